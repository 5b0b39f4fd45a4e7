import assert from 'node:assert/strict';
import { test } from 'node:test';
import { askVerdicts } from '../../src/cli/baseline/ask-verdicts.ts';
import type { Standing } from '../../src/cli/baseline/standing.ts';
import { aFinding } from '../report/build.ts';

const standing = (path: string, changes: Partial<Standing['entry']> = {}): Standing => ({
  entry: { path, ruleId: 'tls-verification-off', tag: 'abcd.abcd', ...changes },
  findings: [aFinding({ location: { path, start: { line: 7, column: 3 }, end: { line: 7, column: 28 } } })],
});

/** Answers in turn, then the end of input. */
async function answering(standings: readonly Standing[], answers: readonly string[]) {
  const left = [...answers];
  const shown: string[] = [];
  const entries = await askVerdicts(standings, 80, (lines) => {
    shown.push(...lines);
    return Promise.resolve(left.shift());
  });
  return {
    shown: shown.join('\n'),
    said: entries.map(({ path, verdict, note }) => [path, verdict, note].join(' ').trim()),
    left,
  };
}

test('each entry that nobody has judged is shown and asked for', async () => {
  const { shown, said } = await answering(
    [standing('a.ts'), standing('b.ts', { verdict: 'true' }), standing('c.ts')],
    ['f', ' a test ', 't', ''],
  );
  assert.deepEqual(said, ['a.ts false a test', 'b.ts true', 'c.ts true']);
  assert.match(shown, /1 of 2 {2}a\.ts tls-verification-off: not looked at yet\n {2}at a\.ts:7:3/);
  assert.match(shown, /rejectUnauthorized: false/);
  assert.ok(!shown.includes('b.ts'));
});

test('later leaves an entry as it is, and so does what comes after a stop or the end of input', async () => {
  const standings = ['a', 'b', 'c'].map((path) => standing(path));
  assert.deepEqual((await answering(standings, ['l', 'true', 'why', 'q'])).said, ['a', 'b true why', 'c']);
  assert.deepEqual((await answering(standings, ['f'])).said, ['a false', 'b', 'c']);
});

test('what is no answer is asked again', async () => {
  const { shown, said, left } = await answering([standing('a')], ['perhaps', 'F', '']);
  assert.deepEqual([said, left], [['a false'], []]);
  assert.match(shown, /Please answer t, f, l or q\./);
});

test('entries whose finding is gone are not asked for', async () => {
  const { shown, said } = await answering([{ ...standing('a'), findings: [] }], ['f']);
  assert.deepEqual([shown, said], ['', ['a']]);
});
