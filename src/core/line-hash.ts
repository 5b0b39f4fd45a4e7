import type { Span } from './location.ts';

/**
 * GitHub's `primaryLocationLineHash`, after github/codeql-action `src/fingerprints.ts`: a polynomial hash (base 37, modulo 2^64) of the 100
 * UTF-16 units from a line's start on, spaces and tabs left out, CR, LF and CRLF as one line end, then `:` and how many lines so far had it.
 * Numbers are held as two 32-bit halves in plain integers, far faster than BigInt.
 */
const WINDOW = 100;
const BASE = 37;
const LINE_END = 10;
const END_OF_FILE = 65535;

/** 37^100 modulo 2^64: takes the oldest unit out of the rolling hash. */
const OLDEST = BigInt.asUintN(64, 37n ** 100n);
const OLDEST_HIGH = Number(OLDEST >> 32n);
const OLDEST_LOW = Number(OLDEST & 0xffffffffn);

/** The text as the hash sees it: kept units, the end-of-file unit, then zeros for at least one window. */
interface Kept {
  readonly units: Uint16Array;
  readonly length: number;
  /** offset in the text of the first unit of each line asked for; lines are 1-based and counted as GitHub does: a lone CR ends one too */
  readonly offsets: ReadonlyMap<number, number>;
}

function keep(text: string, wanted: ReadonlySet<number>): Kept {
  const units = new Uint16Array(text.length + 1 + WINDOW);
  const offsets = new Map<number, number>();
  const last = Math.max(0, ...wanted);
  let length = 0;
  let line = 0;
  let enough = Infinity;
  const startLine = (offset: number): void => {
    line += 1;
    if (wanted.has(line)) offsets.set(line, offset);
    if (line === last) enough = length + WINDOW;
  };
  let afterCr = false;
  for (let offset = 0; offset < text.length && length < enough; offset++) {
    const unit = text.charCodeAt(offset);
    const drop = unit === 32 || unit === 9 || (afterCr && unit === LINE_END);
    afterCr = unit === 13;
    if (drop) continue;
    if (length === 0 || units[length - 1] === LINE_END) startLine(offset);
    units[length++] = unit === 13 ? LINE_END : unit;
  }
  if (length < enough) {
    if (length === 0 || units[length - 1] === LINE_END) startLine(text.length);
    units[length++] = END_OF_FILE;
  }
  return { units, length, offsets };
}

/** Hands out every line's hash, in order, as far as the text was kept. */
function eachHash({ units, length }: Kept, visit: (line: number, high: number, low: number) => void): void {
  let high = 0;
  let low = 0;
  let line = 0;
  for (let end = 0; end < length + WINDOW - 1; end++) {
    const unit = units[end] as number;
    const oldest = end < WINDOW ? 0 : (units[end - WINDOW] as number);
    const grown = (Math.imul(low, BASE) + unit) >>> 0;
    const carry = ((low >>> 16) * BASE + (((low & 0xffff) * BASE + unit) >>> 16)) >>> 16;
    const gone = Math.imul(OLDEST_LOW, oldest) >>> 0;
    const goneCarry = ((OLDEST_LOW >>> 16) * oldest + (((OLDEST_LOW & 0xffff) * oldest) >>> 16)) >>> 16;
    high = (Math.imul(high, BASE) + carry - Math.imul(OLDEST_HIGH, oldest) - goneCarry - (grown < gone ? 1 : 0)) >>> 0;
    low = (grown - gone) >>> 0;
    const start = end - WINDOW + 1;
    if (start === 0 || (start > 0 && units[start - 1] === LINE_END)) visit(++line, high, low);
  }
}

function hex(high: number, low: number): string {
  return high === 0 ? low.toString(16) : high.toString(16) + low.toString(16).padStart(8, '0');
}

/**
 * Hashes of lines as `upload-sarif` computes them, `hex:ordinal`. Memory is that of the text up to the last line asked for.
 *
 * @param text the whole file as GitHub reads it: UTF-8, a byte order mark kept as a unit; a window of a large file gives wrong values
 * @param lines 1-based; those past the end are left out of the answer
 * @param masked every secret's span in the file, also of findings that are not reported; a line whose hash would give one away is left out
 */
export function lineHashes(text: string, lines: readonly number[], masked: readonly Span[] = []): Map<number, string> {
  const kept = keep(text, new Set(lines));
  const asked = new Set([...kept.offsets].filter(([, offset]) => windowIsSafe(text, offset, masked)).map(([line]) => line));
  const lows = new Set<number>();
  eachHash(kept, (line, _high, low) => {
    if (asked.has(line)) lows.add(low);
  });
  const seen = new Map<string, number>();
  const hashes = new Map<number, string>();
  eachHash(kept, (line, high, low) => {
    if (!lows.has(low)) return;
    const hash = hex(high, low);
    const ordinal = (seen.get(hash) ?? 0) + 1;
    seen.set(hash, ordinal);
    if (asked.has(line)) hashes.set(line, `${hash}:${ordinal}`);
  });
  return hashes;
}

/**
 * Whether GitHub's hash of one line can be published (`lineHashes` asks this itself).
 *
 * @param line 1-based
 * @param masked spans of the secrets in the text
 */
export function hashIsSafe(text: string, line: number, masked: readonly Span[]): boolean {
  const offset = keep(text, new Set([line])).offsets.get(line);
  return offset === undefined || windowIsSafe(text, offset, masked);
}

/** Least number of a secret's units in a window, and least number of bits they may hold, so that the hash does not give it away. */
const SAFE_UNITS = 20;
const SAFE_BITS = 112;

/**
 * The hash is linear in the text and 37 has an inverse: whoever knows the text around a secret learns 64 bits of it, which leaves a short
 * password a handful of candidates. So each secret that reaches into the window must have 20 units and 112 bits or more in it: one hash takes
 * 64 of them, the rest stays out of reach.
 */
function windowIsSafe(text: string, start: number, masked: readonly Span[]): boolean {
  const end = windowEnd(text, start);
  return masked.every((span) => {
    if (span.start >= end || span.end <= start) return true;
    const part = text.slice(Math.max(span.start, start), Math.min(span.end, end)).replace(/[ \t\r\n]/g, '');
    return isBeyondGuessing(part);
  });
}

/** Whether a text may hold so much that nobody finds it by trying texts until a hash fits. */
export function isBeyondGuessing(text: string): boolean {
  return text.length >= SAFE_UNITS && bitsOf(text) >= SAFE_BITS;
}

/** Offset after the last unit of the window that starts at `start`; a few units too far where CRLF counts as one. */
function windowEnd(text: string, start: number): number {
  let end = start;
  for (let kept = 0; kept < WINDOW && end < text.length; end++) {
    const unit = text.charCodeAt(end);
    if (unit !== 32 && unit !== 9 && unit !== 13) kept += 1;
  }
  return end;
}

/** Upper bound of what a random text over its own character classes holds. */
function bitsOf(part: string): number {
  if (/^\d*$/.test(part)) return part.length * Math.log2(10);
  if (/^(?:[\da-f]*|[\dA-F]*)$/.test(part)) return part.length * 4;
  if (/^(?:[a-z]*|[A-Z]*)$/.test(part)) return part.length * Math.log2(26);
  return part.length * Math.log2(62);
}
