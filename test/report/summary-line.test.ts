import assert from 'node:assert/strict';
import { test } from 'node:test';
import { summaryLine } from '../../src/report/summary-line.ts';
import { aFinding, aResult } from './build.ts';

test('a clean scan', () => {
  assert.equal(summaryLine(aResult()), 'Scanned 3 files (4.1 kB) in 1.23 s; no findings; nothing skipped.');
});

test('findings by severity, the worst first, and skips by reason, the most frequent first', () => {
  const result = aResult({
    findings: (['low', 'critical', 'medium', 'critical'] as const).map((severity) => aFinding({ severity })),
    skipped: [
      { path: 'a', reason: 'too-large' },
      { path: 'b', reason: 'binary' },
      { path: 'c', reason: 'binary' },
      { path: 'd', reason: 'lfs-pointer' },
    ],
    stats: { files: 1_234_567, bytes: 12_345_678_901, milliseconds: 83_412 },
  });
  assert.equal(
    summaryLine(result),
    'Scanned 1,234,567 files (12.3 GB) in 83.4 s; 4 findings (2 critical, 1 medium, 1 low); ' +
      '4 skipped (2 binary, 1 Git LFS pointer, 1 too large).',
  );
});

test('one is not many, and a size never rounds to a thousand of its unit', () => {
  const bytes = (size: number): string => summaryLine(aResult({ stats: { files: 1, bytes: size, milliseconds: 1 } }));
  assert.equal(bytes(1), 'Scanned 1 file (1 byte) in 0.00 s; no findings; nothing skipped.');
  assert.match(bytes(999), /\(999 bytes\)/);
  assert.match(bytes(999_949), /\(999\.9 kB\)/);
  assert.match(bytes(999_950), /\(1\.0 MB\)/);
});
