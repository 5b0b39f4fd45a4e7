import { quotesLiterals, type Language } from '../../core/language.ts';
import { besideGate } from '../structures/beside-gate.ts';

/** How far behind a keyword the value may start, bytes: the rest of the name, a type, quotes, brackets, spaces, the operator. */
const REACH = 100;
/** How far before a keyword its line may start for a comment to be seen, bytes. */
const BACK = 160;
/** Bytes a value needs at least. */
const LEAST = 4;

const NAME = 1;
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
  if (/[A-Za-z0-9_.$-]/.test(character)) kind |= NAME;
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
 * Could the keyword that ends at `at` be part of a name that a literal is assigned to? Runs on raw bytes for every hit of every
 * vocabulary word, so it only walks: rest of the name, closers, an operator, then something that can be a value.
 */
export function assignmentGate(bytes: Uint8Array, at: number, language: Language): boolean {
  return operatorGate(bytes, at, language) || besideGate(bytes, at);
}

function operatorGate(bytes: Uint8Array, at: number, language: Language): boolean {
  let position = at;
  const end = at + REACH;
  while (position < end && classAt(bytes, position) & NAME) position++;
  const nameEnd = position;
  while (position < end && classAt(bytes, position) & (CLOSER | SPACE)) position++;
  const next = classAt(bytes, position);
  if (!(next & (OPERATOR | QUOTE)) && !endsElement(bytes, nameEnd, position)) {
    return typedDeclaration(bytes, position, end) || mayFollowBlank(bytes, nameEnd, position, language);
  }
  const quote = literalAhead(bytes, nameEnd, end);
  if (quote === 'with value') return true;
  return (quote === 'empty' || !quotesLiterals(language) || isComment(bytes, nameEnd)) && bareAhead(bytes, position, end);
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
  while (at < end && (classAt(bytes, at) & (SPACE | OPERATOR | CLOSER) || (classAt(bytes, at) & LINE_END && lines++ < 2))) at++;
  return hasValue(bytes, at);
}

/**
 * A quote on the rest of the line with a value behind it: at once, or past a type, a prefix, a call, a default's lookup. A quote without may close a
 * string that the name stands in.
 */
function literalAhead(bytes: Uint8Array, from: number, end: number): 'with value' | 'empty' | undefined {
  let found: 'empty' | undefined;
  for (let at = from; at < end; at++) {
    const kind = classAt(bytes, at);
    if (kind & LINE_END) return found;
    if (!(kind & QUOTE)) continue;
    if (hasValue(bytes, at + 1)) return 'with value';
    found = 'empty';
  }
  return found;
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
function mayFollowBlank(bytes: Uint8Array, nameEnd: number, from: number, language: Language): boolean {
  if (from === nameEnd || !hasValue(bytes, from)) return false;
  if (classAt(bytes, from - 1) & QUOTE && classAt(bytes, nameEnd) & SPACE) return true;
  if (language === 'dockerfile' || language === 'batch') return true;
  let start = nameEnd;
  while (start > nameEnd - REACH && classAt(bytes, start - 1) & NAME) start--;
  return bytes[start] === 45;
}

/** The line starts as a comment does, or the name stands in a URL's query: there literals need no quotes. */
function isComment(bytes: Uint8Array, nameEnd: number): boolean {
  let start = nameEnd;
  while (start > nameEnd - REACH && classAt(bytes, start - 1) & NAME) start--;
  if (bytes[start - 1] === 63 || bytes[start - 1] === 38) return true;
  let first = start;
  for (let at = start - 1; at >= start - BACK && !(classAt(bytes, at) & LINE_END); at--)
    if (!(classAt(bytes, at) & SPACE)) first = at;
  return COMMENTS.has(bytes[first] as number);
}

/** First bytes of comments: `#`, `*`, `-`, `/`, `;`. */
const COMMENTS: ReadonlySet<number> = new Set([35, 42, 45, 47, 59]);
