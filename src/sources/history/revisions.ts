import { SourceError, UsageError } from '../../core/errors.ts';
import { gitProblem } from '../git-problem.ts';
import { runGit } from '../git.ts';

/** Which part of history is wanted. */
export type Selection =
  | { readonly kind: 'all' }
  /** whatever git-rev-parse(1) takes for a revision: branches, tags, ids, `a..b`, `^a`; none stands for HEAD */
  | { readonly kind: 'refs'; readonly refs: readonly string[] }
  /** what a push brings: `old new ref` lines as pre-receive and post-receive hooks get them (githooks(5)) */
  | { readonly kind: 'pushed'; readonly lines: string };

/** A selection in object ids. */
export interface Revisions {
  /** lines for the standard input of `git log --stdin` */
  readonly input: readonly string[];
  /** arguments for `git log` */
  readonly args: readonly string[];
  /** objects that the selection names, tags unpeeled; empty for all */
  readonly tips: readonly string[];
  /** commits in whose trees a finding counts as standing */
  readonly heads: readonly string[];
  /** part of the history before the selection is left out */
  readonly limited: boolean;
}

const ZERO = /^0+$/;
const PUSHED = /^([0-9a-f]{40,64}) ([0-9a-f]{40,64}) (\S.*)$/;

/** @throws SourceError for what does not exist, UsageError for what is no ref */
export function resolveSelection(selection: Selection, folder: string): Revisions {
  const head = headCommit(folder);
  switch (selection.kind) {
    case 'all':
      return { input: [], args: ['--all'], tips: [], heads: head, limited: false };
    case 'refs':
      return { ...resolveRefs(selection.refs, head, folder), args: [], heads: head };
    case 'pushed':
      return resolvePush(selection.lines);
  }
}

/** None where the branch that HEAD names has no commit yet. */
function headCommit(folder: string): string[] {
  const result = runGit(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], folder);
  if (result.ok) return [result.stdout.toString().trim()];
  if (result.failure.kind === 'failed') return [];
  throw gitProblem(result.failure, folder);
}

function resolveRefs(
  refs: readonly string[],
  head: readonly string[],
  folder: string,
): Pick<Revisions, 'input' | 'tips' | 'limited'> {
  if (refs.length === 0) return { input: head, tips: [], limited: false };
  const option = refs.find((ref) => ref.startsWith('-') || ref === '');
  if (option !== undefined) throw new UsageError('A ref is the name of a branch, tag or commit, or a range such as main..topic.');
  const input = refs.flatMap((ref) => resolveRef(ref, folder));
  const tips = input.filter((id) => !id.startsWith('^'));
  return { input, tips, limited: tips.length < input.length };
}

function resolveRef(ref: string, folder: string): string[] {
  const result = runGit(['rev-parse', '--revs-only', ref, '--'], folder);
  const ids = result.ok
    ? result.stdout
        .toString()
        .split('\n')
        .filter((line) => line !== '')
    : [];
  if (ids.length > 0) return ids;
  throw new SourceError(
    `git knows no commit, branch or tag '${ref}' here. "git branch --all" and "git tag" list what there is; "git fetch" brings what is missing.`,
  );
}

/** New commits are those that no ref of the repository leads to yet: it still has the refs from before the push. */
function resolvePush(lines: string): Revisions {
  const tips = new Set<string>();
  for (const [index, line] of lines.split(/\r?\n/).entries()) {
    if (line === '') continue;
    const [, , id] = PUSHED.exec(line) ?? [];
    if (id === undefined)
      throw new UsageError(
        `Line ${index + 1} of standard input is not "old-id new-id ref": --stdin-refs reads what git gives to a pre-receive hook.`,
      );
    if (!ZERO.test(id)) tips.add(id);
  }
  const ids = [...tips];
  return { input: ids, args: ['--not', '--all'], tips: ids, heads: ids, limited: true };
}
