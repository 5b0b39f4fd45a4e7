import assert from 'node:assert/strict';
import { isAscii } from 'node:buffer';
import { appendFileSync, closeSync, mkdirSync, openSync, statSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import fc from 'fast-check';
import type { Window } from '../../src/core/fragment.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import { byteOrderMark } from '../../src/sources/decode-text.ts';
import { ReadBuffer } from '../../src/sources/read-buffer.ts';
import {
  contentWindows,
  OVERLAP_BYTES,
  readWindows,
  WINDOW_BYTES,
  type FileItem,
  type ReadPart,
  type WindowSizes,
} from '../../src/sources/read-windows.ts';
import { runs } from '../support/runs.ts';
import { newFolder } from './tree.ts';

const folder = newFolder();
const buffer = new ReadBuffer();
const SMALL: WindowSizes = { windowBytes: 1024, overlapBytes: 256 };
const WHOLE: Window = { linesBefore: 0, columnsBefore: 0, ownedStart: 0, ownedEnd: Infinity };

interface Read {
  readonly text: string;
  readonly window: Window | undefined;
}

function item(name: string, listed?: number): FileItem {
  const file = `${folder}/${name}`;
  return { kind: 'file', path: name, file, bytes: listed ?? statSync(file).size };
}

function collect(parts: Iterable<ReadPart>): Read[] {
  return Array.from(parts, (part) => {
    assert.equal(part.kind, 'text', JSON.stringify(part));
    if (part.kind !== 'text') throw new Error('no text');
    assert.equal(part.ascii, isAscii(part.bytes));
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(part.bytes), window: part.window };
  });
}

const viaFile = (bytes: Uint8Array, sizes: WindowSizes): Read[] => {
  writeFileSync(`${folder}/windowed`, bytes);
  return collect(readWindows(item('windowed'), buffer, { maxBytes: Infinity, sizes }));
};

const viaMemory = (content: Uint8Array, sizes: WindowSizes): Read[] =>
  collect(contentWindows({ kind: 'content', path: 'c', content }, { maxBytes: Infinity, sizes }));

/** Every offset of the text is owned by one window, and that window knows its line and column. */
function assertCovers(text: string, reads: readonly Read[]): void {
  const whole = new LineIndex(text);
  let owned = 0;
  for (const [index, read] of reads.entries()) {
    const window = read.window ?? WHOLE;
    const start = owned - window.ownedStart;
    assert.equal(text.slice(start, start + read.text.length), read.text, `window ${index}`);
    const last = index === reads.length - 1;
    assert.equal(window.ownedEnd === Infinity, last);
    const end = last ? read.text.length : window.ownedEnd;
    assert.ok(end <= read.text.length && (last || end > window.ownedStart));
    const lines = new LineIndex(read.text);
    for (const offset of [0, window.ownedStart, (window.ownedStart + end) >> 1, end]) {
      const { line, column } = lines.positionAt(offset);
      const position = { line: line + window.linesBefore, column: column + (line === 1 ? window.columnsBefore : 0) };
      assert.deepEqual(position, whole.positionAt(start + offset));
    }
    owned = start + end;
  }
  assert.equal(owned, text.length);
}

/** Half the overlap follows every seam, three eighths precede it: less than that is no context for a finding. */
function assertContext(reads: readonly Read[], bytesPerUnit: number, overlapBytes: number): void {
  for (const [index, { text, window = WHOLE }] of reads.entries()) {
    if (index > 0) assert.ok(window.ownedStart * bytesPerUnit >= (overlapBytes * 3) / 8 - 8, `before ${index}`);
    if (window.ownedEnd !== Infinity)
      assert.ok((text.length - window.ownedEnd) * bytesPerUnit >= overlapBytes / 2 - 8, `after ${index}`);
  }
}

