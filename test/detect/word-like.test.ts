import assert from 'node:assert/strict';
import { test } from 'node:test';
import { normalName } from '../../src/detect/assignment/names.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { meanSurprise, splitWords, wordShare } from '../../src/detect/word-like.ts';

test('identifiers are split at case, digits and anything else', () => {
  const cases: Record<string, string> = {
    myApiKey: 'my api key',
    'MY-API_KEY.2': 'my api key 2',
    HTTPServer: 'http server',
    oauth2Token: 'oauth 2 token',
    'pass word': 'pass word',
    '--': '',
  };
  for (const [text, words] of Object.entries(cases)) assert.equal(splitWords(text).join(' '), words);
});

test('one name is one name, however it is written', () => {
  for (const name of ['apiKey', 'API_KEY', 'api-key', 'api.key', 'ApiKey', '$api_key']) assert.equal(normalName(name), 'api_key');
});

test('readable words surprise less than random letters', () => {
  const words = ['password', 'configuration', 'listener', 'connection', 'between', 'running', 'secret'];
  const random = new SeededRandom('surprise');
  const mean = (list: readonly string[]): number => list.reduce((sum, word) => sum + meanSurprise(word), 0) / list.length;
  assert.ok(mean(words) < 3.8);
  assert.ok(mean(Array.from({ length: 200 }, () => random.chars(ALPHABETS.lower, 9))) > 4.8);
});

test('a phrase is made of words, a random token is not', () => {
  for (const text of ['the quick brown fox', 'ThisIsTheSecretName', 'connection_pool_manager'])
    assert.ok(wordShare(text) > 0.8, text);
  const random = new SeededRandom('share');
  for (const alphabet of [ALPHABETS.alnum, ALPHABETS.hex, ALPHABETS.base64]) {
    const shares = Array.from({ length: 300 }, () => wordShare(random.chars(alphabet, 32)));
    assert.ok(shares.every((share) => share < 0.6));
    assert.ok(shares.reduce((sum, share) => sum + share, 0) / shares.length < 0.1);
  }
  assert.equal(wordShare(''), 1);
});
