import { quotesLiterals, type Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';
import { valueBeside } from '../structures/value-beside.ts';

/** A literal that is given to a name, in whatever syntax. */
export interface Assignment {
  readonly name: Span;
  readonly operator: string;
  readonly value: Span;
  readonly quoted: boolean;
}

/** Units of which names are made: letters, digits, `_`, `.`, `-`, `$`. */
const NAME_UNIT = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w.$-]/.test(String.fromCharCode(code))));
/** Names longer than this are no names. */
const LONGEST_NAME = 120;

/** Closing quote or bracket of the name, a type annotation, then the operator. */
const OPERATOR =
  /\\?(?:\}?["'`]?[\])]?|["'`]?\}["'`]?)[ \t]{0,16}(?:(?::[ \t]{0,4}(?:&(?:'\w{1,12} )?)?[A-Za-z][\w.<>[\]| ]{0,40}?[ \t]{0,4}|[ \t](?:string|String|varchar|text)[ \t]{0,4})(?==[ \t]*[^=>\s]))?(?<operator>=>|:{1,3}=|->|===?|!==?|[?+.|]{1,2}=|=|:|,|\((?=[ \t]*["'`])|>(?=[^<>\s]))[ \t]{0,16}/y;

/** What may stand between operator and literal: string prefixes, wrapping calls, a default after a lookup. */
const BEFORE_LITERAL =
  /(?:(?:new[ \t]+)?(?:[A-Za-z_][\w.]{0,40})?(?:String|Str|str|Buffer\.from|bytes|Bytes|b64decode|decode|Some|Secret|Password|Token|Key|Value|value|of|from|fromString|Just|Optional|ref|var|unicode|literal|raw)\([ \t]{0,4}){0,2}(?:[brufLN@$]{1,2}(?=["'`]))?/y;
const DEFAULT_LITERAL = /[^"'`\n;]{1,80}(?:["'`][\w.-]{1,60}["'`][^"'`\n;]{0,8})?(?:\|\||\?\?|\?:|\bor\b|,)[ \t]{0,8}(?=["'`])/y;
/** Calls whose literal is a name to look up, not a value. */
const LOOKUP =
  /(?:env|config|get|fetch|lookup|find|option|setting|param|prop|query|require|import|read|input|prompt|ask|select|search|locator|resolve|translate|\bt|\b_|i18n\w*|label|text|message|column|field|attr\w*|has|is|md5|sha\w*|hash\w*|digest)\s*\(/i;
/** Lookups that take a default: `getenv("X", "default")`. */
const LOOKUP_WITH_DEFAULT = /(?:env|environ|config)\b[\w.]{0,20}\s*\(|\.get\(/i;

/**
 * Where the value's own shape is strict, more may stand between name and value: further words of a name in prose, blanks as in `--name value`
 * and `ENV NAME value`, `key="name" value="…"`, a value on the next line of YAML, a Terraform default.
 */
const LOOSE_OPERATOR =
  /(?:(?:[ \t](?:api|access|auth|secret|token|key|id|personal|service|client|app)){1,3}[ \t]{0,2}[:=]|["']?,?[ \t]{0,8}(?:\r?\n[ \t]{0,16})?["']?value["']?[ \t]{0,2}[:=]|["']?[ \t]{0,4}\{[^{}]{0,200}?default[ \t]{0,8}=|["'\])]{0,2}[ \t]{0,4}(?:\|\||\?\?|\?:)|["']?,(?=[ \t]*["'`])|["']?[ \t])[ \t]{0,8}/iy;

/** The name round a keyword of `length` UTF-16 units at `offset`. */
export function nameAround(text: string, offset: number, length: number): Span {
  let start = offset;
  while (start > 0 && offset - start < LONGEST_NAME && NAME_UNIT[text.charCodeAt(start - 1)] === 1) start--;
  let end = offset + length;
  while (end - offset < LONGEST_NAME && NAME_UNIT[text.charCodeAt(end)] === 1) end++;
  return { start, end };
}

/** The assignment of a literal to the name at a span, or undefined where none stands there. */
export function assignmentTo(text: string, name: Span, language: Language): Assignment | undefined {
  const direct = assignedTo(text, name, language);
  // A block is no literal, but may hold the name's value.
  if (direct && text.charAt(direct.value.start) !== '{') return direct;
  return pairedTo(text, name, language) ?? direct;
}

/** The literal that stands beside the name, without an operator of its own: `name: X, value: Y`, `ENV X Y`, `--x y`. */
function pairedTo(text: string, name: Span, language: Language): Assignment | undefined {
  const beside = valueBeside(text, name, language);
  if (!beside) return undefined;
  const literal = quotedValue(text, beside.at);
  if (literal) return { name, operator: beside.form, value: literal, quoted: true };
  if (beside.quotedOnly) return undefined;
  const value = bareValue(text, beside.at, beside.form === 'line' ? ':' : '>', language);
  return value && { name, operator: beside.form, value, quoted: false };
}

function assignedTo(text: string, name: Span, language: Language): Assignment | undefined {
  OPERATOR.lastIndex = name.end;
  const operator = OPERATOR.exec(text);
  if (!operator) return undefined;
  const sign = operator.groups?.['operator'] as string;
  const at = OPERATOR.lastIndex;
  if (sign === ',' && !isFirstArgument(text, name)) return undefined;
  const literal = quotedValue(text, literalStart(text, at, language));
  if (literal) return { name, operator: sign, value: literal, quoted: true };
  if (sign === ',' || sign === '(' || sign === '->') return undefined;
  if (quotesLiterals(language) && !insideString(text, name.start) && !isEnvironmentLine(text, name, language)) return undefined;
  const value = bareValue(text, at, sign, language);
  return value && { name, operator: sign, value, quoted: false };
}

/** `set("password", …)`: the quoted name opens an argument list, so what follows the comma is its value and no further name of a list. */
function isFirstArgument(text: string, name: Span): boolean {
  return /["'`]/.test(text.charAt(name.end)) && /\([ \t]*["'`]$/.test(text.slice(Math.max(0, name.start - 8), name.start));
}

function literalStart(text: string, at: number, language: Language): number {
  BEFORE_LITERAL.lastIndex = at;
  const wrapper = BEFORE_LITERAL.exec(text)?.[0] ?? '';
  const start = BEFORE_LITERAL.lastIndex;
  if (!LOOKUP.test(wrapper) && (/["'`\\]/.test(text.charAt(start)) || !quotesLiterals(language))) return start;
  DEFAULT_LITERAL.lastIndex = at;
  const fallback = DEFAULT_LITERAL.exec(text)?.[0] ?? '';
  if (LOOKUP_WITH_DEFAULT.test(fallback) || /(?:\|\||\?\?|\?:|\bor)\s*$/.test(fallback)) return DEFAULT_LITERAL.lastIndex;
  return wrapper === '' ? start : at;
}

/** The same with a freer hand, for values whose own shape is strict. */
export function looseAssignmentTo(text: string, name: Span): Assignment | undefined {
  LOOSE_OPERATOR.lastIndex = name.end;
  if (!LOOSE_OPERATOR.exec(text)) return undefined;
  const at = LOOSE_OPERATOR.lastIndex;
  const between = text.slice(name.end, at);
  const words = /^(?:[ \t]\w+){1,3}/.exec(between)?.[0].length ?? 0;
  const wide = { start: name.start, end: name.end + words };
  const literal = quotedValue(text, at);
  if (literal) return { name: wide, operator: ' ', value: literal, quoted: true };
  BARE_WORD.lastIndex = at;
  const word = BARE_WORD.exec(text)?.[0].replace(/[)\]}.,:\\]+$/, '');
  return word ? { name: wide, operator: ' ', value: { start: at, end: at + word.length }, quoted: false } : undefined;
}

/** Inside of the string literal that opens at `at`; an escaped quote (`\"`, JSON in a string) closes with its like. */
function quotedValue(text: string, at: number): Span | undefined {
  const escaped = text.charAt(at) === '\\';
  const quote = text.charAt(escaped ? at + 1 : at);
  if (quote !== '"' && quote !== "'" && quote !== '`') return undefined;
  const triple = !escaped && text.startsWith(quote.repeat(3), at);
  const opening = triple ? quote.repeat(3) : escaped ? `\\${quote}` : quote;
  const start = at + opening.length;
  const limit = Math.min(text.length, start + 1024);
  const first = opening.charCodeAt(0);
  for (let end = start; end < limit; end++) {
    const code = text.charCodeAt(end);
    if (code === first && text.startsWith(opening, end)) return { start, end };
    if (code === 92) end++;
    else if (code === 10 && !triple && quote !== '`') return undefined;
  }
  return undefined;
}

/** Whether an odd number of double or single quotes stands before `at` on its line: names inside strings, as in connection strings. */
function insideString(text: string, at: number): boolean {
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

/** `NAME=value` without spaces in a format that embeds scripts and environments as text. */
function isEnvironmentLine(text: string, name: Span, language: Language): boolean {
  return (
    (language === 'toml' || language === 'hcl') &&
    text.charAt(name.end) === '=' &&
    /^[A-Z0-9_]+$/.test(text.slice(name.start, name.end))
  );
}

const BARE_URL = /[^\s&"'`<>;#]{1,1024}/y;
const BARE_WORD = /[^\s"'`<>;,|&\\]{1,1024}/y;
const BARE_LINE = /[^\r\n]{1,1024}/y;

/** An unquoted value: to the end of the line in `.env`, YAML, properties; one word in shell, URLs, prose. */
function bareValue(text: string, at: number, operator: string, language: Language): Span | undefined {
  const inlineParameter = operator === '=' && language === 'yaml';
  const wholeLine =
    operator !== '>' && !inlineParameter && ['dotenv', 'yaml', 'properties', 'ini'].includes(language) && !insideString(text, at);
  const pattern = wholeLine ? BARE_LINE : /[?&][\w.-]{0,60}=$/.test(text.slice(Math.max(0, at - 64), at)) ? BARE_URL : BARE_WORD;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  const value = wholeLine ? found[0].replace(/[ \t]+[#;].*$/, '').trimEnd() : found[0].replace(/[)\]}.,:\\]+$/, '');
  return value.length > 0 ? { start: at, end: at + value.length } : undefined;
}
