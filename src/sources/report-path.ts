import { relative, resolve } from 'node:path';
import { printablePath } from './file-name.ts';
import { withSlash } from './ignore-chain.ts';

/** The path with forward slashes, as every part of src/sources keeps it. On POSIX systems a backslash is a character like any other. */
export function forwardSlashes(path: string): string {
  return process.platform === 'win32' ? path.replaceAll('\\', '/') : path;
}

/** The absolute path, with forward slashes and none at its end (but for the file system's root). */
export function absolutePath(folder: string, path: string): string {
  return forwardSlashes(resolve(folder, path));
}

/** The folder that holds an absolute path with forward slashes; a root holds itself. */
export function folderOf(path: string): string {
  const folder = path.slice(0, path.lastIndexOf('/'));
  return /^(?:[A-Za-z]:)?$/.test(folder) ? `${folder}/` : folder;
}

/**
 * Paths as they are reported: relative to the scan's root, with forward slashes. A file outside the root starts with `../`, a relative reference as SARIF
 * allows it, so that reports are the same on every machine; only one on another Windows drive stays absolute. Bytes that are not UTF-8 read `\xE9`.
 */
export class ReportPaths {
  readonly #root: string;
  readonly #prefix: string;

  constructor(root: string) {
    this.#root = absolutePath(root, '');
    this.#prefix = withSlash(this.#root);
  }

  /** @param path absolute, with forward slashes; the root itself is `.` */
  of(path: string): string {
    if (path.startsWith(this.#prefix)) return printablePath(path.slice(this.#prefix.length));
    return printablePath(forwardSlashes(relative(this.#root, path))) || '.';
  }
}
