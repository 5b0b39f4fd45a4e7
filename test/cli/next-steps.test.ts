import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { Secret } from '../../src/core/secret.ts';
import { nextSteps } from '../../src/cli/next-steps.ts';

function resultWith(path: string, secret?: Secret): ScanResult {
  const start = { line: 1, column: 1 };
  const finding: Finding = {
    ruleId: 'a-rule',
    category: secret ? 'secret' : 'tls-verification',
    severity: 'high',
    confidence: 'high',
    location: { path, start, end: start },
    snippet: { line: 1, lines: ['x'], mark: { start: 0, end: 1 } },
    ...(secret && { secret }),
    evidence: [],
    related: [],
    fingerprint: '',
  };
  return { findings: [finding], suppressed: [], errors: [], skipped: [], stats: { files: 1, bytes: 1, milliseconds: 1 } };
}

test('a key is to be moved and revoked, a flaw only to be fixed', () => {
  const ofSecret = nextSteps(resultWith('a.env', new Secret('not shown at all')), 'commit').join('\n');
  assert.match(ofSecret, /environment[^]*git restore --staged -- a\.env[^]*Revoke[^]*tightlip-ignore a-rule/);
  assert.doesNotMatch(ofSecret, /not shown/);
  assert.doesNotMatch(nextSteps(resultWith('a.env'), 'commit').join('\n'), /environment|Revoke/);
});

test('a path is one word for the shell', () => {
  assert.match(nextSteps(resultWith("it's a.env"), 'commit').join('\n'), /-- 'it'\\''s a\.env' /);
});

test('what is committed already is taken out of the commits', () => {
  assert.match(nextSteps(resultWith('a'), 'push').join('\n'), /git rebase -i/);
  assert.match(nextSteps(resultWith('a'), 'receive').join('\n'), /The push is refused[^]*git rebase -i/);
});
