import type { Change, LoggedCommit } from './log-parser.ts';

/** Where a text was introduced. `order` grows with age: no commit has a smaller one than its descendants. */
export interface Introduction {
  readonly commit: string;
  /** author date, ISO 8601 */
  readonly date: string;
  readonly order: number;
}

const BLOB = /^100/;
const SYMLINK = '120000';
const SUBMODULE = '160000';

/** Which blob and which message came into history where: filled from the newest commit to the oldest, each before its parents. */
export class HistoryIndex {
  /** by object id, then by path */
  readonly blobs = new Map<string, Map<string, Introduction>>();
  /** by the path that they are reported under */
  readonly messages = new Map<string, Introduction>();
  readonly commits = new Map<string, Introduction>();
  /** `object path` of all that stands in HEAD */
  readonly head = new Set<string>();
  readonly symlinks = new Set<string>();
  readonly submodules = new Set<string>();
  /** by path: what stood there before the oldest commit that was read and changed it */
  readonly #before = new Map<string, readonly string[]>();
  /** by new path */
  readonly #formerPaths = new Map<string, string[]>();

  add({ id, date, changes }: LoggedCommit): Introduction {
    const introduction = { commit: id, date, order: this.commits.size };
    this.commits.set(id, introduction);
    for (const change of changes) this.#addChange(change, introduction);
    return introduction;
  }

  /** An object at a path; what is added later is older. */
  addBlob(object: string, path: string, introduction: Introduction): void {
    const paths = this.blobs.get(object);
    if (paths === undefined) this.blobs.set(object, new Map([[path, introduction]]));
    else paths.set(path, introduction);
  }

  /** Blobs that are older than the part of history that was read, each with its paths. Findings in them are nothing new. */
  before(): Map<string, string[]> {
    const blobs = new Map<string, string[]>();
    for (const [path, objects] of this.#before) {
      for (const object of objects) blobs.set(object, [...(blobs.get(object) ?? []), path]);
    }
    return blobs;
  }

  /** The part that these paths, and those that their files had before renames, take in it. */
  below(paths: ReadonlySet<string>): HistoryIndex {
    const followed = new Set(paths);
    // A set that grows while it is gone through is gone through to its end.
    for (const path of followed) for (const former of this.#formerPaths.get(path) ?? []) followed.add(former);
    const part = new HistoryIndex();
    for (const [object, places] of this.blobs) {
      for (const [path, introduction] of places) if (followed.has(path)) part.addBlob(object, path, introduction);
    }
    for (const place of this.head) part.head.add(place);
    return part;
  }

  #addChange({ path, mode, object, before, formerPath }: Change, introduction: Introduction): void {
    if (formerPath !== undefined) this.#formerPaths.set(path, [...(this.#formerPaths.get(path) ?? []), formerPath]);
    this.#before.set(path, before);
    if (BLOB.test(mode)) this.addBlob(object, path, introduction);
    else if (mode === SYMLINK) this.symlinks.add(path);
    else if (mode === SUBMODULE) this.submodules.add(path);
  }
}
