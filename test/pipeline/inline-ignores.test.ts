import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanResult } from '../../src/core/result.ts';
import { aToken, scanItems, scanText, contents, TOKEN_RULE } from './tree.ts';

const TOKEN = aToken('inline');
const told = ({ notices = [] }: ScanResult): string[] => notices.map(({ kind, path, line }) => `${path}:${line} ${kind}`);
const reasons = ({ suppressed }: ScanResult): string[] => suppressed.map(({ by, reason }) => `${by}: ${reason}`);

test('a comment on the line suppresses with its reason', async () => {
  const result = await scanText(`key = "${TOKEN}" # tightlip-ignore ${TOKEN_RULE} -- revoked`);
  assert.deepEqual(result.findings, []);
  assert.deepEqual(reasons(result), ['inline: revoked']);
  assert.deepEqual(told(result), []);
});

test('a file without any finding still says what its comments suppress in vain', async () => {
  const result = await scanText('a = 1 # tightlip-ignore\n');
  assert.deepEqual(told(result), ['a.txt:1 unused-ignore']);
  assert.equal((await scanText('a = 1\n')).notices, undefined);
});

test('a flaw is suppressed on the line where its call begins', async () => {
  const code = 'requests.get(  # tightlip-ignore tls-verification -- test server\n    url,\n    verify=False,\n)\n';
  const result = await scanText(`import requests\n${code}`, {}, 'a.py');
  assert.deepEqual(result.findings, []);
  assert.deepEqual(reasons(result), ['inline: test server']);
  const bare = await scanText(`import requests\n${code.replace(/#.*/, '')}`, {}, 'a.py');
  assert.equal(bare.findings.length, 1);
});

test('a key of several lines is suppressed from the line above it', async () => {
  const body = Array.from({ length: 6 }, (_, at) => aToken(at).repeat(2).slice(4, 68).replaceAll('_', 'x')).join('\n');
  const key = `-----BEGIN RSA PRIVATE ${'KEY'}-----\n${body}\n-----END RSA PRIVATE ${'KEY'}-----\n`;
  assert.equal((await scanText(key)).findings.length, 1);
  const result = await scanText(`# tightlip-ignore-next-line private-key -- for tests\n${key}`);
  assert.deepEqual([result.findings, reasons(result), told(result)], [[], ['inline: for tests'], []]);
});

test('an expired one lets the finding through and says so', async () => {
  const text = `key = "${TOKEN}" # tightlip-ignore until=2026-01-31`;
  const late = await scanText(text, { today: '2026-02-01' });
  assert.equal(late.findings.length, 1);
  assert.deepEqual(told(late), ['a.txt:1 expired-ignore']);
  const early = await scanText(text, { today: '2026-01-31' });
  assert.deepEqual([early.findings, told(early)], [[], []]);
});

test("other scanners' comments count unless switched off, and are never unused", async () => {
  const text = `key = "${TOKEN}" # gitleaks:allow\nother = 1 # gitleaks:allow\n`;
  const all = await scanText(text);
  assert.deepEqual([all.findings, reasons(all), told(all)], [[], ['inline: gitleaks:allow'], []]);
  assert.equal((await scanText(text, { inlineIgnores: 'own' })).findings.length, 1);
});

test('none turns our own off too', async () => {
  const result = await scanText(`key = "${TOKEN}" # tightlip-ignore`, { inlineIgnores: 'none' });
  assert.deepEqual([result.findings.length, told(result)], [1, []]);
});

test('what is below the least confidence makes a comment used', async () => {
  const text = 'db_password = "Tr0ub4dor9x" # tightlip-ignore\n';
  const low = await scanText(text, {}, 'a.py');
  assert.equal(low.suppressed.length, 1);
  const high = await scanText(text, { minConfidence: 'certain' }, 'a.py');
  assert.deepEqual([high.findings, high.suppressed, told(high)], [[], [], []]);
});

test('a block may begin in one window of a large file and end in another', async () => {
  const filler = 'nothing to see in this line\n'.repeat(340_000);
  const text = `# tightlip-ignore-start -- generated\n${filler}key = "${TOKEN}"\n# tightlip-ignore-end\n`;
  const result = await scanText(text);
  assert.deepEqual([result.findings, reasons(result), told(result)], [[], ['inline: generated'], []]);
});

test('an allowlist that holds leaves a comment used, and the other way round', async () => {
  const allowlists = [{ reason: 'known', paths: ['*.txt'], origin: '.tightlip.yml:3' }];
  const text = `key = "${TOKEN}" # tightlip-ignore -- here\n`;
  const result = await scanItems(contents({ 'a.txt': text }), { allowlists }, { whole: true });
  assert.deepEqual([reasons(result), told(result)], [['inline: here'], []]);
});

test('entries of allowlists that fit nothing are told for a whole tree only', async () => {
  const allowlists = [
    { reason: 'held', paths: ['a.txt'], origin: '.tightlip.yml:3' },
    { reason: 'old', paths: ['gone/**'], origin: '.tightlip.yml:6' },
    { reason: 'history', commits: ['0123456'], origin: '.tightlip.yml:9' },
  ];
  const tree = contents({ 'a.txt': `key = "${TOKEN}"\n` });
  const whole = await scanItems(tree, { allowlists }, { whole: true });
  assert.deepEqual(told(whole), ['.tightlip.yml:6 unused-allowlist']);
  assert.deepEqual(told(await scanItems(tree, { allowlists })), []);
});
