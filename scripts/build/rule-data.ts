import { join } from 'node:path';
import type { Plugin } from 'esbuild';
import { RULES } from '../../rules/index.ts';
import { ROOT } from '../root.ts';
import { EXPRESSION, TEXTS } from './stored-form.ts';

const isText = (key: string): boolean => (TEXTS as readonly string[]).includes(key);

/** All rules without their texts, for `rules.json`. @throws TypeError for what is neither data nor a regular expression */
export function ruleData(): string {
  const stored = RULES.map((rule) => Object.fromEntries(Object.entries(rule).filter(([key]) => !isText(key))));
  return `${JSON.stringify(stored, asData)}\n`;
}

function asData(key: string, value: unknown): unknown {
  if (value instanceof RegExp) return { [EXPRESSION]: [value.source, value.flags] };
  const plain =
    typeof value !== 'object' || value === null || Array.isArray(value) || Object.getPrototypeOf(value) === Object.prototype;
  if (!plain || value === undefined || typeof value === 'function') throw new TypeError(`a rule's "${key}" is no data`);
  return value;
}

/** The texts of all rules by id, for `rule-texts.json`. */
export function ruleTexts(): string {
  const texts = RULES.map((rule) => [rule.id, Object.fromEntries(Object.entries(rule).filter(([key]) => isText(key)))]);
  return `${JSON.stringify(Object.fromEntries(texts))}\n`;
}

/** Takes the rules of a bundle from the two files beside it. */
export const rulesAsData: Plugin = {
  name: 'rules-as-data',
  setup(builder) {
    const path = join(ROOT, 'scripts/build/stored-rules.ts');
    builder.onResolve({ filter: /\/rules\/index\.ts$/ }, ({ kind }) => (kind === 'entry-point' ? undefined : { path }));
  },
};
