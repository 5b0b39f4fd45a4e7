import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { BIP39_WORDS } from '../../../src/detect/proofs/bip39-words.ts';
import { bip39 } from '../../../src/detect/proofs/bip39.ts';
import { SeededRandom } from '../../../src/detect/random.ts';

test('the word list is the published one', () => {
  assert.equal(new Set(BIP39_WORDS).size, 2048);
  assert.deepEqual(BIP39_WORDS, [...BIP39_WORDS].sort());
  const digest = createHash('sha256')
    .update(`${BIP39_WORDS.join('\n')}\n`)
    .digest('hex');
  assert.equal(digest, '2f5eed53a4727b4bf8880d8f3f199efc90e58503646d9ff8eff3a2ed3b24dbda');
});

test("the phrases of BIP 39's test vectors are valid, in any layout", () => {
  const abandon = `${'abandon '.repeat(11)}about`;
  const phrases = [
    abandon,
    'legal winner thank year wave sausage worth useful legal winner thank yellow',
    `${'zoo '.repeat(23)}vote`,
  ];
  for (const phrase of phrases) {
    for (const form of [phrase, phrase.toUpperCase(), phrase.replaceAll(' ', ', '), phrase.replaceAll(' ', '\n')]) {
      assert.equal(bip39.check(form).verdict, 'valid', form);
    }
  }
});

test('of the words that could end a phrase, only one in sixteen fits its checksum', () => {
  const words = bip39.make(new SeededRandom('last word')).split(' ').slice(0, -1);
  const fitting = BIP39_WORDS.filter((last) => bip39.check([...words, last].join(' ')).verdict === 'valid');
  assert.equal(fitting.length, 128);
});

test('prose and phrases of another length prove nothing, a foreign word refutes', () => {
  assert.equal(bip39.check('it was the best of times it was the worst of times').verdict, 'unknown');
  assert.equal(bip39.check('abandon about').verdict, 'unknown');
  assert.equal(bip39.check(`${'abandon '.repeat(11)}aboutt`).verdict, 'invalid');
});
