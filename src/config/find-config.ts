import { existsSync } from 'node:fs';
import { dirname, join, parse } from 'node:path';
import { ConfigError } from '../core/errors.ts';

export const CONFIG_NAME = '.tightlip.yml';
const MISNAMED = ['.tightlip.yaml', '.tightlip.json'];

/** The nearest folder, from one upward, that holds `.git` (a folder, or the file of a work tree or submodule). */
export function repositoryRoot(folder: string): string | undefined {
  const { root } = parse(folder);
  for (let at = folder; ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return at;
    if (at === root) return undefined;
  }
}

/**
 * The nearest configuration file from a folder up to the repository's root. Outside a repository only the folder itself is looked at:
 * a file in `/tmp` or a home folder has no say over what lies below.
 *
 * @param folder absolute
 * @throws ConfigError for a file that only looks like one
 */
export function findConfig(folder: string): string | undefined {
  const top = repositoryRoot(folder) ?? folder;
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return file;
    const misnamed = MISNAMED.find((name) => existsSync(join(at, name)));
    if (misnamed !== undefined) throw new ConfigError(`This file is not read. Rename it to ${CONFIG_NAME}.`, join(at, misnamed));
    if (at === top) return undefined;
  }
}
