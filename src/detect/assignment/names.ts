import { ownCopy } from '../../core/own-copy.ts';
import type { AssignmentRule } from '../../core/rule.ts';
import { splitWords } from '../word-like.ts';

/** A name as its words joined by `_`: `apiKey`, `API-KEY` and `api.key` are all `api_key`. */
export function normalName(name: string): string {
  return splitWords(name).join('_');
}

/** Names that were judged before, by rule: a file says the same few names over and over. */
const judged = new WeakMap<AssignmentRule['assignment'], Map<string, string | undefined>>();
const MOST_REMEMBERED = 5000;

/** Why a name holds no secret by the rule, or undefined where it may. */
export function nameObjection(rule: AssignmentRule, name: string): string | undefined {
  let known = judged.get(rule.assignment);
  if (!known || known.size > MOST_REMEMBERED) judged.set(rule.assignment, (known = new Map()));
  if (!known.has(name)) known.set(ownCopy(name), judgeName(rule, normalName(name)));
  return known.get(name);
}

function judgeName({ assignment }: AssignmentRule, name: string): string | undefined {
  if (!assignment.names.test(name)) return 'name says nothing of a secret';
  return assignment.benignNames?.test(name) ? 'name belongs to something else' : undefined;
}
