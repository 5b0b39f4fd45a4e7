import { readFileSync } from 'node:fs';
import { systemPath } from '../file-name.ts';
import { GitProcess, splitNul } from '../git.ts';
import { gitProblem } from '../git-problem.ts';
import { withSlash } from '../ignore-chain.ts';
import { forwardSlashes, ReportPaths } from '../report-path.ts';
import type { AddedLines } from './added-lines.ts';
import { parseRawDiff, RAW_DIFF, type ChangedPath } from './raw-diff.ts';
import { readPatch } from './read-patch.ts';
import type { Comparison } from './range.ts';

/**
 * Which lines of files in the work tree a change has added. All lines count as added where that cannot be told: of files that `after` does not hold,
 * or that differ from it in the work tree, as when a build has written them.
 *
 * Three git processes side by side, a fourth where a file is modified.
 *
 * @param root top of the work tree
 * @param paths as reported; each is in the answer
 * @throws SourceError where git does not say
 */
export async function addedSince(
  { compared }: Comparison,
  root: string,
  paths: Iterable<string>,
): Promise<ReadonlyMap<string, AddedLines>> {
  const [, after] = compared;
  const [tracked, changes, edits] = await Promise.all([
    read(['ls-tree', '-r', '-z', '--name-only', '--full-tree', after], root).then(splitNul),
    read(['diff', ...RAW_DIFF, ...compared, '--'], root).then(parseRawDiff),
    read(['diff', ...RAW_DIFF, after, '--'], root).then(parseRawDiff),
  ]);
  const reported = new ReportPaths(root);
  const top = withSlash(forwardSlashes(root));
  const pathOf = (name: string): string => reported.of(top + name);
  const known = new Set(tracked.map(pathOf));
  const changed = new Map(changes.map((change) => [pathOf(change.name), change]));
  for (const { name } of edits) known.delete(pathOf(name));
  const added = new Map<string, AddedLines>();
  const modified: [path: string, change: ChangedPath][] = [];
  for (const path of paths) {
    const change = changed.get(path);
    if (!known.has(path)) added.set(path, 'all');
    else if (change === undefined) added.set(path, []);
    else if (change.status === 'M' && countsLinesAsGit(top + change.name)) modified.push([path, change]);
    else added.set(path, 'all');
  }
  if (modified.length === 0) return added;
  const names = modified.map(([, { name }]) => name);
  const linesOf = await readPatch(compared, names, root);
  for (const [path, change] of modified) added.set(path, linesOf(change));
  return added;
}

async function read(args: readonly string[], root: string): Promise<Buffer> {
  const result = await new GitProcess(args, root).collect();
  if (!result.ok) throw gitProblem(result.failure, root);
  return result.stdout;
}

/** Content with a zero byte, such as UTF-16, has other lines for git than for us. */
function countsLinesAsGit(file: string): boolean {
  try {
    return !readFileSync(systemPath(file)).includes(0);
  } catch {
    return false;
  }
}
