import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import fc from 'fast-check';
import { Secret } from '../../src/core/secret.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';

const value = new SeededRandom('secret').chars(ALPHABETS.alnum, 36);

test('only reveal() gives the value; every way of printing gives the redacted form', () => {
  const secret = new Secret(`tok_${value}`, 4);
  assert.equal(secret.reveal(), `tok_${value}`);
  assert.equal(secret.redacted, 'tok_****');
  const printed = [
    String(secret),
    JSON.stringify({ secret }),
    inspect(secret),
    inspect({ deep: { secret } }, { depth: 9, showHidden: true }),
    new Error(`failed at ${secret}`).stack ?? '',
    Object.entries(secret).join(),
    JSON.stringify(structuredClone({ ...secret })),
  ];
  for (const text of printed) assert.ok(!text.includes(value), 'a way of printing shows the value');
});

test('a public prefix shows, unless hardly anything follows it', () => {
  assert.equal(new Secret('tok_abcdefgh', 4).redacted, 'tok_****');
  assert.equal(new Secret('tok_abcdefg', 4).redacted, '****');
});

test('without a prefix the longer secret shows two or four characters, the shorter none', () => {
  assert.equal(new Secret(value.slice(0, 19)).redacted, '****');
  assert.equal(new Secret(value.slice(0, 20)).redacted, `${value.slice(0, 2)}****`);
  assert.equal(new Secret(value).redacted, `${value.slice(0, 4)}****`);
});

test('what shows is printable ASCII and never more than an eighth of a secret without a prefix', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 80 }), (text) => {
      const { redacted } = new Secret(text);
      assert.match(redacted, /^[\x21-\x7e]*\*{4}$/);
      assert.ok((redacted.length - 4) * 8 <= text.length);
    }),
  );
});
