import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { RULES } from '../../rules/index.ts';
import { isFlawRule } from '../../src/core/rule.ts';
import type { ScanSettings } from '../../src/core/settings.ts';
import type { SourceItem } from '../../src/core/source.ts';
import { expandExample } from '../../src/detect/examples.ts';
import type { Progress } from '../../src/pipeline/run-options.ts';
import { inFull, scanItems, writeTree, type Tree } from './tree.ts';
import { WORKER } from './worker-bundle.ts';

/** 400 files of some 5 MB together: examples of every rule, in places of every kind, among much that says nothing. */
function largeTree(): Tree {
  const examples = RULES.filter((rule) => !isFlawRule(rule)).flatMap((rule) =>
    rule.examples.match.map((example, index) => expandExample(String(example), `${rule.id}#${index}`).text),
  );
  const filler = 'Nothing of interest stands on this line, nor on the next.\n'.repeat(220);
  const folders = ['src', 'test', 'docs', 'é', 'deep/down/below'];
  return Object.fromEntries(
    Array.from({ length: 400 }, (_, index) => [
      `${folders[index % folders.length]}/${index}.txt`,
      filler + examples.filter((_, number) => number % 400 === index).join('\n') + '\n' + filler.slice(0, index),
    ]),
  );
}

const SETTINGS: Partial<ScanSettings> = {
  allowlists: [{ reason: 'documented', paths: ['docs/**'] }],
};

const items: SourceItem[] = [
  ...writeTree(largeTree()),
  { kind: 'skipped', skipped: { path: 'z.png', reason: 'binary' } },
  { kind: 'error', error: { kind: 'unreadable', path: 'y.txt', cause: 'EACCES' } },
  { kind: 'file', path: 'gone.txt', file: 'no/such/file', bytes: 1 },
  { kind: 'content', path: 'stdin.txt', content: Buffer.from('nothing') },
];
const inline = await scanItems(items, SETTINGS);

test('the tree gives findings, suppressed findings, errors and skips to compare', () => {
  assert.ok(inline.findings.length > 150);
  assert.ok(inline.suppressed.length > 30);
  assert.deepEqual(
    inline.errors.map(({ kind, path }) => `${kind} ${path}`),
    ['vanished gone.txt', 'unreadable y.txt'],
  );
  assert.equal(inline.skipped.length, 1);
  assert.equal(inline.stats.files, 401);
});

for (const jobs of [1, 2, 7]) {
  test(`${jobs} jobs find the same, byte for byte`, async () => {
    const last: Partial<Progress> = {};
    const onProgress = (progress: Progress): void => void Object.assign(last, progress);
    const shuffled = jobs === 2 ? [...items].reverse() : items;
    const result = await scanItems(shuffled, SETTINGS, { jobs, workerEntry: WORKER, onProgress });
    assert.deepEqual(inFull(result), inFull(inline));
    const bytes = items.reduce((sum, item) => sum + (item.kind === 'file' ? item.bytes : 0), 0);
    assert.deepEqual(last, { filesDone: 401, bytesDone: bytes, filesListed: 401, bytesListed: bytes, listed: true });
  });
}

test('a small tree starts no worker', async () => {
  const result = await scanItems(items.slice(0, 50), SETTINGS, { jobs: 7, workerEntry: 'would fail' });
  assert.equal(result.stats.files, 50);
});

test('a worker that cannot start, throws or ends fails the scan', async () => {
  const entries = writeTree({ 'throws.cjs': 'throw new Error("broken")', 'ends.cjs': 'process.exit(3)' });
  for (const { file, path } of entries) {
    const expected = path === 'throws.cjs' ? /broken/ : /ended with code 3/;
    await assert.rejects(scanItems(items, SETTINGS, { jobs: 2, workerEntry: file }), expected);
  }
  await assert.rejects(
    scanItems(items, SETTINGS, { jobs: 2, workerEntry: join(tmpdir(), 'no-such-entry.cjs') }),
    /no-such-entry/,
  );
});

test('the files themselves are left as they were', () => {
  const first = items[0] as Extract<SourceItem, { kind: 'file' }>;
  assert.equal(readFileSync(first.file).length, first.bytes);
});
