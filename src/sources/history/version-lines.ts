import type { History } from './read-history.ts';

export interface LinedVersion {
  readonly object: string;
  /** the next older one at the same path */
  readonly before: string | undefined;
}

/** The blobs of history as versions of paths. Each belongs to the line of its first path. */
export class VersionLines {
  readonly #history: History;
  readonly #paths: ReadonlyMap<string, readonly string[]>;
  /** objects by path, in any order */
  readonly #byPath = new Map<string, string[]>();

  /** @param paths of the objects that count */
  constructor(history: History, paths: ReadonlyMap<string, readonly string[]>) {
    this.#history = history;
    this.#paths = paths;
    for (const [object, [path]] of paths) {
      const line = path === undefined ? undefined : this.#byPath.get(path);
      if (line) line.push(object);
      else if (path !== undefined) this.#byPath.set(path, [object]);
    }
  }

  /** The line that an object belongs to, from its oldest version to its newest; empty where it was gone through before. */
  through(object: string): LinedVersion[] {
    const path = this.#paths.get(object)?.[0];
    const line = path === undefined ? undefined : this.#byPath.get(path);
    if (path === undefined || line === undefined) return [];
    this.#byPath.delete(path);
    const sorted = line.map((each) => ({ object: each, age: this.#ageOf(each, path) })).sort((a, b) => b.age - a.age);
    return sorted.map((each, index) => ({ object: each.object, before: this.#olderThan(each.age, sorted[index - 1]) }));
  }

  /** Two versions may be of one age: then neither is the older one. */
  #olderThan(age: number, other: { readonly object: string; readonly age: number } | undefined): string | undefined {
    return other !== undefined && other.age > age ? other.object : undefined;
  }

  /** What stood there before the history that was read is older than all of it. */
  #ageOf(object: string, path: string): number {
    if (this.#history.before.has(object)) return Infinity;
    return this.#history.index.blobs.get(object)?.get(path)?.order ?? Infinity;
  }
}
