import type { SourceCode } from './source-code.ts';
import { elementEnd } from './statements.ts';
import { KIND } from './tokens.ts';

/** The body of a function, lambda or method: half-open token range. */
export interface Body {
  readonly kind: 'block' | 'expression';
  readonly from: number;
  readonly to: number;
}

/** Words between a parameter list and a body: return types, `throws`, `async`, modifiers. */
const HEADER = 40;

const PREFIXES = new Set(['async', 'static', 'move', 'new', '&', 'unsafe', 'final', 'const', 'AddressOf', '^']);

/** The body of the function expression that begins at `index`, or of the function of that name in this file. */
export function bodyOf(code: SourceCode, index: number, depth = 1): Body | undefined {
  const { tokens } = code;
  let at = index;
  while (PREFIXES.has(tokens.textOf(at))) at += 1;
  if (code.language === 'vb' && isVbFunction(code, at)) return vbBody(code, at);
  // C++: [captures](parameters) { … }
  if (tokens.is(at, '[') && tokens.match(at) > at) return afterParameters(code, tokens.match(at) + 1);
  if (tokens.is(at, '{')) return block(code, at);
  if (tokens.is(at, '|') || tokens.is(at, '||')) return closure(code, at);
  if (tokens.is(at, 'lambda') || tokens.is(at, 'proc')) return lambda(code, at);
  if (tokens.is(at, '->')) return afterParameters(code, tokens.is(at + 1, '(') ? tokens.match(at + 1) + 1 : at + 1);
  if (tokens.is(at, 'delegate') && tokens.is(at + 1, '{')) return block(code, at + 1);
  if (tokens.is(at, '('))
    return afterParameters(code, tokens.match(at) + 1) ?? (tokens.is(at + 1, '(') ? bodyOf(code, at + 1, depth) : undefined);
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
  // + (BOOL)name:(Type)argument { … }
  if (code.language === 'objective-c' && tokens.is(index + 1, ':') && tokens.is(index + 2, '('))
    return afterParameters(code, index + 2);
  if (!tokens.is(index + 1, '(')) return undefined;
  if (code.language === 'vb') return isVbFunction(code, index - 1) ? vbBody(code, index - 1) : undefined;
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

function isVbFunction({ tokens }: SourceCode, index: number): boolean {
  return /^(?:Function|Sub)$/i.test(tokens.textOf(index)) && !/^End$/i.test(tokens.textOf(index - 1));
}

/** Visual Basic: `Function(s, e) True`, or lines up to `End Function`. */
function vbBody(code: SourceCode, index: number): Body | undefined {
  const { tokens } = code;
  const open = tokens.is(index + 1, '(') ? index + 1 : index + 2;
  const close = tokens.match(open);
  if (!tokens.is(open, '(') || close < 0) return undefined;
  const from = close + 1;
  if (!tokens.breakBefore(from) && !/^As$/i.test(tokens.textOf(from))) {
    const to = elementEnd(code, from);
    return to > from ? { kind: 'expression', from, to } : undefined;
  }
  let to = from;
  while (
    to < tokens.count &&
    to < from + 2000 &&
    !(/^End$/i.test(tokens.textOf(to)) && /^(?:Function|Sub)$/i.test(tokens.textOf(to + 1)))
  )
    to += 1;
  return { kind: 'block', from, to };
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
