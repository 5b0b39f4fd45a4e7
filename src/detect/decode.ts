import type { Span } from '../core/location.ts';

export type Encoding = 'base64' | 'hex' | 'percent' | 'unicode-escape';

/** A readable text that was found encoded in another. */
export interface Decoded {
  readonly encoding: Encoding;
  /** of the encoded text, in the text that held it */
  readonly span: Span;
  readonly text: string;
}

/** Longest encoded run that is decoded, UTF-16 units. */
const LONGEST = 1 << 20;

const SIX_BITS = Int8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code).replace('-', '+').replace('_', '/');
  return 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/'.indexOf(character);
});

function hexDigit(code: number): number {
  if (code >= 48 && code <= 57) return code - 48;
  const lower = code | 32;
  return lower >= 97 && lower <= 102 ? lower - 87 : -1;
}

function readable(byte: number): boolean {
  return (byte >= 32 && byte < 127) || byte === 10 || byte === 13 || byte === 9;
}

/**
 * Could the run of base64 or hexadecimal characters at `start` be text? Decodes its first six bytes: random data passes once in 300,
 * so that identifiers, digests and binary data cost next to nothing. Text in UTF-16LE (every second byte zero) passes too.
 */
export function looksEncoded(bytes: Uint8Array, start: number): boolean {
  return looksBase64(bytes, start) || looksHex(bytes, start);
}

function looksBase64(bytes: Uint8Array, start: number): boolean {
  let zeros = 0;
  for (let group = start; group < start + 8; group += 4) {
    let bits = 0;
    for (let at = group; at < group + 4; at++) bits = (bits << 6) | (SIX_BITS[bytes[at] as number] as number);
    for (const byte of [(bits >> 16) & 255, (bits >> 8) & 255, bits & 255]) {
      if (byte === 0) zeros++;
      else if (!readable(byte)) return false;
    }
  }
  return zeros === 0 || zeros === 3;
}

function looksHex(bytes: Uint8Array, start: number): boolean {
  for (let at = start; at < start + 12; at += 2) {
    const high = hexDigit(bytes[at] as number);
    const low = hexDigit(bytes[at + 1] as number);
    if (high < 0 || low < 0 || !readable(high * 16 + low)) return false;
  }
  return true;
}

const RUN = /[A-Za-z0-9+/_-]{22,}={0,2}/y;
const ESCAPED = /%[0-9A-Fa-f]{2}|\\u00[0-9A-Fa-f]{2}|\\x[0-9A-Fa-f]{2}/;

/** What the run at `offset` says, decoded, or undefined where it is no text. */
export function decodeAt(text: string, offset: number): Decoded | undefined {
  const first = text.charAt(offset);
  if (first === '%' || first === '\\') return decodeEscapes(text, offset);
  RUN.lastIndex = offset;
  const run = RUN.exec(text.slice(0, Math.min(text.length, offset + LONGEST)));
  if (!run) return undefined;
  const span = { start: offset, end: offset + run[0].length };
  const hex = /^[0-9a-fA-F]+$/.test(run[0]) && run[0].length % 2 === 0;
  const bytes = Buffer.from(run[0], hex ? 'hex' : 'base64');
  const decoded = toText(bytes);
  return decoded === undefined ? undefined : { encoding: hex ? 'hex' : 'base64', span, text: decoded };
}

function toText(bytes: Buffer): string | undefined {
  const wide = bytes.length >= 8 && bytes[1] === 0 && bytes[3] === 0;
  const text = wide ? bytes.toString('utf16le') : bytes.toString('utf8');
  // Readable text holds no replacement and hardly any control characters.
  let odd = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === 0xfffd || (code < 32 && code !== 9 && code !== 10 && code !== 13) || code === 127) odd++;
  }
  return odd * 50 > text.length ? undefined : text;
}

/** Percent and unicode escapes: the whole word (no white space, no quotes) round the escape. */
function decodeEscapes(text: string, offset: number): Decoded | undefined {
  const boundary = /[\s"'`<>]/;
  let start = offset;
  while (start > 0 && offset - start < 2048 && !boundary.test(text.charAt(start - 1))) start--;
  let end = offset;
  while (end < text.length && end - offset < 4096 && !boundary.test(text.charAt(end))) end++;
  const run = text.slice(start, end);
  if (!ESCAPED.test(run)) return undefined;
  const decoded = run.replace(/%([0-9A-Fa-f]{2})|\\u00([0-9A-Fa-f]{2})|\\x([0-9A-Fa-f]{2})/g, (_, percent, unicode, byte) =>
    String.fromCharCode(Number.parseInt(percent ?? unicode ?? byte, 16)),
  );
  const encoding = text.charAt(offset) === '%' ? 'percent' : 'unicode-escape';
  return { encoding, span: { start, end }, text: decoded };
}
