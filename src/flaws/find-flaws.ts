import type { FlawRule } from '../core/flaw-rule.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Language } from '../core/language.ts';
import type { Match, Tracer } from '../core/match.ts';

/** A keyword of a flaw rule in the text. */
export interface FlawHit {
  readonly rule: FlawRule;
  /** UTF-16 offset of the keyword's first unit */
  readonly offset: number;
  /** the keyword, lower case */
  readonly keyword: string;
}

/**
 * Cheap test on the raw bytes (UTF-8) before a file becomes a string: could this keyword hit matter to the rule?
 * May say yes too often, never no wrongly.
 */
export function flawGate(_rule: FlawRule, _keyword: string, _bytes: Uint8Array, _offset: number, _language: Language): boolean {
  return true;
}

/** Everything the flaw rules find at their keyword hits. Hits are sorted by offset. Throws BudgetExceeded through `tick`. */
export function findFlaws(_fragment: Fragment, _hits: readonly FlawHit[], _tick: () => void, _trace?: Tracer): Match[] {
  return [];
}
