import type { SourceCode } from './source-code.ts';
import { elementEnd } from './statements.ts';
import { foldValue, type Value } from './values.ts';
import { KIND } from './tokens.ts';

/** The body of a function, lambda or method: half-open token range. */
export interface Body {
  readonly kind: 'block' | 'expression';
  readonly from: number;
  readonly to: number;
}

/** Words between a parameter list and a body: return types, `throws`, `async`, modifiers. */
const HEADER = 40;

/** The body of the function expression that begins at `index`, or of the function of that name in this file. */
export function bodyOf(code: SourceCode, index: number, depth = 1): Body | undefined {
  const { tokens } = code;
  let at = index;
  while (['async', 'static', 'move', 'new', '&', 'unsafe', 'final', 'const'].includes(tokens.textOf(at))) at += 1;
  if (tokens.is(at, '{')) return block(code, at);
  if (tokens.is(at, '|') || tokens.is(at, '||')) return closure(code, at);
  if (tokens.is(at, 'lambda') || tokens.is(at, 'proc')) return lambda(code, at);
  if (tokens.is(at, '->')) return afterParameters(code, tokens.is(at + 1, '(') ? tokens.match(at + 1) + 1 : at + 1);
  if (tokens.is(at, 'delegate') && tokens.is(at + 1, '{')) return block(code, at + 1);
  if (tokens.is(at, '(')) return afterParameters(code, tokens.match(at) + 1);
  if (!tokens.isIdentifier(at)) return undefined;
  if (tokens.is(at + 1, '=>') || tokens.is(at + 1, '->')) return afterParameters(code, at + 1);
  const open = tokens.is(at + 1, '(') ? at + 1 : tokens.is(at + 2, '(') && tokens.isIdentifier(at + 1) ? at + 2 : -1;
  if (open >= 0 && /^(?:function|func|fn|fun|delegate)$/.test(tokens.textOf(at)))
    return afterParameters(code, tokens.match(open) + 1);
  if (depth === 0 || (elementEnd(code, at) > at + 1 && !tokens.is(at + 1, '.'))) return undefined;
  return namedBody(code, at);
}

function namedBody(code: SourceCode, index: number): Body | undefined {
  const { tokens } = code;
  let last = index;
  while (tokens.is(last + 1, '.') && tokens.isIdentifier(last + 2)) last += 2;
  for (const other of code.occurrences(tokens.textOf(last))) {
    if (other === last) continue;
    const body = methodBody(code, other) ?? (tokens.is(other + 1, '=') ? bodyOf(code, other + 2, 0) : undefined);
    if (body) return body;
  }
  return undefined;
}

/** The body of the method or function that is declared with the name at `index`. */
export function methodBody(code: SourceCode, index: number): Body | undefined {
  const { tokens } = code;
  if (!tokens.is(index + 1, '(')) return undefined;
  if (tokens.is(index - 1, '.') || tokens.is(index - 1, 'new') || tokens.is(index - 1, '->')) return undefined;
  const close = tokens.match(index + 1);
  if (close < 0) return undefined;
  if (code.table.blocks === 'indentation') {
    return tokens.is(index - 1, 'def') || tokens.is(index - 1, 'function') ? indented(code, index - 1, close + 1) : undefined;
  }
  const body = afterParameters(code, close + 1);
  // `name(…) = …` and `name(…) => …` are declarations only behind a word or type
  return body && (body.kind === 'block' || tokens.isIdentifier(index - 1)) ? body : undefined;
}

function afterParameters(code: SourceCode, index: number): Body | undefined {
  const { tokens } = code;
  if (index <= 0) return undefined;
  for (let at = index, steps = 0; at < tokens.count && steps < HEADER; at += 1, steps += 1) {
    if (tokens.is(at, '{')) return block(code, at);
    if (tokens.is(at, '=>') || (tokens.is(at, '=') && !tokens.is(at, '==')) || (tokens.is(at, '->') && isJavaArrow(code)))
      return expression(code, at + 1);
    if (tokens.is(at, ';') || tokens.is(at, ',') || tokens.kind(at) === KIND.close) return undefined;
    if (tokens.is(at, '<')) at = typeArgumentsEnd(code, at);
    if (tokens.kind(at) === KIND.open && tokens.match(at) > at) at = tokens.match(at);
  }
  return undefined;
}

/** The closing mark of `<A, B<C>>`; the opening one where it has none near. */
function typeArgumentsEnd({ tokens }: SourceCode, open: number): number {
  for (let at = open, nesting = 0; at < open + 30; at += 1) {
    if (tokens.is(at, '<')) nesting += 1;
    else if (tokens.is(at, '>')) nesting -= 1;
    if (nesting === 0) return at;
  }
  return open;
}

function isJavaArrow({ language }: SourceCode): boolean {
  return language === 'java' || language === 'kotlin' || language === 'groovy' || language === 'ruby' || language === 'scala';
}

function expression(code: SourceCode, from: number): Body | undefined {
  if (code.tokens.is(from, '{')) return block(code, from);
  const to = elementEnd(code, from);
  return to > from ? { kind: 'expression', from, to } : undefined;
}

