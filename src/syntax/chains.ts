import type { SourceCode } from './source-code.ts';
import { KIND, type Tokens } from './tokens.ts';

const LINKS = new Set(['.', '?.', '::', '->', '..']);
/** Links of one chain that are followed. */
const LONGEST = 200;

export function isLink(tokens: Tokens, index: number): boolean {
  if (tokens.kind(index) !== KIND.operator) return false;
  const text = tokens.textOf(index);
  return LINKS.has(text) && (text !== '->' || tokens.arrowLinks);
}

/** First token of the member chain that ends in the name at `index`: `a.b(c).d` gives `a` for `d`. */
export function chainStart(tokens: Tokens, index: number): number {
  let at = index;
  for (let steps = 0; steps < LONGEST; steps += 1) {
    let link = at - 1;
    if (tokens.is(link, '!') && isLink(tokens, link + 1)) link -= 1;
    if (!isLink(tokens, link)) return at;
    const before = operandStart(tokens, link - 1);
    if (before < 0) return at;
    at = before;
  }
  return at;
}

/** Start of the operand (name, call, subscript, group, string) that ends at `index`; -1 where none does. */
function operandStart(tokens: Tokens, index: number): number {
  let at = index;
  for (let steps = 0; steps < LONGEST; steps += 1) {
    const kind = tokens.kind(at);
    if (kind === KIND.identifier || kind === KIND.string || kind === KIND.number) return at;
    if (kind === KIND.operator && (tokens.is(at, '?') || tokens.is(at, '!'))) at -= 1;
    else if (kind === KIND.tail) return tokens.match(at);
    else if (kind === KIND.close) {
      const open = tokens.match(at);
      if (open < 0) return -1;
      const callee = tokens.is(open - 1, '!') ? open - 2 : open - 1;
      if (tokens.kind(callee) === KIND.identifier || tokens.kind(callee) === KIND.close) at = callee;
      else return open;
    } else return -1;
  }
  return -1;
}

/** Names of the chain up to and including the one at `index`, without arguments: `['ssl', 'SSLContext', 'verify_mode']`. */
export function chainNames(tokens: Tokens, index: number): string[] {
  const names: string[] = [];
  for (let at = chainStart(tokens, index), steps = 0; at <= index && steps < LONGEST; at += 1, steps += 1) {
    if (tokens.kind(at) === KIND.identifier) names.push(tokens.textOf(at));
    else if (tokens.kind(at) === KIND.open && tokens.match(at) > at) at = tokens.match(at);
  }
  return names;
}

/** Bracket of the call whose callee's last name stands at `index`, or -1: skips type arguments, a macro's `!` and `?.`. */
export function callOpen({ tokens }: Pick<SourceCode, 'tokens'>, index: number): number {
  let at = index + 1;
  if (tokens.is(at, '!') && tokens.glued(at) && tokens.kind(at + 1) === KIND.open) at += 1;
  if (tokens.is(at, '?.')) at += 1;
  if (tokens.is(at, '::') && tokens.is(at + 1, '<')) at += 1;
  if (tokens.is(at, '<')) {
    let depth = 0;
    for (let here = at; here < at + 24; here += 1) {
      if (tokens.is(here, '<')) depth += 1;
      else if (tokens.is(here, '>')) depth -= 1;
      if (depth === 0) {
        at = here + 1;
        break;
      }
    }
  }
  if (tokens.is(at, '(')) return at;
  const macro = at === index + 2 && tokens.is(index + 1, '!');
  return macro && tokens.kind(at) === KIND.open ? at : -1;
}

/** Index behind the chain that starts or goes on at `index`: member names, calls and subscripts that follow. */
export function chainEnd(code: Pick<SourceCode, 'tokens'>, index: number): number {
  const { tokens } = code;
  let at = index + 1;
  for (let steps = 0; steps < LONGEST; steps += 1) {
    if (isLink(tokens, at) && (tokens.isIdentifier(at + 1) || tokens.kind(at + 1) === KIND.open))
      at += tokens.isIdentifier(at + 1) ? 2 : 1;
    else if (tokens.kind(at) === KIND.open && !tokens.is(at, '{') && !(tokens.breakBefore(at) && tokens.is(at, '['))) {
      const close = tokens.match(at);
      if (close < 0) return at;
      at = close + 1;
    } else if ((tokens.is(at, '!') || tokens.is(at, '?')) && (isLink(tokens, at + 1) || tokens.is(at + 1, '('))) at += 1;
    else return at;
  }
  return at;
}
