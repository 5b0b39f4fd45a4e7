import type { SourceCode } from './source-code.ts';
import { KIND, type Tokens } from './tokens.ts';

/** Token range of a function with its header, half-open. */
export interface Scope {
  readonly from: number;
  readonly to: number;
}

/** Words before a parenthesis that make no function of the block behind it. */
export const CONTROL: ReadonlySet<string> = new Set([
  'if',
  'for',
  'while',
  'switch',
  'catch',
  'with',
  'match',
  'when',
  'foreach',
  'elseif',
  'elsif',
  'elif',
  'until',
  'unless',
  'using',
  'lock',
  'synchronized',
  'guard',
  'return',
  'try',
  'else',
  'do',
  'and',
  'or',
  'not',
  'in',
  'await',
  'yield',
  'case',
  'throw',
]);
const FUNCTION_WORDS = new Set(['func', 'fn', 'fun', 'function', 'def', 'sub', 'init']);
const TYPE_WORDS = new Set([
  'class',
  'interface',
  'struct',
  'enum',
  'impl',
  'trait',
  'object',
  'namespace',
  'module',
  'extension',
  'protocol',
  'record',
]);
/** A header is no longer than this; it bounds the walk back from a brace. */
const HEADER = 60;

/** Outermost functions of a text in order. */
export function findScopes(code: SourceCode): Scope[] {
  return code.table.blocks === 'indentation' ? indentedScopes(code) : bracedScopes(code);
}

function bracedScopes({ tokens, tick }: SourceCode): Scope[] {
  const scopes: Scope[] = [];
  let done = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    if ((index & 255) === 0) tick();
    if (index < done || !tokens.is(index, '{')) continue;
    const from = functionHeader(tokens, index);
    const to = tokens.match(index) + 1;
    if (from < 0 || to <= 0) continue;
    scopes.push({ from: Math.max(from, done), to });
    done = to;
  }
  return scopes;
}

/** Token index where the header of the function whose body opens at `brace` begins, -1 for other blocks. */
export function functionHeader(tokens: Tokens, brace: number): number {
  let named = -1;
  for (let at = brace - 1, steps = 0; at >= 0 && steps < HEADER; at -= 1, steps += 1) {
    const kind = tokens.kind(at);
    if (kind === KIND.close) {
      if (tokens.is(at, '}')) break;
      const open = tokens.match(at);
      if (open < 0) break;
      if (tokens.is(at, ')') && named < 0 && tokens.isIdentifier(open - 1) && !CONTROL.has(tokens.textOf(open - 1)))
        named = open - 1;
      at = open;
    } else if (kind === KIND.open || tokens.is(at, ';')) break;
    else if (kind === KIND.identifier) {
      const word = tokens.textOf(at);
      if (FUNCTION_WORDS.has(word)) return at;
      if (TYPE_WORDS.has(word) || (CONTROL.has(word) && named < 0)) return -1;
    } else if (tokens.is(at, '=>')) return at;
    else if (tokens.is(at, '=') && named < 0) return -1;
    if (named >= 0 && tokens.breakBefore(at)) break;
  }
  return named;
}

function indentedScopes({ tokens, tick }: SourceCode): Scope[] {
  const scopes: Scope[] = [];
  let from = -1;
  let indent = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    if ((index & 255) === 0) tick();
    if (!tokens.breakBefore(index) || tokens.kind(index) === KIND.close) continue;
    const here =
      from >= 0 || tokens.is(index, 'def') || tokens.is(index, 'async') || tokens.is(index, 'function')
        ? tokens.indent(index)
        : 0;
    if (from >= 0 && here <= indent && tokens.parent(index) < 0) {
      const ends = tokens.is(index, 'end');
      scopes.push({ from, to: index + (ends ? 1 : 0) });
      from = -1;
    }
    if (
      from < 0 &&
      (tokens.is(index, 'def') || (tokens.is(index, 'async') && tokens.is(index + 1, 'def')) || tokens.is(index, 'function'))
    ) {
      from = index;
      indent = here;
    }
  }
  if (from >= 0) scopes.push({ from, to: tokens.count });
  return scopes;
}
