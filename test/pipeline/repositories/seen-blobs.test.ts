import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import fc from 'fast-check';
import { RECORD_BYTES, SeenBlobs, type Verdict } from '../../../src/pipeline/repositories/seen-blobs.ts';
import { runs } from '../../support/runs.ts';

const digest = (text: string | number): Buffer => createHash('sha256').update(String(text)).digest();

test('says of each digest what was said of it, and nothing of others', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.constantFrom<Verdict>('clean', 'binary', 'lfs-pointer')), (verdicts) => {
      const seen = new SeenBlobs();
      for (const [text, verdict] of Object.entries(verdicts)) assert.equal(seen.add(digest(text), verdict)?.length, RECORD_BYTES);
      for (const [text, verdict] of Object.entries(verdicts)) {
        assert.equal(seen.get(digest(text)), verdict);
        assert.equal(seen.add(digest(text), 'clean'), undefined);
      }
      assert.equal(seen.get(digest('\0none of these')), undefined);
    }),
    { numRuns: runs(50) },
  );
});

test('keeps nearly all while it grows, and the newest when it is full', () => {
  const seen = new SeenBlobs(1 << 14);
  for (let at = 0; at < 1 << 13; at++) seen.add(digest(at), 'clean');
  const known = Array.from({ length: 1 << 13 }, (_, at) => seen.get(digest(at))).filter((verdict) => verdict === 'clean');
  assert.ok(known.length > 0.97 * (1 << 13), `${known.length} of ${1 << 13}`);
  for (let at = 0; at < 1 << 16; at++) seen.add(digest(`more ${at}`), 'binary');
  assert.equal(seen.get(digest(`more ${(1 << 16) - 1}`)), 'binary');
});

test('records are read again, whatever stands around them', () => {
  const seen = new SeenBlobs();
  const records = [...'abc'].map((text) => seen.add(digest(text), text === 'b' ? 'binary' : 'clean') as Buffer);
  const again = new SeenBlobs();
  again.load(Buffer.concat([...records, Buffer.alloc(RECORD_BYTES), Buffer.alloc(RECORD_BYTES, 255), Buffer.from('torn')]));
  assert.deepEqual(
    [...'abcd'].map((text) => again.get(digest(text))),
    ['clean', 'binary', 'clean', undefined],
  );
});
