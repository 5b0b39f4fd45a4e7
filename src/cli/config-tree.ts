import { join, resolve } from 'node:path';
import { anchorGlob, coveringGlobs } from '../config/anchor-glob.ts';
import type { Config } from '../config/config.ts';
import { configIn } from '../config/find-config.ts';
import { loadConfig } from '../config/load-config.ts';
import { mergeConfigs } from '../config/merge-config.ts';
import type { OptionValues } from './options/index.ts';
import { nameInRoot, type ScanRoot } from './scan-root.ts';

/** The configuration files that have a say in a folder, the outermost first, and what they come to. */
export interface Layers {
  readonly files: readonly Config[];
  readonly merged: Config | undefined;
}

const NONE: Layers = { files: [], merged: undefined };

/**
 * The configuration files of a tree, each read when its folder is first asked for. The nearest one to a file wins, and those above it up to the scan's
 * root hold where it says nothing.
 */
export class ConfigTree {
  readonly #root: string;
  /** by folder relative to the root; empty for the root itself */
  readonly #layers = new Map<string, Layers | Promise<Layers>>();
  /** a file that was named, or none at all: the tree's own files have no say */
  readonly fixed: boolean;

  constructor({ root }: Pick<ScanRoot, 'root'>, options: OptionValues) {
    this.#root = root;
    this.fixed = options['no-config'] !== undefined || options.config !== undefined;
    if (options['no-config']) this.#layers.set('', NONE);
    // A file that was named may lie anywhere: its globs are relative to the root.
    else if (options.config !== undefined) this.#layers.set('', this.#read(resolve(options.config), '', NONE));
  }

  /** @param folder relative to the root, forward slashes; empty for the root. A promise only where a file is met for the first time. */
  at(folder: string): Layers | Promise<Layers> {
    const known = this.#layers.get(folder);
    if (known !== undefined) return known;
    if (this.fixed) return this.at('');
    const slash = folder.lastIndexOf('/');
    const outer = folder === '' ? NONE : this.at(folder.slice(0, Math.max(0, slash)));
    const file = configIn(join(this.#root, folder));
    const layers = file === undefined ? outer : this.#within(outer, file, folder);
    this.#layers.set(folder, layers);
    if (layers instanceof Promise) layers.then((ready) => this.#layers.set(folder, ready)).catch(() => {});
    return layers;
  }

  async #within(outer: Layers | Promise<Layers>, file: string, folder: string): Promise<Layers> {
    return this.#read(file, folder, await outer);
  }

  async #read(file: string, folder: string, outer: Layers): Promise<Layers> {
    const config = await loadConfig(
      file,
      (outer.merged?.rules.custom ?? []).map(({ id }) => id),
    );
    const anchored = this.#anchored(config, folder);
    return { files: config.isRoot ? [anchored] : [...outer.files, anchored], merged: mergeConfigs(outer.merged, anchored) };
  }

  /** Globs, and the places of allowlists, are relative to the root from here on. */
  #anchored(config: Config, folder: string): Config {
    const anchor = (glob: string): string => anchorGlob(glob, folder);
    return {
      ...config,
      exclude: config.exclude.map(anchor),
      allowlists: config.allowlists.map((entry) => ({
        ...entry,
        ...(entry.paths && { paths: entry.paths.map(anchor).flatMap(coveringGlobs) }),
        ...(entry.origin !== undefined && {
          origin: nameInRoot(this.#root, config.file) + entry.origin.slice(config.file.length),
        }),
      })),
    };
  }
}
