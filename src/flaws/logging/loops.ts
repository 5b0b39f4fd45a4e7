import { variableName } from '../../syntax/aliases.ts';
import { calleeBefore } from '../../syntax/calls.ts';
import { chainStart } from '../../syntax/chains.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { KIND } from '../../syntax/tokens.ts';
import { leaksIn } from './expression-leaks.ts';
import type { Leak } from './leak.ts';
import { coversHeaders, namesSensitiveKey } from './vocabulary.ts';

const SEES = 60;

/** The loop that gives the variable its values, where it walks over headers. */
export interface HeaderLoop {
  /** token where the loop begins */
  readonly head: number;
  readonly leak: Leak;
}

/** The header loop whose value (not key) the identifier at `use` is. */
export function headerLoop(code: SourceCode, use: number, depth: number): HeaderLoop | undefined {
  const name = variableName(code, use);
  return namedLoop(code, name, use, depth);
}

/** As `headerLoop`, for a name that stands in a format text at the token `use`. */
export function namedLoop(code: SourceCode, name: string, use: number, depth: number): HeaderLoop | undefined {
  const scope = code.scopeOf(use);
  const occurrences = code.occurrences(name);
  if (occurrences.length > 400 || (code.minified && name.length < 3)) return undefined;
  // for (name, value) in request.headers() { … }: the block may be taken for the body of a function, and then its head stands before it
  const start = code.scopes[scope]?.from ?? -1;
  const before = occurrences.filter(
    (index) => index < use && (code.scopeOf(index) === scope || (index < start && index > start - 30)),
  );
  for (const declared of before.slice(-4).reverse()) {
    code.tick();
    const loop = statementLoop(code, declared, depth) ?? callbackLoop(code, declared, depth) ?? blockLoop(code, declared, depth);
    if (loop) return loop;
  }
  return undefined;
}

/** `for k, v in headers.items():`, `for (const [k, v] of h)`, `for k, v := range r.Header`, `for (k, v) in &headers` */
function statementLoop(code: SourceCode, declared: number, depth: number): HeaderLoop | undefined {
  const { tokens } = code;
  if (code.language === 'php') return foreachAs(code, declared, depth);
  let head = declared - 1;
  for (let steps = 0; steps < 20 && !isLoopWord(tokens.textOf(head)); steps += 1) head -= 1;
  if (!isLoopWord(tokens.textOf(head))) return undefined;
  let at = declared + 1;
  const second = tokens.is(declared - 1, ',') || tokens.is(declared - 1, '>');
  while (at < declared + 8 && !['in', 'of', 'range', ':'].includes(tokens.textOf(at))) {
    if (tokens.is(at, ';') || tokens.is(at, '{')) return undefined;
    at += 1;
  }
  if (!['in', 'of', 'range', ':'].includes(tokens.textOf(at))) return undefined;
  let end = at + 1;
  while (
    end < at + SEES &&
    !tokens.is(end, '{') &&
    !tokens.is(end, ':') &&
    !tokens.is(end, 'do') &&
    !(tokens.is(end, ')') && tokens.match(end) < at) &&
    !tokens.breakBefore(end)
  )
    end += 1;
  if (!second && !/entr|items|values|iter|pairs|Header/i.test(code.text.slice(tokens.start(at), tokens.end(end - 1))))
    return undefined;
  if (!second && tokens.is(declared + 1, ',')) return undefined;
  const leak = leaksIn(code, at + 1, end, depth).find((each) => each.kind === 'headers');
  return leak && { head, leak };
}

/** `foreach (getallheaders() as $name => $value)` */
function foreachAs(code: SourceCode, declared: number, depth: number): HeaderLoop | undefined {
  const { tokens } = code;
  const open = tokens.parent(declared);
  if (!tokens.is(open - 1, 'foreach') || !tokens.is(declared + 1, ')')) return undefined;
  let as = declared;
  while (as > open && !tokens.is(as, 'as')) as -= 1;
  const leak = leaksIn(code, open + 1, as, depth).find((each) => each.kind === 'headers');
  return leak && { head: open, leak };
}

/** `headers.forEach { (name, value) -> … }`, `headers.each { name, value -> … }`, `headers.foreach { case (name, value) => … }` */
function blockLoop(code: SourceCode, declared: number, depth: number): HeaderLoop | undefined {
  const { tokens } = code;
  let open = tokens.parent(declared);
  if (tokens.is(open, '(')) open = tokens.parent(open);
  if (open < 0 || !tokens.is(open, '{') || declared > open + 8) return undefined;
  const callee = tokens.is(open - 1, ')') ? tokens.match(open - 1) - 1 : open - 1;
  if (!EACH.test(tokens.textOf(callee)) || tokens.is(declared + 1, ',')) return undefined;
  const leak = leaksIn(code, chainStart(tokens, callee), callee - 1, depth).find((each) => each.kind === 'headers');
  return leak && { head: open, leak };
}

/** `headers.forEach { print($0.value) }` */
export function unnamedLoop(code: SourceCode, use: number, depth: number): HeaderLoop | undefined {
  const { tokens } = code;
  let open = tokens.parent(use);
  for (let level = 0; level < 6 && open >= 0 && !tokens.is(open, '{'); level += 1) open = tokens.parent(open);
  if (open < 1 || !EACH.test(tokens.textOf(open - 1))) return undefined;
  const leak = leaksIn(code, chainStart(tokens, open - 1), open - 2, depth).find((each) => each.kind === 'headers');
  return leak && { head: open, leak };
}

