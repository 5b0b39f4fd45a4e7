import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/core/finding.ts';
import { DEFAULT_SETTINGS, type RuleSelection } from '../../src/core/settings.ts';
import type { Confidence } from '../../src/core/severity.ts';
import { selectRules } from '../../src/pipeline/select-rules.ts';
import { RULES, TLS_RULE, TOKEN_RULE as ACME_RULE } from '../report/build.ts';
import { aRule } from '../detect/build.ts';
import { aToken, contents, scanItems, scanText, TOKEN_RULE } from './tree.ts';

const SELECTION = DEFAULT_SETTINGS.rules;

function selected(selection: Partial<RuleSelection>): string[] {
  return selectRules(RULES, { ...SELECTION, ...selection }).map(({ id, severity }) => `${id} ${severity}`);
}

test('rules are chosen by id and category, with the severities that are asked for, in order', () => {
  assert.deepEqual(selected({}), ['acme-live-token critical', 'generic-password high', 'tls-verification-off medium']);
  assert.deepEqual(selected({ disabled: ['secret'] }), ['tls-verification-off medium']);
  assert.deepEqual(selected({ only: ['tls-verification', 'generic-password'], disabled: ['generic-password'] }), [
    'tls-verification-off medium',
  ]);
  assert.deepEqual(selected({ only: ['no-such-rule'] }), []);
  assert.deepEqual(selected({ only: ['generic-password'], severities: { 'generic-password': 'low' } }), ['generic-password low']);
  assert.deepEqual(selected({ custom: [aRule({ id: 'b-rule' })], disabled: ['tls-verification'] }), [
    'acme-live-token critical',
    'b-rule high',
    'generic-password high',
  ]);
  assert.equal(TLS_RULE.severity, 'medium');
});

const TOKEN = aToken('settings');

async function only(path: string, text: string, settings = {}): Promise<Finding> {
  const { findings } = await scanItems(contents({ [path]: text }), settings);
  assert.equal(findings.length, 1, path);
  return findings[0] as Finding;
}

test('a proven token weighs the same in every place, a guess one step less in tests and docs', async () => {
  const custom = [aRule({ id: 'my-guess', confidence: 'medium' })];
  const guess = `acme_${TOKEN.slice(4, 20)}`;
  const settings = { rules: { ...SELECTION, only: ['my-guess', TOKEN_RULE], custom } };
  const places: [string, string | undefined][] = [
    ['src/a.ts', undefined],
    ['test/a.ts', 'test'],
    ['docs/a.txt', 'docs'],
    ['node_modules/a/b.js', 'vendored'],
  ];
  for (const [path, place] of places) {
    const token = await only(path, TOKEN, settings);
    assert.equal(token.severity, 'critical', path);
    const finding = await only(path, guess, settings);
    assert.equal(finding.severity, place ? 'medium' : 'high', path);
    assert.equal(finding.evidence.find(({ code }) => code === 'lowered-by-place')?.args?.['place'], place, path);
  }
});

test('minConfidence leaves out what is less sure, without a trace among the suppressed', async () => {
  const last = TOKEN.endsWith('0') ? '1' : '0';
  const text = `${TOKEN}\n${TOKEN.slice(0, -1)}${last}\npassword = "${TOKEN.slice(10, 24)}"\n`;
  const lines = async (minConfidence: Confidence): Promise<number[]> => {
    const { findings, suppressed } = await scanText(text, { minConfidence });
    assert.deepEqual(suppressed, []);
    return findings.map(({ location }) => location.start.line);
  };
  assert.deepEqual(await lines('low'), [1, 2, 3]);
  assert.deepEqual(await lines('medium'), [1, 3]);
  assert.deepEqual(await lines('high'), [1, 3]);
  assert.deepEqual(await lines('certain'), [1]);
});

test('maxDecodeDepth says how deep encodings are looked into', async () => {
  const once = Buffer.from(`{"token": "${TOKEN}"}`).toString('base64');
  const twice = Buffer.from(`{"inner": "${once}"}`).toString('base64');
  const found = async (text: string, maxDecodeDepth: number): Promise<number> =>
    (await scanText(text, { maxDecodeDepth })).findings.filter(({ ruleId }) => ruleId === TOKEN_RULE).length;
  assert.deepEqual([await found(once, 0), await found(once, 1), await found(twice, 1), await found(twice, 2)], [0, 1, 0, 1]);
});

test('what an allowlist covers is suppressed with its reason, the rest stays', async () => {
  const allowlists = [
    { reason: 'documented', paths: ['docs/**'] },
    { reason: 'rotated', line: /^old:.*$/ },
    { reason: 'known', secret: new RegExp(`^${aToken('known')}$`) },
  ];
  const items = contents({
    'docs/a.txt': TOKEN,
    'src/a.txt': `\nnew: ${TOKEN}\nold: ${TOKEN}\r\n`,
    'src/b.txt': `${' '.repeat(300)}${aToken('known')} ${TOKEN}`,
  });
  const { findings, suppressed } = await scanItems(items, { allowlists });
  const place = ({ location }: Finding): string => `${location.path}:${location.start.line}:${location.start.column}`;
  assert.deepEqual(findings.map(place), ['src/a.txt:2:6', 'src/b.txt:1:342']);
  assert.deepEqual(
    suppressed.map(({ finding, by, reason }) => `${place(finding)} ${by} ${reason}`),
    ['docs/a.txt:1:1 allowlist documented', 'src/a.txt:3:6 allowlist rotated', 'src/b.txt:1:301 allowlist known'],
  );
});

test('equal findings of a file have fingerprints of their own, which an edit elsewhere leaves alone', async () => {
  const prints = async (text: string): Promise<string[]> =>
    (await scanText(text, { rules: { ...SELECTION, only: [TOKEN_RULE] } })).findings.map(({ fingerprint }) => fingerprint);
  const before = await prints(`${TOKEN}\n${TOKEN}\nb: ${TOKEN}\n`);
  assert.equal(new Set(before).size, 3);
  assert.deepEqual(await prints(`new\n\n  ${TOKEN}\r\nline\n${TOKEN}\n\tb:  ${TOKEN}\n`), before);
  assert.notDeepEqual(await prints(`a: ${TOKEN}\n`), before.slice(0, 1));
});

test('custom rules run beside the built-in ones', async () => {
  const { findings } = await scanText(`acme_live_${TOKEN.slice(8, 32)} ${TOKEN}`, {
    rules: { ...SELECTION, custom: [ACME_RULE], severities: { [ACME_RULE.id]: 'low' } },
  });
  assert.deepEqual(
    findings.map(({ ruleId, severity }) => `${ruleId} ${severity}`),
    [`${ACME_RULE.id} low`, `${TOKEN_RULE} critical`],
  );
});
