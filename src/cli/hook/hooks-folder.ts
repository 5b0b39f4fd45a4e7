import { resolve, sep } from 'node:path';
import { runGit, splitNul, type GitResult } from '../../sources/git.ts';
import { gitProblem } from '../../sources/git-problem.ts';

/** Where git looks for the hooks of a repository. */
export interface HooksFolder {
  /** absolute */
  readonly path: string;
  readonly isBare: boolean;
  /**
   * - `repository`: its own folder
   * - `project`: core.hooksPath names a folder of the work tree, which other people may get too
   * - `shared`: core.hooksPath names one elsewhere, which other repositories may use too
   */
  readonly kind: 'repository' | 'project' | 'shared';
}

function linesOf(result: GitResult, folder: string): string[] {
  if (!result.ok) throw gitProblem(result.failure, folder);
  return result.stdout.toString().split('\n');
}

/** The user's core.hooksPath. The last value is our own, which keeps git from running any hook while we ask. */
function hooksPath(folder: string): string | undefined {
  const result = runGit(['config', '-z', '--type=path', '--get-all', 'core.hooksPath'], folder);
  return result.ok ? splitNul(result.stdout).at(-2) : undefined;
}

/** @throws SourceError outside of a repository */
export function findHooksFolder(folder: string): HooksFolder {
  const [bare, common = ''] = linesOf(runGit(['rev-parse', '--is-bare-repository', '--git-common-dir'], folder), folder);
  const isBare = bare === 'true';
  const gitFolder = resolve(folder, common);
  const set = hooksPath(folder);
  if (set === undefined) return { path: resolve(gitFolder, 'hooks'), isBare, kind: 'repository' };
  // A relative one starts where hooks run (githooks(5)): at the top of the work tree, or in a bare repository itself.
  const top = isBare ? gitFolder : resolve(folder, linesOf(runGit(['rev-parse', '--show-toplevel'], folder), folder)[0] ?? '');
  const path = resolve(top, set);
  if (path.startsWith(gitFolder + sep)) return { path, isBare, kind: 'repository' };
  return { path, isBare, kind: !isBare && path.startsWith(top + sep) ? 'project' : 'shared' };
}
