import { quotesLiterals, type Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';
import type { AssignmentRule } from '../../core/rule.ts';
import { besideGate } from '../structures/beside-gate.ts';
import { nameObjection } from './names.ts';
import { ENVIRONMENT_REACH, LONGEST_NAME, NAME_UNIT, readsEnvironment } from './parse.ts';

/** How far behind a keyword the value may start, bytes: the rest of the name, a type, quotes, brackets, spaces, the operator. */
const REACH = 100;
/** How far before a keyword its line may start for a comment to be seen, bytes. */
const BACK = 160;
/** Bytes a value needs at least. */
const LEAST = 4;

const SPACE = 2;
const CLOSER = 4;
const OPERATOR = 8;
const QUOTE = 16;
const VALUE = 32;
const LINE_END = 64;

/** Classes of each byte. Typographic quotes start with 0xe2 in UTF-8. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  let kind = 0;
  if (character === ' ' || character === '\t') kind |= SPACE;
  if (/["'`\])}\\>*]/.test(character)) kind |= CLOSER;
  if (/[=:>,({[?!+|&]/.test(character)) kind |= OPERATOR;
  if (/["'`\\&]/.test(character) || byte === 0xe2) kind |= QUOTE;
  if (byte > 32 && byte !== 127) kind |= VALUE;
  if (byte === 10 || byte === 13) kind |= LINE_END;
  return kind;
});

function classAt(bytes: Uint8Array, at: number): number {
  return CLASS[bytes[at] as number] ?? LINE_END;
}

/**
 * Could the keyword in [start, end) be part of a name that a literal is assigned to? Runs on raw bytes for every hit of every vocabulary word: the
 * name must be one that the rule does not object to, and behind it must stand closers, an operator, then something that can be a value.
 */
export function assignmentGate(
  rule: AssignmentRule,
  bytes: Buffer,
  keyword: number,
  keywordEnd: number,
  language: Language,
): boolean {
  let start = keyword;
  while (start > 0 && keyword - start < LONGEST_NAME && NAME_UNIT[bytes[start - 1] as number] === 1) start--;
  let end = keywordEnd;
  while (end - keyword < LONGEST_NAME && NAME_UNIT[bytes[end] as number] === 1) end++;
  if (!operatorGate(bytes, { start, end }, language) && !besideGate(bytes, keywordEnd)) return false;
  return nameObjection(rule, bytes.toString('latin1', start, end)) === undefined;
}

function operatorGate(bytes: Buffer, name: Span, language: Language): boolean {
  const end = name.end + REACH;
  let at = name.end;
  while (at < end && classAt(bytes, at) & (CLOSER | SPACE)) at++;
  const next = classAt(bytes, at);
  if (DEFAULTS.has(bytes[at] as number) && isDefault(bytes, name, at)) return true;
  if (bytes[at] === LESS && isArrow(bytes, at)) return literalAhead(bytes, at, end);
  if (!(next & (OPERATOR | QUOTE)) && !endsElement(bytes, name.end, at))
    return typedDeclaration(bytes, at, end) || mayFollowBlank(bytes, name, at, language);
  if (quotesLiterals(language)) return quotedAhead(bytes, name, at, language);
  return literalAhead(bytes, name.end, end) || bareAhead(bytes, at, end);
}

/** XML text (`<password>value`) ends a name with `>` and has no operator of its own. */
function endsElement(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 62) return true;
  return false;
}

function hasValue(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + LEAST; at++) if (!(classAt(bytes, at) & VALUE)) return false;
  return true;
}

/** Past operator, spaces, brackets and at most one line end: block scalars of YAML, text of XML. */
function bareAhead(bytes: Uint8Array, from: number, end: number): boolean {
  let at = from;
  let lines = 0;
  while (
    at < end &&
    (classAt(bytes, at) & (SPACE | OPERATOR | CLOSER) ||
      (classAt(bytes, at) & LINE_END && lines++ < 2) ||
      isBlockIndicator(bytes, at))
  )
    at++;
  return hasValue(bytes, at);
}

/** The `-` or the digit of `|-`, `>2`, `|2-` before the line's end. */
function isBlockIndicator(bytes: Uint8Array, at: number): boolean {
  const byte = bytes[at] as number;
  if (byte !== MINUS && !(byte >= 49 && byte <= 57)) return false;
  const before = bytes[at - 1] as number;
  const opens = before === BAR || before === GREATER || bytes[at - 2] === BAR || bytes[at - 2] === GREATER;
  return opens && (classAt(bytes, at + 1) & LINE_END || classAt(bytes, at + 2) & LINE_END) !== 0;
}

/** `process.env.NAME || "…"` and its like; what stands between may be no more than the operator. */
function isDefault(bytes: Buffer, { start, end }: Span, at: number): boolean {
  return opensSoon(bytes, at + 2) && readsEnvironment(bytes.toString('latin1', Math.max(0, start - ENVIRONMENT_REACH), end));
}

/** `<-` and `<<-` of R */
function isArrow(bytes: Uint8Array, at: number): boolean {
  return bytes[at + 1] === MINUS || (bytes[at + 1] === LESS && bytes[at + 2] === MINUS);
}

/** A quote on the rest of the line with a value behind it: at once, or past a type, a prefix, a call, a default's lookup. */
function literalAhead(bytes: Uint8Array, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const kind = classAt(bytes, at);
    if (kind & LINE_END) return false;
    if (kind & QUOTE && hasValue(bytes, at + 1)) return true;
  }
  return false;
}

