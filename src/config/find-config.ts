import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ConfigError } from '../core/errors.ts';

export const CONFIG_NAME = '.tightlip.yml';
const MISNAMED = ['.tightlip.yaml', '.tightlip.json'];

/** The configuration file of one folder (absolute), which may have none. */
export function configIn(folder: string): string | undefined {
  const file = join(folder, CONFIG_NAME);
  return existsSync(file) ? file : undefined;
}

/** @throws ConfigError for a file that only looks like a configuration, in a folder (absolute) without one */
export function refuseMisnamed(folder: string): void {
  const misnamed = MISNAMED.find((name) => existsSync(join(folder, name)));
  if (misnamed === undefined || configIn(folder) !== undefined) return;
  throw new ConfigError(`This file is not read. Rename it to ${CONFIG_NAME}.`, join(folder, misnamed));
}
