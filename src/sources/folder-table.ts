import { FolderRules } from './folder-rules.ts';
import { repositoryFolder } from './git.ts';
import { withSlash } from './ignore-chain.ts';
import { absolutePath, folderOf, forwardSlashes } from './report-path.ts';
import { excludesFolder, type Scope } from './scope.ts';

export type FolderState =
  /** `ignored`: by git's ignore files, itself or a folder above; always false where git makes the list */
  | { readonly kind: 'open'; readonly rules: FolderRules; readonly ignored: boolean }
  /** `path`: the topmost folder that is left out, as reported, with a slash at its end */
  | { readonly kind: 'excluded'; readonly path: string };

/**
 * The rules inside any folder, each found once. They start at the top of the repository that holds the scan's root, or at the root itself; for a folder
 * outside of that, at the top of its own repository, or at itself. Paths are absolute, with forward slashes.
 */
export class FolderTable {
  readonly #states = new Map<string, FolderState>();
  readonly #scope: Scope;
  readonly #gitignore: boolean;
  readonly #base: string;

  constructor(root: string, scope: Scope, gitignore: boolean) {
    this.#scope = scope;
    this.#gitignore = gitignore;
    this.#base = forwardSlashes(repositoryFolder(root) ?? absolutePath(root, ''));
  }

  at(folder: string): FolderState {
    const known = this.#states.get(folder);
    if (known !== undefined) return known;
    const outer = folderOf(folder);
    const state: FolderState =
      folder === this.#origin(folder) || folder === outer
        ? { kind: 'open', rules: FolderRules.at(folder, this.#gitignore), ignored: false }
        : stateWithin(this.at(outer), folder, this.#scope);
    this.#states.set(folder, state);
    return state;
  }

  #origin(folder: string): string {
    if (folder === this.#base || folder.startsWith(withSlash(this.#base))) return this.#base;
    return forwardSlashes(repositoryFolder(folder) ?? folder);
  }
}

/** The state of a folder, given that of the folder above. */
export function stateWithin(outer: FolderState, folder: string, scope: Scope): FolderState {
  if (outer.kind === 'excluded') return outer;
  if (excludesFolder(folder, outer.rules, scope)) return { kind: 'excluded', path: `${scope.paths.of(folder)}/` };
  const ignored = outer.ignored || outer.rules.gitIgnores(`${folder}/`);
  return { kind: 'open', rules: outer.rules.within(folder), ignored };
}
