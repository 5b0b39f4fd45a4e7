import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { SourceItem } from '../../src/core/source.ts';
import { aToken, contents, scanItems, writeTree } from './tree.ts';
import { WORKER } from './worker-bundle.ts';

const REASON = new Error('stopped');

test('a signal that is aborted before the scan starts it not', async () => {
  const signal = AbortSignal.abort(REASON);
  await assert.rejects(scanItems(contents({ 'a.txt': aToken('abort') }), {}, { signal }), REASON);
});

test('abort ends a listing that would go on for ever', async () => {
  const controller = new AbortController();
  function* endless(): Generator<SourceItem> {
    for (;;) yield { kind: 'skipped', skipped: { path: 'a.png', reason: 'binary' } };
  }
  setTimeout(() => controller.abort(REASON), 5);
  await assert.rejects(scanItems(endless(), {}, { signal: controller.signal }), REASON);
});

test('abort ends a scan without workers between two files', async () => {
  const controller = new AbortController();
  const items = writeTree(Object.fromEntries(Array.from({ length: 3 }, (_, index) => [`${index}.txt`, 'key '.repeat(500_000)])));
  let done = 0;
  const onProgress = (): void => {
    done += 1;
    controller.abort(REASON);
  };
  await assert.rejects(scanItems(items, {}, { signal: controller.signal, onProgress }), REASON);
  assert.ok(done < items.length);
});

test('abort ends a scan whose workers are at work', async () => {
  const controller = new AbortController();
  const items = writeTree({ 'a.txt': 'nothing\n'.repeat(800_000) });
  const started = scanItems([...items, ...items, ...items], {}, { jobs: 2, workerEntry: WORKER, signal: controller.signal });
  setImmediate(() => controller.abort(REASON));
  await assert.rejects(started, REASON);
});
