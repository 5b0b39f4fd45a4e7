import assert from 'node:assert/strict';
import { test } from 'node:test';
import { didYouMean, nearest } from '../../src/config/suggestion.ts';

const WORDS = ['exclude', 'failOn', 'minConfidence', 'tls-verification', 'stripe-secret-key'];

test('a typing mistake finds its word', () => {
  assert.equal(nearest('exclud', WORDS), 'exclude');
  assert.equal(nearest('failon', WORDS), 'failOn');
  assert.equal(nearest('tls_verification', WORDS), 'tls-verification');
  assert.equal(nearest('TLS-verfication', WORDS), 'tls-verification');
});

test('the beginning of a word finds it', () => {
  assert.equal(nearest('stripe', WORDS), 'stripe-secret-key');
});

test('a word that is no mistake finds nothing', () => {
  assert.equal(nearest('password', WORDS), undefined);
  assert.equal(nearest('x', WORDS), undefined);
  assert.equal(nearest('exclude'.repeat(20), WORDS), undefined);
  assert.equal(didYouMean('password', WORDS), '');
});

test('the suggestion never repeats the word itself', () => {
  assert.equal(didYouMean('exclud', WORDS), ' Did you mean "exclude"?');
});
