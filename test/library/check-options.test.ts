import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import { scan, scanText, type Rule, type ScanOptions } from '../../src/index.ts';

async function refusal(asked: () => { result(): Promise<unknown> }): Promise<string> {
  try {
    await asked().result();
  } catch (error) {
    assert.ok(error instanceof UsageError, String(error));
    return error.message;
  }
  return 'nothing';
}

/** Options as a program in JavaScript may give them. */
const of = (options: object) => refusal(() => scanText('x = 1', 'a.py', options as ScanOptions));

test('options that would quietly find nothing are refused, with the nearest name', async () => {
  assert.equal(await of({ only: ['secrets'] }), 'The option only names no rule and no category. Did you mean "secret"?');
  assert.match(await of({ disabled: ['no-such-rule-at-all'] }), /^The option disabled names no rule/);
  assert.equal(await of({ only: 'secret' }), 'The option only must be an array of strings.');
  assert.equal(await of({ excludes: ['x'] }), 'There is no option excludes. Did you mean "exclude"?');
  assert.match(await of({ toString: 1 }), /^There is no option toString/);
  assert.match(await of({ minConfidence: 'sure' }), /must be one of low, medium, high, certain\.$/);
  for (const jobs of [0, -1, 1.5, '2']) assert.equal(await of({ jobs }), 'The option jobs must be a whole number from 1.');
  assert.equal(await of({ signal: {} }), 'The option signal must be an AbortSignal.');
});

test('rules that could never run are refused', async () => {
  assert.equal(await of({ rules: [{}] }), 'The option rules has a rule without an id.');
  assert.match(await of({ rules: [{ id: 'acme', category: 'secret', keywords: [] }] }), /no keywords/);
  assert.match(await of({ rules: [{ id: 'acme', keywords: ['acme'] }] }), /the rule acme, whose category/);
  assert.equal(await of({ rules: {} as Rule[] }), 'The option rules must be an array of rules.');
});

test('globs, paths and texts of the wrong kind are refused', async () => {
  assert.match(await refusal(() => scan(['.'], { exclude: ['['] })), /^The option exclude has an unbalanced "\["/);
  assert.equal(await refusal(() => scan('src' as unknown as string[])), 'The paths must be an array of strings.');
  assert.equal(
    await refusal(() => scanText(new Uint8Array([97]) as unknown as string, 'a.py')),
    'The text must be a string; decode bytes first.',
  );
  assert.equal(
    await refusal(() => scanText('x', undefined as unknown as string)),
    'The path must be a string; decode bytes first.',
  );
});

test('what a program may leave undefined is as if it were not there', async () => {
  assert.equal(await of({ signal: undefined, jobs: undefined, only: ['secret'], disabled: ['tls-verification'] }), 'nothing');
});
