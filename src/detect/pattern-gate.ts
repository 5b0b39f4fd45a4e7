import { shapesOf, type PatternRule } from '../core/rule.ts';
import type { HitList } from './hit-list.ts';
import { RUN_LENGTH } from './keyword-index.ts';
import { leastRun } from './least-run.ts';
import { matchesBytes, DEFAULT_REACH } from './match-pattern.ts';

/** Bytes round a keyword within which a named value stands whole: rest of the name, operator, what may lie between. */
const NAMED_REACH = 640;

/** Where a rule's secrets are sure to have a run of encoded characters, bytes before and after the keyword; undefined where they need not have one. */
interface RunReach {
  readonly before: number;
  readonly after: number;
  /** bytes */
  readonly length: number;
}

const reaches = new WeakMap<PatternRule, RunReach | 'none'>();

function reachOf(rule: PatternRule): RunReach | 'none' {
  let known = reaches.get(rule);
  if (!known) reaches.set(rule, (known = findReach(rule)));
  return known;
}

function findReach(rule: PatternRule): RunReach | 'none' {
  let after = 0;
  let length = Infinity;
  for (const shape of shapesOf(rule)) {
    if ('structure' in shape) return 'none';
    const named = !(shape instanceof RegExp);
    length = Math.min(length, leastRun(named ? shape.value : shape));
    if (length < RUN_LENGTH) return 'none';
    after = Math.max(after, named ? NAMED_REACH : (rule.reach ?? DEFAULT_REACH));
  }
  return { before: rule.lead ?? 0, after, length };
}

/**
 * Could a pattern rule find something at its keyword? Asked on bytes, before the file becomes text. A rule whose secrets hold a long run of encoded
 * characters is silent where none lies near; an expression is tried at once.
 */
export function patternGate(rule: PatternRule, bytes: Buffer, offset: number, found: HitList): boolean {
  const reach = reachOf(rule);
  if (reach !== 'none' && !found.hasRunIn(offset - reach.before, offset + reach.after, reach.length)) return false;
  return matchesBytes(rule, bytes, offset);
}
