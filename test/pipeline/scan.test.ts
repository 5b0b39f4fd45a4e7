import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanError } from '../../src/core/errors.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { SourceItem } from '../../src/core/source.ts';
import { compareErrors, compareFindings, compareSkipped } from '../../src/pipeline/order.ts';
import type { StageTimes } from '../../src/pipeline/stage-times.ts';
import { aFinding } from '../report/build.ts';
import { aToken, contents, scanItems, scanText, TOKEN_RULE, writeTree } from './tree.ts';
import { WORKER } from './worker-bundle.ts';

test('what a source could not read or left out is data in the result', async () => {
  const error: ScanError = { kind: 'unlistable', path: 'b', cause: 'EACCES' };
  const items: SourceItem[] = [
    { kind: 'error', error },
    { kind: 'skipped', skipped: { path: 'z', reason: 'submodule' } },
    { kind: 'skipped', skipped: { path: 'a', reason: 'excluded' } },
    ...contents({ 'c.txt': aToken('data') }),
  ];
  const result = await scanItems(items);
  assert.deepEqual(result.errors, [error]);
  assert.deepEqual(
    result.skipped.map(({ path }) => path),
    ['a', 'z'],
  );
  assert.deepEqual([result.findings.length, result.stats.files, result.stats.bytes], [1, 1, aToken('data').length]);
});

test('any number of skips is taken in', async () => {
  const empty: SourceItem = { kind: 'content', path: 'b', content: Buffer.alloc(0) };
  const many = new Array<SourceItem>(150_000).fill(empty);
  assert.equal((await scanItems(many)).skipped.length, many.length);
});

test('an asynchronous source is as good', async () => {
  async function* source(): AsyncGenerator<SourceItem> {
    for (const item of contents({ 'a.txt': aToken('a'), 'b.txt': aToken('b') })) yield await Promise.resolve(item);
  }
  const { findings } = await scanItems(source() as unknown as Iterable<SourceItem>);
  assert.equal(findings.length, 2);
});

test('nothing to scan is a result, too', async () => {
  const { findings, errors, skipped, stats } = await scanItems([]);
  assert.deepEqual([findings, errors, skipped, stats.files, stats.bytes], [[], [], [], 0, 0]);
});

test('stages are timed', async () => {
  let times: StageTimes | undefined;
  await scanItems(contents({ 'a.txt': aToken('times') }), {}, { onTimes: (all) => (times = all) });
  assert.ok(times && Object.values(times).every((each) => each >= 0) && times.match > 0);
});

test('a finding says where it is, what it is and how sure', async () => {
  const token = aToken('says');
  const { findings } = await scanText(`a\n  token: '${token}' # x`, {}, 'conf/a.yml');
  const [finding] = findings as [Finding];
  assert.deepEqual(
    {
      ...finding,
      secret: finding.secret?.reveal() === token,
      fingerprint: finding.fingerprint.length,
      lineHash: typeof finding.lineHash,
    },
    {
      ruleId: TOKEN_RULE,
      category: 'secret',
      severity: 'critical',
      confidence: 'certain',
      location: { path: 'conf/a.yml', start: { line: 2, column: 11 }, end: { line: 2, column: 11 + token.length } },
      snippet: { line: 2, lines: ["  token: 'ghp_****' # x"], mark: { start: 10, end: 18 } },
      secret: true,
      evidence: finding.evidence,
      related: [],
      fingerprint: 32,
      lineHash: 'string',
    },
  );
  assert.deepEqual(
    finding.evidence.map(({ code }) => code),
    ['entropy', 'checksum-valid'],
  );
});

test('lines are hashed as GitHub reads them: with a byte order mark, not at all in UTF-16', async () => {
  const line = `token: ${aToken('mark')}`;
  const hash = async (content: string | Buffer): Promise<string | undefined> => {
    const { findings } = await scanText(content);
    assert.equal(findings.length, 1);
    return findings[0]?.lineHash;
  };
  const marked = await hash(`\ufeff${line}`);
  assert.ok(marked);
  assert.notEqual(marked, await hash(line));
  assert.equal(await hash(`\ufefffirst\n${line}`), await hash(`first\n${line}`));
  assert.equal(await hash(Buffer.from(`\ufeff${line}`, 'utf16le')), undefined);
});

test('findings come by path in code units, then line, column, rule and end', () => {
  const at = (path: string, line: number, column: number, ruleId = 'b', end = 9): Finding =>
    aFinding({ ruleId, location: { path, start: { line, column }, end: { line, column: end } } });
  const ordered = [
    at('B.ts', 9, 1),
    at('a.ts', 2, 1),
    at('a.ts', 10, 1),
    at('a.ts', 10, 2, 'a'),
    at('a.ts', 10, 2, 'b', 5),
    at('a.ts', 10, 2, 'b', 9),
    at('a/b.ts', 1, 1),
    at('é.ts', 1, 1),
  ];
  assert.deepEqual([...ordered].reverse().sort(compareFindings), ordered);
  const errors: ScanError[] = [
    { kind: 'git', cause: 'z' },
    { kind: 'internal', path: 'a', cause: 'b' },
    { kind: 'timeout', path: 'a', cause: 'a' },
    { kind: 'timeout', path: 'a', cause: 'b' },
  ];
  assert.deepEqual([...errors].reverse().sort(compareErrors), errors);
  const skipped = [
    { path: 'a', reason: 'binary' },
    { path: 'a', reason: 'empty' },
    { path: 'b', reason: 'binary' },
  ] as const;
  assert.deepEqual([...skipped].reverse().sort(compareSkipped), skipped);
});

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
