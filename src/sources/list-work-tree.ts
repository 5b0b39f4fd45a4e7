import { existsSync, lstatSync, readdirSync, type Stats } from 'node:fs';
import type { SourceItem } from '../core/source.ts';
import { systemPath } from './file-name.ts';
import { stateWithin, type FolderState } from './folder-table.ts';
import { runGit, splitNul, type GitFailure } from './git.ts';
import { withSlash } from './ignore-chain.ts';
import { folderOf } from './report-path.ts';
import { excludesFile, failed, itemOf, skipped, type Scope } from './scope.ts';
import { errorOf } from './system-error.ts';

/** Room for paths on one command line; Windows allows 32,767 characters in all. */
const COMMAND_LINE = 24_000;

/** Files of a work tree that are tracked, or untracked and not ignored; or why git does not say. Names relative to `folder`, a repository's with `/`. */
export function gitFiles(folder: string, paths: readonly string[]): string[] | GitFailure {
  const names: string[] = [];
  for (const batch of batches(paths)) {
    const command = ['ls-files', '-z', '--cached', '--others', '--exclude-standard'];
    let result = runGit([...command, '--deduplicate', '--', ...batch], folder);
    // Before git 2.31 there is no such option, and a file in conflict is named once for each side.
    const once = result.ok || !result.failure.message.includes('deduplicate');
    if (!once) result = runGit([...command, '--', ...batch], folder);
    if (!result.ok) return result.failure;
    const listed = splitNul(result.stdout);
    for (const name of once ? listed : new Set(listed)) names.push(name);
  }
  return names;
}

/** No path means all, so does the folder itself (`''`). */
function batches(paths: readonly string[]): string[][] {
  if (paths.length === 0 || paths.includes('')) return [[]];
  const all: string[][] = [];
  let room = 0;
  for (const path of paths) {
    room -= path.length + 3;
    if (room < 0) {
      all.push([]);
      room = COMMAND_LINE - path.length;
    }
    all.at(-1)?.push(path);
  }
  return all;
}

/** A repository inside another: its folder, what it is called in reports, and the rules inside it. */
export interface InnerRepository {
  readonly folder: string;
  readonly reason: 'submodule' | 'nested-repository';
  readonly state: FolderState;
}

/**
 * Items for what git listed below a folder. A file that is tracked but not there is no item, and neither is one that would be reached through a
 * symbolic link. Repositories inside are handed to `inner`.
 */
export class WorkTreeItems {
  readonly #base: string;
  readonly #scope: Scope;
  readonly #inner: (repository: InnerRepository) => Iterable<SourceItem>;
  /** undefined: the folder is gone, or a link stands in its place */
  readonly #folders = new Map<string, FolderState | undefined>();
  readonly #reported = new Set<string>();

  /**
   * @param base absolute, with forward slashes
   * @param state the rules inside it
   */
  constructor(base: string, state: FolderState, scope: Scope, inner: (repository: InnerRepository) => Iterable<SourceItem>) {
    this.#base = base;
    this.#scope = scope;
    this.#inner = inner;
    this.#folders.set(base, state);
  }

  *of(names: Iterable<string>): Generator<SourceItem, void, undefined> {
    for (const name of names) {
      const path = withSlash(this.#base) + name.replace(/\/$/, '');
      const state = this.#stateOf(folderOf(path));
      if (state?.kind === 'open')
        yield* name.endsWith('/') ? this.#repository(path, 'nested-repository', state) : this.#item(path, state);
      else if (state !== undefined && !this.#reported.has(state.path)) {
        this.#reported.add(state.path);
        yield skipped(state.path, 'excluded');
      }
    }
  }

  *#item(path: string, state: FolderState & { kind: 'open' }): Generator<SourceItem, void, undefined> {
    let stats: Stats | undefined;
    try {
      stats = lstatSync(systemPath(path), { throwIfNoEntry: false });
    } catch (error) {
      yield failed(errorOf(error, this.#scope.paths.of(path)));
    }
    if (stats === undefined) return;
    if (stats.isDirectory()) yield* this.#repository(path, 'submodule', state);
    else if (excludesFile(path, state.rules, this.#scope)) yield skipped(this.#scope.paths.of(path), 'excluded');
    else yield itemOf(path, stats, this.#scope);
  }

  *#repository(folder: string, reason: InnerRepository['reason'], outer: FolderState): Generator<SourceItem, void, undefined> {
    if (reason === 'submodule' && replacesFile(folder)) return;
    const state = stateWithin(outer, folder, this.#scope);
    if (state.kind === 'excluded') yield skipped(state.path, 'excluded');
    else yield* this.#inner({ folder, reason, state });
  }

  #stateOf(folder: string): FolderState | undefined {
    if (this.#folders.has(folder)) return this.#folders.get(folder);
    const outer = this.#stateOf(folderOf(folder));
    const state = outer !== undefined && isFolder(folder) ? stateWithin(outer, folder, this.#scope) : undefined;
    this.#folders.set(folder, state);
    return state;
  }
}

/** A tracked path that is a folder by now: a submodule, or an ordinary folder, whose files git lists by themselves. */
function replacesFile(folder: string): boolean {
  if (existsSync(systemPath(`${folder}/.git`))) return false;
  try {
    return readdirSync(systemPath(folder)).length > 0;
  } catch {
    return false;
  }
}

/** A folder that may not be looked at counts: its files are errors then, not lost. */
function isFolder(path: string): boolean {
  try {
    return lstatSync(systemPath(path), { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch {
    return true;
  }
}
