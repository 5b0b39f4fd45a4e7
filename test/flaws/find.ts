import type { FlawRule } from '../../src/core/flaw-rule.ts';
import type { Language } from '../../src/core/language.ts';
import type { Match } from '../../src/core/match.ts';
import { findFlaws, flawGate, type FlawHit } from '../../src/flaws/find-flaws.ts';

/** Every keyword of the rules in the text, sorted by offset. */
export function hitsIn(rules: readonly FlawRule[], text: string): FlawHit[] {
  const lower = text.replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const hits: FlawHit[] = [];
  for (const rule of rules) {
    for (const keyword of rule.keywords) {
      for (let at = lower.indexOf(keyword); at !== -1; at = lower.indexOf(keyword, at + 1))
        hits.push({ rule, offset: at, keyword });
    }
  }
  return hits.sort((a, b) => a.offset - b.offset);
}

/** What the rules find in a text, as the pipeline asks: through the gate on bytes, then at the hits that are left. */
export function find(rules: readonly FlawRule[], language: Language, text: string, gated = true, path = 'example'): Match[] {
  const hits = hitsIn(rules, text);
  const bytes = Buffer.from(text);
  const kept = hits.filter(({ rule, offset, keyword }) =>
    flawGate(rule, keyword, bytes, Buffer.byteLength(text.slice(0, offset)), language),
  );
  return findFlaws({ path, text, language }, gated ? kept : hits, () => undefined);
}
