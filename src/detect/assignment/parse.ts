import { quotesLiterals, type Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';
import { valueBeside } from '../structures/value-beside.ts';
import { bareValue, insideString, opensQuote, quotedValue } from './literal.ts';

/** A literal that is given to a name, in whatever syntax. */
export interface Assignment {
  readonly name: Span;
  readonly operator: string;
  readonly value: Span;
  readonly quoted: boolean;
}

/** Units of which names are made: letters, digits, `_`, `.`, `-`, `$`. */
export const NAME_UNIT = Uint8Array.from({ length: 128 }, (_, code) => Number(/[\w.$-]/.test(String.fromCharCode(code))));
/** Names longer than this are no names. */
export const LONGEST_NAME = 120;

/** Between name and operator: closing quote or bracket, the size of an array, properties of C#, further attributes of XML. */
const CLOSER = String.raw`(?:\\{1,3}["']|&(?:quot|apos|#3[49]|#x2[27]);|\}?["'${'`'}‘’“”*]{0,2}[\])]?|["'${'`'}]?\}["'${'`'}]?)(?:\[\d{0,5}\])?[ \t]{0,24}(?:\{[ \t]{0,4}get;[ \t]{0,4}(?:(?:private |protected |internal )?(?:set|init);)?[ \t]{0,4}\}[ \t]{0,4})?(?:[\w:-]{1,30}="[^"<>\n]{0,60}"[ \t]{0,4}){0,3}`;
/** A type annotation, or a type between the name and an operator, as in Go and SQL. */
const TYPE = String.raw`(?:[?!]?:[ \t]{0,4}(?:&(?:'\w{1,12} )?)?[A-Za-z][\w.<>[\]| ]{0,40}?[ \t]{0,4}|[ \t]?(?:As )?(?:string|String|varchar|text)[ \t]{0,4})(?==[ \t]*[^=>\s])`;
/** \`=\`, \`:\` and their relatives; a call; an element; a blank where what follows is quoted. */
const SIGN = String.raw`(?<operator>=>|:{1,3}=|->|===?|!==?|[?+.|]{1,2}=|<{1,2}-|\|\||\?[?:]|or\b|=|:|,|\((?=[ \t]*(?:["'${'`'}\\&]|[brufLN@$]{1,2}["']))|>(?=[^<>\s]|[ \t]*\r?\n[ \t]{0,40}[^<\s]))`;
const OPERATOR = new RegExp(`${CLOSER}(?:${TYPE})?${SIGN}(?:\\*\\*)?[ \\t]{0,24}`, 'y');

/** What may stand between operator and literal: string prefixes, casts, wrapping calls, a map or list whose first literal it is. */
const BEFORE_LITERAL =
  /(?:(?:new[ \t]+)?(?:[A-Za-z_][\w.:]{0,60}|\[\]byte|\[\]rune)?(?:<\w{1,20}>)?!?\([ \t]{0,4}|\([\w ]{1,20}\*?\)[ \t]{0,2}|(?:\$\()?ConvertTo-SecureString[ \t]+(?:-String[ \t]+)?|\{[ \t]{0,4}(?:["']?(?:value|default)["']?[ \t]{0,2}(?::|=>?)[ \t]{0,4})?|\[[ \t]{0,4}){0,3}(?:[brufLN@$]{1,2}(?=["'`]))?/y;
