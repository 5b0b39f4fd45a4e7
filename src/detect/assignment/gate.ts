import { quotesLiterals, type Language } from '../../core/language.ts';
import { besideGate } from '../structures/beside-gate.ts';

/** How far behind a keyword the value may start, bytes: the rest of the name, quotes, brackets, spaces, the operator. */
const REACH = 80;
/** Bytes a value needs at least. */
const LEAST = 4;

const NAME = 1;
const SPACE = 2;
const CLOSER = 4;
const OPERATOR = 8;
const QUOTE = 16;
const VALUE = 32;

/** Classes of each byte. */
const CLASS = Uint8Array.from({ length: 256 }, (_, byte) => {
  const character = String.fromCharCode(byte);
  let kind = 0;
  if (/[A-Za-z0-9_.-]/.test(character)) kind |= NAME;
  if (character === ' ' || character === '\t') kind |= SPACE;
  if (/["'`\])\\>]/.test(character)) kind |= CLOSER;
  if (/[=:>,(]/.test(character)) kind |= OPERATOR;
  if (/["'`\\]/.test(character)) kind |= QUOTE;
  if (byte > 32 && byte !== 127) kind |= VALUE;
  return kind;
});

/**
 * Could the keyword that ends at `at` be part of a name that a literal is assigned to? Runs on raw bytes for every hit of every
 * vocabulary word, so it only walks: rest of the name, closers, an operator, then something that can be a value.
 */
export function assignmentGate(bytes: Uint8Array, at: number, language: Language): boolean {
  return operatorGate(bytes, at, language) || besideGate(bytes, at);
}

function operatorGate(bytes: Uint8Array, at: number, language: Language): boolean {
  const end = Math.min(bytes.length, at + REACH);
  let position = at;
  while (position < end && (CLASS[bytes[position] as number] as number) & NAME) position++;
  while (position < end && (CLASS[bytes[position] as number] as number) & (CLOSER | SPACE)) position++;
  const operator = position;
  while (position < end && (CLASS[bytes[position] as number] as number) & (OPERATOR | SPACE)) position++;
  if (operator === position && !hasOperatorBefore(bytes, at, operator)) return typedDeclaration(bytes, position, end);
  let quoted = false;
  while (position < end && (CLASS[bytes[position] as number] as number) & (QUOTE | SPACE | OPERATOR | CLOSER)) {
    if ((CLASS[bytes[position] as number] as number) & QUOTE) quoted = true;
    position++;
  }
  return hasValue(bytes, position) && (quoted || !quotesLiterals(language) || literalAhead(bytes, position));
}

/** XML text (`<password>value`) and assignment without spaces end a name with `>` or a quote and have no operator of their own. */
function hasOperatorBefore(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === 62) return true;
  return false;
}

function hasValue(bytes: Uint8Array, from: number): boolean {
  for (let at = from; at < from + LEAST; at++) {
    if (at >= bytes.length || !((CLASS[bytes[at] as number] as number) & VALUE)) return false;
  }
  return true;
}

/** A quote on the rest of the line: a typed declaration, a prefix (`b"`, `new String("`), a call with the literal as a later argument. */
function literalAhead(bytes: Uint8Array, from: number): boolean {
  const end = Math.min(bytes.length, from + REACH);
  for (let at = from; at < end && bytes[at] !== 10; at++) if ((CLASS[bytes[at] as number] as number) & QUOTE) return true;
  return false;
}

/** `String password_ = …` is handled above; `password String = "…"` (Go, Rust, SQL) has a type between name and operator. */
function typedDeclaration(bytes: Uint8Array, from: number, end: number): boolean {
  let sawOperator = false;
  for (let at = from; at < end && bytes[at] !== 10; at++) {
    const kind = CLASS[bytes[at] as number] as number;
    if (kind & OPERATOR) sawOperator = true;
    else if (sawOperator && kind & QUOTE) return true;
  }
  return false;
}
