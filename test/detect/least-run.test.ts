import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { leastRun } from '../../src/detect/least-run.ts';
import { runs } from '../support/runs.ts';

const CASES: readonly (readonly [RegExp, number])[] = [
  [/abc/, 3],
  [/ab\.cde/, 3],
  [/[A-Za-z0-9+/]{43}=/, 43],
  [/[A-Za-z0-9.]{43}/, 0],
  [/x{3}y{2,9}z*/, 5],
  [/x{3}-?y{2}/, 5],
  [/x{3}:?y{2}/, 3],
  [/(?:ab|cdef)gh/, 4],
  [/(?:ab|c.ef)gh/, 4],
  [/(?:ab|c.e)gh/, 3],
  [/\w{9}/iu, 0],
  [/(?:[a-f]{4}-){3}\w{6}/, 21],
  [/(?:a\.b){3}/, 2],
  [/(?:ab){3,}/, 6],
  [/(?=x{9})ab/, 2],
  [/(?<!x{9})a\bb/, 2],
  [/(?<secret>\d{8})\x41{3}/, 8],
  [/\u{61}/u, 0],
  [/[^\s]{30}/, 0],
  [/[\w-]{24}\.[\w-]{6}/, 24],
  [/[a-z\d_-]{7}/i, 7],
  [/(a|)b/, 1],
  [/^sk_live_\w+?$/, 9],
  [/(?<q>["'])\w{4}\k<q>/, 4],
  [/[\w+/-]{5}/, 5],
  [/[,-z]{5}/, 0],
];

test('the run that each match is sure to hold is read from the source', () => {
  for (const [pattern, least] of CASES) assert.equal(leastRun(pattern), least, String(pattern));
});

test('no match holds a shorter run than was read', () => {
  for (const [pattern, least] of CASES) {
    // Look-around and back references are beyond the generator; the table above has them.
    if (/\(\?[<=!]|\\k|\\b/.test(pattern.source)) continue;
    const property = fc.property(fc.stringMatching(new RegExp(pattern.source, pattern.flags.replace('i', ''))), (text) => {
      const longest = Math.max(0, ...(text.match(/[A-Za-z0-9+/_-]+/g) ?? []).map((run) => run.length));
      assert.ok(longest >= least, `${String(pattern)} matches ${JSON.stringify(text)}`);
    });
    fc.assert(property, { numRuns: runs(30) });
  }
});

test('what is not understood promises nothing', () => {
  assert.equal(leastRun(new RegExp('[\\w--\\d]{30}', 'v')), 0);
});
