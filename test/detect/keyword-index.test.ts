import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { HitList } from '../../src/detect/hit-list.ts';
import { KeywordIndex, RUN_LENGTH } from '../../src/detect/keyword-index.ts';
import { runs } from '../support/runs.ts';

function hitsOf(keywords: readonly string[], bytes: Uint8Array): HitList {
  const hits = new HitList();
  new KeywordIndex(keywords).scan(bytes, hits);
  return hits;
}

function occurrences(keywords: readonly string[], bytes: Uint8Array): string[] {
  const hits = hitsOf(keywords, bytes);
  return Array.from(hits.keyword.subarray(0, hits.count), (number, index) => `${hits.start[index]} ${keywords[number]}`);
}

function naiveOccurrences(keywords: readonly string[], bytes: Uint8Array): string[] {
  const text = Buffer.from(bytes)
    .toString('latin1')
    .replace(/[A-Z]/g, (letter) => letter.toLowerCase());
  const found: string[] = [];
  for (let at = 0; at < text.length; at++)
    for (const keyword of keywords) if (text.startsWith(keyword, at)) found.push(`${at} ${keyword}`);
  return found;
}

const UNITS = 'abz_-%=1 ';
// Few characters, so that keywords are prefixes, suffixes and parts of one another.
const keyword = fc.string({ unit: fc.constantFrom(...UNITS), minLength: 3, maxLength: 7 });
const keywordSets = fc.uniqueArray(keyword, { minLength: 1, maxLength: 12 });
const noise = fc.oneof(
  fc.constantFrom(...UNITS, ...UNITS.toUpperCase()),
  fc.constantFrom('2', '/', '\n', '\0', 'é', '\u212a', '😀'),
);

test('finds what a naive search finds, whatever the keywords share, in any case', () => {
  const property = fc.property(keywordSets, fc.array(fc.oneof(noise, fc.nat(11)), { maxLength: 40 }), (keywords, parts) => {
    const pieces = parts.map((part) => (typeof part === 'string' ? part : (keywords[part % keywords.length] as string)));
    const text = pieces.map((piece, index) => (index % 3 === 0 ? piece.toUpperCase() : piece)).join('');
    const bytes = Buffer.from(text);
    assert.deepEqual(occurrences(keywords, bytes).sort(), naiveOccurrences(keywords, bytes).sort());
  });
  fc.assert(property, { numRuns: runs(400) });
});

test('keywords at the very start and end are found, and none that is cut off', () => {
  assert.deepEqual(occurrences(['key', 'key_live'], Buffer.from('KEY_live key_liv')), ['0 key_live', '0 key', '9 key'].sort());
  assert.deepEqual(occurrences(['key'], Buffer.from('ey key').subarray(0, 5)), []);
});

test('letters outside ASCII are not folded', () => {
  assert.deepEqual(occurrences(['key'], Buffer.from('\u212aey KEY')), ['6 key']);
});

test(`each run of ${RUN_LENGTH} base64 characters and more is reported once, at its start`, () => {
  const characters = fc.string({ unit: fc.constantFrom(...'Az09+/-_'), minLength: RUN_LENGTH - 2, maxLength: RUN_LENGTH * 3 });
  const gap = fc.string({ unit: fc.constantFrom(' ', '=', '.', 'é', '\n', '\0'), maxLength: 3 });
  const property = fc.property(fc.array(fc.tuple(gap, characters), { maxLength: 6 }), (parts) => {
    const bytes = Buffer.from(parts.flat().join(''));
    const hits = hitsOf(['nothing'], bytes);
    const expected = [...bytes.toString('latin1').matchAll(new RegExp(`[A-Za-z0-9+/_-]{${RUN_LENGTH},}`, 'g'))];
    assert.deepEqual(
      [...hits.run.subarray(0, hits.runCount)],
      expected.map((run) => run.index),
    );
  });
  fc.assert(property, { numRuns: runs(300) });
});

test('the list of hits grows, keeps what it has, and starts anew when cleared', () => {
  const text = Buffer.from(`key ${'a'.repeat(RUN_LENGTH)} `.repeat(5000));
  const step = text.length / 5000;
  const hits = new HitList();
  const index = new KeywordIndex(['key']);
  for (let round = 0; round < 2; round++) {
    index.scan(text, hits);
    assert.equal(hits.count, 5000);
    assert.equal(hits.runCount, 5000);
    for (let number = 0; number < 5000; number++) {
      assert.equal(hits.start[number], number * step);
      assert.equal(hits.run[number], number * step + 4);
    }
    hits.clear();
  }
  index.scan(Buffer.from('nothing'), hits);
  assert.equal(hits.count + hits.runCount, 0);
});
