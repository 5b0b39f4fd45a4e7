import { createRequire } from 'node:module';
import type { Rule } from '../../src/core/rule.ts';
import { EXPRESSION, TEXTS } from './stored-form.ts';

/**
 * Stands in for rules/index.ts in dist/: the rules lie as data in `rules.json`, which is read several times as fast as the same as code, and what only
 * reports read in `rule-texts.json`, which is read when the first rule is reported. Both are written by rule-data.ts.
 */
type Stored = Readonly<Record<string, unknown>>;

/** Properties that may hold expressions: made when first asked for, since few rules meet their keywords. */
const EXPRESSIVE = ['pattern', 'assignment', 'near', 'allow', 'path', 'parts'] as const;

const require = createRequire(import.meta.url);
let texts: Readonly<Record<string, Stored>> | undefined;

function textOf(id: string, key: string): unknown {
  texts ??= require('./rule-texts.json') as Readonly<Record<string, Stored>>;
  return texts[id]?.[key];
}

/** Puts the expressions back into a value of the data. */
function revived(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(revived);
  const stored = value as Stored;
  if (EXPRESSION in stored) {
    const [source, flags] = stored[EXPRESSION] as [string, string];
    return new RegExp(source, flags);
  }
  return Object.fromEntries(Object.entries(stored).map(([key, inner]) => [key, revived(inner)]));
}

/** Defines a property that is worked out when first asked for, and is an ordinary one from then on. */
function later(rule: object, key: string, make: () => unknown): void {
  Object.defineProperty(rule, key, {
    enumerable: true,
    configurable: true,
    get() {
      const value = make();
      Object.defineProperty(rule, key, { enumerable: true, configurable: true, writable: true, value });
      return value;
    },
  });
}

function ruleOf(stored: Stored): Rule {
  const rule = { ...stored };
  for (const key of EXPRESSIVE) if (key in stored) later(rule, key, () => revived(stored[key]));
  for (const key of TEXTS) later(rule, key, () => textOf(stored['id'] as string, key));
  return rule as unknown as Rule;
}

export const RULES: readonly Rule[] = (require('./rules.json') as readonly Stored[]).map(ruleOf);
