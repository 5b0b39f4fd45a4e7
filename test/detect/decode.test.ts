import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeAt, looksEncoded, type Encoding } from '../../src/detect/decode.ts';
import { RUN_LENGTH } from '../../src/detect/keyword-index.ts';
import { SeededRandom } from '../../src/detect/random.ts';
import { runs } from '../support/runs.ts';

const ENCODERS: readonly (readonly [Encoding, string, (text: string) => string])[] = [
  ['base64', 'base64', (text) => Buffer.from(text).toString('base64')],
  ['base64', 'base64url', (text) => Buffer.from(text).toString('base64url')],
  ['base64', 'base64 of UTF-16LE', (text) => Buffer.from(text, 'utf16le').toString('base64')],
  ['hex', 'hex', (text) => Buffer.from(text).toString('hex')],
  ['hex', 'HEX', (text) => Buffer.from(text).toString('hex').toUpperCase()],
  ['percent', 'percent', (text) => text.replace(/./g, (unit) => `%${unit.charCodeAt(0).toString(16)}`)],
  ['unicode-escape', 'unicode', (text) => text.replace(/./g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`)],
  ['unicode-escape', 'byte escapes', (text) => text.replace(/./g, (unit) => `\\x${unit.charCodeAt(0).toString(16)}`)],
];

const ascii = fc.string({
  unit: fc.integer({ min: 33, max: 126 }).map((code) => String.fromCharCode(code)),
  minLength: 16,
  maxLength: 80,
});

for (const [encoding, name, encode] of ENCODERS) {
  test(`${name}: what was encoded comes back, with the span of the encoded text`, () => {
    const property = fc.property(
      ascii,
      fc.constantFrom('', ' ', 'key = "'),
      fc.constantFrom('', ' ', '"'),
      (text, before, after) => {
        const encoded = encode(text);
        const span = { start: before.length, end: before.length + encoded.length };
        assert.deepEqual(decodeAt(before + encoded + after, before.length), { encoding, span, text });
        if (encoding === 'base64' || encoding === 'hex') assert.ok(looksEncoded(Buffer.from(encoded), 0));
      },
    );
    fc.assert(property, { numRuns: runs(100) });
  });
}

test('escapes are decoded with the word round them', () => {
  const text = 'see https://acme.example/?token%3Dabc%26x here';
  const found = decodeAt(text, text.indexOf('%3D'));
  assert.equal(found?.text, 'https://acme.example/?token=abc&x');
  assert.deepEqual(found.span, { start: 4, end: text.length - 5 });
});

test('random bytes, digests, names and images are no text', () => {
  const random = new SeededRandom('decode');
  let passed = 0;
  for (let count = 0; count < 3000; count++) {
    const bytes = random.bytes(48);
    for (const encoded of [bytes.toString('base64'), bytes.toString('hex')]) if (looksEncoded(Buffer.from(encoded), 0)) passed++;
    assert.equal(decodeAt(bytes.toString('base64'), 0), undefined);
    assert.equal(decodeAt(bytes.toString('hex'), 0), undefined);
  }
  assert.ok(passed < 60, `${passed} of 6000`);
  for (const text of ['aVeryLongIdentifierOfAFunction', 'some/path/to/a/source/file/index', '-'.repeat(40), '/'.repeat(40)])
    assert.ok(!looksEncoded(Buffer.from(text), 0), text);
  const images = {
    png: '89504e470d0a1a0a0000000d49484452',
    jpeg: 'ffd8ffe000104a4649460001',
    gif: '4749463839610a000a00f0000000',
  };
  for (const [name, hex] of Object.entries(images)) {
    const encoded = Buffer.concat([Buffer.from(hex, 'hex'), random.bytes(60)]).toString('base64');
    assert.equal(decodeAt(encoded, 0), undefined, name);
  }
});

test('nothing stands where nothing is encoded', () => {
  assert.equal(decodeAt('', 0), undefined);
  assert.equal(decodeAt('a b', 0), undefined);
  assert.equal(decodeAt('x'.repeat(RUN_LENGTH - 1), 0), undefined);
  assert.equal(decodeAt('100%', 3), undefined);
  assert.equal(decodeAt('\\u00zz', 0), undefined);
});
