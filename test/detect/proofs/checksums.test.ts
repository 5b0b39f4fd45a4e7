import assert from 'node:assert/strict';
import { test } from 'node:test';
import * as zlib from 'node:zlib';
import fc from 'fast-check';
import { bech32Polymod, expandHumanPart } from '../../../src/detect/proofs/age.ts';
import { decodeBase64, decodeBase64Json, decodeBase64Text } from '../../../src/detect/proofs/base64.ts';
import { crc32 } from '../../../src/detect/proofs/crc32.ts';
import { readDer, writeDer } from '../../../src/detect/proofs/der.ts';
import { decodeBase32, decodeBase58, encodeBase32, fromDigits, toDigits } from '../../../src/detect/proofs/digits.ts';
import { crc16 } from '../../../src/detect/proofs/nkey.ts';
import { crc24 } from '../../../src/detect/proofs/pgp.ts';
import { ALPHABETS } from '../../../src/detect/random.ts';

const bytes = fc.uint8Array({ maxLength: 80 });
const CHECK_INPUT = Buffer.from('123456789');

test('the cyclic redundancy checks give the catalogue value of "123456789"', () => {
  assert.equal(crc32('123456789'), 0xcbf43926);
  assert.equal(crc24(CHECK_INPUT), 0x21cf02);
  assert.equal(crc16(CHECK_INPUT), 0x31c3);
});

test('CRC-32 agrees with zlib', () => {
  fc.assert(fc.property(bytes, (data) => crc32(data) === zlib.crc32(Buffer.from(data))));
});

test("Bech32 accepts BIP 173's valid texts and refuses its invalid one", () => {
  const sum = (text: string): number => {
    const at = text.lastIndexOf('1');
    const data = [...text.slice(at + 1)].map((character) => 'qpzry9x8gf2tvdw0s3jn54khce6mua7l'.indexOf(character));
    return bech32Polymod([...expandHumanPart(text.slice(0, at)), ...data]);
  };
  for (const text of [
    'a12uel5l',
    'abcdef1qpzry9x8gf2tvdw0s3jn54khce6mua7lmqqqxw',
    'split1checkupstagehandshakeupstreamerranterredcaperred2y9e3w',
  ]) {
    assert.equal(sum(text), 1);
  }
  assert.notEqual(sum('split1checkupstagehandshakeupstreamerranterredcaperred2y9e2w'), 1);
});

test('digits of any base read back', () => {
  fc.assert(
    fc.property(fc.bigInt({ min: 0n, max: 1n << 300n }), fc.constantFrom(...Object.values(ALPHABETS)), (value, alphabet) => {
      assert.equal(fromDigits(toDigits(value, alphabet), alphabet), value);
    }),
  );
  assert.equal(toDigits(0, ALPHABETS.alnum, 6), '000000');
  assert.equal(toDigits(62, ALPHABETS.alnum, 6), '000010');
  assert.equal(fromDigits('1!', ALPHABETS.digits), undefined);
});

test('Base32 gives the values of RFC 4648 and reads back', () => {
  assert.equal(encodeBase32(Buffer.from('foobar'), ALPHABETS.base32), 'MZXW6YTBOI');
  assert.equal(encodeBase32(Buffer.from('foob'), ALPHABETS.base32), 'MZXW6YQ');
  assert.equal(decodeBase32('mzxw6', ALPHABETS.base32), undefined);
  fc.assert(
    fc.property(bytes, (data) =>
      assert.deepEqual(decodeBase32(encodeBase32(data, ALPHABETS.base32), ALPHABETS.base32), Buffer.from(data)),
    ),
  );
});

test('Base58 keeps leading zero bytes', () => {
  assert.equal(decodeBase58('2NEpo7TZRRrLZSi2U', ALPHABETS.base58)?.toString(), 'Hello World!');
  assert.equal(decodeBase58('11233QC4', ALPHABETS.base58)?.toString('hex'), '0000287fb4cd');
  assert.equal(decodeBase58('0OIl', ALPHABETS.base58), undefined);
});

test('base64 is read when canonical, in either alphabet, with and without padding', () => {
  fc.assert(
    fc.property(fc.uint8Array({ minLength: 1, maxLength: 80 }), (data) => {
      const text = Buffer.from(data);
      for (const form of [text.toString('base64'), text.toString('base64url')]) assert.deepEqual(decodeBase64(form), text);
    }),
  );
  for (const text of ['', '=', '==', 'A', 'QUJDR', 'QUJDR=', 'QQ=', 'Q Q==', 'QUJD!', 'QR==']) {
    assert.equal(decodeBase64(text), undefined, text);
  }
});

test('base64 text is printable, base64 JSON an object', () => {
  assert.equal(decodeBase64Text(Buffer.from('a:b').toString('base64')), 'a:b');
  assert.equal(decodeBase64Text(Buffer.from([0xff, 0xfe, 0x41]).toString('base64')), undefined);
  assert.equal(decodeBase64Text(Buffer.from('a\0b').toString('base64')), undefined);
  assert.deepEqual(decodeBase64Json(Buffer.from('{"a":1}').toString('base64')), { a: 1 });
  for (const text of ['[1]', 'null', '"a"', '{"a"'])
    assert.equal(decodeBase64Json(Buffer.from(text).toString('base64')), undefined);
});

test('DER reads back at every length form, and refuses what does not fit', () => {
  for (const length of [0, 1, 127, 128, 255, 256, 70_000]) {
    const element = writeDer(0x04, Buffer.alloc(length, 7));
    assert.deepEqual(readDer(element), [{ tag: 0x04, content: Buffer.alloc(length, 7) }]);
    assert.equal(readDer(element.subarray(0, -1)), length === 0 ? readDer(Buffer.from([4])) : undefined);
  }
  for (const hex of ['30', '3080', '3085000000000001', '308201', '3002ff'])
    assert.equal(readDer(Buffer.from(hex, 'hex')), undefined);
});
