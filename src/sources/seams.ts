import { utf16Units } from './decode-text.ts';
import type { Encoding } from './encoding.ts';

/** How many line ends, and UTF-16 units after the last of them, stand before a place in a file. */
export interface TextPosition {
  readonly lines: number;
  readonly columns: number;
}

/**
 * Where to cut text (raw bytes that start at a character): right after the last line end in the `slack` bytes up to `at`, or, where no line ends
 * there, at the last character boundary. Never later than `at`.
 */
export function cutBefore(raw: Buffer, at: number, encoding: Encoding, slack: number): number {
  const wide = isWide(encoding);
  const limit = wide ? at & ~1 : at;
  const lineEnd = wide ? lastWideLineEnd(raw, limit, encoding, limit - slack) : raw.lastIndexOf(10, limit - 1) + 1;
  if (lineEnd > limit - slack) return lineEnd;
  if (wide) return splitsPair(raw, limit, encoding) ? limit - 2 : limit;
  return encoding === 'utf-8' ? sequenceStart(raw, limit) : limit;
}

/** The position after `raw`, which starts at `from`. */
export function advance(from: TextPosition, raw: Buffer, encoding: Encoding): TextPosition {
  const wide = isWide(encoding);
  const lineEnd = wide ? lastWideLineEnd(raw, raw.length & ~1, encoding, 0) : raw.lastIndexOf(10) + 1;
  if (lineEnd === 0) return { lines: from.lines, columns: from.columns + utf16Units(raw, encoding) };
  return { lines: from.lines + countLineEnds(raw, encoding), columns: utf16Units(raw.subarray(lineEnd), encoding) };
}

function isWide(encoding: Encoding): boolean {
  return encoding === 'utf-16le' || encoding === 'utf-16be';
}

function wideUnit(raw: Buffer, at: number, encoding: Encoding): number {
  return encoding === 'utf-16le' ? raw.readUInt16LE(at) : raw.readUInt16BE(at);
}

/** Offset after the last line end that ends at or before `limit` and begins at or after `floor`; 0 when there is none. */
function lastWideLineEnd(raw: Buffer, limit: number, encoding: Encoding, floor: number): number {
  for (let at = limit - 2; at >= Math.max(floor, 0); at -= 2) if (wideUnit(raw, at, encoding) === 10) return at + 2;
  return 0;
}

/** Whether a surrogate pair began right before `at`. */
function splitsPair(raw: Buffer, at: number, encoding: Encoding): boolean {
  return at >= 2 && (wideUnit(raw, at - 2, encoding) & 0xfc00) === 0xd800;
}

/** The lead byte whose sequence, whole or broken, would reach over `at`, or `at` itself where there is none: decoders start afresh at either. */
function sequenceStart(raw: Buffer, at: number): number {
  for (let start = at - 1; start >= Math.max(at - 3, 0); start -= 1) {
    const lead = raw[start] as number;
    const length = lead >= 0xf0 ? 4 : lead >= 0xe0 ? 3 : lead >= 0xc0 ? 2 : 1;
    if ((lead & 0xc0) !== 0x80) return start + length > at ? start : at;
  }
  return at;
}

function countLineEnds(raw: Buffer, encoding: Encoding): number {
  let count = 0;
  if (isWide(encoding)) {
    for (let at = 0; at + 1 < raw.length; at += 2) if (wideUnit(raw, at, encoding) === 10) count += 1;
  } else {
    // A search for each line is several times faster than a look at each byte.
    for (let at = raw.indexOf(10); at !== -1; at = raw.indexOf(10, at + 1)) count += 1;
  }
  return count;
}
