import type { Span } from '../core/location.ts';
import { isPatternRule, shapesOf, type PatternRule, type Rule } from '../core/rule.ts';
import { DEFAULT_REACH } from '../detect/match-pattern.ts';

/** Names, values near by, a directive in the line above. Bytes. */
const AROUND = 512;
/** A value may stand so far behind its name. Bytes. */
const VALUE_REACH = 2048;
/** Encoded text is followed so far. Bytes. */
const RUN_REACH = 40_000;
/** Of a line that a rule asks for near by; longer ones are no text that is edited. UTF-16 units. */
const LINE = 200;
/** Of a UTF-16 unit, at most. */
const BYTES = 3;

/** How much of a text before and behind a keyword decides what a rule makes of it, in bytes. */
interface Sight {
  readonly lead: number;
  readonly reach: number;
}

const known = new WeakMap<Rule, Sight>();

/** Whether a rule, at a keyword, sees a part of the text. All in bytes. */
export function sees(rule: Rule, offset: number, part: Span): boolean {
  let sight = known.get(rule);
  if (sight === undefined) known.set(rule, (sight = sightOf(rule)));
  return offset - sight.lead <= part.end && offset + sight.reach >= part.start;
}

/** Whether what is encoded at an offset may hold bytes of a part. */
export function runsInto(offset: number, part: Span): boolean {
  return offset <= part.end && offset + RUN_REACH >= part.start;
}

function sightOf(rule: Rule): Sight {
  return isPatternRule(rule) ? ofPattern(rule) : { lead: AROUND, reach: AROUND + VALUE_REACH };
}

function ofPattern(rule: PatternRule): Sight {
  const shapes = shapesOf(rule);
  // A structure may be read from the whole text.
  if (shapes.some((shape) => 'structure' in shape)) return { lead: Infinity, reach: Infinity };
  const near = (rule.near?.lines ?? 0) * LINE;
  const reach = Math.max(rule.reach ?? DEFAULT_REACH, near) * BYTES;
  const value = shapes.some((shape) => 'value' in shape) ? VALUE_REACH : 0;
  return { lead: AROUND + Math.max(rule.lead ?? 0, near) * BYTES, reach: AROUND + Math.max(reach, value) };
}
