import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import type { SourceItem } from '../../src/core/source.ts';
import { SeededRandom } from '../../src/detect/random.ts';
import { parseShard, shardOfEnvironment } from '../../src/sources/shard-of-environment.ts';
import { ShardedSource } from '../../src/sources/shard.ts';

const random = new SeededRandom('shards');
const FILES = Array.from({ length: 2000 }, (_, at): SourceItem & { kind: 'file' } => {
  const digits = Number(random.chars('123456789', 3));
  // A tenth is forty times as large as the rest.
  return { kind: 'file', path: `src/${at}.ts`, file: `/src/${at}.ts`, bytes: digits * (at % 10 === 0 ? 800 : 20) };
});

async function split(items: readonly SourceItem[], count: number): Promise<{ all: SourceItem[][]; digests: Set<string> }> {
  const shards = Array.from({ length: count }, (_, at) => new ShardedSource(items, { index: at + 1, count }));
  const all: SourceItem[][] = [];
  for (const shard of shards) {
    const items: SourceItem[] = [];
    for await (const item of shard.items()) items.push(item);
    all.push(items);
  }
  return { all, digests: new Set(shards.map((shard) => JSON.stringify(shard.listing()))) };
}

const bytesOf = (items: readonly SourceItem[]): number =>
  items.reduce((sum, item) => sum + (item.kind === 'file' || item.kind === 'blob' ? item.bytes : 0), 0);

for (const count of [1, 2, 3, 7, 16]) {
  test(`${count} shards: each file in one, about as many bytes in each, and all saw the same`, async () => {
    const { all, digests } = await split(FILES, count);
    assert.deepEqual(new Set(all.flat()), new Set(FILES));
    assert.equal(all.flat().length, FILES.length);
    assert.equal(digests.size, 1);
    const even = bytesOf(FILES) / count;
    for (const items of all) assert.ok(Math.abs(bytesOf(items) - even) < even * 0.1, `${bytesOf(items)} of ${even}`);
  });
}

test('the order of the listing changes nothing', async () => {
  const [one, two] = [await split(FILES, 3), await split(FILES.toReversed(), 3)];
  assert.deepEqual(one.digests, two.digests);
  for (const [at, items] of one.all.entries()) assert.deepEqual(new Set(items), new Set(two.all[at]));
});

test('another listing has another digest', async () => {
  const more = await split([...FILES, { ...(FILES[0] as SourceItem & { kind: 'file' }), path: 'new.ts' }], 2);
  assert.notDeepEqual(more.digests, (await split(FILES, 2)).digests);
});

test('what was skipped or stands in no file is in one shard, an error in each that met it', async () => {
  const items: SourceItem[] = [
    { kind: 'skipped', skipped: { path: 'logo.png', reason: 'excluded' } },
    { kind: 'content', path: 'message', content: Uint8Array.of(65) },
    { kind: 'error', error: { kind: 'unlistable', path: 'private', cause: 'EACCES' } },
  ];
  const found = (await split(items, 4)).all.flat().map(({ kind }) => kind);
  assert.deepEqual(found.sort(), ['content', 'error', 'error', 'error', 'error', 'skipped']);
});

test('a shard is written I/N', () => {
  assert.deepEqual(parseShard('2/8'), { index: 2, count: 8 });
  assert.equal(parseShard('auto'), 'auto');
  for (const wrong of ['0/3', '4/3', '1/0', '1', '/3', '1/3/5', 'a/b', '-1/3']) assert.equal(parseShard(wrong), undefined);
});

const SCHEDULED: readonly (readonly [environment: Record<string, string>, index: number, count: number])[] = [
  [{ JOB_COMPLETION_INDEX: '0', TIGHTLIP_SHARD_COUNT: '5' }, 1, 5],
  [{ AWS_BATCH_JOB_ARRAY_INDEX: '3', AWS_BATCH_JOB_ARRAY_SIZE: '4' }, 4, 4],
  [{ SLURM_ARRAY_TASK_ID: '12', SLURM_ARRAY_TASK_MIN: '10', SLURM_ARRAY_TASK_COUNT: '8' }, 3, 8],
  [{ CI_NODE_INDEX: '2', CI_NODE_TOTAL: '6' }, 2, 6],
  [{ PARALLEL_SEQ: '7', TIGHTLIP_SHARD_COUNT: '9' }, 7, 9],
  [{ PARALLEL_SEQ: '1', TIGHTLIP_SHARD_COUNT: '2', CI_NODE_INDEX: '2', CI_NODE_TOTAL: '6' }, 1, 2],
];
for (const [environment, index, count] of SCHEDULED) {
  test(`auto: ${Object.keys(environment).join(', ')}`, () => {
    assert.deepEqual(shardOfEnvironment(environment), { index, count });
  });
}

test('auto: what is missing or makes no shard is a wrong command line, never a scan of everything', () => {
  const wrong = [
    {},
    { JOB_COMPLETION_INDEX: '0' },
    { CI_NODE_INDEX: '7', CI_NODE_TOTAL: '6' },
    { CI_NODE_INDEX: 'x', CI_NODE_TOTAL: '6' },
    { CI_NODE_INDEX: '0', CI_NODE_TOTAL: '6' },
  ];
  for (const environment of wrong) assert.throws(() => shardOfEnvironment(environment), UsageError);
});