const encodings = {
  'utf-8': (text: string) => Buffer.from(text),
  'utf-8 with mark': (text: string) => Buffer.from(`\ufeff${text}`),
  'utf-16le': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le'),
  'utf-16be': (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16(),
  'utf-16le without mark': (text: string) => Buffer.from(text, 'utf16le'),
} as const;

const markLength = (bytes: Buffer): number => byteOrderMark(bytes)?.length ?? 0;

/** Without a mark it takes some ASCII to tell UTF-16. */
function isTold(encoding: string, text: string): boolean {
  return encoding !== 'utf-16le without mark' || text.replace(/[^\0-\x7f]/g, '').length >= text.length / 6;
}

const MIXED = ['a', 'key = value', 'é', '密', '🔑', '\n', '\r\n', ' ', 'x'.repeat(37)];
const piece = fc.oneof(
  { weight: 2, arbitrary: fc.constantFrom(...MIXED) },
  { weight: 1, arbitrary: fc.constantFrom('🔑', '密', 'é') },
);
const content = fc
  .array(piece, { minLength: 1, maxLength: 40 })
  .chain((unit) => fc.integer({ min: 1, max: 120 }).map((times) => `start of the file ${unit.join('').repeat(times)}`));

for (const [name, encode] of Object.entries(encodings)) {
  test(`windows of ${name} cover every character once, in place`, () => {
    fc.assert(
      fc.property(
        content,
        fc.integer({ min: 1024, max: 1100 }),
        fc.constantFrom(64, 200, 256),
        (text, windowBytes, overlapBytes) => {
          fc.pre(isTold(name, text));
          const sizes = { windowBytes, overlapBytes };
          const bytes = encode(text);
          const reads = viaMemory(bytes, sizes);
          assert.equal(reads.length > 1, bytes.length - markLength(bytes) > windowBytes);
          assertCovers(text, reads);
          if (name.startsWith('utf-16')) assertContext(reads, 2, overlapBytes);
        },
      ),
      { numRuns: runs(150), seed: 7 },
    );
  });
}

test('a file gives the same windows as its content in memory', () => {
  fc.assert(
    fc.property(content, fc.constantFrom(...Object.entries(encodings)), (text, [name, encode]) => {
      fc.pre(isTold(name, text));
      const bytes = encode(text);
      assert.deepEqual(viaFile(bytes, SMALL), viaMemory(bytes, SMALL));
    }),
    { numRuns: runs(60), seed: 8 },
  );
});

test('damaged UTF-8 keeps its columns across seams', () => {
  const damage = fc.constantFrom([0xff], [0xc3], [0xe2, 0x82], [0x80, 0x80, 0x80, 0x80, 0x80], [0xf0, 0x9f, 0x94]);
  fc.assert(
    fc.property(fc.array(damage, { minLength: 1, maxLength: 6 }), fc.nat(40), (parts, shift) => {
      const unit = Buffer.concat([...parts.map((part) => Buffer.from(part)), Buffer.from('größe '.repeat(4))]);
      const bytes = Buffer.concat([Buffer.from('ä'.repeat(shift)), ...Array.from({ length: 90 }, () => unit)]);
      assertCovers(new TextDecoder().decode(bytes), viaMemory(bytes, SMALL));
    }),
    { numRuns: runs(100), seed: 9 },
  );
});

test('Latin-1 decided at the head holds to the end', () => {
  const text = `clé ${'x'.repeat(1500)}Ã©${'y'.repeat(1500)}`;
  assertCovers(text, viaMemory(Buffer.from(text, 'latin1'), SMALL));
});

test('one sequence cut by the head’s end does not make a UTF-8 file Latin-1', () => {
  const text = `${'a'.repeat(1023)}é${'b'.repeat(2000)}é`;
  assertCovers(text, viaMemory(Buffer.from(text), SMALL));
});

test('windows start at a line’s start where lines are short', () => {
  const text = 'a line of text\n'.repeat(1000);
  for (const { window = WHOLE } of viaMemory(Buffer.from(text), SMALL)) assert.equal(window.columnsBefore, 0);
});

test('a seam has context on both sides, in a file of lines and in a single line', () => {
  for (const text of ['a line of text\n'.repeat(1000), 'x'.repeat(20_000)]) {
    const reads = viaMemory(Buffer.from(text), SMALL);
    assert.ok(reads.length > 10);
    assertContext(reads, 1, SMALL.overlapBytes);
  }
});

test('at the real sizes: one window up to 8 MiB, more above', () => {
  const line = `${'0123456789'.repeat(10)}é\r\n`;
  const bytes = Buffer.from(line.repeat(Math.ceil((WINDOW_BYTES * 1.01) / Buffer.byteLength(line))));
  const reads = viaFile(bytes, { windowBytes: WINDOW_BYTES, overlapBytes: OVERLAP_BYTES });
  assert.equal(reads.length, 2);
  assertCovers(bytes.toString(), reads);
  const one = viaFile(bytes.subarray(0, WINDOW_BYTES), { windowBytes: WINDOW_BYTES, overlapBytes: OVERLAP_BYTES });
  assert.deepEqual([one.length, one[0]?.window], [1, undefined]);
});

test('a file that grew or shrank since it was listed is read as it is', () => {
  writeFileSync(`${folder}/changing`, 'first');
  const listed = item('changing');
  appendFileSync(`${folder}/changing`, ' and then much more'.repeat(100));
  assert.equal(
    collect(readWindows(listed, new ReadBuffer(), { maxBytes: 1 << 20 }))[0]?.text,
    `first${' and then much more'.repeat(100)}`,
  );
  truncateSync(`${folder}/changing`, 3);
  assert.equal(collect(readWindows(listed, buffer, { maxBytes: 1 << 20 }))[0]?.text, 'fir');
});

test('a buffer that held a longer file shows nothing of it', () => {
  writeFileSync(`${folder}/long`, 'a'.repeat(700_000));
  writeFileSync(`${folder}/short`, 'b');
  const shared = new ReadBuffer();
  const texts = ['long', 'short'].map((name) => collect(readWindows(item(name), shared, { maxBytes: 1 << 20 }))[0]?.text);
  assert.deepEqual(texts, ['a'.repeat(700_000), 'b']);
});

test('a file too large by now, in one window or in many, is skipped before any of it is given', () => {
  writeFileSync(`${folder}/large`, 'a'.repeat(5000));
  const skip = [{ kind: 'skipped', skipped: { path: 'large', reason: 'too-large' } }];
  assert.deepEqual([...readWindows(item('large', 10), buffer, { maxBytes: 4999 })], skip);
  assert.deepEqual([...readWindows(item('large', 10), buffer, { maxBytes: 4999, sizes: SMALL })], skip);
  assert.equal(collect(readWindows(item('large'), buffer, { maxBytes: 5000, sizes: SMALL })).length > 1, true);
});

test('what is no text says why', () => {
  writeFileSync(`${folder}/binary`, Buffer.from([1, 0, 0, 0, 2, 0, 0, 0]));
  writeFileSync(`${folder}/empty`, '');
  const reasons = ['binary', 'empty'].flatMap((name) => [...readWindows(item(name, 8), buffer, { maxBytes: 1 << 20 })]);
  assert.deepEqual(reasons, [
    { kind: 'skipped', skipped: { path: 'binary', reason: 'binary' } },
    { kind: 'skipped', skipped: { path: 'empty', reason: 'empty' } },
  ]);
});

test('a file that is gone and one that cannot be read are errors, not exceptions', () => {
  mkdirSync(`${folder}/now a folder`);
  const read = (name: string): unknown => [...readWindows(item(name, 5), buffer, { maxBytes: 1 << 20 })];
  assert.deepEqual(read('gone'), [{ kind: 'error', error: { kind: 'vanished', path: 'gone', cause: 'ENOENT' } }]);
  assert.deepEqual(read('empty/below a file'), [
    { kind: 'error', error: { kind: 'vanished', path: 'empty/below a file', cause: 'ENOTDIR' } },
  ]);
  const [part] = read('now a folder') as ReadPart[];
  assert.ok(part?.kind === 'error' && part.error.kind === 'unreadable' && /^E(?:ISDIR|PERM|ACCES)$/.test(part.error.cause));
});

if (process.platform !== 'win32') {
  test('a link or a pipe that took the place of a file neither leads elsewhere nor blocks', async () => {
    const { spawnSync } = await import('node:child_process');
    writeFileSync(`${folder}/elsewhere`, 'secret');
    symlinkSync(`${folder}/elsewhere`, `${folder}/link`);
    assert.equal(spawnSync('mkfifo', [`${folder}/pipe`]).status, 0);
    const read = (name: string): unknown => [...readWindows(item(name, 5), buffer, { maxBytes: 1 << 20 })];
    const [link] = read('link') as ReadPart[];
    assert.ok(link?.kind === 'error' && link.error.kind === 'unreadable' && link.error.cause === 'ELOOP');
    assert.deepEqual(read('pipe'), [{ kind: 'skipped', skipped: { path: 'pipe', reason: 'empty' } }]);
  });
}

test('a reader that stops early leaves no file open', () => {
  writeFileSync(`${folder}/stopped`, 'a'.repeat(5000));
  // The system hands out the lowest number that is free.
  const nextDescriptor = (): number => {
    const fd = openSync(`${folder}/stopped`, 'r');
    closeSync(fd);
    return fd;
  };
  const before = nextDescriptor();
  for (const part of readWindows(item('stopped'), buffer, { maxBytes: 1 << 20, sizes: SMALL })) {
    assert.equal(part.kind, 'text');
    break;
  }
  assert.equal(nextDescriptor(), before);
});
