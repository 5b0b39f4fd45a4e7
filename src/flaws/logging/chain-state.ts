import type { SourceCode } from '../../syntax/source-code.ts';
import { elementsIn } from '../../syntax/statements.ts';
import { foldValue } from '../../syntax/values.ts';
import { KIND } from '../../syntax/tokens.ts';
import type { LeakKind } from './leak.ts';

/** Longer pieces of a secret are worth as much as the whole. */
const SHORT = 8;

/** What a chain stands for, as far as it was walked. */
export interface State {
  kind: LeakKind | undefined;
  what: string;
  /** index behind the token that decided */
  to: number;
  partial: boolean;
  doubtful: boolean;
}

export function set(state: State, kind: LeakKind | undefined, what: string, to: number, doubtful = false): void {
  state.kind = kind;
  state.what = what;
  state.to = to;
  state.partial = false;
  state.doubtful = doubtful;
}

/** `h['k']`; in Perl `$h->{k}` too. */
export function isSubscript({ tokens, language }: SourceCode, at: number): boolean {
  if (tokens.breakBefore(at) || tokens.kind(at) !== KIND.open || tokens.match(at) < at) return false;
  return tokens.is(at, '[') || (language === 'perl' && tokens.is(at, '{'));
}

/** `token.slice(0, 4)` is a hint for people, `token.slice(0, 40)` is the token. */
export function shorten(code: SourceCode, open: number, word: string, state: State): void {
  const numbers = elementsIn(code, open).map(({ from, to }) => foldValue(code, from, to));
  if (word === 'get' || word === 'chars') return;
  const end = numbers.at(-1);
  const start = numbers[0];
  if (numbers.length === 2 && start?.kind === 'number' && start.value > 0 && /^sub/.test(word)) return;
  if (end?.kind === 'number' && Math.abs(end.value) <= SHORT) set(state, undefined, '', state.to);
  else if (numbers.length === 0 || end?.kind !== 'number') set(state, undefined, '', state.to);
}

export function literalArgument(code: SourceCode, open: number): string | undefined {
  const { tokens } = code;
  if (tokens.is(open + 1, ':') && tokens.isIdentifier(open + 2)) return tokens.textOf(open + 2);
  if (code.language === 'perl' && tokens.is(open, '{') && tokens.isIdentifier(open + 1)) return tokens.textOf(open + 1);
  if (tokens.kind(open + 1) !== KIND.string) return undefined;
  const next = tokens.textOf(open + 2);
  return next === ',' || next === ')' || next === ']' || next === '}' ? tokens.stringText(open + 1) : undefined;
}
