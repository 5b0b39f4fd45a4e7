import { readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import { asBuffer, byteOrderMark, decodeText } from './decode-text.ts';
import type { Target } from './expand-paths.ts';
import { decodeName } from './file-name.ts';
import { readAll } from './read-all.ts';
import { absolutePath } from './report-path.ts';
import { isSystemError } from './system-error.ts';

/**
 * The targets of `--files-from`: a list in a file, or on standard input for `-`. Entries are relative to the current folder and taken literally; one that
 * does not exist becomes an error when it is listed, not here.
 *
 * @throws UsageError for a list that cannot be read
 */
export function readFileList(from: string, current: string, stdin = 0): Target[] {
  let list: Buffer;
  try {
    list = from === '-' ? readAll(stdin, Infinity) : readFileSync(absolutePath(current, from));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`The list of --files-from, '${from}', cannot be read: ${error.code}.`);
  }
  return parseFileList(list).map((entry) => ({ path: absolutePath(current, entry), named: true }));
}

/**
 * Entries end with NUL if there is any, as `find -print0` and `git diff -z` write them, else with a line end, LF or CRLF. Empty entries do not count. A byte
 * order mark, as PowerShell writes one, is read.
 */
export function parseFileList(given: Uint8Array): string[] {
  const decoded = byteOrderMark(given) === undefined ? undefined : decodeText(given);
  if (decoded?.kind === 'skip') return [];
  const list = decodeName(asBuffer(decoded?.bytes ?? given));
  return list.split(list.includes('\0') ? '\0' : /\r?\n/).filter((entry) => entry !== '');
}