/** A braced body; closures that name their parameters inside it begin behind `->` or `in`. */
function block(code: SourceCode, open: number): Body | undefined {
  const { tokens } = code;
  const to = tokens.match(open) >= 0 ? tokens.match(open) : tokens.count;
  for (let at = open + 1; at < Math.min(to, open + 16); at += 1) {
    if (tokens.is(at, '->') && code.language !== 'php' && code.language !== 'cpp' && code.language !== 'c')
      return { kind: 'block', from: at + 1, to };
    if (tokens.is(at, 'in') && code.language === 'swift') return { kind: 'block', from: at + 1, to };
    if (!tokens.isIdentifier(at) && !tokens.is(at, ',') && !tokens.is(at, ':') && !tokens.is(at, '_')) break;
  }
  return { kind: 'block', from: open + 1, to };
}

function closure(code: SourceCode, bar: number): Body | undefined {
  const { tokens } = code;
  let at = bar + 1;
  if (tokens.is(bar, '|')) while (at < bar + 40 && !tokens.is(at, '|')) at += 1;
  else at = bar;
  return afterParameters(code, at + 1) ?? expression(code, at + 1);
}

function lambda(code: SourceCode, index: number): Body | undefined {
  const { tokens } = code;
  if (tokens.is(index + 1, '{') || tokens.is(index + 1, 'do')) {
    const open = index + 1;
    const to = tokens.is(open, '{') ? tokens.match(open) : elementEnd(code, open);
    let from = open + 1;
    if (tokens.is(from, '|')) for (from += 1; from < to && !tokens.is(from, '|');) from += 1;
    return { kind: 'block', from: tokens.is(from, '|') ? from + 1 : from, to };
  }
  for (let at = index + 1; at < index + 40; at += 1) if (tokens.is(at, ':')) return expression(code, at + 1);
  return undefined;
}

function indented(code: SourceCode, definition: number, from: number): Body {
  const { tokens } = code;
  let start = from;
  while (start < tokens.count && !tokens.breakBefore(start) && !tokens.is(start, ':')) start += 1;
  if (tokens.is(start, ':')) start += 1;
  const indent = tokens.indent(definition);
  let to = start;
  while (
    to < tokens.count &&
    to < start + 2000 &&
    !(tokens.breakBefore(to) && tokens.parent(to) < 0 && tokens.indent(to) <= indent)
  )
    to += 1;
  return { kind: 'block', from: start, to };
}

export interface Outcome {
  /** raises, throws, panics or asserts somewhere */
  readonly raises: boolean;
  /** calls something that checks */
  readonly checks: boolean;
  /** has a condition */
  readonly branches: boolean;
  /** every value it can come to, in order; empty when it returns nothing */
  readonly values: readonly Value[];
  /** number of tokens */
  readonly size: number;
}

const RAISES = /^(?:throw|raise|panic|abort|assert|fatal|Fatal|Fatalf|exit|reject|Err|fail|require|die|precondition|halt)$/;
const CHECKS =
  /(?:check|verif|valid|evaluate|match|equal|compare|digest|pin|fingerprint|thumbprint|contains|isTrusted|isSelfSigned)/i;

/** What can come of a body: the question "can it reject?" in parts. */
export function outcomeOf(code: SourceCode, body: Body): Outcome {
  const { tokens } = code;
  let raises = false;
  let checks = false;
  let branches = false;
  const values: Value[] = [];
  for (let at = body.from; at < body.to; at += 1) {
    if ((at & 63) === 0) code.tick();
    if (tokens.is(at, '?') || tokens.is(at, '&&') || tokens.is(at, '||') || tokens.is(at, '==') || tokens.is(at, '!='))
      branches = true;
    if (!tokens.isIdentifier(at)) continue;
    const word = tokens.textOf(at);
    if (RAISES.test(word)) raises = true;
    else if (word === 'if' || word === 'unless' || word === 'switch' || word === 'match' || word === 'case' || word === 'when')
      branches = true;
    else if (word === 'return') values.push(returned(code, at + 1, Math.min(body.to, elementEnd(code, at + 1))));
    else if (CHECKS.test(word) && tokens.is(at + 1, '(')) checks = true;
  }
  if (body.kind === 'expression') values.push(foldValue(code, body.from, body.to));
  else if (values.length === 0 && body.to > body.from && lastIsValue(code)) {
    // the last expression is the value
    const from = lastExpression(code, body);
    values.push(foldValue(code, from, tokens.is(body.to - 1, 'end') ? body.to - 1 : body.to));
  }
  return { raises, checks, branches, values, size: body.to - body.from };
}

/** A bare `return` gives nothing. */
function returned(code: SourceCode, from: number, to: number): Value {
  return to > from && !code.tokens.breakBefore(from) ? foldValue(code, from, to) : { kind: 'null' };
}

function lastIsValue({ language }: SourceCode): boolean {
  return ['rust', 'ruby', 'kotlin', 'scala', 'swift', 'groovy', 'elixir', 'powershell', 'r', 'perl'].includes(language);
}

function lastExpression({ tokens }: SourceCode, body: Body): number {
  for (let at = body.to - 1; at > body.from; at -= 1) {
    if (tokens.breakBefore(at) && !tokens.is(at, 'end')) return at;
    if (tokens.is(at, ';') && at < body.to - 1) return at + 1;
    if (tokens.kind(at) === KIND.close && tokens.match(at) > body.from) at = tokens.match(at);
  }
  return body.from;
}
