import { existsSync, statSync } from 'node:fs';
import { basename, dirname, relative, resolve, sep } from 'node:path';
import { repositoryFolder } from '../sources/git.ts';

/** Where a scan takes place; both absolute. */
export interface ScanRoot {
  /** reports name files relative to it */
  readonly root: string;
  /** deepest folder that holds all that is named; from here upward a configuration file is looked for */
  readonly folder: string;
}

function holds(folder: string, path: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** The nearest folder above that exists: what is named may be a glob, or missing. */
function folderOf(path: string): string {
  if (existsSync(path)) return statSync(path).isDirectory() ? path : dirname(path);
  return folderOf(dirname(path));
}

/**
 * Paths in a report, and with them fingerprints, allowlists and SARIF locations, do not depend on the folder a scan is started in: the
 * root is the top of the repository. Without one it is the current folder where that holds all that is named, else what is named.
 *
 * @param paths as typed; none stands for the current folder
 */
export function findScanRoot(paths: readonly string[], current: string): ScanRoot {
  const folders = paths.map((path) => folderOf(resolve(current, path)));
  let folder = folders[0] ?? current;
  while (!folders.every((other) => holds(folder, other))) folder = dirname(folder);
  const ours = repositoryFolder(current);
  if (ours !== undefined && holds(ours, folder)) return { root: ours, folder };
  const theirs = repositoryFolder(folder);
  return { root: theirs ?? (holds(current, folder) ? current : folder), folder };
}

/** A folder relative to the root with forward slashes; empty for the root itself and for what lies outside. */
export function folderInRoot(root: string, folder: string): string {
  return holds(root, folder) ? relative(root, folder).replaceAll('\\', '/') : '';
}

/** A file as reports name it: relative to the root, or by its name alone where it lies outside. */
export function nameInRoot(root: string, file: string): string {
  return holds(root, file) ? relative(root, file).replaceAll('\\', '/') : basename(file);
}
