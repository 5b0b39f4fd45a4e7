import assert from 'node:assert/strict';
import { test } from 'node:test';
import { expandExample } from '../../src/detect/examples.ts';
import { judgeSecret, type Verdict } from '../../src/detect/judge-secret.ts';
import { aRule } from './build.ts';

const TOKEN = expandExample('acme_{alnum:16}', 'judge').text;
const GITHUB = expandExample('{token:github-crc32:ghp_}', 'judge').text;

function rejected(verdict: Verdict): string | undefined {
  if (!('rejected' in verdict)) return undefined;
  return typeof verdict.rejected === 'string' ? verdict.rejected : verdict.rejected();
}

function confidence(verdict: Verdict): string | undefined {
  return 'confidence' in verdict ? verdict.confidence : undefined;
}

test('a secret of the right shape has the confidence of its rule and its entropy as evidence', () => {
  const verdict = judgeSecret(aRule(), TOKEN, 5);
  assert.equal(confidence(verdict), 'medium');
  assert.deepEqual('evidence' in verdict && verdict.evidence.map(({ code }) => code), ['entropy']);
});

test('what the provider published is allowed', () => {
  assert.match(rejected(judgeSecret(aRule({ allow: [/^other$/, new RegExp(`^${TOKEN}$`)] }), TOKEN, 5)) ?? '', /publicly known/);
});

test('placeholders are dropped unless the rule keeps them; the public prefix is none', () => {
  assert.match(rejected(judgeSecret(aRule(), 'acme_xxxxxxxxxxxxxxxx', 5)) ?? '', /placeholder/);
  assert.equal(rejected(judgeSecret(aRule({ placeholders: 'keep' }), 'acme_xxxxxxxxxxxxxxxx', 5)), undefined);
  assert.equal(rejected(judgeSecret(aRule(), TOKEN.replace('acme_', 'example_'), 8)), undefined);
});

test('every required filter must hold, without the prefix', () => {
  const rule = aRule({ require: ['letters-and-digits', 'mixed-case-and-digit'] });
  assert.equal(rejected(judgeSecret(rule, TOKEN, 5)), undefined);
  assert.match(rejected(judgeSecret(rule, TOKEN.toLowerCase(), 5)) ?? '', /mixed-case-and-digit/);
  assert.match(rejected(judgeSecret(rule, 'Acme1_qwmzrkplvbnt', 6)) ?? '', /letters-and-digits/);
});

test('entropy below the least is named, with no part of the secret', () => {
  const verdict = rejected(judgeSecret(aRule({ entropy: 4.9 }), TOKEN, 5)) ?? '';
  assert.match(verdict, /^entropy \d\.\d\d below 4\.9$/);
});

test('a valid proof makes certain, an invalid one doubtful', () => {
  const rule = aRule({ proof: 'github-crc32' });
  const valid = judgeSecret(rule, GITHUB, 4);
  assert.equal(confidence(valid), 'certain');
  const last = GITHUB.endsWith('a') ? 'b' : 'a';
  const invalid = judgeSecret(rule, GITHUB.slice(0, -1) + last, 4);
  assert.equal(confidence(invalid), 'low');
  const codes = [valid, invalid].map((verdict) => 'evidence' in verdict && verdict.evidence.at(-1)?.code);
  assert.deepEqual(codes, ['checksum-valid', 'checksum-invalid']);
});
