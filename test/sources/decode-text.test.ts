import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { decodeText, type DecodedText } from '../../src/sources/decode-text.ts';
import { runs } from '../support/runs.ts';

const SECRET = 'password = "correct horse battery staple"\n';

function text(bytes: Uint8Array, encoding?: DecodedText['encoding']): string {
  return Buffer.from(decoded(bytes, encoding).bytes).toString();
}

function decoded(bytes: Uint8Array, encoding?: DecodedText['encoding']): DecodedText {
  const result = decodeText(bytes, encoding === undefined ? {} : { encoding });
  assert.equal(result.kind, 'text', JSON.stringify(result));
  return result as DecodedText;
}

function reason(bytes: Uint8Array | string): string {
  const result = decodeText(Buffer.from(bytes));
  return result.kind === 'skip' ? result.reason : result.encoding;
}

function bigEndian(content: string): Buffer {
  return Buffer.from(content, 'utf16le').swap16();
}

const joined = (...parts: readonly (string | readonly number[] | Buffer)[]): Buffer =>
  Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

test('ASCII and UTF-8 are passed on without a copy', () => {
  for (const [content, ascii] of [
    ['plain\n', true],
    ['schlüssel = 🔑\n', false],
  ] as const) {
    const bytes = Buffer.from(content);
    const result = decoded(bytes);
    assert.deepEqual([result.encoding, result.ascii, result.bom], ['utf-8', ascii, false]);
    assert.equal(result.bytes.buffer, bytes.buffer);
    assert.equal(result.bytes.byteOffset, bytes.byteOffset);
  }
});

test('a byte order mark goes, and says what it said', () => {
  const content = `ключ 🔑 ${SECRET}`;
  const cases = [
    ['utf-8', joined([0xef, 0xbb, 0xbf], content)],
    ['utf-16le', joined([0xff, 0xfe], Buffer.from(content, 'utf16le'))],
    ['utf-16be', joined([0xfe, 0xff], bigEndian(content))],
  ] as const;
  for (const [encoding, bytes] of cases) {
    const result = decoded(bytes);
    assert.deepEqual([result.encoding, result.bom, result.ascii], [encoding, true, false]);
    assert.equal(Buffer.from(result.bytes).toString(), content);
  }
});

test('UTF-16 without a byte order mark is told by its pattern, in every script that comes with some ASCII', () => {
  for (const content of [
    SECRET,
    `passwörter: ${SECRET}`,
    `密钥一二三一一 ${SECRET}`,
    `ключ　к двери ${SECRET}`,
    `emoji 🔑🔒 ${SECRET}`,
  ]) {
    assert.equal(text(Buffer.from(content, 'utf16le')), content);
    assert.equal(decoded(Buffer.from(content, 'utf16le')).encoding, 'utf-16le');
    assert.equal(text(bigEndian(content)), content);
    assert.equal(decoded(bigEndian(content)).encoding, 'utf-16be');
  }
});

test('UTF-16 of ASCII is ASCII once decoded', () => {
  assert.equal(decoded(Buffer.from(SECRET, 'utf16le')).ascii, true);
});

test('half a surrogate pair and an odd last byte do not stop UTF-16', () => {
  assert.equal(text(joined([0xff, 0xfe], Buffer.from('a\ud83db', 'utf16le'), [0x63])), 'a\ufffdb');
  assert.equal(text(joined([0xfe, 0xff], bigEndian('a\ud83db'), [0x63])), 'a\ufffdb');
});

test('binaries stay binary, whatever their width', () => {
  const sound = Buffer.alloc(6000);
  const table = Buffer.alloc(6000);
  for (let at = 0; at < sound.length; at += 2) {
    sound.writeInt16LE(Math.round(900 * Math.sin(at / 50)), at);
    table.writeUInt16LE(at, at);
  }
  const cases = {
    elf: [0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0x3e, 0, 1, 0, 0, 0],
    png: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52],
    wasm: [0, 0x61, 0x73, 0x6d, 1, 0, 0, 0, 1, 7, 1, 0x60],
    sound,
    table,
    utf32: joined([0xff, 0xfe, 0, 0], [0x61, 0, 0, 0, 0x62, 0, 0, 0]),
    text: joined(SECRET, [0], SECRET),
  };
  for (const [name, bytes] of Object.entries(cases)) assert.equal(reason(Buffer.from(bytes)), 'binary', name);
});

