import type { Config } from '../config/config.ts';
import type { Profile, ScanSettings } from '../core/settings.ts';
import type { FolderSettings, NestedSettings } from '../pipeline/nested-settings.ts';
import { Globs } from '../sources/globs.ts';
import type { ConfigTree, Layers } from './config-tree.ts';

/** Settings of the folders below the scanned one that have a `.tightlip.yml` of their own. One look for a file a folder. */
export class NestedConfigs implements NestedSettings {
  readonly profiles: Profile[] = [];
  readonly #tree: ConfigTree;
  readonly #base: Config | undefined;
  readonly #settings: (config: Config) => ScanSettings;
  readonly #made = new Map<Config, FolderSettings>();
  #lastFolder: string | undefined;
  #last: FolderSettings | undefined;

  /** @param base what holds in the scanned folder */
  constructor(tree: ConfigTree, base: Config | undefined, settings: (config: Config) => ScanSettings) {
    this.#tree = tree;
    this.#base = base;
    this.#settings = settings;
  }

  of(path: string): FolderSettings | undefined | Promise<FolderSettings | undefined> {
    const folder = path.slice(0, Math.max(0, path.lastIndexOf('/')));
    // Files come folder by folder.
    if (folder === this.#lastFolder) return this.#last;
    const layers = this.#tree.at(folder);
    if (layers instanceof Promise) return layers.then((ready) => this.#remember(folder, ready));
    return this.#remember(folder, layers);
  }

  #remember(folder: string, { merged }: Layers): FolderSettings | undefined {
    this.#lastFolder = folder;
    this.#last = merged === undefined || merged === this.#base ? undefined : this.#folderSettings(merged);
    return this.#last;
  }

  #folderSettings(config: Config): FolderSettings {
    const known = this.#made.get(config);
    if (known) return known;
    const profile = { id: this.profiles.length, settings: this.#settings(config) };
    this.profiles.push(profile);
    const globs = new Globs(config.exclude, []);
    const made = { profile, excludes: (path: string) => coversAny(globs, path) };
    this.#made.set(config, made);
    return made;
  }
}

/** A glob that fits a folder covers what is in it. */
function coversAny(globs: Globs, path: string): boolean {
  for (let end = path.length; end > 0; end = path.lastIndexOf('/', end - 1)) {
    if (globs.excludesFile(path.slice(0, end))) return true;
  }
  return false;
}
