import type { ComparisonPart } from '../core/flaw-rule.ts';
import { callAt } from '../syntax/calls.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementEnd, elementStart, elementsIn } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { splitWords } from './words.ts';

/** Last words of names that hold a digest or signature somebody sent or the program computed. */
const DIGESTS = new Set([
  'signature',
  'sig',
  'hmac',
  'mac',
  'digest',
  'hexdigest',
  'hash',
  'checksum',
  'hex',
  'hsignature',
  'base64',
]);
/** Words that say what kind of digest it is: the right one is asked for. */
const AUTHENTICITY = /signature|hmac|\bsig\b|webhook|hub.?signature|mac\b|expected.?(?:hash|digest)|computed.?(?:hash|digest)/i;
const COMPUTES = /hmac|createHmac|doFinal|HMAC|Hmac|compute_?signature|sign(?:ature)?\(|openssl dgst/;
const EQUALITY = new Set(['==', '===', '!=', '!==']);
const FUNCTIONS =
  /^(?:equals|equalsIgnoreCase|strcmp|strncmp|memcmp|Equal|Compare|compareTo|contentEquals|SequenceEqual|isEqual|localeCompare|deepEqual|DeepEqual|EqualFold|eql)$/;
const SAFE =
  /timingSafeEqual|compare_digest|constant_?time|ConstantTime|secure_?compare|FixedTimeEquals|hash_equals|MessageDigest|CRYPTO_memcmp|sodium_memcmp|subtle|hmac\.Equal|fixed_length_secure_compare|safeEqual|verify_slice|ct_eq/;

/** A signature compared by an operator or function that stops at the first difference. */
export function judgeComparison(place: Place, _part: ComparisonPart): Flaw | undefined {
  const { code } = place;
  const { tokens } = code;
  // headers['x-hub-signature'] === expected: the operand is what the name is looked up in
  const lookup = tokens.kind(place.token) === KIND.string ? tokens.parent(place.token) - 1 : -1;
  const token = lookup >= 0 ? lookup : place.token;
  if (!tokens.isIdentifier(token) && !(code.language === 'shell' && tokens.kind(token) === KIND.head)) return undefined;
  const from = operandFrom(code, token);
  const to = operandTo(code, token);
  const operator =
    EQUALITY.has(tokens.textOf(to)) || tokens.is(to, '=')
      ? to
      : EQUALITY.has(tokens.textOf(from - 1)) || tokens.is(from - 1, '=')
        ? from - 1
        : -1;
  if (operator < 0) return called(place);
  if (tokens.is(operator, '=') && code.language !== 'shell') return called(place);
  const left = operator === to ? from : operandFrom(code, operator - 1);
  const right = operator === to ? operandTo(code, operator + 1) : to;
  return decide(place, left, operator, right);
}

/** The operand that ends at or holds the token: a chain, a call, a string with variables. */
function operandFrom(code: SourceCode, token: number): number {
  const { tokens } = code;
  const start = elementStart(code, token, true);
  let at = tokens.kind(token) === KIND.close || tokens.kind(token) === KIND.tail ? Math.max(start, tokens.match(token)) : token;
  if (tokens.kind(tokens.parent(at)) === KIND.head && code.language === 'shell') at = tokens.parent(at);
  while (at > start && !isBoundary(code, at - 1)) {
    at -= 1;
    if ((tokens.kind(at) === KIND.close || tokens.kind(at) === KIND.tail) && tokens.match(at) >= start) at = tokens.match(at);
  }
  return at;
}

function operandTo(code: SourceCode, token: number): number {
  const { tokens } = code;
  let at = tokens.kind(tokens.parent(token)) === KIND.head && code.language === 'shell' ? tokens.parent(token) : token;
  const end = elementEnd(code, at, true);
  while (at < end && !isBoundary(code, at))
    at =
      (tokens.kind(at) === KIND.open || tokens.kind(at) === KIND.head) && tokens.match(at) > at ? tokens.match(at) + 1 : at + 1;
  return Math.min(at, end);
}

function isBoundary({ tokens, language }: SourceCode, at: number): boolean {
  const text = tokens.textOf(at);
  if (
    EQUALITY.has(text) ||
    text === '&&' ||
    text === '||' ||
    text === '!' ||
    text === '?' ||
    text === ':' ||
    text === ',' ||
    text === ';' ||
    text === '{'
  )
    return true;
  if (text === '=') return true;
  return (
    /^(?:return|if|and|or|not|unless|assert|is|in|elif|while|then|else)$/.test(text) ||
    (language === 'shell' && /^[[\]]$/.test(text))
  );
}

function decide(place: Place, left: number, operator: number, right: number): Flaw | undefined {
  const { code } = place;
  const { tokens } = code;
  if (left >= operator || operator + 1 >= right) return undefined;
  const leftText = code.text.slice(tokens.start(left), tokens.end(operator - 1));
  const rightText = code.text.slice(tokens.start(operator + 1), tokens.end(right - 1));
  if (!compares(code, left, operator, leftText) || !compares(code, operator + 1, right, rightText)) return undefined;
  if (!AUTHENTICITY.test(`${leftText} ${rightText}`) || SAFE.test(`${leftText} ${rightText}`)) return undefined;
  if (!hasEvidence(code, place.token, leftText + rightText)) return undefined;
  return { span: spanOf(code, left, right) };
}

/** An operand that holds a digest: not a constant, not a length, not a type. */
function compares(code: SourceCode, from: number, to: number, text: string): boolean {
  const { tokens } = code;
  if (/^["'`][^$]*["'`]$|^\d|^(?:None|null|nil|undefined|true|false|NULL|nullptr|""|'')$/.test(text.trim())) return false;
  if (/\.(?:length|len|size|count|type|name|kind|algorithm|status|version)\b(?:\(\))?$|^(?:len|typeof|type)\b/.test(text.trim()))
    return false;
  if (code.language === 'shell') return /\$/.test(text);
  for (let at = to - 1; at >= from; at -= 1) {
    if (!tokens.isIdentifier(at) && tokens.kind(at) !== KIND.string) continue;
    const words = splitWords(tokens.isIdentifier(at) ? tokens.textOf(at) : tokens.stringText(at));
    if (
      words.some(
        (word) =>
          DIGESTS.has(word) ||
          word === 'expected' ||
          word === 'computed' ||
          word === 'calculated' ||
          word === 'received' ||
          word === 'provided' ||
          word === 'actual',
      )
    )
      return true;
  }
  return false;
}

/** The program computes it itself: an HMAC or a signature near, or in what the variable was assigned from. */
function hasEvidence(code: SourceCode, token: number, text: string): boolean {
  if (/expected|comput|calculat|hmac|digest|generated/i.test(text)) return true;
  const { tokens } = code;
  const scope = code.scopes[code.scopeOf(token)];
  const start = scope ? tokens.start(scope.from) : Math.max(0, tokens.start(token) - 2000);
  const end = scope ? tokens.end(Math.min(tokens.count, scope.to) - 1) : tokens.end(token);
  return COMPUTES.test(code.text.slice(start, Math.min(end, start + 6000)));
}

/** `signature.equals(expected)`, `bytes.Equal(mac, expected)`, `strcmp(a, b)`. */
function called(place: Place): Flaw | undefined {
  const { code, token } = place;
  const { tokens } = code;
  for (let at = token, steps = 0; steps < 24 && at < tokens.count; at += 1, steps += 1) {
    if (tokens.is(at, ';') || tokens.is(at, '{')) break;
    if (!tokens.isIdentifier(at) || !FUNCTIONS.test(tokens.textOf(at))) continue;
    return calledAt(place, at);
  }
  const open = tokens.parent(token);
  return open > 0 && tokens.is(open, '(') && FUNCTIONS.test(tokens.textOf(open - 1)) ? calledAt(place, open - 1) : undefined;
}

function calledAt(place: Place, name: number): Flaw | undefined {
  const { code } = place;
  const call = callAt(code, name);
  if (!call || place.token > call.close || place.token < call.start) return undefined;
  const text = code.text.slice(code.tokens.start(call.start), code.tokens.end(call.close));
  if (SAFE.test(text) || text.length > 400 || !AUTHENTICITY.test(text)) return undefined;
  const operands = elementsIn(code, call.open);
  const receiver = operands.length === 1 ? { from: call.start, to: name - 1 } : operands[0];
  const other = operands.length === 1 ? operands[0] : operands[1];
  if (!receiver || !other) return undefined;
  const words = (from: number, to: number): string => code.text.slice(code.tokens.start(from), code.tokens.end(to - 1));
  if (
    !compares(code, receiver.from, receiver.to, words(receiver.from, receiver.to)) ||
    !compares(code, other.from, other.to, words(other.from, other.to))
  )
    return undefined;
  return hasEvidence(code, place.token, text) ? { span: spanOf(code, call.start, call.close + 1) } : undefined;
}
