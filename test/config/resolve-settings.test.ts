import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { resolveSettings } from '../../src/config/resolve-settings.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';

const FILE = parseConfig(
  `exclude: [vendor]
failOn: high
minConfidence: high
maxFileSize: 1000
maxDecodeDepth: 1
rules:
  disable: [plaintext-transport, tls-version]
  only: [secret]
allowlists: [{reason: known, stopwords: [sample]}]
`,
  'f.yml',
);

test('defaults hold where nobody says anything', () => {
  assert.deepEqual(resolveSettings(undefined, {}), { scan: DEFAULT_SETTINGS, exclude: [], failOn: 'medium' });
});

test('the file outranks the defaults', () => {
  const { scan, exclude, failOn } = resolveSettings(FILE, {});
  assert.deepEqual([exclude, failOn], [['vendor'], 'high']);
  assert.deepEqual([scan.minConfidence, scan.maxFileSize, scan.maxDecodeDepth], ['high', 1000, 1]);
  assert.deepEqual(scan.rules.disabled, ['plaintext-transport', 'tls-version']);
  assert.deepEqual(scan.rules.only, ['secret']);
  assert.deepEqual(scan.allowlists, FILE.allowlists);
  assert.equal(scan.fileBudget, DEFAULT_SETTINGS.fileBudget);
});

test('flags outrank the file', () => {
  const { scan, failOn } = resolveSettings(FILE, {
    failOn: 'never',
    minConfidence: 'low',
    maxFileSize: 5,
    maxDecodeDepth: 0,
    timeout: 50,
  });
  assert.equal(failOn, 'never');
  assert.deepEqual([scan.minConfidence, scan.maxFileSize, scan.maxDecodeDepth, scan.fileBudget], ['low', 5, 0, 50]);
});

test('what is left out adds up', () => {
  const { scan, exclude } = resolveSettings(FILE, { exclude: ['dist'], excludeRule: ['jwt'] });
  assert.deepEqual(exclude, ['vendor', 'dist']);
  assert.deepEqual(scan.rules.disabled, ['plaintext-transport', 'tls-version', 'jwt']);
});

test('a rule asked for by name runs although the file disables it', () => {
  const { rules } = resolveSettings(FILE, { rule: ['tls-version'] }).scan;
  assert.deepEqual(rules.only, ['tls-version']);
  assert.deepEqual(rules.disabled, ['plaintext-transport']);
});
