import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { ConfigError } from '../core/errors.ts';

export const CONFIG_NAME = '.tightlip.yml';
const MISNAMED = ['.tightlip.yaml', '.tightlip.json'];

/**
 * The nearest configuration file from a folder up to the top of its repository.
 *
 * @param folder absolute
 * @param top the repository's top folder, at or above `folder`; outside a repository `folder` itself, since a file in `/tmp` or a home
 *   folder has no say over what lies below
 * @throws ConfigError for a file that only looks like one
 */
export function findConfig(folder: string, top: string): string | undefined {
  for (let at = folder; ; at = dirname(at)) {
    const file = join(at, CONFIG_NAME);
    if (existsSync(file)) return file;
    const misnamed = MISNAMED.find((name) => existsSync(join(at, name)));
    if (misnamed !== undefined) throw new ConfigError(`This file is not read. Rename it to ${CONFIG_NAME}.`, join(at, misnamed));
    if (at === top || at === dirname(at)) return undefined;
  }
}