test('a NUL counts in the first 8 kB only', () => {
  assert.equal(reason(joined('a'.repeat(8191), [0])), 'binary');
  assert.equal(reason(joined('a'.repeat(8192), [0])), 'utf-8');
});

test('nothing is empty, and so is a byte order mark alone', () => {
  for (const bytes of [[], [0xef, 0xbb, 0xbf], [0xff, 0xfe], [0xfe, 0xff]]) assert.equal(reason(Buffer.from(bytes)), 'empty');
});

test('Latin-1 where the bytes are not UTF-8', () => {
  const content = `clé façade être ${SECRET}`;
  const result = decoded(Buffer.from(content, 'latin1'));
  assert.equal(result.encoding, 'latin-1');
  assert.equal(Buffer.from(result.bytes).toString(), content);
});

test('a UTF-8 file with broken bytes stays UTF-8 and keeps the ASCII around them', () => {
  const broken = joined('schlüssel für ', [0xc3], SECRET, [0xff, 0xe2, 0x82], SECRET, 'größe ', [0xf0, 0x9f, 0x94]);
  const result = decoded(broken);
  assert.equal(result.encoding, 'utf-8');
  assert.equal(Buffer.from(result.bytes).toString(), `schlüssel für \ufffd${SECRET}\ufffd\ufffd${SECRET}größe \ufffd`);
});

test('ASCII with a truncated last sequence keeps every character', () => {
  assert.ok(text(joined(SECRET, [0xe2, 0x82])).startsWith(SECRET));
});

test('any bytes give valid UTF-8 that holds every run of ASCII', () => {
  const part = fc.oneof(
    fc.uint8Array({ maxLength: 6 }),
    fc.constantFrom('key', 'é', '🔑', '\n').map((piece) => Buffer.from(piece)),
  );
  fc.assert(
    fc.property(fc.array(part, { maxLength: 12 }), fc.boolean(), (parts, further) => {
      const bytes = Buffer.concat(parts);
      const result = decodeText(bytes, further ? { encoding: 'utf-8' } : {});
      if (result.kind === 'skip' || result.encoding.startsWith('utf-16')) return;
      const content = new TextDecoder('utf-8', { fatal: true }).decode(result.bytes);
      const ascii = (text: string): string => text.replace(/[^\0-\x7f]/g, '');
      assert.equal(ascii(content), ascii(bytes.toString('latin1')));
      assert.equal(result.ascii, ascii(content) === content);
    }),
    { numRuns: runs(500), seed: 6 },
  );
});

test('further on in a file its head’s encoding holds, without a look at marks, NULs or pointers', () => {
  assert.equal(text(Buffer.from('é', 'latin1'), 'latin-1'), 'é');
  assert.equal(text(Buffer.from('é'), 'latin-1'), 'Ã©');
  assert.equal(text(Buffer.from('密钥', 'utf16le'), 'utf-16le'), '密钥');
  assert.equal(text(bigEndian('密钥'), 'utf-16be'), '密钥');
  assert.equal(text(joined([0xff], 'a\0b'), 'utf-8'), '\ufffda\0b');
  assert.equal(decoded(Buffer.alloc(0), 'utf-8').bytes.length, 0);
});

test('a git-lfs pointer is skipped only when it is nothing else', () => {
  const hash = '0123456789abcdef'.repeat(4);
  const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${hash}\nsize 12345\n`;
  assert.equal(reason(pointer), 'lfs-pointer');
  assert.equal(reason(pointer.replace('oid', `ext-0-foo sha256:${hash}\noid`)), 'lfs-pointer');
  assert.equal(reason(`${pointer}${SECRET}`), 'utf-8');
  assert.equal(reason(pointer.replace('size', `${SECRET}size`)), 'utf-8');
});
