import type { SourceCode } from './source-code.ts';
import { elementEnd } from './statements.ts';
import { KIND } from './tokens.ts';

/** The right-hand side of an assignment, half-open token range; `name` is the assigned identifier's token. */
export interface Assignment {
  readonly name: number;
  readonly from: number;
  readonly to: number;
}

const ASSIGNS = new Set(['=', ':=', '||=', '??=', '<-']);

/** The assignment whose left side is exactly the identifier at `index` (with a type before the `=`, where there is one). */
export function assignmentAt(code: SourceCode, index: number): Assignment | undefined {
  const { tokens } = code;
  let operator = index + 1;
  if (tokens.is(operator, ':') && !tokens.is(operator, ':=')) {
    // a declared type: name: Type<A, B> = value
    for (let steps = 0; steps < 24 && operator < tokens.count && !tokens.is(operator, '='); steps += 1) {
      if (
        tokens.is(operator, ',') ||
        tokens.is(operator, ';') ||
        tokens.kind(operator) === KIND.close ||
        tokens.is(operator, '{')
      )
        return undefined;
      if (tokens.breakBefore(operator)) return undefined;
      operator += 1;
    }
  }
  if (tokens.is(operator, ',')) operator = tupleOperator(code, index);
  if (tokens.kind(operator) !== KIND.operator || !ASSIGNS.has(tokens.textOf(operator))) return undefined;
  const before = tokens.textOf(index - 1);
  if (before === '.' || before === '?.' || before === '->' || before === '::') return undefined;
  const to = tokens.is(operator + 1, 'range') ? rangeEnd(code, operator + 1) : elementEnd(code, operator + 1);
  return to > operator + 1 ? { name: index, from: operator + 1, to } : undefined;
}

/** `for k, v := range m {`: the block is no part of the value. */
function rangeEnd({ tokens }: SourceCode, from: number): number {
  let to = from;
  while (to < from + 40 && to < tokens.count && !tokens.is(to, '{')) to += 1;
  return to;
}

/** `value, err := f()`: all names get the right-hand side; which of its parts is not asked. */
function tupleOperator({ tokens }: SourceCode, index: number): number {
  let at = index + 1;
  while (at < index + 12 && (tokens.is(at, ',') || tokens.isIdentifier(at))) at += 1;
  return at;
}

const SIGIL = new Set(['kotlin', 'dart', 'groovy', 'scala']);

/** The variable that a token names: in an interpolation the token is `$name`, where the variable is declared without the sign. */
export function variableName({ tokens, language }: SourceCode, index: number): string {
  const text = tokens.textOf(index);
  return text.startsWith('$') && SIGIL.has(language) ? text.slice(1) : text;
}

/** A name that stands more often in a file is a letter of minified code. */
const COMMON = 400;
/** Assignments that are kept: the nearest above a use and the first. */
const KEPT = 8;

const known = new WeakMap<SourceCode, Map<string, Assignment[]>>();

/** All assignments to a name within the function around `use`, or, where it has none, of the file's own code. */
export function assignmentsOf(code: SourceCode, name: string, use: number): readonly Assignment[] {
  const scope = code.scopeOf(use);
  let byName = known.get(code);
  if (!byName) known.set(code, (byName = new Map()));
  const key = `${scope} ${name}`;
  let all = byName.get(key);
  if (!all) byName.set(key, (all = findAssignments(code, name, scope)));
  if (all.length <= KEPT) return all;
  const above = all.findLastIndex((each) => each.name < use) + 1;
  return all.slice(Math.max(0, above - KEPT), Math.max(above, KEPT));
}

function findAssignments(code: SourceCode, name: string, scope: number): Assignment[] {
  if (name.length < 3 && code.minified) return [];
  const occurrences = code.occurrences(name);
  if (occurrences.length > COMMON) return [];
  const inside: Assignment[] = [];
  const outside: Assignment[] = [];
  for (const index of occurrences) {
    code.tick();
    const where = code.scopeOf(index);
    if (where !== scope && where !== -1) continue;
    const assignment = assignmentAt(code, index);
    // a keyword argument of a call is no assignment of the caller's
    if (assignment === undefined || isKeywordArgument(code, index)) continue;
    (where === scope ? inside : outside).push(assignment);
  }
  return inside.length > 0 ? inside : outside;
}

function isKeywordArgument(code: SourceCode, index: number): boolean {
  const parent = code.tokens.parent(index);
  return parent >= 0 && code.tokens.is(parent, '(');
}

/** The nearest assignment above the use, else the first one. */
export function lastAssignment(code: SourceCode, name: string, use: number): Assignment | undefined {
  const all = assignmentsOf(code, name, use);
  let best = all[0];
  for (const each of all) if (each.name < use && !(use >= each.from && use < each.to)) best = each;
  return best && use >= best.from && use < best.to ? undefined : best;
}
