import { crypto } from '../../core/crypto.ts';
import { readFileSync } from 'node:fs';
import { writeFileAtomically } from '../write-file.ts';

/** Of a later program this may be another; such a file is as good as none. */
const HEADER = /^tightlip cache 1 ([0-9a-f]{64})\n/;

/** Keys of a cache file, written by any version of the program; none where it is missing, damaged, or something else. */
export function readKeys(file: string): ReadonlySet<string> {
  let text: string;
  try {
    text = readFileSync(file, 'latin1');
  } catch {
    return new Set();
  }
  const [header, sum] = HEADER.exec(text) ?? [];
  const body = header === undefined ? '' : text.slice(header.length);
  if (body === '' || sum !== checksum(body)) return new Set();
  return new Set(body.split('\n'));
}

/** Replaces the file by sorted keys, whole or not at all. A folder where nothing can be written has no cache. */
export function writeKeys(file: string, keys: ReadonlySet<string>): void {
  const body = [...keys].sort().join('\n');
  try {
    writeFileAtomically(file, `tightlip cache 1 ${checksum(body)}\n${body}`);
  } catch {
    // The next scan reads the files again.
  }
}

function checksum(body: string): string {
  return crypto().createHash('sha256').update(body).digest('hex');
}
