import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Globs } from '../../../src/sources/globs.ts';
import { ReportPaths } from '../../../src/sources/report-path.ts';
import { openHistory } from '../../../src/pipeline/open-history.ts';
import { scan } from '../../../src/pipeline/scan.ts';
import { KnownBlobs, KnownTally } from '../../../src/pipeline/repositories/known-blobs.ts';
import { SeenBlobs } from '../../../src/pipeline/repositories/seen-blobs.ts';
import type { ScanResult } from '../../../src/core/result.ts';
import { newHistory, scanHistory, TOKENS, type PlannedCommit } from '../history/repository.ts';
import { aToken, inFull } from '../tree.ts';

const text = `const token = '${aToken(1)}';\n`;
const filler = 'nothing to see here\n'.repeat(9);

/** Forks of one another: same blobs at the same, at other and at several paths. */
const HISTORIES: readonly (readonly PlannedCommit[])[] = [
  [
    { parents: [], files: { 'a.js': text, 'b.txt': filler, 'c.bin': '\0\0', 'd/e.txt': filler } },
    { parents: [1], files: { 'b.txt': `${filler}more\n` } },
  ],
  [
    { parents: [], files: { 'a.js': text, 'b.txt': filler, 'c.bin': '\0\0' } },
    { parents: [1], files: { 'a.js': '', 'moved/a.js': text, 'test/b.txt': filler, 'z.bin': '\0\0' } },
  ],
  [{ parents: [], files: { 'b.txt': `${filler}more\n`, 'a.js': text, 'c.bin': '\0\0', link: '->a.js' } }],
];

describe('known blobs', () => {
  test('with what is known of other repositories each scan says the same, and looks at less', async () => {
    const folders = HISTORIES.map((plan) => newHistory(plan).folder);
    const records: Buffer[] = [];
    const known = new KnownBlobs(new SeenBlobs(), 'settings', (more) => records.push(...more));
    const counts: number[] = [];
    for (const folder of [...folders, ...folders]) {
      const plain = await scanHistory(folder);
      const { result, tally } = await scanWith(known, folder);
      assert.deepEqual(inFull(withoutBlobs(result)), inFull(withoutBlobs(plain)));
      counts.push(tally.blobs);
    }
    // In the second each blob stands at other paths, in the third all do where the first has them; then every one is known.
    assert.deepEqual(counts, [0, 0, 3, 4, 3, 3]);
  });

  test('what is kept on disk is enough to pass over blobs without findings, and holds for its settings alone', async () => {
    const { folder } = newHistory(HISTORIES[0] as readonly PlannedCommit[]);
    const records: Buffer[] = [];
    await scanWith(new KnownBlobs(new SeenBlobs(), 'one', (more) => records.push(...more)), folder);
    const countOf = async (settings: string): Promise<number> => {
      const seen = new SeenBlobs();
      seen.load(Buffer.concat(records));
      return (await scanWith(new KnownBlobs(seen, settings, () => {}), folder)).tally.blobs;
    };
    assert.deepEqual([await countOf('one'), await countOf('two')], [3, 0]);
  });
});

async function scanWith(known: KnownBlobs, folder: string): Promise<{ result: ScanResult; tally: KnownTally }> {
  const scope = { paths: new ReportPaths(folder), globs: new Globs([], []), maxFileSize: TOKENS.maxFileSize };
  const { items, finish } = await openHistory({ folder, selection: { kind: 'all' } }, scope, undefined, 'all');
  const tally = new KnownTally();
  const found = await scan(known.unknown(items, tally), TOKENS, {
    jobs: 1,
    workerEntry: 'no worker is needed',
    onOutcome: (outcome, blobs) => known.remember(outcome, blobs),
  });
  return { result: await finish(tally.addedTo(found)), tally };
}

/** Which of several versions a skipped path was met in first says nothing. */
function withoutBlobs(result: ScanResult): ScanResult {
  return { ...result, skipped: result.skipped.map(({ path, reason }) => ({ path, reason })) };
}
