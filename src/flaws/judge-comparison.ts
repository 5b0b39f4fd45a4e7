import type { ComparisonPart } from '../core/flaw-rule.ts';
import type { Flaw, Place } from './context.ts';

export function judgeComparison(_place: Place, _part: ComparisonPart): Flaw | undefined {
  return undefined;
}
