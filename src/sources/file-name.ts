import { isUtf8 } from 'node:buffer';
import { sequenceLength } from './encoding.ts';

/*
 * Linux allows any bytes in a name. Where they are not UTF-8, each odd byte 0x80…0xFF travels in the string as the lone surrogate U+DC80…U+DCFF, as in
 * Python's surrogateescape (PEP 383): no two names fall together, and the file can be opened.
 */
const ESCAPED_BYTE = /[\u{dc80}-\u{dcff}]/u;
const UNPRINTABLE = /[\u{dc80}-\u{dcff}]|\\(?=x[0-9A-F]{2})/u;
const ESCAPE_BASE = 0xdc00;
const BEYOND_ASCII = /[^\0-\x7f]/;

/** A name, or several, from the system's bytes. Loses nothing: `systemPath` goes back. */
export function decodeName(bytes: Buffer): string {
  if (isUtf8(bytes)) return bytes.toString();
  let name = '';
  for (let at = 0; at < bytes.length;) {
    const length = sequenceLength(bytes, at);
    name += length === 0 ? String.fromCharCode(ESCAPE_BASE + (bytes[at] as number)) : bytes.toString('utf8', at, at + length);
    at += Math.max(length, 1);
  }
  return name;
}

/** A character for each byte, as git compares paths and patterns: a `?` stands for one byte, and what is not UTF-8 is no exception. */
export function byteString(name: string): string {
  if (!BEYOND_ASCII.test(name)) return name;
  const path = systemPath(name);
  return (typeof path === 'string' ? Buffer.from(path) : path).toString('latin1');
}

/** The path to hand to the file system. */
export function systemPath(path: string): string | Buffer {
  if (process.platform === 'win32' || !ESCAPED_BYTE.test(path)) return path;
  const parts: Buffer[] = [];
  for (const character of path) {
    const code = character.charCodeAt(0);
    const escaped = character.length === 1 && code >= 0xdc80 && code <= 0xdcff;
    parts.push(escaped ? Buffer.from([code - ESCAPE_BASE]) : Buffer.from(character));
  }
  return Buffer.concat(parts);
}

/**
 * The path as reports show it: well-formed, so that it can stand in JSON, XML and a URI. A byte that is not UTF-8 reads `\xE9`, and a backslash that
 * would look like the start of one `\x5C`, so that no two paths look the same.
 */
export function printablePath(path: string): string {
  if (!UNPRINTABLE.test(path)) return path;
  return path.replace(new RegExp(UNPRINTABLE, 'gu'), (character) => {
    const byte = character === '\\' ? 0x5c : character.charCodeAt(0) - ESCAPE_BASE;
    return `\\x${byte.toString(16).toUpperCase()}`;
  });
}
