import assert from 'node:assert/strict';
import { test } from 'node:test';
import { EXIT, exitCode } from '../../src/core/result.ts';
import {
  confidenceAtLeast,
  SEVERITIES,
  severityAtLeast,
  shiftConfidence,
  shiftSeverity,
  type Severity,
} from '../../src/core/severity.ts';
import { aFinding, aResult } from '../report/build.ts';

const withFindings = (...severities: readonly Severity[]): ReturnType<typeof aResult> =>
  aResult({ findings: severities.map((severity) => aFinding({ severity })) });

test('no finding is 0, one at the threshold is 1, one below it is 0', () => {
  assert.equal(exitCode(aResult(), 'medium', false), EXIT.clean);
  assert.equal(exitCode(withFindings('medium'), 'medium', false), EXIT.findings);
  assert.equal(exitCode(withFindings('low'), 'medium', false), EXIT.clean);
  assert.equal(exitCode(withFindings('low', 'critical'), 'high', false), EXIT.findings);
});

test('never fails on no finding, yet on an incomplete scan', () => {
  assert.equal(exitCode(withFindings('critical'), 'never', false), EXIT.clean);
  const broken = aResult({ errors: [{ kind: 'unreadable', path: 'a', cause: 'EACCES' }] });
  assert.equal(exitCode(broken, 'never', true), EXIT.incomplete);
});

test('an error outranks findings', () => {
  const result = { ...withFindings('critical'), errors: [{ kind: 'vanished', path: 'a', cause: 'ENOENT' }] as const };
  assert.equal(exitCode(result, 'low', false), EXIT.incomplete);
});

test('nothing scanned is incomplete unless allowed', () => {
  const empty = aResult({ stats: { files: 0, bytes: 0, milliseconds: 1 } });
  assert.equal(exitCode(empty, 'medium', false), EXIT.incomplete);
  assert.equal(exitCode(empty, 'medium', true), EXIT.clean);
});

test('severities compare along their scale', () => {
  SEVERITIES.forEach((severity, at) => {
    SEVERITIES.forEach((threshold, limit) => assert.equal(severityAtLeast(severity, threshold), at >= limit));
  });
});

test('shifts stay on the scale, and only proof makes certain', () => {
  assert.equal(shiftSeverity('critical', -1), 'high');
  assert.equal(shiftSeverity('low', -3), 'low');
  assert.equal(shiftSeverity('high', 5), 'critical');
  assert.equal(shiftConfidence('medium', 5), 'high');
  assert.equal(shiftConfidence('high', 1), 'high');
  assert.equal(shiftConfidence('certain', 0), 'certain');
  assert.equal(shiftConfidence('certain', -1), 'high');
  assert.equal(confidenceAtLeast('certain', 'high'), true);
  assert.equal(confidenceAtLeast('low', 'medium'), false);
});
