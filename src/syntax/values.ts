import { lastAssignment } from './aliases.ts';
import { chainStart } from './chains.ts';
import type { SourceCode } from './source-code.ts';
import { KIND } from './tokens.ts';

/** What an expression comes to, as far as it is constant. */
export type Value =
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'string'; readonly value: string }
  | { readonly kind: 'null' }
  /** an empty list or map */
  | { readonly kind: 'empty' }
  /** a name or member chain that is no known constant; `value` is its last name, `path` all of it */
  | { readonly kind: 'name'; readonly value: string; readonly path: string }
  | { readonly kind: 'other' };

const OTHER: Value = { kind: 'other' };
const TRUE_WORDS = new Set(['true', 'yes', 'on', 'y', 'enable', 'enabled']);
const FALSE_WORDS = new Set(['false', 'no', 'off', 'n', 'disable', 'disabled']);

/** Truth words of configuration files, in any case. */
export function truthWord(word: string): boolean | undefined {
  const lower = word.toLowerCase();
  return TRUE_WORDS.has(lower) ? true : FALSE_WORDS.has(lower) ? false : undefined;
}

/** Folds the expression in the half-open token range. Constants of the same file are followed `depth` times. */
export function foldValue(code: SourceCode, from: number, to: number, depth = 2): Value {
  const { tokens } = code;
  let first = from;
  let last = to;
  let negations = 0;
  for (let steps = 0; steps < 20 && first < last; steps += 1) {
    if (tokens.is(first, '!') || tokens.is(first, 'not')) {
      negations += 1;
      first += 1;
    } else if (tokens.is(first, '(') && tokens.match(first) === last - 1) {
      first += 1;
      last -= 1;
    } else if (isCast(code, first, last)) first = tokens.match(first) + 1;
    else if (
      tokens.is(first, '&') ||
      // Swift: .none
      (tokens.is(first, '.') && last - first === 2 && code.language === 'swift') ||
      (tokens.is(first, '@') && last - first === 2) ||
      (tokens.is(first, ':') && code.language !== 'yaml')
    )
      first += 1;
    else if (last - first > 2 && tokens.is(last - 2, 'as')) last -= 2;
    else break;
  }
  const value = foldConditional(code, first, last, depth) ?? foldOperand(code, first, last, depth);
  if (negations === 0) return value;
  const truth = truthOf(value);
  return truth === undefined ? OTHER : { kind: 'boolean', value: negations % 2 === 1 ? !truth : truth };
}

/** `(long)0` */
function isCast({ tokens, language }: SourceCode, first: number, last: number): boolean {
  return (
    (language === 'c' || language === 'cpp' || language === 'objective-c') &&
    tokens.is(first, '(') &&
    tokens.match(first) === last - 2 &&
    /^(?:long|int|unsigned|bool|BOOL|size_t|char)$/.test(tokens.textOf(first + 1))
  );
}

/** `a ? false : false`: a condition that decides nothing. */
function foldConditional(code: SourceCode, from: number, to: number, depth: number): Value | undefined {
  const { tokens } = code;
  const second = to - 2;
  if (to - from < 5 || !tokens.is(second, ':') || !tokens.is(second - 2, '?') || code.table.bareWords === true) return undefined;
  const one = foldToken(code, second - 1, depth);
  const other = foldToken(code, to - 1, depth);
  return one.kind === 'boolean' && other.kind === 'boolean' && one.value === other.value ? one : undefined;
}

/** Truth of a constant as C, JavaScript and Python see it; undefined where it is not known. */
export function truthOf(value: Value): boolean | undefined {
  if (value.kind === 'boolean') return value.value;
  if (value.kind === 'number') return value.value !== 0;
  if (value.kind === 'string') return value.value !== '';
  return value.kind === 'null' ? false : undefined;
}

function foldOperand(code: SourceCode, from: number, to: number, depth: number): Value {
  const { tokens } = code;
  if (to <= from) return code.table.bareWords === true ? { kind: 'string', value: '' } : OTHER;
  if (to - from === 1) return foldToken(code, from, depth);
  if (to - from === 2 && tokens.kind(from) === KIND.open && tokens.match(from) === to - 1) return { kind: 'empty' };
  if (tokens.is(from, '-') && tokens.kind(from + 1) === KIND.number && to - from === 2)
    return negative(foldToken(code, from + 1, 0));
  if (code.table.bareWords === true) return foldWords(code, from, to);
  return foldChain(code, from, to, depth);
}

function negative(value: Value): Value {
  return value.kind === 'number' ? { kind: 'number', value: -value.value } : OTHER;
}

/** Plain text of a configuration file. */
function foldWords(code: SourceCode, from: number, to: number): Value {
  const { tokens } = code;
  return { kind: 'string', value: code.text.slice(tokens.start(from), tokens.end(to - 1)) };
}

function foldChain(code: SourceCode, from: number, to: number, depth: number): Value {
  const { tokens } = code;
  const last = to - 1;
  if (tokens.isIdentifier(last) && chainStart(tokens, last) === from) {
    const path = code.text.slice(tokens.start(from), tokens.end(last));
    if (path === 'Boolean.FALSE') return { kind: 'boolean', value: false };
    if (path === 'Boolean.TRUE') return { kind: 'boolean', value: true };
    return { kind: 'name', value: tokens.textOf(last), path };
  }
  // one-argument wrappers that change nothing: Some(x), bool(x), Boolean.valueOf(x), String::from("x")
  const open = tokens.is(last, ')') ? tokens.match(last) : -1;
  if (
    open > from &&
    /^(?:Some|bool|Boolean|valueOf|from|String|str|int|Ok|long|pointer|ptr|Ptr|Bool|BoolPtr)$/.test(tokens.textOf(open - 1))
  ) {
    return open - from <= 3 ? foldValue(code, open + 1, last, depth) : OTHER;
  }
  // "x".to_string(), "x".into()
  if (open === last - 1 && /^(?:to_string|into|to_owned|asString|toString)$/.test(tokens.textOf(open - 1)) && open - from === 3) {
    return foldToken(code, from, depth);
  }
  return OTHER;
}

function foldToken(code: SourceCode, index: number, depth: number): Value {
  const { tokens, table } = code;
  const kind = tokens.kind(index);
  if (kind === KIND.string) return { kind: 'string', value: tokens.stringText(index) };
  const text = tokens.textOf(index);
  if (kind === KIND.number) return { kind: 'number', value: Number(text.replace(/[lLuUnfF]+$/, '').replaceAll('_', '')) };
  if (kind !== KIND.identifier) return OTHER;
  if (text === 'true' || table.truth?.includes(text) === true) return { kind: 'boolean', value: true };
  if (text === 'false' || table.falsity?.includes(text) === true) return { kind: 'boolean', value: false };
  if (table.nothing?.includes(text) === true) return { kind: 'null' };
  if (table.bareWords === true) {
    const truth = truthWord(text);
    return truth === undefined ? { kind: 'string', value: text } : { kind: 'boolean', value: truth };
  }
  if (depth > 0) {
    const assigned = lastAssignment(code, text, index);
    if (assigned) {
      const value = foldValue(code, assigned.from, assigned.to, depth - 1);
      if (value.kind !== 'other') return value;
    }
  }
  return { kind: 'name', value: text, path: text };
}
