import picomatch from 'picomatch';
import { UsageError } from '../core/errors.ts';

type Matcher = (path: string) => boolean;

/**
 * `--exclude` and `--include`: globs on paths relative to the scan's root, with forward slashes. A glob without a slash fits a name at any depth; one that
 * fits a folder covers all that is in it. Dot files are like any others. Exclusion wins.
 */
export class Globs {
  readonly #exclude: Matcher | undefined;
  readonly #include: Matcher | undefined;

  /** @throws UsageError for an empty glob */
  constructor(exclude: readonly string[], include: readonly string[]) {
    this.#exclude = anyOf(exclude, '--exclude');
    this.#include = anyOf(include, '--include');
  }

  /** Whether nothing in a folder (no slash at its end) is wanted, its parents being wanted. */
  excludesFolder(path: string): boolean {
    return this.#exclude?.(path) ?? false;
  }

  /** Whether a file is not wanted, its folders being wanted. */
  excludesFile(path: string): boolean {
    if (this.#exclude?.(path) === true) return true;
    return this.#include !== undefined && !coversPathOrFolder(this.#include, path);
  }
}

function coversPathOrFolder(matches: Matcher, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) if (matches(path.slice(0, end))) return true;
  return false;
}

function anyOf(globs: readonly string[], option: string): Matcher | undefined {
  if (globs.length === 0) return undefined;
  const matchers = globs.map((glob) => {
    const pattern = glob.replace(/^(?:\.?\/)+|\/+$/g, '');
    if (pattern === '') throw new UsageError(`${option} needs a glob such as 'docs/**' or '*.min.js', not '${glob}'.`);
    return picomatch(pattern, { dot: true, nonegate: true, windows: false, basename: !glob.replace(/\/+$/, '').includes('/') });
  });
  return (path) => matchers.some((matches) => matches(path));
}
