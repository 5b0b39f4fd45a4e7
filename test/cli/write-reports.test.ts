import assert from 'node:assert/strict';
import { test } from 'node:test';
import { scanTimes } from '../../src/cli/write-reports.ts';

test('the scan ended now and began its length before', () => {
  const { start, end } = scanTimes(1500, {});
  assert.ok(end <= Date.now());
  assert.ok(end - start >= 1499);
});

test('SOURCE_DATE_EPOCH fixes both, whatever the scan took', () => {
  assert.deepEqual(scanTimes(1500, { SOURCE_DATE_EPOCH: '1700000000' }), { start: 1_700_000_000_000, end: 1_700_000_000_000 });
  assert.notEqual(scanTimes(0, { SOURCE_DATE_EPOCH: 'yesterday' }).end, NaN);
});
