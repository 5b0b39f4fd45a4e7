import type { FlawPart, FlawRule } from '../core/flaw-rule.ts';
import type { Language } from '../core/language.ts';

const cache = new WeakMap<FlawRule, Map<Language, readonly FlawPart[]>>();

/** The parts of a rule that apply to a language; none where the rule does not. */
export function partsFor(rule: FlawRule, language: Language): readonly FlawPart[] {
  let byLanguage = cache.get(rule);
  if (!byLanguage) cache.set(rule, (byLanguage = new Map()));
  let parts = byLanguage.get(language);
  if (!parts) {
    const applies = rule.languages === 'all' || rule.languages.includes(language);
    parts = applies ? rule.parts.filter((part) => part.languages === undefined || part.languages.includes(language)) : [];
    byLanguage.set(language, parts);
  }
  return parts;
}
