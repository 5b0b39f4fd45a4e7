import type { ResponsePart } from '../core/flaw-rule.ts';
import type { Flaw, Place } from './context.ts';

export function judgeResponse(_place: Place, _part: ResponsePart): Flaw | undefined {
  return undefined;
}
