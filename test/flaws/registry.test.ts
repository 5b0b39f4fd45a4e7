import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { FlawPart, FlawRule } from '../../src/core/flaw-rule.ts';
import { flawRules } from './rules.ts';

const rules = await flawRules();

/** Names whose mention must bring the file to the rule. */
function anchors(part: FlawPart): readonly string[] {
  switch (part.part) {
    case 'setting':
    case 'parameter':
      return part.keys;
    case 'call':
      return part.callees;
    case 'reference':
    case 'callback':
    case 'environment':
      return part.names;
    default:
      return [];
  }
}

/** Parts that are reached by their values need no keyword in their names. */
function reachedByValue(rule: FlawRule, part: FlawPart): boolean {
  if (part.part === 'call' && part.near !== undefined) return true;
  if (part.part === 'reference' && part.near !== undefined) return true;
  if (part.part !== 'setting') return false;
  return part.values.every(
    (value) =>
      typeof value === 'object' &&
      !('matches' in value) &&
      ('text' in value ? value.text : value.name).every((each) => reaches(rule, each)),
  );
}

function reaches(rule: FlawRule, name: string): boolean {
  return rule.keywords.some((keyword) => name.toLowerCase().includes(keyword.replace(/[=( :]+.*$/, '').replaceAll('"', '')));
}

test('ids are unique', () => {
  assert.equal(new Set(rules.map(({ id }) => id)).size, rules.length);
});

for (const rule of rules) {
  describe(`rule ${rule.id}`, () => {
    test('keywords are lower-case ASCII of at least three bytes', () => {
      for (const keyword of rule.keywords) assert.match(keyword, /^[\x21-\x40\x5b-\x7e ]{3,60}$/);
      assert.equal(new Set(rule.keywords).size, rule.keywords.length, 'a keyword twice');
    });
    test('every name that a part looks for holds a keyword', () => {
      const lost = rule.parts
        .filter((part) => !reachedByValue(rule, part))
        .flatMap(anchors)
        .filter((name) => !reaches(rule, name));
      assert.deepEqual(lost, []);
    });
    test('examples are written for languages of the rule', () => {
      for (const example of [...rule.examples.match, ...rule.examples.noMatch]) {
        assert.ok(rule.languages === 'all' || rule.languages.includes(example.language), example.code);
      }
    });
  });
}
