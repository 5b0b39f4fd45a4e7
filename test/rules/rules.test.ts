import assert from 'node:assert/strict';
import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isFlawRule } from '../../src/core/rule.ts';
import { RULES } from '../../rules/index.ts';
import { checkRules } from '../../src/pipeline/check-rules.ts';

const { problems } = checkRules(RULES);

for (const rule of RULES) {
  test(`${rule.id}: form, examples, keywords and syntaxes`, () => {
    assert.deepEqual(
      problems.filter(({ ruleId }) => ruleId === rule.id).map(({ problem }) => problem),
      [],
    );
  });
}

test('ids are unique and in order', () => {
  const ids = RULES.map((rule) => rule.id);
  assert.deepEqual(ids, [...new Set(ids)].sort());
});

test('every rule of every file is in the registry, and no other', async () => {
  const root = fileURLToPath(new URL('../../rules', import.meta.url));
  const files = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !relative(root, file).startsWith('_') && relative(root, file) !== 'index.ts');
  const defined = await Promise.all(
    files.map(async (file) => Object.values((await import(pathToFileURL(file).href)) as Record<string, unknown>)),
  );
  const rules = new Set(defined.flat().filter((value) => typeof value === 'object' && value !== null && 'id' in value));
  assert.deepEqual(
    RULES.filter((rule) => !rules.delete(rule)).map(({ id }) => id),
    [],
    'in the registry, in no file',
  );
  assert.deepEqual(
    [...rules].map((rule) => (rule as { id: string }).id),
    [],
    'not in the registry: npm run generate',
  );
});

/** Every regular expression anywhere in a rule. */
function regexesOf(value: unknown): RegExp[] {
  if (value instanceof RegExp) return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(regexesOf) : [];
}

test('no expression of a rule remembers where it stood', () => {
  for (const rule of RULES) for (const { flags } of regexesOf(rule)) assert.doesNotMatch(flags, /[gy]/, rule.id);
});

test('rules are plain data: a structured clone says the same', () => {
  for (const rule of RULES) assert.deepEqual(structuredClone(rule), rule, rule.id);
});

test('a long secret of an example is made at run time, so that no rule file holds what its rule would report', () => {
  for (const rule of RULES.filter((each) => !isFlawRule(each))) {
    for (const example of rule.examples.match) assert.doesNotMatch(example as string, /«[^»{}]{24,}»/, rule.id);
  }
});
