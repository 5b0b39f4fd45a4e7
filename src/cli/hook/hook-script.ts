/** Hooks of git that tightlip can be: of a work tree, and of a server's repository. */
export const STAGES = ['pre-commit', 'pre-push', 'pre-receive'] as const;
export type Stage = (typeof STAGES)[number];

/** What a hook that was there before is called from then on; the new one runs it first. */
export const CHAINED_SUFFIX = '.before-tightlip';

/** Where the program lies that installs the hook; both absolute. */
export interface Program {
  readonly node: string;
  readonly file: string;
}

const MARK = '# Written by "tightlip hook install"; "tightlip hook uninstall" takes it away again.';

/** Whether a hook's text is ours. */
export function isOurs(text: string): boolean {
  return text.includes(MARK);
}

function quoted(path: string): string {
  return `'${path.replaceAll('\\', '/').replaceAll("'", "'\\''")}'`;
}

/** git gives these hooks lines on standard input: the one before must not eat them up. */
function chainedLines(stage: Stage): string {
  const before = `"$0${CHAINED_SUFFIX}"`;
  if (stage === 'pre-commit') return `if [ -x ${before} ]; then ${before} "$@" || exit $?; fi\n`;
  return `refs=$(cat)\nif [ -x ${before} ]; then printf '%s\\n' "$refs" | ${before} "$@" || exit $?; fi\n`;
}

/**
 * The text of a hook: POSIX shell, which git for Windows brings along. It runs what was there before, then tightlip: where it lay when the hook was
 * installed, else as the project's own dependency, else from PATH. Where there is none the hook refuses, since nothing was scanned.
 *
 * @param program undefined where the hook is a file of the project, which other people get too
 */
export function hookScript(stage: Stage, program: Program | undefined): string {
  const run = `hook run ${stage} "$@"`;
  const feed = stage === 'pre-commit' ? '' : `printf '%s\\n' "$refs" | `;
  const attempt = (test: string, command: string): string => `if ${test}; then ${feed}${command} ${run}; exit $?; fi\n`;
  const known =
    program === undefined
      ? ''
      : `node=${quoted(program.node)}\nprogram=${quoted(program.file)}\n[ -x "$node" ] || node=node\n` +
        attempt('[ -f "$program" ]', '"$node" "$program"');
  return [
    `#!/bin/sh\n${MARK}\n`,
    chainedLines(stage),
    known,
    attempt('[ -x node_modules/.bin/tightlip ]', 'node_modules/.bin/tightlip'),
    attempt('command -v tightlip >/dev/null 2>&1', 'tightlip'),
    `echo 'tightlip is not installed, so nothing was scanned. Install it, or take this hook away: '"$0" >&2\nexit 2\n`,
  ].join('');
}
