import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { entropy } from '../../src/detect/entropy.ts';
import { runs } from '../support/runs.ts';

test('known values', () => {
  assert.equal(entropy(''), 0);
  assert.equal(entropy('aaaa'), 0);
  assert.equal(entropy('abab'), 1);
  assert.equal(entropy('abcdabcd'), 2);
  assert.equal(entropy('0123456789abcdef'), 4);
});

test('between 0 and the logarithm of the length, whatever the order', () => {
  fc.assert(
    fc.property(fc.string({ minLength: 1, maxLength: 100, unit: 'binary' }), (text) => {
      const bits = entropy(text);
      assert.ok(bits >= 0 && bits <= Math.log2(text.length) + 1e-9);
      assert.ok(Math.abs(bits - entropy([...text].reverse().join(''))) < 1e-9);
    }),
    { numRuns: runs(60) },
  );
});
