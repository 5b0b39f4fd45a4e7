import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';

/** Literals longer than this are documents, not secrets. UTF-16 units. */
const LONGEST = 2048;

/** Opening quote: triple or single, escaped (JSON in a string), of print, of Markdown, or as an entity of HTML. */
const QUOTE = /"""|'''|``|\\{1,3}["']|["'`]|&(?:quot|apos|#3[49]|#x2[27]);|[‘’“”]/y;
const MAY_OPEN = '"\'`\\&‘’“”';
const CLOSING: Readonly<Record<string, string>> = { '‘': '’', '“': '”', '’': '’', '”': '”' };

/** Whether a string literal may open at `at`. */
export function opensQuote(text: string, at: number): boolean {
  QUOTE.lastIndex = at;
  return MAY_OPEN.includes(text.charAt(at)) && QUOTE.test(text);
}

/** Inside of the string literal that opens at `at`; an escaped quote (`\"`, JSON in a string) closes with its like. */
export function quotedValue(text: string, at: number): Span | undefined {
  if (!MAY_OPEN.includes(text.charAt(at))) return undefined;
  QUOTE.lastIndex = at;
  const opening = QUOTE.exec(text)?.[0];
  if (opening === undefined) return undefined;
  const closing = CLOSING[opening] ?? opening;
  const overLines = closing.length === 3 || closing === '`';
  const start = at + opening.length;
  const limit = Math.min(text.length, start + LONGEST);
  const first = closing.charCodeAt(0);
  for (let end = start; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === first && text.startsWith(closing, end)) return { start, end };
    if (code === 92) end++;
    else if (code === 10 && !overLines) return undefined;
  }
  return undefined;
}

/** Whether an odd number of double or single quotes stands before `at` on its line: names inside strings, as in connection strings. */
export function insideString(text: string, at: number): boolean {
  let double = 0;
  let single = 0;
  for (let back = at - 1; back >= 0 && at - back < 400; back--) {
    const unit = text.charAt(back);
    if (unit === '\n') break;
    if (text.charAt(back - 1) === '\\') continue;
    if (unit === '"' || unit === '`') double++;
    if (unit === "'") single++;
  }
  return double % 2 === 1 || single % 2 === 1;
}

const BARE_URL = /[^\s&"'`<>;#]{1,1024}/y;
const BARE_WORD = /[^\s"'`<>;,|&\\]{1,1024}/y;
const BARE_LINE = /[^\r\n]{1,1024}/y;
/** In `{ password: value, user: name }` of YAML. */
const BARE_FLOW = /[^\r\n,{}[\]]{1,1024}/y;
/** `${NAME:-value}`, `${NAME:=value}` of shells and compose files, `${name:value}` of Spring: the default is the value. */
const DEFAULT = /\$\{[\w.-]{1,80}:[-=]?(?=[^${}\s])/y;
const BARE_DEFAULT = /[^{}\s"']{1,1024}/y;

const BY_LINE: ReadonlySet<Language> = new Set<Language>(['dotenv', 'yaml', 'properties', 'ini']);

/** An unquoted value: to the end of the line in `.env`, YAML, properties; one word in shell, URLs, prose. */
export function bareValue(text: string, at: number, operator: string, language: Language): Span | undefined {
  DEFAULT.lastIndex = at;
  if (text.charCodeAt(at) === 36 && DEFAULT.test(text)) return taken(text, DEFAULT.lastIndex, BARE_DEFAULT);
  const inlineParameter = operator === '=' && language === 'yaml';
  const wholeLine = operator !== '>' && !inlineParameter && BY_LINE.has(language) && !insideString(text, at);
  if (!wholeLine) {
    const inUrl = text.charCodeAt(at - 1) === 61 && /[?&][\w.-]{0,60}=$/.test(text.slice(Math.max(0, at - 64), at));
    return taken(text, at, inUrl ? BARE_URL : BARE_WORD, /[)\]}.,:\\]+$/);
  }
  return taken(text, at, inFlow(text, at, language) ? BARE_FLOW : BARE_LINE, /[ \t]+(?:[#;].*)?$/);
}

function taken(text: string, at: number, pattern: RegExp, cut?: RegExp): Span | undefined {
  pattern.lastIndex = at;
  const found = pattern.exec(text)?.[0];
  const value = cut ? found?.replace(cut, '') : found;
  return value ? { start: at, end: at + value.length } : undefined;
}

/** Within `{…}` on one line of YAML. */
function inFlow(text: string, at: number, language: Language): boolean {
  if (language !== 'yaml') return false;
  const line = text.slice(Math.max(text.lastIndexOf('\n', at - 1) + 1, at - 400), at);
  return /[:-]\s*\{[^{}]*$/.test(line);
}
