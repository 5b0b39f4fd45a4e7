import { callOpen, chainNames, chainStart } from './chains.ts';
import { CONTROL } from './scopes.ts';
import type { SourceCode } from './source-code.ts';
import { elementsIn } from './statements.ts';
import { KIND } from './tokens.ts';

export interface Argument {
  /** half-open token range of the value */
  readonly from: number;
  readonly to: number;
  /** keyword or label: `verify` in `verify=False` and `verify: false` */
  readonly name?: string;
}

export interface Call {
  /** token of the callee's last name */
  readonly name: number;
  /** first token of the callee's chain */
  readonly start: number;
  readonly open: number;
  /** closing bracket, or the last token where it is missing */
  readonly close: number;
  /** the callee's names: `['http', 'Get']` */
  readonly path: readonly string[];
}

/** The call whose callee's last name stands at `index`. */
export function callAt(code: SourceCode, index: number): Call | undefined {
  const { tokens } = code;
  if (!tokens.isIdentifier(index)) return undefined;
  const open = callOpen(code, index);
  if (open < 0) return undefined;
  const close = tokens.match(open) >= 0 ? tokens.match(open) : Math.min(tokens.count - 1, open + 1000);
  return { name: index, start: chainStart(tokens, index), open, close, path: chainNames(tokens, index) };
}

/** The innermost call one of whose arguments holds the token; brackets of other kinds are looked through. */
export function enclosingCall(code: SourceCode, index: number): Call | undefined {
  const { tokens } = code;
  let open = tokens.parent(index);
  for (let depth = 0; open >= 0 && depth < 40; depth += 1, open = tokens.parent(open)) {
    if (tokens.kind(open) !== KIND.open) continue;
    const callee = calleeBefore(code, open);
    if (callee >= 0) return callAt(code, callee);
    if (tokens.is(open, '{') && tokens.is(open - 1, ')')) return undefined;
  }
  return undefined;
}

/** Token of the name that the bracket at `open` calls, or -1. */
export function calleeBefore(code: SourceCode, open: number): number {
  const { tokens } = code;
  let name = open - 1;
  if (tokens.is(name, '!')) name -= 1;
  if (tokens.is(name, '?.')) name -= 1;
  if (tokens.is(name, '>') && tokens.is(open, '(')) {
    for (let at = name, depth = 0, steps = 0; steps < 24; at -= 1, steps += 1) {
      if (tokens.is(at, '>')) depth += 1;
      else if (tokens.is(at, '<')) depth -= 1;
      if (depth === 0) {
        name = tokens.is(at - 1, '::') ? at - 2 : at - 1;
        break;
      }
    }
  }
  if (!tokens.isIdentifier(name) || CONTROL.has(tokens.textOf(name))) return -1;
  return callOpen(code, name) === open ? name : -1;
}

/** Arguments in order. */
export function argumentsOf(code: SourceCode, call: Pick<Call, 'open'>): Argument[] {
  const { tokens } = code;
  return elementsIn(code, call.open).map(({ from, to }) => {
    const named =
      tokens.isIdentifier(from) &&
      to > from + 2 &&
      (tokens.is(from + 1, '=') || (tokens.is(from + 1, ':') && code.language !== 'json'));
    return named ? { from: from + 2, to, name: tokens.textOf(from) } : { from, to };
  });
}

const DECLARES = new Set(['def', 'function', 'func', 'fn', 'fun', 'sub', 'constructor']);

/** Is the bracket the parameter list of a declaration, not the argument list of a call? */
export function isDeclaration(code: SourceCode, open: number): boolean {
  const { tokens } = code;
  const before = tokens.textOf(open - 2);
  return (
    DECLARES.has(before) ||
    DECLARES.has(tokens.textOf(open - 1)) ||
    (tokens.is(tokens.match(open) + 1, '=>') && tokens.match(open) > 0)
  );
}