/** Where literals have quotes one must follow the operator; a bare one stands in a string, a comment, a URL. */
function quotedAhead(bytes: Uint8Array, name: Span, at: number, language: Language): boolean {
  const operator = bytes[at];
  if (operator === COMMA && !(classAt(bytes, name.end) & QUOTE) && !BEFORE_ARGUMENT.has(bytes[name.start - 1] as number))
    return false;
  if (operator === PARENTHESIS && !opensSoon(bytes, at + 1)) return false;
  if (operator === BAR || operator === PLUS || operator === MARK || operator === NOT) {
    // `||=`, `!==`, `?:`, `!:`; alone they begin an expression.
    const next = bytes[at + 1] === operator ? bytes[at + 2] : bytes[at + 1];
    if (next !== EQUALS && next !== COLON) return false;
  }
  // `{ get; set; } = "…"` of C#
  if (operator === BRACE)
    return /^\{\s?get;/.test(String.fromCharCode(...bytes.subarray(at, at + 6))) && literalAhead(bytes, at, at + REACH);
  if (literalOfStatement(bytes, at, at + REACH)) return true;
  if (!bareAhead(bytes, at, at + REACH)) return false;
  return isComment(bytes, name) || language === 'toml' || language === 'hcl' || insideString(bytes, name);
}

const COMMA = 44;
const COLON = 58;
const EQUALS = 61;
const PARENTHESIS = 40;
const BAR = 124;
const PLUS = 43;
const MARK = 63;
const NOT = 33;
const BRACE = 123;
const MINUS = 45;
const LESS = 60;
const GREATER = 62;
const BACKSLASH = 92;

/** A name without quotes is an argument after `:` (a symbol) and the first of a pair after `{`. */
const BEFORE_ARGUMENT: ReadonlySet<number> = new Set([COLON, BRACE]);
/** First bytes of `||`, `??`, `?:`, `or`. */
const DEFAULTS: ReadonlySet<number> = new Set([BAR, MARK, 111]);

/** A quote after blanks and at most two letters of a prefix. */
function opensSoon(bytes: Uint8Array, from: number): boolean {
  let at = from;
  while (classAt(bytes, at) & SPACE) at++;
  for (let prefix = 0; prefix < 3; prefix++) if (classAt(bytes, at + prefix) & QUOTE) return true;
  return false;
}

/** Openers and closers, as steps of depth, and what ends a statement or an argument. */
const DEPTH = Int8Array.from({ length: 256 }, (_, byte) =>
  '([{'.includes(String.fromCharCode(byte)) ? 1 : ')]}'.includes(String.fromCharCode(byte)) ? -1 : 0,
);
const SEMICOLON = 59;

/** A literal with a value before the statement, the argument or the line ends. */
function literalOfStatement(bytes: Uint8Array, operator: number, end: number): boolean {
  let depth = 0;
  for (let at = operator; at < end; at++) {
    const kind = classAt(bytes, at);
    if (kind & QUOTE) {
      if (holdsValue(bytes, at)) return true;
      continue;
    }
    const byte = bytes[at] as number;
    if (kind & LINE_END || byte === SEMICOLON || (byte === COMMA && depth === 0 && at > operator)) return false;
    depth += DEPTH[byte] as number;
    if (depth < 0) return false;
  }
  return false;
}

/** The literal that a quote opens is long enough. */
function holdsValue(bytes: Uint8Array, quote: number): boolean {
  const closing = bytes[quote];
  for (let at = quote + 1; at <= quote + LEAST; at++) {
    if (bytes[at] === closing || !(classAt(bytes, at) & VALUE)) return false;
    if (bytes[at] === BACKSLASH && closing !== BACKSLASH) at++;
  }
  return true;
}

/** How far back quotes are counted, as in `insideString` of literal.ts, bytes. */
const STRING = 400;

/** An odd number of quotes stands before the name on its line, its own aside. */
function insideString(bytes: Uint8Array, { start, end }: Span): boolean {
  const own = classAt(bytes, start - 1) & QUOTE && bytes[start - 1] === bytes[end] ? 1 : 0;
  let double = 0;
  let single = 0;
  for (let at = start - own - 1; at >= 0 && start - at < STRING; at--) {
    const byte = bytes[at];
    if (byte === 10) break;
    if (bytes[at - 1] === 92) continue;
    if (byte === 34 || byte === 96) double ^= 1;
    else if (byte === 39) single ^= 1;
  }
  return double + single > 0;
}

/** `password String = "…"` (Go, Rust, SQL) has a type between name and operator. */
function typedDeclaration(bytes: Uint8Array, from: number, end: number): boolean {
  let sawOperator = false;
  for (let at = from; at < end && bytes[at] !== 10; at++) {
    const kind = classAt(bytes, at);
    if (sawOperator && kind & QUOTE) return true;
    if (bytes[at] === 61) sawOperator = true;
  }
  return false;
}

/** `#define PASSWORD "value"`, `--password value` everywhere, `ENV PASSWORD value` in Dockerfiles. */
function mayFollowBlank(bytes: Uint8Array, { start, end }: Span, from: number, language: Language): boolean {
  if (from === end || !hasValue(bytes, from)) return false;
  if (classAt(bytes, from - 1) & QUOTE && classAt(bytes, end) & SPACE) return true;
  return language === 'dockerfile' || language === 'batch' || bytes[start] === 45;
}

/** The line starts as a comment does, or the name stands in a URL's query: there literals need no quotes. */
function isComment(bytes: Uint8Array, { start }: Span): boolean {
  if (bytes[start - 1] === 63 || bytes[start - 1] === 38) return true;
  let first = start;
  for (let at = start - 1; at >= start - BACK && !(classAt(bytes, at) & LINE_END); at--)
    if (!(classAt(bytes, at) & SPACE)) first = at;
  return COMMENTS.has(bytes[first] as number);
}

/** First bytes of comments: `#`, `*`, `-`, `/`, `;`. */
const COMMENTS: ReadonlySet<number> = new Set([35, 42, 45, 47, 59]);
