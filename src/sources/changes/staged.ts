import { repositoryFolder } from '../git.ts';
import { gitProblem } from '../git-problem.ts';
import { ChangeSet, type ChangeOptions } from './change-set.ts';

/**
 * What the index holds that HEAD does not: before the first commit, all of it.
 *
 * @throws SourceError outside of a work tree, where git would find an empty index and say nothing
 */
export function stagedChanges(options: ChangeOptions): ChangeSet {
  if (process.env['GIT_DIR'] === undefined && repositoryFolder(options.root) === undefined) {
    throw gitProblem({ kind: 'not-a-work-tree', message: 'not in a work tree' }, options.root);
  }
  return new ChangeSet(['--cached'], options);
}
