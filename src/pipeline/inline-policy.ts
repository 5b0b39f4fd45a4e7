import { RULES } from '../../rules/index.ts';
import { nearest } from '../config/suggestion.ts';
import { CATEGORIES } from '../core/category.ts';
import type { Rule } from '../core/rule.ts';
import type { ScanSettings } from '../core/settings.ts';
import type { InlinePolicy } from '../suppress/inline/inline-ignores.ts';

/** What inline suppressions are read against; most files have none, so names are gathered when one comes. @param rules those that run */
export function inlinePolicy(rules: readonly Rule[], settings: ScanSettings): InlinePolicy {
  let known: ReadonlySet<string> | undefined;
  const names = (): ReadonlySet<string> =>
    (known ??= new Set([...CATEGORIES, ...[...RULES, ...settings.rules.custom, ...rules].map(({ id }) => id)]));
  let running: ReadonlySet<string> | undefined;
  const runs = (): ReadonlySet<string> => (running ??= new Set(rules.flatMap(({ id, category }) => [id, category])));
  return {
    get today() {
      return settings.today ?? new Date().toISOString().slice(0, 10);
    },
    knows: (name) => names().has(name),
    runs: (name) => (name === undefined ? settings.rules.only.length === 0 : runs().has(name)),
    nearest: (name) => nearest(name, names()),
  };
}
