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

interface Folder {
  readonly path: string;
  /** where symbolic links on the way lead */
  readonly physical: string;
}

/** What git is asked to list, in one go. */
interface Listing {
  /** the folder that names are relative to */
  readonly base: Folder;
  /** top of the work tree, physical */
  readonly top: string;
  readonly files: string[];
  readonly folders: Folder[];
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
      const ignored = listing.folders.filter((folder) => this.#isIgnored(folder, listing.top));
      const items = this.#listed(listing, this.#rules.own.at(listing.base.path), ignored);
      yield* ignored.length === 0 ? items : once(items);
    }
  }

  /** Finds out who lists a path: git, with all others of its work tree, or the walk, which does so here. */
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
      yield* path === folder ? this.#walk(folder) : this.#ruledFile(path);
      return;
    }
    const top = forwardSlashes(tree.top);
    // Behind a symbolic link names do not follow from the top's, so git runs in the folder itself.
    const base = physical === folder ? { path: top, physical: top } : { path: folder, physical };
    const listing = listings.get(base.path) ?? { base, top, files: [], folders: [] };
    listings.set(base.path, listing);
    if (path === folder) listing.folders.push({ path, physical });
    else listing.files.push(path);
  }

  /** A folder asked for by name is walked although ignored itself; git lists only what is tracked in it. */
  #isIgnored({ physical }: Folder, top: string): boolean {
    if (physical === top) return false;
    const state = this.#rules.git.at(physical);
    return state.kind === 'open' && state.ignored;
  }

  *#listed(listing: Listing, state: FolderState, ignored: readonly Folder[]): Generator<SourceItem, void, undefined> {
    const { base, files, folders } = listing;
    const paths = [...files, ...folders.map(({ path }) => path)].map((path) => path.slice(withSlash(base.path).length));
    const names = gitFiles(base.physical, paths);
    if (Array.isArray(names)) {
      yield* new WorkTreeItems(base.path, state, this.#scope, (repository) => this.#inner(repository)).of(names);
      for (const { path } of ignored) yield* this.#walk(path);
    } else {
      yield this.#gitError(base.path, names);
      for (const file of files) yield* this.#ruledFile(file);
      for (const { path } of folders) yield* this.#walk(path);
    }
  }

  #walk(folder: string): Iterable<SourceItem> {
    return walkFrom(folder, this.#rules.git.at(folder), this.#scope);
  }

  /** A file outside of any work tree, unless it is ignored. */
  *#ruledFile(path: string): Generator<SourceItem, void, undefined> {
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
      const base = { path: folder, physical: folder };
      yield* this.#listed({ base, top: folder, files: [], folders: [base] }, state, []);
    } else if (tree?.kind === 'failed') {
      yield this.#gitError(folder, tree.failure);
      yield* this.#walk(folder);
    } else yield skipped(`${this.#scope.paths.of(folder)}/`, reason);
  }

  /** Asks git once for each repository folder; a path inside a `.git` folder is a question of its own. */
  #workTree(physical: string): WorkTree {
    const key = /\/\.git(?:\/|$)/.test(physical) ? physical : (repositoryFolder(physical) ?? physical);
    const known = this.#workTrees.get(key);
    if (known !== undefined) return known;
    const tree = findWorkTree(physical);
    this.#workTrees.set(key, tree);
    return tree;
  }

  #gitError(folder: string, failure: GitFailure): SourceItem {
    const repository = forwardSlashes(repositoryFolder(folder) ?? folder);
    return failed({ kind: 'git', path: this.#scope.paths.of(repository), cause: failure.message });
  }
}
