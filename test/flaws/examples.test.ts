import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { expandExample } from '../../src/detect/examples.ts';
import type { FlawExample, FlawRule } from '../../src/core/flaw-rule.ts';
import { find } from './find.ts';
import { flawRules } from './rules.ts';

const rules = await flawRules();

interface Found {
  readonly text: string;
  readonly start: number;
}

function found(text: string, example: FlawExample, ids: (id: string) => boolean, gated: boolean): Found[] {
  return find(rules, example.language, text, gated, example.path)
    .filter((match) => ids(match.rule.id))
    .map(({ span }) => ({ text: text.slice(span.start, span.end), start: span.start }));
}

function others(rule: FlawRule, text: string, example: FlawExample): string[] {
  const named: readonly string[] = [rule.id, ...(example.also ?? [])];
  return find(rules, example.language, text, true, example.path)
    .map((match) => match.rule.id)
    .filter((id) => !named.includes(id));
}

test('there are flaw rules', () => assert.ok(rules.length > 5));

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    rule.examples.match.forEach((example, index) => {
      const { text, spans } = expandExample(example.code, `${rule.id}#${index}`);
      test(`finds example ${index} (${example.language})`, () => {
        const wanted = spans.map(({ start, end }) => ({ text: text.slice(start, end), start }));
        assert.ok(wanted.length > 0, 'no text between « and »');
        assert.deepEqual(
          found(text, example, (id) => id === rule.id, false),
          wanted,
          'without the gate',
        );
        assert.deepEqual(
          found(text, example, (id) => id === rule.id, true),
          wanted,
          'through the gate',
        );
        assert.deepEqual(others(rule, text, example), [], 'other rules');
      });
    });
    rule.examples.noMatch.forEach((example, index) => {
      const { text } = expandExample(example.code, `${rule.id}#no${index}`);
      test(`leaves negative example ${index} (${example.language}) alone`, () => {
        assert.deepEqual(
          found(text, example, (id) => id === rule.id, false),
          [],
        );
      });
    });
  });
}
