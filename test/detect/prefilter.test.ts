import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { FlawRule } from '../../src/core/flaw-rule.ts';
import { Prefilter, toTextOffsets } from '../../src/detect/prefilter.ts';
import { ESCAPE_KEYWORDS, RuleSet } from '../../src/detect/rule-set.ts';
import { TLS_RULE } from '../report/build.ts';
import { runs } from '../support/runs.ts';
import { anAssignmentRule, aRule } from './build.ts';

test('offsets in bytes become offsets in UTF-16 units, past characters of every length', () => {
  const prefilter = new Prefilter(new RuleSet([aRule()]));
  const encoded = Buffer.from('plain text that is encoded').toString('base64url');
  const piece = fc.constantFrom(
    'acme_',
    'ACME_',
    ` ${encoded} `,
    '%3D',
    'a',
    '\n',
    'é',
    '€',
    '漢',
    '😀',
    '\u{10ffff}',
    '\u0800',
    '\uffff',
  );
  const property = fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
    const text = pieces.join('');
    const bytes = Buffer.from(text);
    const hits = prefilter.scan(bytes, 'text') ?? { rules: [], encoded: [] };
    toTextOffsets(hits, bytes);
    const places = (pattern: RegExp): number[] => [...text.matchAll(pattern)].map((found) => found.index);
    const offsets = hits.rules.map((hit) => hit.offset);
    assert.deepEqual(offsets, places(/acme_/gi));
    const runStarts = places(/(?<= )[A-Za-z0-9_-]{30,}(?= )/g);
    assert.deepEqual(
      hits.encoded,
      [...places(/%3d/gi), ...runStarts].sort((a, b) => a - b),
    );
  });
  fc.assert(property, { numRuns: runs(300) });
});

test('a text without keyword and encoded run concerns no rule', () => {
  const prefilter = new Prefilter(new RuleSet([aRule()]), () => true);
  assert.equal(prefilter.scan(Buffer.from(`nothing here but a digest ${'f3'.repeat(20)}`), 'text'), undefined);
});

test('one keyword serves every rule that waits for it, in the order of the rules', () => {
  const rules = [aRule({ id: 'b' }), aRule({ id: 'a' }), aRule({ id: 'c', keywords: ['acme_', 'me_'] })];
  const hits = new Prefilter(new RuleSet(rules)).scan(Buffer.from(' acme_'), 'text');
  assert.deepEqual(
    hits?.rules.map(({ rule, keyword, offset }) => `${rule.id} ${keyword} ${offset}`),
    ['b acme_ 1', 'a acme_ 1', 'c acme_ 1', 'c me_ 3'],
  );
});

test('a flaw rule waits in its languages only, and behind its gate', () => {
  const asked: string[] = [];
  const gate = (rule: FlawRule, keyword: string, _bytes: Uint8Array, offset: number): boolean => {
    asked.push(`${rule.id} ${keyword} ${offset}`);
    return offset > 0;
  };
  const prefilter = new Prefilter(new RuleSet([TLS_RULE]), gate);
  const text = Buffer.from('rejectUnauthorized: rejectUnauthorized');
  assert.equal(prefilter.scan(text, 'python'), undefined);
  assert.deepEqual(asked, []);
  assert.deepEqual(
    prefilter.scan(text, 'javascript')?.rules.map((hit) => hit.offset),
    [20],
  );
  assert.deepEqual(asked, [`${TLS_RULE.id} rejectunauthorized 0`, `${TLS_RULE.id} rejectunauthorized 20`]);
});

test('an assignment rule waits where something is assigned', () => {
  const prefilter = new Prefilter(new RuleSet([anAssignmentRule()]), () => true);
  const hits = prefilter.scan(Buffer.from('the secret of it\nsecret = "value"'), 'javascript');
  assert.deepEqual(
    hits?.rules.map((hit) => hit.offset),
    [17],
  );
});

test('a rule that asks for the sign of an escape leaves escapes decoded', () => {
  for (const keyword of ESCAPE_KEYWORDS) {
    const prefilter = new Prefilter(new RuleSet([aRule({ keywords: [keyword] })]));
    const hits = prefilter.scan(Buffer.from(`a ${keyword}`), 'text');
    assert.deepEqual(hits?.encoded, [2], keyword);
    assert.equal(hits?.rules.length, 1, keyword);
  }
});

test('a pattern rule waits where its expression matches, past characters of every length', () => {
  const prefilter = new Prefilter(new RuleSet([aRule({ pattern: /acme_\d{3}x/ })]), () => true);
  const offsets = (text: string): readonly number[] | undefined =>
    prefilter.scan(Buffer.from(text), 'text')?.rules.map((hit) => hit.offset);
  assert.deepEqual(offsets('acme_12x acme_123x'), [9]);
  assert.equal(offsets('acme_12x'), undefined);
  assert.deepEqual(offsets('acme_12x é'), [0], 'the text decides where bytes and text may differ');
});

test('a rule whose secrets hold a long run waits where one of the length lies near', () => {
  const pattern = { names: /acme_/i, value: /^[a-f\d]{40}$/ };
  const prefilter = new Prefilter(new RuleSet([aRule({ pattern })]), () => true);
  const hits = (run: string): number =>
    prefilter.scan(Buffer.from(`acme_ ${'.'.repeat(300)} ${run} ${'.'.repeat(700)} acme_`), 'text')?.rules.length ?? 0;
  assert.equal(hits('f3'.repeat(20)), 1);
  assert.equal(hits('f3'.repeat(19)), 0);
});
