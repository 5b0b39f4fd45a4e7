import { lstatSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import { systemPath } from './file-name.ts';
import { absolutePath, forwardSlashes } from './report-path.ts';

/** Something to scan. */
export interface Target {
  /** absolute, with forward slashes */
  readonly path: string;
  /** true: asked for by its own name, so a file is scanned even where git ignores it; false: a glob found it, and ignore rules hold */
  readonly named: boolean;
}

/**
 * What the paths typed by a user stand for: each an existing path, taken literally whatever characters it holds, or else a glob. Globs find dot files and
 * do not follow symbolic links. No path at all stands for the current folder.
 *
 * @throws UsageError naming a path that does not exist or a glob that finds nothing
 */
export async function expandPaths(typed: readonly string[], current: string): Promise<Target[]> {
  const targets: Target[] = [];
  for (const path of typed.length === 0 ? ['.'] : typed) {
    if (path === '') throw new UsageError('A path is empty. Name a file or folder, or leave it out to scan the current folder.');
    if (exists(absolutePath(current, path))) targets.push({ path: absolutePath(current, path), named: true });
    else targets.push(...(await expandGlob(path, current)));
  }
  return targets;
}

/** Whether anything stands there, be it a link to nothing or what may not be looked at: that shows when it is read. */
function exists(path: string): boolean {
  try {
    return lstatSync(systemPath(path), { throwIfNoEntry: false }) !== undefined;
  } catch {
    return true;
  }
}

async function expandGlob(typed: string, current: string): Promise<Target[]> {
  const { default: glob } = await import('fast-glob');
  const pattern = forwardSlashes(typed);
  if (!glob.isDynamicPattern(pattern)) throw new UsageError(`No such file or folder: '${typed}'.`);
  const found = await glob(pattern, {
    cwd: current,
    dot: true,
    onlyFiles: false,
    followSymbolicLinks: false,
    ignore: ['**/.git'],
  });
  if (found.length === 0) throw new UsageError(`No file or folder matches '${typed}'.`);
  return found.sort().map((path) => ({ path: absolutePath(current, path), named: false }));
}
