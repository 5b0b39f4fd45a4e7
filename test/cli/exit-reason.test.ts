import assert from 'node:assert/strict';
import { test } from 'node:test';
import { exitReason } from '../../src/cli/exit-reason.ts';
import type { ScanError } from '../../src/core/errors.ts';
import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';

const EMPTY: ScanResult = {
  findings: [],
  suppressed: [],
  errors: [],
  skipped: [],
  stats: { files: 0, bytes: 0, milliseconds: 0 },
};
const finding = (severity: Finding['severity']): Finding => ({ severity }) as Finding;
const error = (path: string): ScanError => ({ kind: 'unreadable', path, cause: 'EACCES' });

test('no reason for success', () => {
  assert.deepEqual(exitReason(EMPTY, 0, 'medium', true), []);
});

test('findings are counted from the threshold upward', () => {
  const result = { ...EMPTY, findings: [finding('low'), finding('high'), finding('critical')] };
  assert.deepEqual(exitReason(result, 1, 'high', true), ['Exit code 1: 2 findings at or above high (--fail-on).']);
});

test('an empty scan says why', () => {
  assert.match(exitReason(EMPTY, 2, 'medium', true).join(), /nothing was scanned, no file was listed/);
  const skipped = { ...EMPTY, skipped: [{ path: 'a', reason: 'binary' as const }] };
  assert.match(exitReason(skipped, 2, 'medium', true).join(), /all that was listed is skipped \(1 binary\)/);
});

test('errors are listed unless the report does, and not without end', () => {
  const result = { ...EMPTY, errors: ['a', 'b', 'c', 'd', 'e', 'f', 'g'].map(error) };
  assert.deepEqual(exitReason(result, 2, 'medium', false), [
    'Exit code 2: the scan is incomplete, 7 errors, listed in the report.',
  ]);
  const lines = exitReason(result, 2, 'medium', true);
  assert.equal(lines.length, 7);
  assert.match(lines[1] ?? '', /^ {2}a cannot be read \(EACCES\)\./);
  assert.match(lines[6] ?? '', /and 2 more/);
});

test('suppressions to look at are counted when they alone make the exit code', () => {
  const notices = [
    { kind: 'unused-ignore', path: 'a', line: 1 },
    { kind: 'unused-allowlist', path: 'b', line: 2 },
  ] as const;
  const wanted = ['Exit code 1: 1 inline suppression to look at (--fail-on-unused-ignore).'];
  assert.deepEqual(exitReason({ ...EMPTY, notices }, 1, 'medium', true), wanted);
  assert.deepEqual(exitReason({ ...EMPTY, notices, findings: [finding('low')] }, 1, 'never', true), wanted);
});
