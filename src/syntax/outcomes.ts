import type { Body } from './bodies.ts';
import type { SourceCode } from './source-code.ts';
import { elementEnd } from './statements.ts';
import { KIND } from './tokens.ts';
import { foldValue, type Value } from './values.ts';

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

const RAISES = /^(?:throw|Throw|raise|panic|abort|assert|fatal|Fatal|Fatalf|exit|reject|Err|fail|require|die|precondition|halt)$/;
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
    if (word === 'try' && swallows(code, at)) {
      // what the block raises goes nowhere; what it returns counts
      values.push(...returnsIn(code, at + 2, tokens.match(at + 1)));
      at = tokens.match(at + 1);
    } else if (RAISES.test(word)) raises = true;
    else if (
      word === 'if' ||
      word === 'If' ||
      word === 'unless' ||
      word === 'switch' ||
      word === 'match' ||
      word === 'case' ||
      word === 'when'
    )
      branches = true;
    else if (word === 'return' || word === 'Return')
      values.push(returned(code, at + 1, Math.min(body.to, elementEnd(code, at + 1))));
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

/** `try { … } catch (…) { }` whose every handler only goes on. */
function swallows({ tokens }: SourceCode, at: number): boolean {
  let block = at + 1;
  let handlers = 0;
  if (!tokens.is(block, '{')) return false;
  for (let steps = 0; steps < 8 && tokens.match(block) > block; steps += 1) {
    const next = tokens.match(block) + 1;
    if (!tokens.is(next, 'catch')) break;
    block = next + 1;
    if (tokens.is(block, '(') && tokens.match(block) > block) block = tokens.match(block) + 1;
    if (!tokens.is(block, '{') || tokens.match(block) < block) return false;
    for (let inside = block + 1; inside < tokens.match(block); inside += 1)
      if (tokens.isIdentifier(inside) && (RAISES.test(tokens.textOf(inside)) || tokens.is(inside, 'false'))) return false;
    handlers += 1;
  }
  return handlers > 0;
}

function returnsIn(code: SourceCode, from: number, to: number): Value[] {
  const values: Value[] = [];
  for (let at = from; at < to; at += 1)
    if (code.tokens.is(at, 'return')) values.push(returned(code, at + 1, Math.min(to, elementEnd(code, at + 1))));
  return values;
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
