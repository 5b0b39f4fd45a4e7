import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { contentWindows, WINDOW_BYTES, type TextPart } from '../../src/sources/read-windows.ts';
import { aToken, places, scanItems, scanText, TOKEN_RULE, writeTree } from './tree.ts';

const ONE_RULE = { rules: { ...DEFAULT_SETTINGS.rules, only: [TOKEN_RULE] } };
const STEP = 100_000;
const THREE_WINDOWS = 2 * WINDOW_BYTES + 700_000;
const TWO_WINDOWS = WINDOW_BYTES + 400_000;
const PLAIN = 'Nothing of interest stands on this line at all.\n';

/** A file of so many bytes with a token at each of the offsets; between them `filler`. */
function largeFile(size: number, filler: string, offsets: readonly number[]): Buffer {
  const content = Buffer.from(filler.repeat(size / Buffer.byteLength(filler)));
  for (const [index, offset] of offsets.entries()) content.write(` ${aToken(index % 7)} `, offset);
  return content;
}

/** Byte offsets in ASCII text at which the findings of one window end and those of the next begin. */
function seamsOf(content: Uint8Array): number[] {
  const seams: number[] = [];
  for (const part of contentWindows({ kind: 'content', path: 'a.txt', content }, { maxBytes: Infinity })) {
    const { window } = part as TextPart;
    assert.ok(window);
    if (window.ownedEnd !== Infinity) seams.push((seams.at(-1) ?? 0) + window.ownedEnd - window.ownedStart);
  }
  return seams;
}

/** Where the tokens at these byte offsets are reported, in ASCII text. */
function expectedPlaces(content: Buffer, offsets: readonly number[]): string[] {
  let line = 1;
  let lineStart = 0;
  return offsets.map((offset) => {
    for (let next; (next = content.indexOf(10, lineStart)) !== -1 && next < offset; lineStart = next + 1) line++;
    return `${line}:${offset + 1 - lineStart + 1} ${TOKEN_RULE}`;
  });
}

const every = Array.from({ length: Math.floor(THREE_WINDOWS / STEP) }, (_, index) => index * STEP);

test('a file of three windows: a token every 100 kB, and two at every seam', async () => {
  const seams = seamsOf(largeFile(THREE_WINDOWS, PLAIN, []));
  assert.equal(seams.length, 2);
  const offsets = [...every, ...seams.flatMap((seam) => [seam - 50, seam])].sort((a, b) => a - b);
  const content = largeFile(THREE_WINDOWS, PLAIN, offsets);
  const { findings, errors } = await scanItems(writeTree({ 'a.txt': content }), ONE_RULE);
  assert.deepEqual(errors, []);
  assert.deepEqual(places(findings), expectedPlaces(content, offsets));
});

test('a token that begins, ends or lies across a seam is found once', async () => {
  const shifts: Readonly<Record<string, readonly number[]>> = {
    [PLAIN]: [-42, -41, -40, -20, -1, 0],
    'no line ends here; ': [-41, -2, -1, 0],
  };
  for (const [filler, list] of Object.entries(shifts)) {
    const [seam] = seamsOf(largeFile(TWO_WINDOWS, filler, [])) as [number];
    for (const shift of list) {
      const content = largeFile(TWO_WINDOWS, filler, [seam + shift]);
      const { findings } = await scanText(content, ONE_RULE);
      assert.deepEqual(places(findings), expectedPlaces(content, [seam + shift]), `shift ${shift}`);
    }
  }
});

test('one line of three windows: columns go on from window to window', async () => {
  const offsets = every.map((offset) => offset + 17);
  const { findings } = await scanText(largeFile(THREE_WINDOWS, 'nothing here; ', offsets), ONE_RULE);
  assert.deepEqual(
    places(findings),
    offsets.map((offset) => `1:${offset + 2} ${TOKEN_RULE}`),
  );
});

test('lines and columns count characters, not bytes, in every window', async () => {
  const filler = 'é€😀 x\n';
  const length = Buffer.byteLength(filler);
  const offsets = every.map((offset) => offset - (offset % length));
  const { findings } = await scanText(largeFile(THREE_WINDOWS, filler, offsets), ONE_RULE);
  const tokenLines = Math.ceil((aToken(0).length + 2) / length) - 1;
  assert.deepEqual(
    places(findings),
    offsets.map((offset, index) => `${offset / length + 1 - index * tokenLines}:2 ${TOKEN_RULE}`),
  );
});

test('equal lines in different windows have different fingerprints, and no line hash', async () => {
  const { findings } = await scanText(largeFile(THREE_WINDOWS, 'nothing here\n', every), ONE_RULE);
  assert.equal(findings.length, every.length);
  assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, every.length);
  assert.ok(findings.every(({ lineHash }) => lineHash === undefined));
});

test('bytes of a large file are counted once, and its first line says the language of every window', async () => {
  const script = Buffer.concat([Buffer.from('#!/bin/sh\n'), largeFile(THREE_WINDOWS, 'nothing here\n', [])]);
  const secret = `export SERVICE_PASSWORD=${aToken('sh').slice(4, 24)}\n`;
  const content = Buffer.concat([script, Buffer.from(secret)]);
  const { findings, stats } = await scanText(content, {}, 'run');
  assert.equal(stats.bytes, content.length);
  assert.equal(stats.files, 1);
  assert.deepEqual(
    findings.map(({ ruleId }) => ruleId),
    ['generic-password'],
  );
});
