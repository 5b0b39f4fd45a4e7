import assert from 'node:assert/strict';
import { test } from 'node:test';
import { fingerprint } from '../../src/core/fingerprint.ts';
import { groupBySecret } from '../../src/core/secret-groups.ts';
import { Secret } from '../../src/core/secret.ts';
import { aFinding } from '../report/build.ts';

test('a fingerprint is 32 hexadecimal digits', () => {
  assert.match(fingerprint('rule', 'a.ts', 'x = ****', 0), /^[0-9a-f]{32}$/);
});

test('a reindent keeps the fingerprint', () => {
  assert.equal(fingerprint('rule', 'a.ts', '\tx  = ****  ', 0), fingerprint('rule', 'a.ts', 'x = ****', 0));
});

test('rule, path, line and ordinal each make another fingerprint', () => {
  const all = [
    fingerprint('rule', 'a.ts', 'x = ****', 0),
    fingerprint('other', 'a.ts', 'x = ****', 0),
    fingerprint('rule', 'b.ts', 'x = ****', 0),
    fingerprint('rule', 'a.ts', 'y = ****', 0),
    fingerprint('rule', 'a.ts', 'x = ****', 1),
  ];
  assert.equal(new Set(all).size, all.length);
});

test('the parts of a fingerprint do not run into each other', () => {
  assert.notEqual(fingerprint('a', 'bc', 'x', 0), fingerprint('ab', 'c', 'x', 0));
});

test('findings of one secret share a group, counted by first appearance; a flaw has none', () => {
  const [one, two] = ['first-value', 'second-value'];
  const findings = [two, undefined, one, two].map((value) =>
    aFinding(value === undefined ? {} : { secret: new Secret(value as string) }),
  );
  const groups = groupBySecret(findings);
  assert.deepEqual(
    findings.map((finding) => groups.get(finding)),
    [1, undefined, 2, 1],
  );
});
