import { GitProcess } from '../git.ts';
import { gitProblem } from '../git-problem.ts';
import { changeKey, parsePatch, PATCH, type AddedLines } from './added-lines.ts';
import type { ChangedPath } from './raw-diff.ts';

/** Room for names on one command line; Windows allows 32,767 characters in all. */
const COMMAND_LINE = 24_000;
const PLAIN_NAME = /^[\x20-\x7e]*$/;
const OPTIONS = [...PATCH, '--no-renames', '--no-ext-diff', '--no-textconv', '--diff-filter=M'];

/**
 * The lines that a change adds to files it modifies.
 *
 * @param compared what `git diff` compares, as arguments
 * @param names of the files, relative to the top of the work tree
 * @returns what is added by each entry of the same comparison's `git diff --raw`
 * @throws SourceError where git does not say
 */
export async function readPatch(
  compared: readonly string[],
  names: readonly string[],
  root: string,
): Promise<(change: ChangedPath) => AddedLines> {
  const patch = await new GitProcess(['diff', ...OPTIONS, ...compared, '--', ...namesAsArguments(names)], root).collect();
  if (!patch.ok) throw gitProblem(patch.failure, root);
  const changes = parsePatch(patch.stdout);
  // What git no longer calls changed counts as added: the index may have moved on meanwhile.
  return ({ before, after }) => (before === after ? [] : (changes.get(changeKey(before, after)) ?? 'all'));
}

/** The names, or none, which stands for all of them: where they are too many, or cannot be written. */
export function namesAsArguments(names: readonly string[]): readonly string[] {
  const room = names.reduce((sum, name) => sum + name.length + 3, 0);
  return room <= COMMAND_LINE && names.every((name) => PLAIN_NAME.test(name)) ? names : [];
}
