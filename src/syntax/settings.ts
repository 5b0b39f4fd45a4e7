import { isDeclaration } from './calls.ts';
import { chainStart } from './chains.ts';
import type { SourceCode } from './source-code.ts';
import { elementEnd, elementsIn } from './statements.ts';
import { KIND } from './tokens.ts';

/** How a name gets its value. */
export type SettingForm =
  /** `a.b = v`, `a['b'] = v` */
  | 'assignment'
  /** `{ k: v }`, `'k' => v`, `k: v` */
  | 'pair'
  /** `f(k=v)` */
  | 'keyword'
  /** `f(K, v)`: the name is an argument and the value is the next one */
  | 'argument'
  /** `key value` on a line of its own */
  | 'directive';

export interface Setting {
  readonly form: SettingForm;
  /** token of the key */
  readonly key: number;
  /** half-open token range of the value */
  readonly from: number;
  readonly to: number;
  /** first token of what is worth reporting: the key, or the chain it ends */
  readonly start: number;
}

const ASSIGN = new Set(['=', ':=', '||=', '??=', '<-', '?=']);
/** Languages where `k => v` is a pair and not a function. */
const FAT_ARROW = new Set(['ruby', 'php', 'perl', 'elixir', 'scala', 'groovy', 'text', 'properties', 'nginx']);
/** Languages whose words end at white space: `A=1 B=2 command`. */
const WORDS = new Set(['shell', 'dockerfile', 'makefile', 'batch']);

/** The setting whose key is the identifier or string at `key`. */
export function settingAt(code: SourceCode, key: number): Setting | undefined {
  const { tokens } = code;
  const parent = tokens.parent(key);
  const first = tokens.is(key - 1, ':') ? key - 1 : key;
  const brackets = parent >= 0 && (tokens.is(parent, '[') || (code.language === 'perl' && tokens.is(parent, '{')));
  if (brackets && isWholeSubscript(code, parent, first, key)) return subscript(code, key, parent);
  const next = key + 1;
  const operator = tokens.kind(next) === KIND.operator ? tokens.textOf(next) : '';
  if (ASSIGN.has(operator)) return assigned(code, key, next);
  if (operator === '=>' && FAT_ARROW.has(code.language)) return make(code, 'pair', key, next + 1);
  if (operator === ':' || (operator === '?' && tokens.is(next + 1, ':')))
    return pair(code, key, operator === ':' ? next : next + 1);
  if (operator === ',' || tokens.kind(next) === KIND.close) {
    const labelled = code.language === 'php' ? labelledValue(code, key) : undefined;
    if (labelled) return labelled;
  }
  if (operator === ',' && (inArguments(code, parent) || followsCallee(code, key))) return make(code, 'argument', key, next + 1);
  if (code.language === 'ruby') return directive(code, key);
  return code.table.bareWords === true ? (element(code, key) ?? directive(code, key)) : undefined;
}

/** `[key]`, and with a cast of Swift or Objective-C: `[key as String]`, `[(NSString *)key]` */
function isWholeSubscript({ tokens }: SourceCode, open: number, first: number, key: number): boolean {
  const close = tokens.match(open);
  const cast = tokens.is(open + 1, '(') && tokens.match(open + 1) === first - 1;
  return (close === key + 1 || (close === key + 3 && tokens.is(key + 1, 'as'))) && (open === first - 1 || cast);
}

function inArguments({ tokens, language }: SourceCode, parent: number): boolean {
  // Erlang's properties are pairs in braces
  // a tuple in Python is a record, not a call
  if (language === 'python' && tokens.is(parent, '(') && !tokens.isIdentifier(parent - 1)) return false;
  return parent >= 0 && (tokens.is(parent, '(') || tokens.is(parent, '[') || (language === 'elixir' && tokens.is(parent, '{')));
}

/** `systemProperty 'name', 'value'`: a call without brackets. */
function followsCallee({ tokens, language }: SourceCode, key: number): boolean {
  return (language === 'groovy' || language === 'ruby') && tokens.isIdentifier(key - 1) && !tokens.breakBefore(key);
}

/** `curl_setopt(value: 0, option: NAME, handle: $ch)`: the option's value is the argument of that name, wherever it stands. */
function labelledValue(code: SourceCode, key: number): Setting | undefined {
  const { tokens } = code;
  const parent = tokens.parent(key);
  if (!tokens.is(key - 1, ':') || !tokens.is(key - 2, 'option') || parent < 0) return undefined;
  for (const { from, to } of elementsIn(code, parent))
    if (tokens.is(from, 'value') && tokens.is(from + 1, ':') && to > from + 2)
      return { form: 'argument', key, from: from + 2, to, start: key };
  return undefined;
}

function make(code: SourceCode, form: SettingForm, key: number, from: number): Setting | undefined {
  const to = valueEnd(code, from);
  const start = form === 'assignment' || form === 'argument' ? chainStart(code.tokens, key) : key;
  return to > from ? { form, key, from, to, start } : undefined;
}

