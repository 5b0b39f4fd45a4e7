import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';
import { chainLeak, isTransparentCall } from './chain-leaks.ts';
import type { Leak } from './leak.ts';
import { literalKeys } from './header-copies.ts';
import { unnamedLoop } from './loops.ts';
import { coversHeaders, isSafeName, namesHeaders, namesSensitiveKey } from './vocabulary.ts';
import { variableLeak } from './variables.ts';

/** Operators beside which a value is only asked about. */
const ASKS_AFTER = new Set(['==', '===', '!=', '!==', '<=', '>=', '&&', 'and', '=~', 'is', 'in', 'instanceof', 'not']);
const ASKS_BEFORE = new Set([
  '==',
  '===',
  '!=',
  '!==',
  '!',
  'typeof',
  'not',
  'sizeof',
  'in',
  'if',
  'unless',
  'instanceof',
  'defined',
  'is',
]);
/** What following a variable to its assignment costs of the depth; a nested call or object costs 1, so no text makes the walk deep. */
export const ALIAS = 10;
const DEPTH = 3 * ALIAS;

/** Everything sensitive that the expression in the half-open token range would write. Message text does not count. */
export function leaksIn(code: SourceCode, from: number, to: number, depth: number = DEPTH): Leak[] {
  const { tokens } = code;
  const leaks: Leak[] = [];
  if (depth < 0) return leaks;
  for (let at = from; at < to; at += 1) {
    if ((at & 31) === 0) code.tick();
    const kind = tokens.kind(at);
    if (kind === KIND.string) {
      if (isKey(code, at)) at = pairLeaks(code, at, to, depth, leaks);
      continue;
    }
    if (code.language === 'swift' && tokens.is(at, '$') && /^[01]$/.test(tokens.textOf(at + 1))) {
      // headers.forEach { print($0.value) }
      const member = tokens.is(at + 2, '.') ? at + 3 : -1;
      const loop = member >= 0 && tokens.is(member, 'key') ? undefined : unnamedLoop(code, at, Math.min(depth, ALIAS) - 1);
      if (loop) leaks.push({ ...loop.leak, from: at, to: member >= 0 ? member + 1 : at + 2 });
      at = Math.max(at + 1, member);
      continue;
    }
    if (kind === KIND.open && isSafeCopy(code, at)) at = tokens.match(at);
    if (tokens.kind(at) !== KIND.identifier) continue;
    const word = tokens.textOf(at);
    if (isKey(code, at)) {
      at = pairLeaks(code, at, to, depth, leaks);
      continue;
    }
    if (WORDS.has(word)) continue;
    const chain = chainLeak(code, at, to, depth);
    if (!asks(code, at, chain.end, from)) leaks.push(...chain.leaks);
    at = Math.max(at, chain.end - 1);
  }
  return leaks;
}

/** `{ ...headers, authorization: undefined, cookie: '***' }` */
function isSafeCopy(code: SourceCode, open: number): boolean {
  const close = code.tokens.match(open);
  if (!code.tokens.is(open, '{') || close < open) return false;
  const keys = literalKeys(code, open, close + 1);
  return keys?.spread === true && coversHeaders(new Set(keys.hidden));
}

const WORDS = new Set([
  'new',
  'await',
  'async',
  'function',
  'return',
  'typeof',
  'if',
  'else',
  'for',
  'in',
  'of',
  'not',
  'and',
  'or',
  'is',
  'None',
  'null',
  'true',
  'false',
  'True',
  'False',
  'undefined',
  'mut',
  'ref',
  'move',
  'const',
  'let',
  'var',
  'as',
  'lambda',
  'yield',
  'do',
  'end',
  'then',
]);

function asks({ tokens, language }: SourceCode, from: number, to: number, least: number): boolean {
  let before = from - 1;
  if (language === 'lua' && tokens.is(before, '#')) return true;
  while (tokens.is(before, 'await') || tokens.is(before, '(')) before -= 1;
  if (before >= least && ASKS_BEFORE.has(tokens.textOf(before)) && !(tokens.is(before, '!') && tokens.is(before - 1, 'info')))
    return !isMacro(tokens.textOf(before - 1), tokens.is(before, '!'));
  const after = tokens.textOf(to);
  return (
    ASKS_AFTER.has(after) ||
    (after === '?' && language !== 'rust' && language !== 'swift') ||
    ((after === '<' || after === '>') && !tokens.is(to + 1, '('))
  );
}

function isMacro(word: string, bang: boolean): boolean {
  return bang && /^[a-z_]{3,}$/.test(word);
}

/** A key of an object, a keyword argument, a structured field: `{ password: x }`, `password=x`. */
function isKey({ tokens, language }: SourceCode, at: number): boolean {
  const next = tokens.textOf(at + 1);
  if (next === '=>') return language === 'ruby' || language === 'php';
  // error!(value:?; "…")
  if (next === ':' && language === 'rust' && (tokens.is(at + 2, '?') || tokens.is(at + 2, '%'))) return false;
  if (next === ':') return !tokens.is(at - 1, '?') && !tokens.is(at + 1, '::') && tokens.kind(tokens.parent(at)) !== KIND.head;
  return next === '=' && tokens.kind(tokens.parent(at)) === KIND.open && !tokens.is(tokens.parent(at), '[');
}

/** Judges one pair and gives the index of its last token. */
function pairLeaks(code: SourceCode, key: number, to: number, depth: number, leaks: Leak[]): number {
  const { tokens } = code;
  const from = key + 2;
  const end = Math.min(to, elementEnd(code, from));
  const name = tokens.kind(key) === KIND.string ? tokens.stringText(key) : tokens.textOf(key);
  const inside = leaksIn(code, from, end, depth - 1);
  if (inside.length > 0) leaks.push(...inside);
  else if (end > from && namesSensitiveKey(name) && showsValue(code, from, end))
    leaks.push({ kind: 'credentials', from: key, to: end, what: name });
  return Math.max(key + 1, end - 1);
}

/** The value of a sensitive key is a plain name or member, not a constant, a copy without secrets or a call that hides it. */
export function showsValue(code: SourceCode, from: number, to: number): boolean {
  const { tokens } = code;
  if (!tokens.isIdentifier(from) || WORDS.has(tokens.textOf(from))) return false;
  const last = tokens.textOf(to - 1);
  if (isSafeName(tokens.textOf(from)) || isSafeName(last) || namesHeaders(last)) return false;
  const state = variableLeak(code, from, ALIAS);
  if (state === 'clean') return false;
  for (let at = from; at < to; at += 1) {
    const text = tokens.textOf(at);
    if (
      tokens.kind(at) === KIND.operator &&
      text !== '.' &&
      text !== '?.' &&
      text !== '->' &&
      text !== '::' &&
      text !== '&' &&
      text !== '*'
    )
      return false;
    if (tokens.kind(at) === KIND.open && !(tokens.is(at, '(') && isTransparentCall(tokens.textOf(at - 1)))) return false;
    if (/^(?:length|len|size|count|undefined|type|name|id)$/.test(text)) return false;
  }
  return true;
}
