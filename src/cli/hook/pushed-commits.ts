import { UsageError } from '../../core/errors.ts';
import { runGit } from '../../sources/git.ts';
import { gitProblem } from '../../sources/git-problem.ts';

const NOTHING = /^0+$/;
/** `<local ref> <local object> <remote ref> <remote object>`, as git writes it to a pre-push hook (githooks(5)). */
const LINE = /^\S.* ([0-9a-f]{40,64}) \S.* ([0-9a-f]{40,64})$/;

/**
 * Revisions of the commits that a push brings to a remote: those that are pushed, and, with `^`, those where what the remote has begins, as far as it is
 * known here. None where the remote has it all.
 *
 * @param remote its name, or its address
 * @throws UsageError for other lines, SourceError where git fails
 */
export function pushedCommits(lines: string, remote: string, folder: string): string[] {
  const pushed = new Set<string>();
  const there = new Set<string>();
  for (const line of lines.split(/\r?\n/)) {
    if (line === '') continue;
    const [, local, known] = LINE.exec(line) ?? [];
    if (local === undefined || known === undefined) {
      throw new UsageError('Standard input is not what git gives to a pre-push hook: "local-ref local-id remote-ref remote-id".');
    }
    if (NOTHING.test(local)) continue;
    pushed.add(local);
    if (!NOTHING.test(known)) there.add(known);
  }
  if (pushed.size === 0) return [];
  const isName = runGit(['config', '--get', `remote.${remote}.url`], folder).ok;
  const revisions = [...pushed, '--not', ...there, isName ? `--remotes=${remote}` : '--remotes'];
  // What the remote has and this clone has not is no commit that is left out, but none that is pushed either.
  const listed = runGit(['rev-list', '--ignore-missing', '--boundary', ...revisions], folder);
  if (!listed.ok) throw gitProblem(listed.failure, folder);
  const commits = listed.stdout.toString().split('\n');
  const boundary = commits.filter((line) => line.startsWith('-')).map((line) => `^${line.slice(1)}`);
  return commits.some((line) => /^[0-9a-f]/.test(line)) ? [...pushed, ...boundary] : [];
}
