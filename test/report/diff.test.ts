import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { compareFindingsOf } from '../../src/report/compare.ts';
import { diffJson, diffText } from '../../src/report/diff-report.ts';
import { aContext, aFinding } from './build.ts';
import { matchesGolden } from './golden.ts';
import { HIDDEN, SCENES } from './scenes.ts';

const named = (fingerprints: readonly string[]) => fingerprints.map((fingerprint) => aFinding({ fingerprint }));

test('new, fixed and unchanged by fingerprint, equal ones counted', () => {
  const { added, fixed, unchanged } = compareFindingsOf(named(['a', 'b', 'b', 'c']), named(['b', 'c', 'c', 'd']));
  const of = (findings: typeof added) => findings.map(({ fingerprint }) => fingerprint).join('');
  assert.deepEqual([of(added), of(fixed), of(unchanged)], ['cd', 'ab', 'bc']);
});

test('nothing is lost and nothing counted twice', () => {
  const some = fc.array(fc.constantFrom('a', 'b', 'c'), { maxLength: 8 }).map(named);
  fc.assert(
    fc.property(some, some, (before, after) => {
      const { added, fixed, unchanged } = compareFindingsOf(before, after);
      assert.equal(added.length + unchanged.length, after.length);
      assert.equal(fixed.length + unchanged.length, before.length);
      assert.equal(compareFindingsOf(after, before).added.length, fixed.length);
    }),
  );
});

const { findings } = SCENES.leaks;
const COMPARISON = compareFindingsOf(findings.slice(0, 3), findings.slice(2));

test('as the goldens have it, without a part of a secret', () => {
  const texts = { 'diff.text': diffText(COMPARISON, aContext({ verbose: true })), 'diff.json': diffJson(COMPARISON) };
  for (const [name, text] of Object.entries(texts)) {
    matchesGolden(name, text);
    for (const hidden of HIDDEN) assert.ok(!text.includes(hidden));
  }
});

test('what is unchanged is counted, and listed only when all is wanted', () => {
  assert.match(diffText(COMPARISON, aContext()), /Unchanged: 2 \(2 medium\)\n$|Unchanged: 1 \(1 medium\)\n$/);
});

test('a hostile name does no harm', () => {
  const path = '::error::\u001b[2J\n##vso[x]';
  const finding = aFinding({ location: { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } });
  const comparison = compareFindingsOf([], [finding]);
  assert.doesNotMatch(diffText(comparison, aContext()), /\u001b|##vso\[|^\s*::/m);
  assert.doesNotMatch(diffJson(comparison), /\u001b|##vso\[/);
});
