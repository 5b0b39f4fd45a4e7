import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../rules/index.ts';
import { parseConfig } from '../../src/config/config.ts';
import { mergeConfigs } from '../../src/config/merge-config.ts';
import { selectRules } from '../../src/pipeline/select-rules.ts';

const rule = (severity: string): string =>
  `rules:\n  custom:\n    - {id: acme-key, title: Acme key, description: A key., severity: ${severity}, keywords: [acme_k], pattern: 'acme_k\\d{8}'}\n`;
const merged = (outer: string, inner: string) => mergeConfigs(parseConfig(outer, 'o'), parseConfig(inner, 'i', ['acme-key']));

test('single values are those of the nearer file where it gives one', () => {
  const config = merged('failOn: low\nminConfidence: high\n', 'minConfidence: medium\ninlineIgnores: own\n');
  assert.deepEqual([config.failOn, config.minConfidence, config.inlineIgnores], ['low', 'medium', 'own']);
});

test('what is left out and what is allowed adds up', () => {
  const entry = (reason: string): string => `allowlists: [{reason: ${reason}, stopwords: [abc]}]\n`;
  const config = merged(`exclude: [a]\n${entry('one')}`, `exclude: [b]\n${entry('two')}`);
  assert.deepEqual(config.exclude, ['a', 'b']);
  assert.deepEqual(
    config.allowlists.map(({ reason }) => reason),
    ['one', 'two'],
  );
});

test('enable takes back a rule, also one of a category, and disable outranks an outer enable', () => {
  const runs = (outer: string, inner: string): boolean =>
    selectRules(RULES, merged(outer, inner).rules).some(({ id }) => id === 'private-key');
  assert.equal(runs('rules: {disable: [private-key]}', 'failOn: low'), false);
  assert.equal(runs('rules: {disable: [private-key]}', 'rules: {enable: [private-key]}'), true);
  assert.equal(runs('rules: {disable: [secret]}', 'rules: {enable: [private-key]}'), true);
  assert.equal(runs('rules: {enable: [private-key]}', 'rules: {disable: [private-key]}'), false);
});

test('severities add up by rule; only replaces', () => {
  const config = merged(
    'rules: {severity: {jwt: low, private-key: low}, only: [secret]}',
    'rules: {severity: {jwt: high}, only: [jwt]}',
  );
  assert.deepEqual(config.rules.severities, { jwt: 'high', 'private-key': 'low' });
  assert.deepEqual(config.rules.only, ['jwt']);
});

test('a rule of the outer file may be named, and defined anew', () => {
  const named = merged(rule('high'), 'rules: {disable: [acme-key]}');
  assert.deepEqual(named.rules.disabled, ['acme-key']);
  const anew = merged(rule('high'), rule('low'));
  assert.deepEqual(
    anew.rules.custom.map(({ severity }) => severity),
    ['low'],
  );
});

test('root: true cuts off what stands further up', () => {
  const config = merged('failOn: low\nexclude: [a]\n', 'root: true\nexclude: [b]\n');
  assert.deepEqual([config.failOn, config.exclude], [undefined, ['b']]);
});
