import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd, elementsIn } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';

/** What was taken out of a container before it is used. */
export interface Removals {
  readonly names: Set<string>;
  /** by a variable key or a sanitizer: taken to be everything sensitive */
  all: boolean;
}

const REMOVES = /^(?:pop|remove|delete|Del|Delete|del|unset|discard|remove_all|removeAll|delete_if|reject!|except!|removeValue)$/;
const SETS = /^(?:set|put|insert|Set|update|setHeader|replace|add)$/;
const MASK = /\*|redact|mask|hidden|removed|filtered/i;
const SANITIZER = /(?:mask|redact|saniti[sz]|scrub|censor|obfuscat|strip|filter|hide|clean)/i;

/** Removals from the variable at `use` in the same function, before it is used. */
export function removals(code: SourceCode, use: number): Removals {
  const { tokens } = code;
  const found: Removals = { names: new Set(), all: false };
  const scope = code.scopeOf(use);
  let seen = 0;
  for (const index of code.occurrences(tokens.textOf(use))) {
    if (index >= use) break;
    if (code.scopeOf(index) !== scope) continue;
    if ((seen++ & 15) === 0) code.tick();
    removal(code, index, found);
  }
  return found;
}

function removal(code: SourceCode, index: number, found: Removals): void {
  const { tokens } = code;
  const before = tokens.textOf(index - 1);
  const next = index + 1;
  const deletes =
    before === 'delete' || before === 'del' || (before === '(' && /^(?:unset|delete)$/.test(tokens.textOf(index - 2)));
  if (deletes) {
    if (tokens.is(next, '[')) take(code, next + 1, found);
    else if (tokens.is(next, '.') || tokens.is(next, '?.')) found.names.add(tokens.textOf(next + 1));
    else if (tokens.is(next, ',')) take(code, next + 1, found);
    return;
  }
  if (before === '(' && SANITIZER.test(tokens.textOf(index - 2))) {
    found.all = true;
    return;
  }
  if (tokens.is(next, '[') && tokens.is(tokens.match(next) + 1, '=')) {
    if (hides(code, tokens.match(next) + 2)) take(code, next + 1, found);
    return;
  }
  if ((tokens.is(next, '.') || tokens.is(next, '?.')) && tokens.isIdentifier(next + 1)) member(code, next + 1, found);
}

function member(code: SourceCode, name: number, found: Removals): void {
  const { tokens } = code;
  const word = tokens.textOf(name);
  const bang = tokens.is(name + 1, '!') ? 1 : 0;
  const open = name + 1 + bang;
  if (REMOVES.test(word) && tokens.is(open, '(')) take(code, open + 1, found);
  else if (REMOVES.test(word) && tokens.kind(open) === KIND.string) take(code, open, found);
  else if (SETS.test(word) && tokens.is(open, '(')) {
    const second = elementsIn(code, open)[1];
    if (second && hides(code, second.from)) take(code, open + 1, found);
  } else if (tokens.is(name + 1, '=') && hides(code, name + 2)) found.names.add(word);
}

/** A literal key takes that one; a variable key is taken from a list of them. */
function take(code: SourceCode, key: number, found: Removals): void {
  const { tokens } = code;
  if (tokens.kind(key) === KIND.string) found.names.add(tokens.stringText(key));
  else if (/^[A-Z][A-Z0-9_]{2,}$/.test(tokens.textOf(key))) found.names.add(tokens.textOf(key).replaceAll('_', '-'));
  else found.all = true;
}

/** The value put in the place of a header says nothing: a constant, or a call that hides it. */
function hides(code: SourceCode, from: number): boolean {
  const { tokens } = code;
  const end = Math.min(elementEnd(code, from), from + 12);
  for (let at = from; at < end; at += 1) if (tokens.kind(at) === KIND.string && MASK.test(tokens.stringText(at))) return true;
  return (
    tokens.kind(from) === KIND.string ||
    SANITIZER.test(tokens.textOf(from)) ||
    /^(?:undefined|null|None|nil)$/.test(tokens.textOf(from))
  );
}

/** Where a variable takes the rest of an object, and the names that were taken out before: `const { cookie, ...rest } = headers`. */
export function restOf(code: SourceCode, use: number): { readonly names: Set<string>; from: number; to: number } | undefined {
  const { tokens } = code;
  for (const index of code.occurrences(tokens.textOf(use))) {
    if (index >= use) return undefined;
    const open = tokens.parent(index);
    if (!tokens.is(index - 1, '...') || !tokens.is(open, '{') || code.scopeOf(index) !== code.scopeOf(use)) continue;
    const close = tokens.match(open);
    if (close < 0 || !tokens.is(close + 1, '=')) continue;
    const names = elementsIn(code, open).map(({ from }) =>
      tokens.kind(from) === KIND.string ? tokens.stringText(from) : tokens.textOf(from),
    );
    return { names: new Set(names), from: close + 2, to: elementEnd(code, close + 2) };
  }
  return undefined;
}

export interface LiteralKeys {
  readonly names: readonly string[];
  readonly length: number;
  /** the literal copies another container too */
  readonly spread: boolean;
  /** keys whose value says nothing */
  readonly hidden: readonly string[];
}

/** Keys of the object or map literal in a half-open token range; undefined where it is none. */
export function literalKeys(code: SourceCode, from: number, to: number): LiteralKeys | undefined {
  const { tokens } = code;
  let open = from;
  while (open < Math.min(to, from + 14) && !tokens.is(open, '{')) open += 1;
  if (!tokens.is(open, '{') || tokens.match(open) !== to - 1) return undefined;
  const names: string[] = [];
  const hidden: string[] = [];
  let spread = false;
  for (const { from: at } of elementsIn(code, open)) {
    if (tokens.is(at, '...') || tokens.is(at, '*') || tokens.is(at, '**')) spread = true;
    const key = tokens.is(at, '[') ? at + 1 : at;
    const name =
      tokens.kind(key) === KIND.string ? tokens.stringText(key) : tokens.isIdentifier(key) ? tokens.textOf(key) : undefined;
    if (name === undefined) continue;
    names.push(name);
    const value = tokens.is(at, '[') ? key + 3 : key + 2;
    if (hides(code, value)) hidden.push(name);
  }
  return { names, length: names.length, spread, hidden };
}
