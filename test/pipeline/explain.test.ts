import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS, type ScanSettings } from '../../src/core/settings.ts';
import { explain, type Explanation } from '../../src/pipeline/explain.ts';
import { anAssignmentRule, aRule } from '../detect/build.ts';
import { TLS_RULE } from '../report/build.ts';
import { aToken, TOKEN_RULE } from './tree.ts';

const TOKEN = aToken('explain');

function explained(text: string, line: number, settings: Partial<ScanSettings> = {}, path = 'a.txt'): Explanation {
  return explain(Buffer.from(text), path, line, { ...DEFAULT_SETTINGS, ...settings });
}

/** `column rule step verdict` of each step. */
function steps({ trace }: Explanation): string[] {
  return trace.map(({ column, ruleId, step, verdict }) => `${column} ${ruleId} ${step} ${verdict}`);
}

test('of a found token: the finding, its keyword and its verdict', () => {
  const explanation = explained(`first\n é: ${TOKEN}\nlast`, 2);
  assert.deepEqual(
    explanation.findings.map(({ ruleId }) => ruleId),
    [TOKEN_RULE],
  );
  const own = steps(explanation).filter((step) => step.includes(TOKEN_RULE));
  assert.deepEqual(own, [`5 ${TOKEN_RULE} keyword note`, `5 ${TOKEN_RULE} pattern pass`]);
  assert.ok(explanation.trace.every(({ line }) => line === 2));
});

const custom = [
  aRule({ id: 'my-token', near: { pattern: /billing/, lines: 0 }, require: ['mixed-case-and-digit'] }),
  anAssignmentRule({
    id: 'my-secret',
    assignment: { names: /secret$/, benignNames: /^no_secret$/, minLength: 8, maxLength: 64 },
  }),
  { ...TLS_RULE, id: 'my-flaw' },
];
const OWN: Partial<ScanSettings> = { rules: { ...DEFAULT_SETTINGS.rules, only: custom.map(({ id }) => id), custom } };

const REJECTED: readonly (readonly [string, string, RegExp])[] = [
  [`billing acme_${TOKEN.slice(5, 19)}`, 'my-token pattern', /rest of the pattern is not/],
  [`acme_${TOKEN.slice(5, 21)}`, 'my-token pattern', /within 0 lines is not there/],
  ['billing acme_xxxxxxxxxxxxxxxx', 'my-token filter', /placeholder/],
  [`billing acme_${TOKEN.slice(5, 21).toLowerCase()}`, 'my-token filter', /mixed-case-and-digit/],
  ['secret = "short"', 'my-secret syntax', /too short/],
  [`no_secret = "${TOKEN}"`, 'my-secret syntax', /name belongs to something else/],
  ['secret = "changeme_please"', 'my-secret filter', /placeholder/],
  ['/* rejectUnauthorized: false */', 'my-flaw syntax', /comment/],
  ['call({ rejectUnauthorized: true })', 'my-flaw syntax', /no setting/],
];
for (const [line, step, detail] of REJECTED) {
  test(`of what is rejected: the step and the reason (${step}, ${detail.source})`, () => {
    const explanation = explained(`a\n${line}\nb`, 2, OWN, 'a.js');
    assert.deepEqual(explanation.findings, []);
    const rejection = explanation.trace.find(({ verdict }) => verdict === 'reject');
    assert.ok(rejection, steps(explanation).join('\n'));
    assert.equal(`${rejection.ruleId} ${rejection.step}`, step);
    assert.match(rejection.detail, detail);
  });
}

test('of what gave way, was allowed or is not sure enough: by whom and why', () => {
  const covered = explained(`api_token = "${TOKEN}"`, 1);
  assert.ok(covered.trace.some(({ step, detail }) => step === 'overlap' && detail.includes(TOKEN_RULE)));
  const allowed = explained(TOKEN, 1, { allowlists: [{ reason: 'known', rules: ['secret'] }] });
  assert.deepEqual([allowed.findings.length, allowed.suppressed.map(({ reason }) => reason)], [0, ['known']]);
  const unsure = explained(`password = "${TOKEN.slice(8, 20)}"`, 1, { minConfidence: 'certain' });
  assert.ok(unsure.trace.some(({ step, verdict }) => step === 'threshold' && verdict === 'reject'));
  assert.deepEqual(unsure.findings, []);
});

test('other lines are left out, and content that is not looked at is named', () => {
  const text = `${TOKEN}\nnothing\n${TOKEN}`;
  assert.deepEqual(explained(text, 2), { findings: [], suppressed: [], skipped: [], trace: [] });
  assert.equal(explained(text, 3).findings.length, 1);
  assert.deepEqual(explained(`\0${TOKEN}`, 1).skipped, [{ path: 'a.txt', reason: 'binary' }]);
});

test('a finding of several lines is explained on each of them', () => {
  const rule = aRule({ id: 'my-block', keywords: ['acme-begin'], pattern: /acme-begin\n[0-9A-Za-z]{16}\nacme-end/ });
  const settings = { rules: { ...DEFAULT_SETTINGS.rules, only: [rule.id], custom: [rule] } };
  for (const line of [2, 3, 4]) {
    const explanation = explained(`a\nacme-begin\n${TOKEN.slice(5, 21)}\nacme-end\nb`, line, settings);
    assert.equal(explanation.findings.length, 1, `line ${line}`);
    assert.ok(
      explanation.trace.some(({ verdict }) => verdict === 'pass'),
      `line ${line}`,
    );
  }
});

test('no step shows a part of a secret', () => {
  const lines = [`api_key = "${TOKEN}"`, ...REJECTED.map(([line]) => line)];
  for (const line of lines) {
    for (const settings of [{}, OWN]) {
      const { trace } = explained(line, 1, settings, 'a.js');
      for (const { detail } of trace)
        assert.ok(!detail.includes(TOKEN.slice(5, 13)) && !detail.includes(TOKEN.slice(5, 13).toLowerCase()));
    }
  }
});
