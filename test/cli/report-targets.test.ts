import assert from 'node:assert/strict';
import { resolve } from 'node:path';
import { test } from 'node:test';
import { mayShowSecrets, reportTargets } from '../../src/cli/report-targets.ts';

const TEXT = { format: 'text', file: undefined } as const;

test('text on standard output, unless asked otherwise', () => {
  assert.deepEqual(reportTargets({}), [TEXT]);
  assert.deepEqual(reportTargets({ format: 'json' }), [{ format: 'json', file: undefined }]);
});

test('outputs add to it', () => {
  const targets = reportTargets({ output: ['sarif=out/a=b.sarif', 'json=x.json'] });
  assert.deepEqual(targets, [
    TEXT,
    { format: 'sarif', file: resolve('out/a=b.sarif') },
    { format: 'json', file: resolve('x.json') },
  ]);
});

test('an output on standard output takes the place of the text', () => {
  assert.deepEqual(reportTargets({ output: ['json=-'] }), [{ format: 'json', file: undefined }]);
});

test('secrets are shown only by a text report on a terminal', () => {
  const asked = { 'show-secrets': true } as const;
  assert.equal(mayShowSecrets([TEXT], {}, true), false);
  assert.equal(mayShowSecrets([TEXT], asked, true), true);
  assert.throws(() => mayShowSecrets([TEXT], asked, false), { name: 'UsageError' });
  assert.throws(() => mayShowSecrets([{ format: 'json', file: undefined }], asked, true), { name: 'UsageError' });
  assert.throws(() => mayShowSecrets([TEXT], { ...asked, redact: true }, true), { name: 'UsageError' });
});