function valueEnd(code: SourceCode, from: number): number {
  const { tokens, language } = code;
  if (language === 'xml' || language === 'html') return from + 1;
  if (language === 'objective-c') return selectorEnd(code, from);
  if (!WORDS.has(language)) return elementEnd(code, from);
  let to = from + 1;
  while (to < tokens.count && tokens.glued(to) && !tokens.is(to, ';') && tokens.kind(to) !== KIND.close) to += 1;
  return to;
}

/** `setValue:YES forHost:host`: the next part of the message ends the value. */
function selectorEnd(code: SourceCode, from: number): number {
  const { tokens } = code;
  const to = elementEnd(code, from);
  for (let at = from + 1; at < to; at += 1) {
    if (tokens.kind(at) === KIND.open && tokens.match(at) > at) at = tokens.match(at);
    else if (tokens.isIdentifier(at) && tokens.is(at + 1, ':') && !tokens.glued(at)) return at;
  }
  return to;
}

function subscript(code: SourceCode, key: number, open: number): Setting | undefined {
  const { tokens } = code;
  const operator = tokens.match(open) + 1;
  if (tokens.kind(operator) !== KIND.operator || !ASSIGN.has(tokens.textOf(operator))) return undefined;
  const to = valueEnd(code, operator + 1);
  return {
    form: 'assignment',
    key,
    from: operator + 1,
    to,
    start: tokens.isIdentifier(open - 1) ? chainStart(tokens, open - 1) : key,
  };
}

function assigned(code: SourceCode, key: number, operator: number): Setting | undefined {
  const { tokens } = code;
  const parent = tokens.parent(key);
  const inCall = parent >= 0 && tokens.is(parent, '(');
  if (inCall && isDeclaration(code, parent)) return undefined;
  // an empty value of a configuration line: the next token stands on another line
  if (code.table.bareWords === true && (operator + 1 >= tokens.count || tokens.breakBefore(operator + 1))) {
    return { form: 'assignment', key, from: operator + 1, to: operator + 1, start: chainStart(tokens, key) };
  }
  return make(code, inCall && !WORDS.has(code.language) ? 'keyword' : 'assignment', key, operator + 1);
}

function pair(code: SourceCode, key: number, colon: number): Setting | undefined {
  const { tokens } = code;
  if (tokens.is(chainStart(tokens, key) - 1, '?') || tokens.is(key - 1, 'case')) return undefined;
  const parent = tokens.parent(key);
  if (parent >= 0 && tokens.is(parent, '(') && isDeclaration(code, parent)) return undefined;
  if (code.table.bareWords === true && tokens.breakBefore(colon + 1)) return undefined;
  const to = valueEnd(code, colon + 1);
  // a declared type: `verify: bool = False`
  for (let at = colon + 1; at < Math.min(to, colon + 12); at += 1) {
    if (tokens.is(at, '=')) return make(code, 'assignment', key, at + 1);
    if (tokens.kind(at) === KIND.open && tokens.match(at) > at) at = tokens.match(at);
  }
  return to > colon + 1 ? { form: 'pair', key, from: colon + 1, to, start: key } : undefined;
}

/** `set -x NAME value` (fish), `setx NAME value` (Windows), `setenv NAME value` (csh) */
function followsSet({ tokens, language }: SourceCode, key: number): boolean {
  if (language !== 'shell' && language !== 'batch') return false;
  let at = key - 1;
  while (at > key - 6 && at >= 0 && !tokens.breakBefore(at)) at -= 1;
  return /^(?:set|setx|setenv)$/i.test(tokens.textOf(at));
}

/** `<name>value</name>` */
function element(code: SourceCode, key: number): Setting | undefined {
  const { tokens, language } = code;
  if (language !== 'xml') return undefined;
  const start = chainStart(tokens, key);
  // a property list: <key>name</key><true/>
  if (
    tokens.is(key + 1, '<') &&
    tokens.is(key + 2, '/') &&
    tokens.is(key + 3, 'key') &&
    tokens.is(key + 5, '<') &&
    tokens.isIdentifier(key + 6)
  )
    return { form: 'pair', key, from: key + 6, to: key + 7, start };
  if (!tokens.is(key + 1, '>') || !tokens.is(start - 1, '<')) return undefined;
  let to = key + 2;
  while (to < tokens.count && to < key + 40 && !tokens.is(to, '<')) to += 1;
  return to > key + 2 ? { form: 'pair', key, from: key + 2, to, start } : undefined;
}

function directive(code: SourceCode, key: number): Setting | undefined {
  const { tokens, language } = code;
  const next = key + 1;
  if (next >= tokens.count || tokens.breakBefore(next) || tokens.glued(next)) return undefined;
  const signed = /^[-+"'/]$/.test(tokens.textOf(next)) && tokens.glued(next + 1);
  if (tokens.kind(next) === KIND.operator && !signed) return undefined;
  const first = tokens.breakBefore(chainStart(tokens, key));
  const environment =
    (language === 'dockerfile' && (tokens.is(key - 1, 'ENV') || tokens.is(key - 1, 'ARG'))) || followsSet(code, key);
  if (!first && !environment) return undefined;
  if (WORDS.has(language) && !environment) return undefined;
  return make(code, 'directive', key, next);
}
