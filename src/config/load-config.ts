import { readFileSync, statSync } from 'node:fs';
import { ConfigError } from '../core/errors.ts';
import type { Config } from './config.ts';

const MAX_BYTES = 256 * 1024;

function readText(file: string): string {
  try {
    const about = statSync(file);
    if (!about.isFile()) throw new ConfigError('This is not a regular file.', file);
    if (about.size > MAX_BYTES) throw new ConfigError('The file is larger than 256 KiB.', file);
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof ConfigError) throw error;
    if (error instanceof TypeError) throw new ConfigError('The file is not UTF-8 text.', file);
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigError(
      code === 'ENOENT' ? 'There is no such file.' : `The file cannot be read (${code ?? 'unknown error'}).`,
      file,
    );
  }
}

/** @param outer ids of the rules that files further up define
 * @throws ConfigError for a file that is missing, unreadable or not right */
export async function loadConfig(file: string, outer: readonly string[] = []): Promise<Config> {
  const text = readText(file);
  // Here alone, so that a scan without a file loads neither the YAML parser nor the schema.
  const { parseConfig } = await import('./config.ts');
  return parseConfig(text, file, outer);
}
