/** Encodings that are told apart. Latin-1 stands for every single-byte encoding: its ASCII half is all that detection needs. */
export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'latin-1';

/** Bytes of a file's head that decide whether it is text; git looks as far. */
export const HEAD_BYTES = 8192;

/** Below this share of ASCII characters text without a byte order mark is not taken for UTF-16. */
const ASCII_SHARE = 1 / 8;

/** Control characters, such as the escape sequences of a recorded terminal, that a text may hold. */
const CONTROL_SHARE = 1 / 100;

/**
 * UTF-16 without a byte order mark, told by what its head would read as: no U+0000, no half surrogate pair, hardly a control character and a fair
 * share of ASCII. Sixteen-bit numbers in a real binary (sound, tables, object code) break one of these within a few units.
 */
export function utf16ByPattern(head: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const little = asciiUnits(head, 0);
  const big = asciiUnits(head, 1);
  if (little === 0 && big === 0) return undefined;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** Whether text that starts with a UTF-16 byte order mark can be text at all: it never holds U+0000. */
export function holdsZeroUnit(head: Uint8Array): boolean {
  for (let at = 0; at + 1 < head.length; at += 2) if (head[at] === 0 && head[at + 1] === 0) return true;
  return false;
}

/** Number of ASCII characters when read as UTF-16 (`lowAt` 0: little endian), or 0 where that makes no text. */
function asciiUnits(head: Uint8Array, lowAt: 0 | 1): number {
  const units = head.length >> 1;
  let ascii = 0;
  let controls = 0;
  let highSurrogate = false;
  for (let index = 0; index < units; index += 1) {
    const unit = (head[2 * index + lowAt] as number) | ((head[2 * index + 1 - lowAt] as number) << 8);
    const lowSurrogate = unit >= 0xdc00 && unit <= 0xdfff;
    if (highSurrogate !== lowSurrogate || unit === 0 || unit >= 0xfffe) return 0;
    highSurrogate = unit >= 0xd800 && unit <= 0xdbff;
    if (unit >= 0x7f && unit < 0xa0) controls += 1;
    else if (unit >= 0x20 && unit < 0x7f) ascii += 1;
    else if (unit === 9 || unit === 10 || unit === 13) ascii += 1;
    else if (unit < 0x20) controls += 1;
  }
  return controls <= units * CONTROL_SHARE && ascii >= units * ASCII_SHARE ? ascii : 0;
}

/** Length of the UTF-8 sequence at an offset (RFC 3629: shortest form, no surrogates), or 0 where the bytes there make none. */
export function sequenceLength(bytes: Uint8Array, at: number): number {
  const lead = bytes[at] as number;
  if (lead < 0x80) return 1;
  if (lead < 0xc2 || lead > 0xf4) return 0;
  const length = lead < 0xe0 ? 2 : lead < 0xf0 ? 3 : 4;
  if (at + length > bytes.length) return 0;
  const second = bytes[at + 1] as number;
  const least = lead === 0xe0 ? 0xa0 : lead === 0xf0 ? 0x90 : 0x80;
  const most = lead === 0xed ? 0x9f : lead === 0xf4 ? 0x8f : 0xbf;
  if (second < least || second > most) return 0;
  for (let index = 2; index < length; index += 1) if (((bytes[at + index] as number) & 0xc0) !== 0x80) return 0;
  return length;
}

/** Bytes that are not valid UTF-8 are a damaged UTF-8 text when it has at least as many whole sequences outside ASCII as broken places. */
export function mostlyUtf8(bytes: Uint8Array): boolean {
  let whole = 0;
  let broken = 0;
  let lastBroken = -2;
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    if (length > 1) whole += 1;
    if (length === 0) {
      if (at > lastBroken + 1) broken += 1;
      lastBroken = at;
    }
    at += Math.max(length, 1);
  }
  return whole > 0 && whole >= broken;
}
