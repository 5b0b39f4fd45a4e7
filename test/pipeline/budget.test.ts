import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanError } from '../../src/core/errors.ts';
import { DEFAULT_SETTINGS, type ScanSettings } from '../../src/core/settings.ts';
import type { PatternRule } from '../../src/core/rule.ts';
import { aRule } from '../detect/build.ts';
import { aToken, places, scanItems, scanText, TOKEN_RULE, writeTree } from './tree.ts';
import { WORKER } from './worker-bundle.ts';

/** No engine that backtracks gets through with this in a lifetime, and the look-ahead keeps V8 from using its other one. */
const HANGING = /hang_(?=(?:a|aa){1,300}!)x/;
const HANGING_TEXT = `hang_${'a'.repeat(300)}`;

function withRule(rule: PatternRule, settings: Partial<ScanSettings> = {}): Partial<ScanSettings> {
  return { rules: { ...DEFAULT_SETTINGS.rules, custom: [rule] }, ...settings };
}
const hangingRule = aRule({ id: 'my-hanging-rule', keywords: ['hang_'], pattern: HANGING });

test('a rule that hangs costs the files it hangs on, and no other', async () => {
  const token = `token: ${aToken('budget')}\n`;
  const files = Object.fromEntries(Array.from({ length: 40 }, (_, index) => [`${index}.txt`, `${index}\n${token}`]));
  const items = writeTree({ ...files, '7.txt': token + HANGING_TEXT, '23.txt': HANGING_TEXT });
  const settings = withRule(hangingRule, { fileBudget: 300 });
  const { findings, errors, stats } = await scanItems(items, settings, { jobs: 2, workerEntry: WORKER });
  const timeout = (path: string): ScanError => ({
    kind: 'timeout',
    path,
    cause: 'took several times the time budget of a file',
    rule: 'my-hanging-rule',
  });
  assert.deepEqual(errors, [timeout('23.txt'), timeout('7.txt')]);
  assert.equal(findings.length, 38);
  assert.equal(stats.files, 38);
});

test('an expression that only backtracks too much is finished by the linear engine', async () => {
  const rule = aRule({ id: 'my-slow-rule', keywords: ['hang_'], pattern: /hang_(?:a|aa)+!(?<secret>[0-9A-Za-z]{16})/ });
  const items = writeTree({ 'a.txt': HANGING_TEXT, 'b.txt': `${'\n'.repeat(9)}hang_aaaaaa!${aToken('linear').slice(-16)}` });
  const { findings, errors } = await scanItems(items, withRule(rule), { workerEntry: WORKER });
  assert.deepEqual(errors, []);
  assert.deepEqual(places(findings), ['10:13 my-slow-rule']);
});

test('what was found before the budget ran out is reported, with the rule that was at work', async () => {
  // Each hit takes a while and fails; the token comes first.
  const slow = aRule({ id: 'my-slow-rule', keywords: ['slow_'], pattern: /slow_(?:a?){14}a{14}!/ });
  const text = `${aToken('early')}\n${`slow_${'a'.repeat(14)} `.repeat(20_000)}\n${aToken('late')}`;
  const items = writeTree({ 'a.txt': text, 'b.txt': aToken('next') });
  const { findings, errors } = await scanItems(items, withRule(slow, { fileBudget: 250 }), { workerEntry: WORKER });
  assert.deepEqual(errors, [{ kind: 'timeout', path: 'a.txt', cause: 'time budget of the file exceeded', rule: 'my-slow-rule' }]);
  assert.deepEqual(places(findings), [`1:1 ${TOKEN_RULE}`, `1:1 ${TOKEN_RULE}`]);
});

test('without time at all a file is an error, not a clean one', async () => {
  const text = `${aToken('none')} `.repeat(100);
  const { errors } = await scanText(text, { fileBudget: -1 });
  assert.deepEqual(
    errors.map(({ kind, path, rule }) => [kind, path, rule]),
    [['timeout', 'a.txt', TOKEN_RULE]],
  );
});
