import type { SkipReason } from '../../core/fragment.ts';
import type { SourceItem } from '../../core/source.ts';
import { GitProcess } from '../git.ts';
import { FolderTable } from '../folder-table.ts';
import { absolutePath, folderOf } from '../report-path.ts';
import { excludesFile, failed, skipped, type Scope } from '../scope.ts';
import type { History } from './read-history.ts';
import { VersionLines } from './version-lines.ts';

/** By object id, in the order in which git reads them fastest. Bytes. */
export type BlobSizes = ReadonlyMap<string, number>;

const FORMAT = '--batch-check=%(objectname) %(objecttype) %(objectsize)';

/**
 * Sizes of all blobs that a repository stores, in pack order: neighbours there are made from each other.
 *
 * @returns what came before git failed, where it did
 */
export function storedSizes(folder: string): Promise<BlobSizes> {
  return readSizes(new GitProcess(['cat-file', '--batch-all-objects', '--unordered', FORMAT], folder), []);
}

/** Sizes of these objects, as far as they are blobs and there. */
export function sizesOf(objects: Iterable<string>, folder: string): Promise<BlobSizes> {
  return readSizes(new GitProcess(['cat-file', '--buffer', FORMAT], folder), objects);
}

async function readSizes(git: GitProcess, objects: Iterable<string>): Promise<BlobSizes> {
  const sizes = new Map<string, number>();
  git.stdin.end([...objects].map((object) => `${object}\n`).join(''));
  let rest = '';
  for await (const chunk of git.stdout as AsyncIterable<Buffer>) {
    const lines = (rest + chunk.toString('latin1')).split('\n');
    rest = lines.pop() as string;
    for (const line of lines) {
      const [object = '', type, size] = line.split(' ');
      if (type === 'blob') sizes.set(object, Number(size));
    }
  }
  await git.failure;
  return sizes;
}

/** Decides which historical paths are scanned: the same globs and `.tightlipignore` files as for the files that lie there today. */
class PathFilter {
  readonly #known = new Map<string, boolean>();
  readonly #root: string;
  readonly #scope: Scope;
  readonly #folders: FolderTable;

  constructor(root: string, scope: Scope) {
    this.#root = root;
    this.#scope = scope;
    this.#folders = new FolderTable(root, scope, false);
  }

  wants(path: string): boolean {
    const known = this.#known.get(path);
    if (known !== undefined) return known;
    const file = absolutePath(this.#root, path);
    const state = this.#folders.at(folderOf(file));
    const wanted = state.kind === 'open' && !excludesFile(file, state.rules, this.#scope);
    this.#known.set(path, wanted);
    return wanted;
  }
}

/** What of old versions counts: everything, or secrets alone. */
export type HistoryDepth = 'all' | 'secrets';

/**
 * Everything of history that is to be scanned, each blob once with all its paths. Versions of a path come one after the other, the oldest first: what
 * one of them shares with the one before is known by then.
 */
export function* historyItems(
  history: History,
  sizes: BlobSizes,
  folder: string,
  scope: Scope,
  depth: HistoryDepth = 'secrets',
): Generator<SourceItem, void, undefined> {
  const filter = new PathFilter(folder, scope);
  const skips = new Set<string>();
  const wanted = new Map<string, string[]>();
  const want = (object: string, path: string): void => {
    if (!filter.wants(path)) skips.add(path);
    else if (wanted.get(object)?.includes(path) !== true) wanted.set(object, [...(wanted.get(object) ?? []), path]);
  };
  for (const [object, paths] of history.index.blobs) for (const path of paths.keys()) want(object, path);
  for (const [object, paths] of history.before) for (const path of paths) want(object, path);
  const lines = new VersionLines(history, wanted);
  for (const first of sizes.keys()) {
    for (const { object, before } of lines.through(first)) {
      const [path, ...otherPaths] = wanted.get(object) ?? [];
      const bytes = sizes.get(object);
      if (path === undefined || bytes === undefined) continue;
      wanted.delete(object);
      if (bytes === 0) yield skipped(path, 'empty');
      else if (bytes > scope.maxFileSize) yield skipped(path, 'too-large');
      else {
        const isOld = depth === 'secrets' && otherPaths.length === 0 && !history.index.head.has(`${object} ${path}`);
        const old = isOld ? { old: { ...(before !== undefined && { before }) } } : {};
        yield { kind: 'blob', path, otherPaths, object, bytes, repository: folder, ...old };
      }
    }
  }
  for (const [object, [path]] of wanted) {
    const cause = `object ${object} is missing or corrupt`;
    yield failed({ kind: 'object', ...(path !== undefined && { path }), cause });
  }
  yield* history.messages;
  yield* history.errors;
  const reasons: [Iterable<string>, SkipReason][] = [
    [skips, 'excluded'],
    [history.index.symlinks, 'symlink'],
    [history.index.submodules, 'submodule'],
  ];
  for (const [paths, reason] of reasons) for (const path of paths) yield skipped(path, reason);
}
