import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { overlaps } from '../../src/core/location.ts';
import type { Match, TraceEvent } from '../../src/core/match.ts';
import { CONFIDENCES, SEVERITIES } from '../../src/core/severity.ts';
import { resolveOverlaps } from '../../src/detect/overlap.ts';
import { TLS_RULE } from '../report/build.ts';
import { runs } from '../support/runs.ts';
import { aMatch, aRule } from './build.ts';

const SPECIFIC = aRule({ id: 'specific' });
const GENERIC = aRule({ id: 'generic', generic: true });

/** Ids of what stays, with the start of each span. */
function kept(...matches: readonly Match[]): string[] {
  return resolveOverlaps(matches).map(({ rule, span }) => `${rule.id} ${span.start}`);
}

test('specific beats generic, however sure or long the generic one is', () => {
  assert.deepEqual(
    kept(
      aMatch(GENERIC, 0, 90, { confidence: 'certain', severity: 'critical' }),
      aMatch(SPECIFIC, 40, 60, { confidence: 'low' }),
    ),
    ['specific 40'],
  );
});

test('of equals the plain beats the decoded, then the surer, the worse, the longer, the first, the id', () => {
  const decoded = { evidence: [{ code: 'decoded' }] } as const;
  const order: readonly Match[] = [
    aMatch(aRule({ id: 'z' }), 5, 9, { confidence: 'high' }),
    aMatch(aRule({ id: 'y' }), 5, 9, { severity: 'critical' }),
    aMatch(aRule({ id: 'x' }), 4, 12),
    aMatch(aRule({ id: 'w' }), 5, 12),
    aMatch(aRule({ id: 'v' }), 6, 13),
    aMatch(aRule({ id: 'a' }), 7, 13),
    aMatch(aRule({ id: 'b' }), 7, 13),
    aMatch(aRule({ id: 'c' }), 0, 20, { ...decoded, confidence: 'certain' }),
    aMatch(GENERIC, 0, 30, { confidence: 'certain' }),
  ];
  for (let first = 0; first + 1 < order.length; first++) {
    const rest = order.slice(first).reverse();
    assert.deepEqual(kept(...rest), kept(order[first] as Match));
  }
});

test('neighbours that only touch both stay', () => {
  assert.deepEqual(kept(aMatch(SPECIFIC, 0, 10), aMatch(GENERIC, 10, 20), aMatch(GENERIC, 20, 21)), [
    'specific 0',
    'generic 10',
    'generic 20',
  ]);
});

test('what gave way displaces nothing', () => {
  const surest = aMatch(SPECIFIC, 0, 10, { confidence: 'certain' });
  const middle = aMatch(SPECIFIC, 8, 20, { confidence: 'high' });
  assert.deepEqual(kept(middle, surest, aMatch(SPECIFIC, 18, 30)), ['specific 0', 'specific 18']);
});

test('flaws and secrets leave one another in peace; of flaws of one category one within another gives way', () => {
  const other = { ...TLS_RULE, id: 'tls-other', confidence: 'low' } as const;
  const logging = { ...TLS_RULE, id: 'logging', category: 'sensitive-logging' } as const;
  const flaws = [aMatch(TLS_RULE, 10, 20), aMatch(other, 12, 15), aMatch(other, 18, 25), aMatch(logging, 10, 20)];
  assert.deepEqual(kept(...flaws, aMatch(SPECIFIC, 11, 14)), ['logging 10', `${TLS_RULE.id} 10`, 'specific 11', 'tls-other 18']);
});

test('explain is told who covers the place', () => {
  const events: TraceEvent[] = [];
  resolveOverlaps([aMatch(GENERIC, 0, 10), aMatch(SPECIFIC, 0, 10)], (event) => events.push(event));
  assert.deepEqual(events, [
    {
      ruleId: 'generic',
      span: { start: 0, end: 10 },
      step: 'overlap',
      verdict: 'reject',
      detail: 'specific covers the same place',
    },
  ]);
});

const RULES = ['a', 'b', 'c'].flatMap((id) => [aRule({ id }), aRule({ id: `${id}-generic`, generic: true })]);
const arbitraryMatch = fc
  .record({
    rule: fc.constantFrom(...RULES, TLS_RULE),
    start: fc.nat(40),
    length: fc.integer({ min: 1, max: 15 }),
    confidence: fc.constantFrom(...CONFIDENCES),
    severity: fc.constantFrom(...SEVERITIES),
  })
  .map(({ rule, start, length, ...rest }) => aMatch(rule, start, start + length, rest));
/** One rule reports a place once. */
const matchSets = fc.uniqueArray(arbitraryMatch, {
  maxLength: 14,
  selector: ({ rule, span }) => `${rule.id} ${span.start} ${span.end}`,
});

test('one secret a place, every loser covered by a winner, whatever the order of the matches', () => {
  const property = fc.property(
    matchSets.chain((matches) => fc.tuple(fc.constant(matches), fc.shuffledSubarray(matches, { minLength: matches.length }))),
    ([matches, shuffled]) => {
      const winners = resolveOverlaps(matches);
      assert.deepEqual(resolveOverlaps(shuffled), winners);
      const secrets = winners.filter(({ rule }) => rule.category === 'secret');
      for (const [index, one] of secrets.entries())
        for (const other of secrets.slice(index + 1)) assert.ok(!overlaps(one.span, other.span));
      for (const match of matches) assert.ok(winners.some((winner) => winner === match || overlaps(winner.span, match.span)));
    },
  );
  fc.assert(property, { numRuns: runs(500) });
});
