import type { ComparisonPart } from '../core/flaw-rule.ts';
import type { Language } from '../core/language.ts';
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
/** Words and marks that compare in one language only. */
const COMPARING: Partial<Record<Language, RegExp>> = {
  perl: /^(?:eq|ne)$/,
  lua: /^~$/,
  shell: /^=$/,
  vb: /^=$/,
  powershell: /^(?:-[ci]?(?:eq|ne)|[ci]?(?:eq|ne))$/i,
};
/** The name says that the program computed it: whatever it is compared with was sent. */
const STRONG = /(?:expected|computed|calculated|our)_?(?:sig|signature|hmac|mac|digest|hash)/i;
/** Conversions whose operand is compared. */
const CONVERTS = /^(?:string|String|str|bytes|bytearray|hex|Buffer|from|toString|encode|decode|toLowerCase|lower)$/;
const FUNCTIONS =
  /^(?:equals|Equals|compare|listEquals|isEqualToString|isEqualToData|identical|eq|eql\?|equalsIgnoreCase|strcmp|strncmp|memcmp|Equal|Compare|compareTo|contentEquals|SequenceEqual|isEqual|localeCompare|deepEqual|DeepEqual|EqualFold|eql)$/;
const SAFE =
  /timingSafeEqual|compare_digest|constant_?time|ConstantTime|constantTime|timingsafe|isValidAuthenticationCode|secure_?compare|FixedTimeEquals|hash_equals|MessageDigest|CRYPTO_memcmp|sodium_memcmp|subtle|hmac\.Equal|fixed_length_secure_compare|safeEqual|verify_slice|ct_eq/;

/** A signature compared by an operator or function that stops at the first difference. */
export function judgeComparison(place: Place, part: ComparisonPart): Flaw | undefined {
  const { code } = place;
  const { tokens } = code;
  // headers['x-hub-signature'] === expected: the operand is what the name is looked up in
  const lookup = tokens.kind(place.token) === KIND.string ? tokens.parent(place.token) - 1 : -1;
  const token = lookup >= 0 ? lookup : place.token;
  if (!tokens.isIdentifier(token) && !(code.language === 'shell' && tokens.kind(token) === KIND.head)) return undefined;
  const from = operandFrom(code, token);
  const to = operandTo(code, token);
  const operator = isOperator(code, to) ? to : isOperator(code, from - 1) ? from - 1 : -1;
  if (operator < 0) {
    const open = tokens.parent(token);
    const converted = tokens.is(open, '(') && CONVERTS.test(tokens.textOf(open - 1)) && open - 1 < token;
    return called(place) ?? (converted ? judgeComparison({ ...place, token: open - 1 }, part) : undefined);
  }
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

function isOperator(code: SourceCode, at: number): boolean {
  const { tokens, language } = code;
  const text = tokens.textOf(at);
  // an assignment, where no condition begins the statement
  if (language === 'vb' && text === '=' && !/^(?:If|ElseIf|While|Return)$/i.test(tokens.textOf(elementStart(code, at, true))))
    return false;
  return EQUALITY.has(text) || COMPARING[language]?.test(text) === true;
}

function isBoundary({ tokens, language }: SourceCode, at: number): boolean {
  const text = tokens.textOf(at);
  if (
    EQUALITY.has(text) ||
    COMPARING[language]?.test(text) === true ||
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
    /^(?:return|if|If|guard|and|or|not|unless|assert|is|in|elif|while|then|Then|else|local|do)$/.test(text) ||
    (language === 'shell' && /^[[\]]$/.test(text))
  );
}

function decide(place: Place, left: number, operator: number, right: number): Flaw | undefined {
  const { code } = place;
  const { tokens } = code;
  if (left >= operator || operator + 1 >= right) return undefined;
  const leftText = code.text.slice(tokens.start(left), tokens.end(operator - 1));
  const rightText = code.text.slice(tokens.start(operator + 1), tokens.end(right - 1));
  const strong = STRONG.test(leftText) || STRONG.test(rightText);
  if (!compares(code, left, operator, leftText, strong) || !compares(code, operator + 1, right, rightText, strong))
    return undefined;
  if (!AUTHENTICITY.test(`${leftText} ${rightText}`) || SAFE.test(`${leftText} ${rightText}`)) return undefined;
  if (!hasEvidence(code, place.token, leftText + rightText)) return undefined;
  return { span: spanOf(code, left, right) };
}

/** An operand that holds a digest: not a constant, not a length, not a type. */
function compares(code: SourceCode, from: number, to: number, text: string, strong = false): boolean {
  const { tokens } = code;
  if (/^["'`][^$]*["'`]$|^\d|^(?:None|null|nil|undefined|true|false|NULL|nullptr|""|'')$/.test(text.trim())) return false;
  if (
    /\.(?:length|len|size|count|type|name|kind|algorithm|status|version)\b(?:\(\))?$|alg(?:orithm)?$|^(?:len|typeof|type|nchar)\b/i.test(
      text.trim(),
    )
  )
    return false;
  if (code.language === 'shell') return /\$/.test(text);
  if (strong && tokens.isIdentifier(to - 1)) return true;
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
  const operands = elementsIn(code, call.open).filter(({ from }) => !code.tokens.is(from, 'ignoreCase'));
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
