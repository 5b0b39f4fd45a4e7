import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ConfigError } from '../../../src/core/errors.ts';
import type { BaselineEntry } from '../../../src/suppress/baseline/baseline.ts';
import { parseBaseline, renderBaseline } from '../../../src/suppress/baseline/format.ts';

const SALT = '0123456789abcdef'.repeat(2);
const ENTRIES: readonly BaselineEntry[] = [
  { path: 'src/app.py', ruleId: 'jwt', tag: 'ab'.repeat(16) },
  {
    path: 'src/a b#%\n\u00a0ä.py',
    ruleId: 'generic-password',
    tag: '~12ab',
    verdict: 'false',
    note: 'the test login -- see wiki',
  },
  { path: 'lib/http.ts', ruleId: 'tls-off', tag: `${'cd'.repeat(8)}.${'ef'.repeat(8)}`, verdict: 'true' },
];
const TEXT = renderBaseline({ salt: SALT, entries: ENTRIES });
const LINES = TEXT.trimEnd().split('\n');

const sorted = (entries: readonly BaselineEntry[]): string[] => entries.map((entry) => JSON.stringify(entry)).sort();
const problem = (text: string): string => {
  try {
    parseBaseline(text, 'b');
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return `${error.line}: ${error.message}`;
  }
  return 'none';
};

test('what is written is read again', () => {
  const { salt, entries } = parseBaseline(TEXT, 'b');
  assert.equal(salt, SALT);
  assert.deepEqual(sorted(entries), sorted(ENTRIES));
});

test('one sorted line an entry, the same for any order', () => {
  assert.equal(LINES.length, 3 + ENTRIES.length);
  assert.deepEqual(LINES.slice(3), LINES.slice(3).sort());
  assert.equal(renderBaseline({ salt: SALT, entries: [...ENTRIES].reverse() }), TEXT);
  assert.equal(renderBaseline(parseBaseline(TEXT, 'b')), TEXT);
});

test('order, line ends, comments and doubled lines do not matter', () => {
  const [head, entries] = [LINES.slice(0, 3), LINES.slice(3)];
  const odd = ['\ufeff# more', ...head, '', ...entries.toReversed(), '# why', ...entries, ...head.slice(1)].join('\r\n');
  assert.equal(renderBaseline(parseBaseline(odd, 'b')), TEXT);
});

test('of two that differ in the verdict, one with a verdict counts', () => {
  const line = LINES.find((text) => text.startsWith('src/app.py')) as string;
  for (const text of [`${TEXT}${line} false -- by hand\n`, TEXT.replace(line, `${line} false -- by hand\n${line}`)]) {
    const entry = parseBaseline(text, 'b').entries.find(({ path }) => path === 'src/app.py');
    assert.deepEqual([entry?.verdict, entry?.note], ['false', 'by hand']);
  }
});

test('marks of a merge conflict say what to do', () => {
  const text = `${LINES.slice(0, 4).join('\n')}\n<<<<<<< HEAD\n${LINES[4]}\n=======\n${LINES[5]}\n>>>>>>> topic\n`;
  assert.match(problem(text), /^5: This is a mark of a merge conflict\. Keep the entries of both sides/);
});

test('what is no baseline, or not one of ours, is refused with its line', () => {
  assert.match(problem(''), /cut off|no salt/);
  assert.match(problem('{"version": "1"}\n'), /^1: This is no baseline/);
  assert.match(problem(`version 2\nsalt ${SALT}\n`), /^1: .*newer tightlip\. Update tightlip/);
  assert.match(problem(`version 0\nsalt ${SALT}\n`), /no such version/);
  assert.match(problem('version 1\n'), /cut off/);
  assert.match(problem('version 1\nsalt 12\n'), /^2: Here the salt/);
  assert.match(problem(`version 1\nsalt ${'ff'.repeat(16)}\n${TEXT}`), /^\d+: Two baselines with different salts/);
  for (const line of [
    'src/app.py',
    'src/app.py jwt',
    'src/app.py jwt xyz',
    'a b jwt abcd',
    '%ZZ jwt abcd1234',
    'a jwt abcd maybe',
  ]) {
    assert.match(problem(`${TEXT}${line}\n`), /^7: This line is no entry/, line);
  }
});

test('a message never repeats a line', () => {
  assert.ok(!problem(`${TEXT}hunter2hunter2\n`).includes('hunter2'));
});
