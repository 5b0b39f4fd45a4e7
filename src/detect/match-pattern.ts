import type { Span } from '../core/location.ts';
import type { PatternRule } from '../core/rule.ts';

/** What a pattern matched: the whole and the secret in it, offsets into the text. */
export interface PatternHit {
  readonly whole: Span;
  readonly secret: Span;
}

const DEFAULT_REACH = 512;
/** Units on either side of the window that look-behind and look-ahead may see. */
const MARGIN = 64;

const compiled = new WeakMap<PatternRule, readonly RegExp[]>();

/** Sticky forms of a rule's patterns, made on first use. */
function stickyPatterns(rule: PatternRule): readonly RegExp[] {
  let patterns = compiled.get(rule);
  if (!patterns) {
    const given = rule.pattern instanceof RegExp ? [rule.pattern] : rule.pattern;
    patterns = given.map((pattern) => new RegExp(pattern.source, `${pattern.flags.replace(/[gyd]/g, '')}dy`));
    compiled.set(rule, patterns);
  }
  return patterns;
}

/**
 * First match of a rule round a keyword: tried at every offset from `lead` units before the keyword up to it, and never beyond `reach`
 * units after it. The pattern sees a slice, so that no quantifier, however written, runs over a whole file.
 *
 * @param offset UTF-16 offset of the keyword
 */
export function matchPattern(rule: PatternRule, text: string, offset: number): PatternHit | undefined {
  const lead = rule.lead ?? 0;
  const reach = rule.reach ?? DEFAULT_REACH;
  const base = Math.max(0, offset - lead - MARGIN);
  const window = text.slice(base, offset + reach + MARGIN);
  const last = offset - base;
  for (const pattern of stickyPatterns(rule)) {
    for (let at = Math.max(0, last - lead); at <= last; at++) {
      pattern.lastIndex = at;
      const match = pattern.exec(window);
      const hit = match && toHit(match, base);
      if (hit && hit.whole.end <= offset + reach && hit.whole.end > offset) return hit;
    }
  }
  return undefined;
}

function toHit(match: RegExpExecArray, base: number): PatternHit {
  const [start, end] = match.indices?.groups?.['secret'] ?? [match.index, match.index + match[0].length];
  return {
    whole: { start: base + match.index, end: base + match.index + match[0].length },
    secret: { start: base + start, end: base + end },
  };
}

/** UTF-16 units looked at before and after, however long the lines are. */
const NEAR_LIMIT = 2000;

/** Whether a rule's `near` condition holds: its pattern occurs within so many lines of the span, and not in the span itself. */
export function holdsNear(near: NonNullable<PatternRule['near']>, text: string, span: Span): boolean {
  const before = text.slice(Math.max(0, span.start - NEAR_LIMIT), span.start).split('\n');
  const after = text.slice(span.end, span.end + NEAR_LIMIT).split('\n');
  const count = near.lines + 1;
  return near.pattern.test(before.slice(-count).join('\n')) || near.pattern.test(after.slice(0, count).join('\n'));
}
