import type { ClientPart } from '../../core/flaw-rule.ts';
import { isQuoteByte } from './bytes.ts';
import { WordTable } from './word-table.ts';

const tables = new WeakMap<ClientPart, WordTable>();
/** Bytes of a line that are looked at on both sides. */
const LINE = 300;

/** What a string that begins at the offset holds; empty where none can begin. */
function literalAt(bytes: Uint8Array, offset: number): string {
  if (!isQuoteByte(bytes[offset - 1]) && bytes[offset - 1] !== 32) return '';
  let end = offset;
  while (end < bytes.length && end - offset < LINE && !isQuoteByte(bytes[end]) && bytes[end] !== 10) end += 1;
  return Buffer.from(bytes.buffer, bytes.byteOffset + offset, end - offset).toString('latin1');
}

/** A string that begins with the keyword, or a line with one of the part's words. */
export function gateClient(part: ClientPart, bytes: Uint8Array, offset: number): boolean {
  if (part.literal === true) return part.names.test(literalAt(bytes, offset));
  if (part.lineWords === undefined) return true;
  let table = tables.get(part);
  if (!table) tables.set(part, (table = new WordTable(part.lineWords)));
  let from = offset;
  while (from > 0 && offset - from < LINE && bytes[from - 1] !== 10) from -= 1;
  let to = offset;
  while (to < bytes.length && to - offset < LINE && bytes[to] !== 10) to += 1;
  return table.find(bytes, from, to) >= 0;
}
