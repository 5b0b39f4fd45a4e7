import type { SourceCode } from './source-code.ts';
import { KIND, type Tokens } from './tokens.ts';

/** A statement or element longer than this is cut: what a rule asks lies near. */
const LONGEST = 4000;

const CONTINUES_BEFORE = new Set(['.', '?.', '&&', '||', '+', '?', '??', '|>', '->', '::', '?:']);

/** Does a line end before this token end the statement that the token before it belongs to? */
export function endsLine(code: SourceCode, index: number): boolean {
  const { tokens, table } = code;
  if (!tokens.breakBefore(index) || index === 0) return false;
  if (table.statements !== 'newline') return false;
  const parent = tokens.parent(index);
  const inBraces = parent >= 0 && tokens.is(parent, '{');
  if (parent >= 0 && !(inBraces && !dictionaryBraces(code))) return false;
  if (table.bareWords === true) return true;
  if (CONTINUES_BEFORE.has(tokens.textOf(index)) && code.language !== 'python' && code.language !== 'go') return false;
  const last = index - 1;
  if (tokens.kind(last) !== KIND.operator) return true;
  const text = tokens.textOf(last);
  return (text === ':' && table.blocks === 'indentation') || text === '++' || text === '--' || text === '!' || text === '?';
}

/** Braces that hold values only, never statements. */
function dictionaryBraces({ language }: SourceCode): boolean {
  return language === 'python' || language === 'yaml' || language === 'json';
}

/** Index behind the element (argument, pair, statement) that holds `index`: up to a comma, semicolon, closing bracket or line end. */
export function elementEnd(code: SourceCode, index: number, overCommas = false): number {
  const { tokens } = code;
  const limit = Math.min(tokens.count, index + LONGEST);
  for (let at = index; at < limit; at += 1) {
    const kind = tokens.kind(at);
    if (kind === KIND.close || kind === KIND.tail || kind === KIND.middle) return at;
    if (at > index && endsLine(code, at)) return at;
    if (kind === KIND.open || kind === KIND.head) {
      const close = tokens.match(at);
      if (close > at) at = close;
    } else if (tokens.is(at, ';') || (!overCommas && tokens.is(at, ','))) return at;
  }
  return limit;
}

/** Index of the first token of the element that holds `index`. */
export function elementStart(code: SourceCode, index: number, overCommas = false): number {
  const { tokens } = code;
  const limit = Math.max(0, index - LONGEST);
  for (let at = index; at > limit; at -= 1) {
    if (endsLine(code, at)) return at;
    const before = at - 1;
    const kind = tokens.kind(before);
    if (kind === KIND.open || kind === KIND.head || kind === KIND.middle) return at;
    if (tokens.is(before, ';') || (!overCommas && tokens.is(before, ','))) return at;
    if (kind === KIND.close || kind === KIND.tail) {
      const open = tokens.match(before);
      // a block ends the statement before, where no line end says so
      if (tokens.is(before, '}') && tokens.breakBefore(at)) return at;
      if (open >= 0) at = open + 1;
    }
  }
  return limit;
}

/** Half-open token range of the whole statement around a token, commas included. */
export function statementAround(code: SourceCode, index: number): { from: number; to: number } {
  return { from: elementStart(code, index, true), to: elementEnd(code, index, true) };
}

/** Bracketed pieces between commas: arguments, elements, pairs. `open` is the bracket; half-open ranges, empty ones left out. */
export function elementsIn(code: SourceCode, open: number): { from: number; to: number }[] {
  const { tokens } = code;
  const close = tokens.match(open) >= 0 ? tokens.match(open) : Math.min(tokens.count, open + LONGEST);
  const elements: { from: number; to: number }[] = [];
  let from = open + 1;
  for (let at = open + 1; at <= close && elements.length < 500; at += 1) {
    if ((at & 127) === 0) code.tick();
    if (at === close || tokens.is(at, ',') || tokens.is(at, ';')) {
      if (at > from) elements.push({ from, to: at });
      from = at + 1;
    } else if (tokens.kind(at) === KIND.open || tokens.kind(at) === KIND.head) {
      const end = tokens.match(at);
      if (end > at) at = Math.min(end, close - 1);
    }
  }
  return elements;
}

/** The text from one token to another, half-open. */
export function textBetween(tokens: Tokens, from: number, to: number): string {
  if (to <= from) return '';
  return tokens.text.slice(tokens.start(from), tokens.end(to - 1));
}
