import type { Language } from '../../core/language.ts';
import { quotesLiterals } from '../../core/language.ts';
import type { UrlPart } from '../../core/flaw-rule.ts';
import { hostKind } from '../hosts.ts';
import { asciiText, isBlank, isQuoteByte, isWord } from './bytes.ts';
import { WordTable } from './word-table.ts';

const COMMANDS = new WordTable(['curl', 'wget', 'git ', 'invoke-', 'iwr ', 'irm ', 'http']);

/** `strcpy(url, "http://")` */
const COPYING: ReadonlySet<Language> = new Set<Language>(['c', 'cpp', 'objective-c']);
const COPIES = new WordTable(['strcpy', 'strncpy', 'strlcpy', 'strcat']);

/** Could the URL at this keyword be an address that is talked to? Harmless hosts and prose end here. */
export function gateUrl(part: UrlPart, keyword: string, bytes: Uint8Array, offset: number, language: Language): boolean {
  if (isWord(bytes[offset - 1])) return false;
  let start = offset + keyword.length;
  let end = start;
  for (; end < start + 200 && end < bytes.length; end += 1) {
    const byte = bytes[end] as number;
    if (byte === 64) start = end + 1;
    else if (!isWord(byte) && byte !== 45 && byte !== 46 && byte !== 58 && byte !== 37) break;
  }
  const withUser = start > offset + keyword.length;
  if (part.credentials === true && !withUser) return false;
  const copied = bytes[end] === 34 && COPYING.has(language) && COPIES.find(bytes, Math.max(0, offset - 40), offset) >= 0;
  const hole = end === start && (bytes[end] === 36 || bytes[end] === 123 || copied);
  if (!hole && end > start && hostKind(asciiText(bytes, start, portStart(bytes, start, end))) === 'harmless') return false;
  if (end === start && !hole) return false;
  return !quotesLiterals(language) || standsAlone(bytes, offset);
}

function portStart(bytes: Uint8Array, start: number, end: number): number {
  for (let at = start; at < end; at += 1) if (bytes[at] === 58) return at;
  return end;
}

/** The string begins with the URL, or the line has a command that fetches. */
function standsAlone(bytes: Uint8Array, offset: number): boolean {
  const before = bytes[offset - 1];
  if (isQuoteByte(before)) return true;
  if (!isBlank(before) && before !== 61) return false;
  let start = offset;
  while (start > 0 && offset - start < 300 && bytes[start - 1] !== 10) start -= 1;
  return COMMANDS.find(bytes, start, offset) >= 0;
}
