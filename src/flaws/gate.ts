import type { FlawPart } from '../core/flaw-rule.ts';
import type { Language } from '../core/language.ts';

/** Cheap test on raw bytes: could this part find something at the keyword? */
export function gatePart(_part: FlawPart, _keyword: string, _bytes: Uint8Array, _offset: number, _language: Language): boolean {
  return true;
}
