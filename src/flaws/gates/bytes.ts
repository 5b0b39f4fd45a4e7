import type { Language } from '../../core/language.ts';

const HASH_COMMENTS: ReadonlySet<Language> = new Set<Language>([
  'python',
  'ruby',
  'shell',
  'yaml',
  'dockerfile',
  'makefile',
  'perl',
  'r',
  'elixir',
  'toml',
  'ini',
  'properties',
  'dotenv',
  'hcl',
  'nginx',
  'apache',
  'powershell',
]);
const SLASH_COMMENTS: ReadonlySet<Language> = new Set<Language>([
  'javascript',
  'typescript',
  'go',
  'rust',
  'java',
  'kotlin',
  'scala',
  'groovy',
  'csharp',
  'php',
  'c',
  'cpp',
  'swift',
  'objective-c',
  'dart',
]);
/** A line is looked back at no further than this, bytes. */
const LINE = 300;

export function isWord(byte: number | undefined): boolean {
  return (
    byte !== undefined && ((byte >= 48 && byte <= 57) || (byte >= 65 && byte <= 90) || (byte >= 97 && byte <= 122) || byte === 95)
  );
}

export function isBlank(byte: number | undefined): boolean {
  return byte === 32 || byte === 9 || byte === 13;
}

export function isQuoteByte(byte: number | undefined): boolean {
  return byte === 34 || byte === 39 || byte === 96;
}

/** Does the line of the offset begin as a comment does? Block comments count where each line begins with a star. */
export function onCommentLine(bytes: Uint8Array, offset: number, language: Language): boolean {
  const hash = HASH_COMMENTS.has(language);
  const slash = SLASH_COMMENTS.has(language);
  if (!hash && !slash) return false;
  let start = offset;
  while (start > 0 && offset - start < LINE && bytes[start - 1] !== 10) start -= 1;
  if (start > 0 && bytes[start - 1] !== 10) return false;
  while (start < offset && isBlank(bytes[start])) start += 1;
  const first = bytes[start];
  const second = bytes[start + 1];
  if (hash) return first === 35;
  return (first === 47 && (second === 47 || second === 42)) || (first === 42 && isBlank(second) && start < offset);
}

/** Offset of the first byte behind the identifier that holds `offset`. */
export function wordEnd(bytes: Uint8Array, offset: number): number {
  let end = offset;
  while (end < bytes.length && isWord(bytes[end])) end += 1;
  return end;
}

export function wordStart(bytes: Uint8Array, offset: number): number {
  let start = offset;
  while (start > 0 && offset - start < 80 && isWord(bytes[start - 1])) start -= 1;
  return start;
}

/** Case-insensitive: do the bytes at `offset` read as the lower-case word? */
export function readsAt(bytes: Uint8Array, offset: number, word: string): boolean {
  for (let index = 0; index < word.length; index += 1) {
    const byte = bytes[offset + index];
    if (byte === undefined || lower(byte) !== word.charCodeAt(index)) return false;
  }
  return true;
}

export function lower(byte: number): number {
  return byte >= 65 && byte <= 90 ? byte + 32 : byte;
}

/** ASCII text of a byte range, lower case; other bytes become `?`. */
export function asciiText(bytes: Uint8Array, from: number, to: number): string {
  let text = '';
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    text += byte < 128 ? String.fromCharCode(lower(byte)) : '?';
  }
  return text;
}
