import { lstatSync, realpathSync } from 'node:fs';
import type { SourceItem } from '../core/source.ts';
import { systemPath } from './file-name.ts';
import type { FolderState, FolderTable } from './folder-table.ts';
import { findWorkTree, repositoryFolder, type GitFailure, type WorkTree } from './git.ts';
import { withSlash } from './ignore-chain.ts';
import { gitFiles, WorkTreeItems, type InnerRepository } from './list-work-tree.ts';
import { folderOf, forwardSlashes } from './report-path.ts';
import { failed, once, skipped, type Scope } from './scope.ts';
import { singleFile, walkFrom } from './single-file.ts';
import { errorOf } from './system-error.ts';

interface Rules {
  /** `.tightlipignore` alone: git answers for its own ignore files */
  readonly own: FolderTable;
  /** git's ignore files too, for where git makes no list */
  readonly git: FolderTable;
}

/** What git is asked to list below one folder. */
interface Listing {
  /** as named in reports, and its physical path, where git runs */
  readonly base: string;
  readonly physical: string;
  /** relative to `base`, which itself is `''` */
  readonly paths: string[];
}

/**
 * Files that git's ignore rules let through: listed by git in a work tree, else by the walk. Where git fails in a repository that fact is an error item, and
 * the walk does what it can.
 */
export class RuledFiles {
  readonly #rules: Rules;
  readonly #scope: Scope;
  readonly #recurse: boolean;
  readonly #workTrees = new Map<string, WorkTree>();

  constructor(rules: Rules, scope: Scope, recurse: boolean) {
    this.#rules = rules;
    this.#scope = scope;
    this.#recurse = recurse;
  }

  /** @param files without folders; the paths are absolute, with forward slashes */
  *of(files: readonly string[], folders: readonly string[]): Generator<SourceItem, void, undefined> {
    const listings = new Map<string, Listing>();
    for (const file of files) yield* this.#assign(file, folderOf(file), listings);
    for (const folder of folders) yield* this.#assign(folder, folder, listings);
    for (const listing of listings.values()) {
      const ignored = listing.paths.map((path) => below(listing.base, path)).filter((path) => this.#isIgnored(path, folders));
      const items = this.#listed(listing, this.#rules.own.at(listing.base), ignored);
      yield* ignored.length === 0 ? items : once(items);
    }
  }

  /** Finds out who lists a path: git does with all others of its work tree, the walk does so here. */
  *#assign(path: string, folder: string, listings: Map<string, Listing>): Generator<SourceItem, void, undefined> {
    let physical: string;
    try {
      physical = forwardSlashes(realpathSync.native(systemPath(folder)));
    } catch (error) {
      yield failed(errorOf(error, this.#scope.paths.of(path)));
      return;
    }
    const tree = this.#workTree(physical);
    if (tree.kind !== 'work-tree') {
      if (tree.kind === 'failed') yield this.#gitError(folder, tree.failure);
      yield* this.#unlisted(path, folder);
      return;
    }
    // Behind a symbolic link names do not follow from the top's, so git runs in the folder itself.
    const top = forwardSlashes(tree.top);
    const [base, cwd] = physical === folder ? [top, top] : [folder, physical];
    const listing = listings.get(base) ?? { base, physical: cwd, paths: [] };
    listing.paths.push(path === base ? '' : path.slice(withSlash(base).length));
    listings.set(base, listing);
  }

  /** A folder asked for by name is walked although ignored itself; git lists what is tracked in it. */
  #isIgnored(path: string, folders: readonly string[]): boolean {
    if (!folders.includes(path)) return false;
    const state = this.#rules.git.at(path);
    return state.kind === 'open' && state.ignored;
  }

  *#listed(listing: Listing, state: FolderState, ignored: readonly string[]): Generator<SourceItem, void, undefined> {
    const names = gitFiles(listing.physical, listing.paths);
    if (Array.isArray(names)) {
      yield* new WorkTreeItems(listing.base, state, this.#scope, (repository) => this.#inner(repository)).of(names);
      for (const folder of ignored) yield* walkFrom(folder, this.#rules.git.at(folder), this.#scope);
    } else {
      yield this.#gitError(listing.base, names);
      for (const path of listing.paths) yield* this.#unlisted(below(listing.base, path), listing.base);
    }
  }

  /** A path outside of any work tree. */
  *#unlisted(path: string, folder: string): Generator<SourceItem, void, undefined> {
    if (path === folder) {
      yield* walkFrom(folder, this.#rules.git.at(folder), this.#scope);
      return;
    }
    const state = this.#rules.git.at(folderOf(path));
    if (state.kind === 'open' && (state.ignored || state.rules.gitIgnores(path))) return;
    try {
      yield singleFile(path, path, lstatSync(systemPath(path)), state, this.#scope);
    } catch (error) {
      yield failed(errorOf(error, this.#scope.paths.of(path)));
    }
  }

  *#inner({ folder, reason, state }: InnerRepository): Generator<SourceItem, void, undefined> {
    const tree = this.#recurse ? this.#workTree(folder) : undefined;
    if (tree?.kind === 'work-tree' && forwardSlashes(tree.top) === folder) {
      yield* this.#listed({ base: folder, physical: folder, paths: [''] }, state, []);
    } else if (tree?.kind === 'failed') {
      yield this.#gitError(folder, tree.failure);
      yield* walkFrom(folder, this.#rules.git.at(folder), this.#scope);
    } else yield skipped(`${this.#scope.paths.of(folder)}/`, reason);
  }

  /** Asks git once for each repository folder; a path inside a `.git` folder is a question of its own. */
  #workTree(physical: string): WorkTree {
    const key = /\/\.git(?:\/|$)/.test(physical) ? physical : (repositoryFolder(physical) ?? '');
    const known = this.#workTrees.get(key);
    if (known !== undefined) return known;
    const tree = findWorkTree(physical);
    this.#workTrees.set(key, tree);
    return tree;
  }

  #gitError(folder: string, failure: GitFailure): SourceItem {
    return failed({ kind: 'git', path: this.#scope.paths.of(folder), cause: failure.message });
  }
}

function below(base: string, path: string): string {
  return path === '' ? base : withSlash(base) + path;
}
