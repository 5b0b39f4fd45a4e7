import { isAscii, isUtf8 } from 'node:buffer';
import { HEAD_BYTES, holdsZeroUnit, mostlyUtf8, utf16ByPattern, type Encoding } from './encoding.ts';

export interface DecodedText {
  readonly kind: 'text';
  /** valid UTF-8 without byte order mark; a view of the given bytes where these are valid UTF-8, else a copy */
  readonly bytes: Uint8Array;
  /** of the given bytes */
  readonly encoding: Encoding;
  /** `bytes` are all below 0x80, so offsets in bytes and in UTF-16 units are the same */
  readonly ascii: boolean;
  /** a byte order mark was there and is removed */
  readonly bom: boolean;
}

export interface NoText {
  readonly kind: 'skip';
  readonly reason: 'empty' | 'binary' | 'lfs-pointer';
}

export interface DecodeOptions {
  /** the bytes stand further on in a file whose head had this encoding: no byte order mark, binary or pointer test */
  readonly encoding?: Encoding;
}

const EMPTY: NoText = { kind: 'skip', reason: 'empty' };
const BINARY: NoText = { kind: 'skip', reason: 'binary' };
const LFS_POINTER: NoText = { kind: 'skip', reason: 'lfs-pointer' };

/** U+FFFD takes the place of what is broken; no ASCII character is ever swallowed (WHATWG Encoding, "maximal subpart"). */
const LOSSY = new TextDecoder('utf-8', { ignoreBOM: true });

/** The whole of a pointer file; one line more and it is text. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
const POINTER =
  /^version https:\/\/git-lfs\.github\.com\/spec\/v1\n(?:ext-\d-[^\n ]{1,64} [^\n ]{1,200}\n){0,10}oid sha256:[0-9a-f]{64}\nsize \d{1,20}\n?$/;

/**
 * Text of a file as UTF-8, or why it is none. Never throws; a few broken bytes never cost the ASCII around them. Bytes that are UTF-8 already,
 * nearly all there are, are not copied.
 */
export function decodeText(given: Uint8Array, options: DecodeOptions = {}): DecodedText | NoText {
  const bytes = asBuffer(given);
  if (options.encoding !== undefined) return decodeAs(bytes, options.encoding, 0);
  if (bytes.length === 0) return EMPTY;
  const mark = byteOrderMark(bytes);
  if (mark !== undefined && mark.length === bytes.length) return EMPTY;
  const head = bytes.subarray(mark?.length ?? 0, HEAD_BYTES);
  if (mark !== undefined && mark.encoding !== 'utf-8') {
    return holdsZeroUnit(head) ? BINARY : decodeAs(bytes, mark.encoding, mark.length);
  }
  if (head.includes(0)) {
    const encoding = mark === undefined ? utf16ByPattern(head) : undefined;
    return encoding === undefined ? BINARY : decodeAs(bytes, encoding, 0);
  }
  if (isPointer(bytes)) return LFS_POINTER;
  return decodeBytes(bytes, mark?.length ?? 0);
}

/** Views the same memory: Buffer's searches are many times faster than Uint8Array's. */
export function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes) ? bytes : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

export function byteOrderMark(bytes: Uint8Array): { encoding: Encoding; length: number } | undefined {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return { encoding: 'utf-8', length: 3 };
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { encoding: 'utf-16le', length: 2 };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { encoding: 'utf-16be', length: 2 };
  return undefined;
}

function isPointer(bytes: Buffer): boolean {
  return bytes[0] === 0x76 && bytes.length < 1024 && POINTER.test(bytes.toString('latin1'));
}

/** Single-byte text of a head without NUL: UTF-8 where it is valid or nearly so, else Latin-1. */
function decodeBytes(bytes: Buffer, bomLength: number): DecodedText {
  const text = bomLength === 0 ? bytes : bytes.subarray(bomLength);
  const bom = bomLength > 0;
  if (isAscii(text)) return { kind: 'text', bytes: text, encoding: 'utf-8', ascii: true, bom };
  if (isUtf8(text)) return { kind: 'text', bytes: text, encoding: 'utf-8', ascii: false, bom };
  return decodeAs(bytes, bom || mostlyUtf8(text) ? 'utf-8' : 'latin-1', bomLength);
}

function decodeAs(bytes: Buffer, encoding: Encoding, bomLength: number): DecodedText {
  const text = bytes.subarray(bomLength);
  const bom = bomLength > 0;
  if (encoding === 'utf-8' || encoding === 'latin-1') {
    if (isAscii(text)) return { kind: 'text', bytes: text, encoding, ascii: true, bom };
    if (encoding === 'utf-8' && isUtf8(text)) return { kind: 'text', bytes: text, encoding, ascii: false, bom };
  }
  const utf8 = Buffer.from(toText(text, encoding), 'utf8');
  return { kind: 'text', bytes: utf8, encoding, ascii: isAscii(utf8), bom };
}

function toText(bytes: Buffer, encoding: Encoding): string {
  switch (encoding) {
    case 'utf-8':
      return LOSSY.decode(bytes);
    case 'latin-1':
      return bytes.toString('latin1');
    case 'utf-16le':
      return bytes.toString('utf16le');
    case 'utf-16be':
      return Buffer.from(bytes.subarray(0, bytes.length & ~1))
        .swap16()
        .toString('utf16le');
  }
}

/** UTF-16 units that `decodeText` makes of bytes whose encoding is known. */
export function utf16Units(bytes: Buffer, encoding: Encoding): number {
  if (encoding === 'latin-1') return bytes.length;
  if (encoding !== 'utf-8') return bytes.length >> 1;
  if (isAscii(bytes)) return bytes.length;
  return LOSSY.decode(bytes).length;
}