const EACH = /^(?:forEach|foreach|each|each_pair|eachWithIndex|map|onEach|each_header)$/;
/** Languages whose `forEach` gives the key first. */
const KEY_FIRST = new Set(['java', 'kotlin', 'groovy', 'dart', 'scala', 'swift']);

function isLoopWord(word: string): boolean {
  return word === 'for' || word === 'foreach' || word === 'each';
}

/** `headers.forEach((value, key) => …)`, `headers.each do |k, v|` */
function callbackLoop(code: SourceCode, declared: number, depth: number): HeaderLoop | undefined {
  const { tokens } = code;
  const parent = tokens.parent(declared);
  let callee = -1;
  if (parent >= 0 && (tokens.is(parent, '(') || tokens.is(parent, '['))) {
    let outer = tokens.parent(parent);
    if (tokens.is(parent, '[') && outer >= 0 && tokens.is(outer, '('))
      outer = tokens.parent(outer) >= 0 ? tokens.parent(outer) : outer;
    callee = outer >= 0 && tokens.is(outer, '(') ? calleeBefore(code, outer) : -1;
  } else if (tokens.is(declared - 1, '|') || tokens.is(declared + 1, '|')) {
    for (let at = declared - 1; at > declared - 10; at -= 1)
      if (/^each(?:_pair|_header|_capitalized)?$|^for_each$/.test(tokens.textOf(at))) callee = at;
  }
  if (callee < 0 || !/^(?:forEach|each|each_pair|for_each|map|each_header|each_capitalized)$/.test(tokens.textOf(callee)))
    return undefined;
  if (tokens.is(callee, 'each_header') || tokens.is(callee, 'each_capitalized'))
    return tokens.is(declared + 1, ',')
      ? undefined
      : { head: callee, leak: { kind: 'headers', from: declared, to: declared + 1, what: tokens.textOf(callee) } };
  if (KEY_FIRST.has(code.language)) {
    if (tokens.is(declared + 1, ',')) return undefined;
    const found = leaksIn(code, chainStart(tokens, callee), callee - 1, depth).find((each) => each.kind === 'headers');
    return found && { head: callee, leak: found };
  }
  const keyFirst = tokens.is(declared - 1, ',') !== /^forEach$/.test(tokens.textOf(callee)) || tokens.is(parent, '[');
  if (tokens.is(declared + 1, ',') && keyFirst) return undefined;
  const leak = leaksIn(code, chainStart(tokens, callee), callee - 1, depth).find((each) => each.kind === 'headers');
  return leak && { head: callee, leak };
}

/** A lookup by a variable whose key was compared before: only what passes the comparison is written. */
export function isGuardedLookup(code: SourceCode, key: number): boolean {
  const { tokens } = code;
  const name = tokens.textOf(key);
  const declared = code.occurrences(name).findLast((index) => index < key && isLoopWord(tokens.textOf(index - 1)));
  return guardBetween(code, Math.max(0, key - 80, declared ?? 0), key, name) === 'full';
}

const CONDITION = /^(?:if|unless|elif|when|filter|continue|match|case|switch|\?|&&|and)$/;
const LIST = /sensitive|redact|secret|deny|block|skip|hidden|mask|private|allow|safe|exclude|forbidden|filter/i;

/** What conditions on the key between two tokens keep out: all that is sensitive, some of it, or nothing. */
export function guardBetween(code: SourceCode, from: number, to: number, key?: string): 'full' | 'partial' | 'none' {
  const { tokens } = code;
  const literals = new Set<string>();
  let byList = false;
  for (let start = from; start < to;) {
    let end = start + 1;
    while (end < to && !tokens.is(end, '{') && !tokens.is(end, ';') && !tokens.is(end, '}') && !tokens.breakBefore(end)) end += 1;
    if (conditionIn(code, start, end)) byList = collect(code, start, end, key, literals) || byList;
    start = end;
  }
  if (byList || coversHeaders(literals)) return 'full';
  return literals.size > 0 ? 'partial' : 'none';
}

function conditionIn({ tokens }: SourceCode, from: number, to: number): boolean {
  for (let at = from; at < to; at += 1) if (CONDITION.test(tokens.textOf(at))) return true;
  return false;
}

/** Adds the header names that a condition compares; true where it asks a list. */
function collect({ tokens }: SourceCode, from: number, to: number, key: string | undefined, literals: Set<string>): boolean {
  let byList = false;
  for (let at = from; at < to; at += 1) {
    if (tokens.kind(at) === KIND.string && namesSensitiveKey(tokens.stringText(at))) literals.add(tokens.stringText(at));
    else if (tokens.isIdentifier(at) && LIST.test(tokens.textOf(at))) byList = true;
    else if (/^[A-Z][A-Z_]{3,}$/.test(tokens.textOf(at)) && namesSensitiveKey(tokens.textOf(at))) literals.add(tokens.textOf(at));
    else if (key !== undefined && tokens.is(at, key) && /^(?:in|not)$/.test(tokens.textOf(at + 1))) byList = true;
  }
  return byList;
}