/** The literal stands on the next line: block scalars of YAML, text of XML. */
const NEXT_LINE = /(?:[|>][+-]?\d?[+-]?[ \t]*)?\r?\n[ \t]{1,40}(?=[^\s<>])/y;
const DEFAULT_LITERAL = /[^"'`\n;]{1,80}(?:["'`][\w.-]{1,60}["'`][^"'`\n;]{0,8})?(?:\|\||\?\?|\?:|\bor\b|,)[ \t]{0,8}(?=["'`])/y;
const QUOTE_AHEAD = /^[^\n]*?["'`‘“&]/;
/** Calls whose literal is a name to look up, not a value. */
const LOOKUP =
  /(?:env(?:::\w+)?|config|get|fetch|lookup|find|option|setting|param|prop|query|require|import|read|load|input|prompt|ask|select|search|locator|resolve|translate|\bt|\b_|i18n\w*|label|text|message|column|field|attr\w*|has|is|md5|sha\w*|hash\w*|digest|len|log|print\w*|error|open|join|format|match|test|regex\w*|compile|split|replace|path)\s*!?\(/i;
/** Lookups that take a default: `getenv("X", "default")`. */
const LOOKUP_WITH_DEFAULT = /(?:env|environ|config)\b[\w.]{0,20}\s*\(|\.get\(/i;

/**
 * Where the value's own shape is strict, more may stand between name and value: further words of a name in prose, blanks as in `--name value`
 * and `ENV NAME value`, `key="name" value="…"`, a value on the next line of YAML, a Terraform default.
 */
const LOOSE_OPERATOR =
  /(?:(?:[ \t](?:api|access|auth|secret|token|key|id|personal|service|client|app)){1,3}[ \t]{0,2}[:=]|["']?,?[ \t]{0,8}(?:\r?\n[ \t]{0,16})?["']?value["']?[ \t]{0,2}[:=]|["']?[ \t]{0,4}\{[^{}]{0,200}?default[ \t]{0,8}=|["'\])]{0,2}[ \t]{0,4}(?:\|\||\?\?|\?:)|["']?,(?=[ \t]*["'`])|["']?[ \t])[ \t]{0,8}/iy;
/** `<add key="name" value="…"/>` and its like in JSON: the name is itself a value. */
const NAMED_VALUE = /["'],?[ \t]{0,8}(?:\r?\n[ \t]{0,16})?["']?value["']?[ \t]{0,2}[:=][ \t]{0,4}(?=["'])/iy;
/** Blanks only: `#define NAME "value"`, `--name value`, `ENV NAME value`, `machine x password value`, `set NAME value`. */
const BLANK = /["']?[ \t]{1,24}/y;
const BLANK_BEFORE =
  /(?:#[ \t]*define[ \t]+|(?:^|[\s"'`])--?|(?:^|\n)[ \t]*(?:ENV|ARG|set|export|setx|define)[ \t]+|(?:^|\n)[ \t]*)$/;

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
  return pairedTo(text, name, language) ?? blankAssignment(text, name, language) ?? direct;
}

/** The literal that stands beside the name, without an operator of its own: `name: X, value: Y`, `ENV X Y`, `--x y`. */
function pairedTo(text: string, name: Span, language: Language): Assignment | undefined {
  const beside = valueBeside(text, name, language);
  if (!beside) return undefined;
  const literal = quotedValue(text, beside.at);
  if (literal) return assigned(name, beside.form, literal, true);
  if (beside.quotedOnly) return undefined;
  return assigned(name, beside.form, bareValue(text, beside.at, beside.form === 'line' ? ':' : '>', language), false);
}

function assignedTo(text: string, name: Span, language: Language): Assignment | undefined {
  NAMED_VALUE.lastIndex = name.end;
  if (isQuote(text.charCodeAt(name.end)) && NAMED_VALUE.test(text))
    return assigned(name, 'value', quotedValue(text, NAMED_VALUE.lastIndex), true);
  OPERATOR.lastIndex = name.end;
  const operator = OPERATOR.exec(text);
  if (!operator) return undefined;
  const sign = operator.groups?.['operator'] as string;
  // `$key->method("…")`: the name took the arrow's first half.
  if (sign === '>' && text.charCodeAt(name.end - 1) === 45) return undefined;
  const at = OPERATOR.lastIndex;
  if (sign === ',' && !isFirstArgument(text, name) && !isFirstOfPair(text, name)) return undefined;
  if (DEFAULT_SIGN.test(sign) && !readsEnvironment(text.slice(Math.max(0, name.start - ENVIRONMENT_REACH), name.end)))
    return undefined;
  const literal = quotedValue(text, literalStart(text, at, language));
  if (literal) return assigned(name, sign, literal, true);
  if (sign === ',' || sign === '(' || sign === '->' || sign.endsWith('<-') || DEFAULT_SIGN.test(sign)) return undefined;
  const start = nextLineStart(text, at, sign, language);
  if (!mayBeBare(text, name, language)) return undefined;
  return assigned(name, sign, bareValue(text, start, sign, language), false);
}

/** `||`, `??`, `?:`, `or` before a literal: what counts when the environment does not have the name. */
const DEFAULT_SIGN = /^(?:\|\||\?[?:]|or)$/;

/** How far before a name its lookup may start, UTF-16 units: `os.environ.get("`. */
export const ENVIRONMENT_REACH = 24;

/** Does a name, with what stands before it, read the environment: `process.env.X`, `ENV["X`, `os.environ.get("X`, `getenv('X`? */
export function readsEnvironment(lookup: string): boolean {
  return /\b(?:env|environ|getenv)\b[\w.[("'`]*$/i.test(lookup);
}

/** `{"name", "value"}` in initialisers of C#, C++, Go and Java, `{name, "value"}` in Erlang: a pair, not the start of a list. */
function isFirstOfPair(text: string, name: Span): boolean {
  if (!/\{[ \t]*["']?$/.test(text.slice(Math.max(0, name.start - 8), name.start))) return false;
  REST_OF_PAIR.lastIndex = name.end;
  return REST_OF_PAIR.test(text);
}

const REST_OF_PAIR = /["']?[ \t]{0,8},[ \t]{0,8}@?"[^"\n]{4,400}"[ \t]{0,8}\}/y;

function isQuote(code: number): boolean {
  return code === 34 || code === 39;
}

function assigned(name: Span, operator: string, value: Span | undefined, quoted: boolean): Assignment | undefined {
  return value && { name, operator, value, quoted };
}

/** `set("password", …)`, `set(:user, :password, …)`: the name is itself an argument, and what follows it no further name of a list. */
function isFirstArgument(text: string, name: Span): boolean {
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  if (/["'`]/.test(text.charAt(name.end))) return /\([ \t]*["'`]$/.test(before);
  return /\([ \t]*(?::\w{1,30}, ?)?:$/.test(before);
}

function literalStart(text: string, at: number, language: Language): number {
  if (opensQuote(text, at) || !QUOTE_AHEAD.test(text.slice(at, at + 160))) return at;
  BEFORE_LITERAL.lastIndex = at;
  const wrapper = BEFORE_LITERAL.exec(text)?.[0] ?? '';
  const start = BEFORE_LITERAL.lastIndex;
  if ((wrapper === '' || !LOOKUP.test(wrapper)) && (opensQuote(text, start) || !quotesLiterals(language))) return start;
  DEFAULT_LITERAL.lastIndex = at;
  const fallback = DEFAULT_LITERAL.exec(text)?.[0] ?? '';
  if (LOOKUP_WITH_DEFAULT.test(fallback) || /(?:\|\||\?\?|\?:|\bor)\s*$/.test(fallback)) return DEFAULT_LITERAL.lastIndex;
  return wrapper === '' ? start : at;
}

function nextLineStart(text: string, at: number, sign: string, language: Language): number {
  if (!(language === 'yaml' ? sign === ':' && /[|>]/.test(text.charAt(at)) : sign === '>')) return at;
  NEXT_LINE.lastIndex = at;
  return NEXT_LINE.test(text) ? NEXT_LINE.lastIndex : at;
}

/** Unquoted literals stand in code only where code is not: in strings, in comments, in URLs, in lines of an environment. */
function mayBeBare(text: string, name: Span, language: Language): boolean {
  // `'key': value` is code however the name is written; `"{'key': value}"` is a string round both.
  const quote = text.charAt(name.start - 1);
  const ownQuotes = /["'`]/.test(quote) && text.charAt(name.end) === quote;
  if (!quotesLiterals(language) || insideString(text, ownQuotes ? name.start - 1 : name.start)) return true;
  const before = text.slice(Math.max(0, name.start - 200), name.start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  if (/[?&]$/.test(line)) return true;
  const upper = /^[A-Z0-9_]+$/.test(text.slice(name.start, name.end)) && text.charAt(name.end) === '=';
  if (/^[ \t]*(?:\/\/|#|\*|--|;)/.test(line)) return upper || /^[ \t]*(?:\/\/|#|\*|--|;)[ \t]{0,8}(?:export )?$/.test(line);
  return upper && (language === 'toml' || language === 'hcl');
}

/** A value after blanks alone, where the line's start or a flag says that names and values are written so. */
function blankAssignment(text: string, name: Span, language: Language): Assignment | undefined {
  BLANK.lastIndex = name.end;
  if (!BLANK.test(text)) return undefined;
  const at = BLANK.lastIndex;
  const before = text.slice(Math.max(0, name.start - 40), name.start);
  const flag = /^--?[A-Za-z]/.test(text.slice(name.start, name.start + 3)) && /(?:^|[\s"'`])$/.test(before);
  if (!flag && !BLANK_BEFORE.test(before)) return undefined;
  const literal = quotedValue(text, literalStart(text, at, language));
  if (literal) return assigned(name, flag ? '--' : ' ', literal, true);
  const bare =
    flag || (/(?:ENV|set|setx)[ \t]+$/i.test(before) && ['dockerfile', 'text', 'markdown', 'batch'].includes(language));
  if (!bare || /^-/.test(text.slice(at, at + 1))) return undefined;
  return assigned(name, flag ? '--' : ' ', bareValue(text, at, ' ', 'shell'), false);
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
  LOOSE_WORD.lastIndex = at;
  const word = LOOSE_WORD.exec(text)?.[0].replace(/[)\]}.,:\\]+$/, '');
  return word ? { name: wide, operator: ' ', value: { start: at, end: at + word.length }, quoted: false } : undefined;
}

const LOOSE_WORD = /[^\s"'`<>;,|&\\]{1,1024}/y;
