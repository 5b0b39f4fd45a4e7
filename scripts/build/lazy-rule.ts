import { createRequire } from 'node:module';
import type { Rule } from '../../src/core/rule.ts';

/** Properties of a rule that only reports, the rule pages and the rule checker read. */
export const TEXTS = ['description', 'remediation', 'references', 'examples'] as const;

type Texts = Pick<Rule, (typeof TEXTS)[number]>;

let texts: Readonly<Record<string, Texts>> | undefined;

/** `rule-texts.json` beside the program, read when the first rule is reported. */
function textsOf(id: string): Texts {
  texts ??= createRequire(import.meta.url)('./rule-texts.json') as Readonly<Record<string, Texts>>;
  return texts[id] as Texts;
}

/** Stands in for `defineRule` of src/core/rule.ts in dist/: gives a rule back the texts that the bundler took from it. */
export function defineRule<R extends Rule>(rule: R): R {
  for (const key of TEXTS) {
    Object.defineProperty(rule, key, { enumerable: true, configurable: true, get: () => textsOf(rule.id)[key] });
  }
  return rule;
}
