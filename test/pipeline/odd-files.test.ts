import assert from 'node:assert/strict';
import { rmSync } from 'node:fs';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { TLS_RULE } from '../report/build.ts';
import { aToken, places, scanItems, scanText, TOKEN_RULE, writeTree, type FileItem } from './tree.ts';

const TOKEN = aToken('odd');
const LINE = `token = "${TOKEN}"`;

/** Places of the tokens in a content; anything else that a scan says fails. */
async function foundIn(content: string | Uint8Array): Promise<string[]> {
  const result = await scanText(content);
  assert.deepEqual([result.errors, result.skipped, result.suppressed], [[], [], []]);
  return places(result.findings);
}

const ENDS: readonly (readonly [string, string, string])[] = [
  ['LF', `a\nb\n${LINE}\nc`, '3:10'],
  ['CRLF', `a\r\nb\r\n${LINE}\r\nc`, '3:10'],
  ['lone CR, which ends no line', `a\rb\r${LINE}\rc`, '1:14'],
  ['a byte order mark, which is no column', `\ufeff${LINE}`, '1:10'],
  ['characters of two units', `😀\né${LINE} 😀`, '2:11'],
  ['NUL behind the head', `${LINE}\n${'a'.repeat(9000)}\0\0\0${LINE}`, '1:10'],
];
for (const [name, text, place] of ENDS) {
  test(`line and column are right in a text with ${name}`, async () => {
    assert.equal((await foundIn(text))[0], `${place} ${TOKEN_RULE}`);
  });
}

test('UTF-16 with and without byte order mark is read as what it says', async () => {
  const text = `first é line\r\n  ${LINE}\r\n`;
  const little = Buffer.from(text, 'utf16le');
  const big = Buffer.from(little).swap16();
  const contents = [Buffer.from(`\ufeff${text}`, 'utf16le'), Buffer.from(`\ufeff${text}`, 'utf16le').swap16(), little, big];
  for (const content of contents) assert.deepEqual(await foundIn(content), [`2:12 ${TOKEN_RULE}`]);
});

test('a broken or truncated UTF-8 sequence costs nothing round it', async () => {
  const broken = Buffer.concat([Buffer.from('é\xff', 'latin1'), Buffer.from(`é€ ${LINE} é`), Buffer.from([0xe2, 0x82])]);
  assert.deepEqual((await foundIn(broken)).length, 1);
  const truncated = Buffer.concat([Buffer.from(`é\n${LINE}`), Buffer.from([0xf0, 0x9f])]);
  assert.deepEqual(await foundIn(truncated), [`2:10 ${TOKEN_RULE}`]);
});

test('a line of 10 MB, a million spaces, or a hundred thousand brackets keep no secret hidden', async () => {
  const long = `${'key=value; '.repeat(900_000)}${LINE}${' '.repeat(100_000)}`;
  assert.deepEqual(await foundIn(long), [`1:${9_900_010} ${TOKEN_RULE}`]);
  const spaces = `password =${' '.repeat(1_000_000)}\n${LINE}`;
  assert.deepEqual(await foundIn(spaces), [`2:10 ${TOKEN_RULE}`]);
  const brackets = `${'[({'.repeat(100_000)}${LINE}${'})]'.repeat(100_000)}`;
  assert.deepEqual(await foundIn(brackets), [`1:300010 ${TOKEN_RULE}`]);
});

test('flaws too are found under a hundred thousand brackets', async () => {
  const custom = [{ ...TLS_RULE, id: 'acme-tls', keywords: ['rejectunauthorized'] as const }];
  const settings = { rules: { ...DEFAULT_SETTINGS.rules, only: ['acme-tls'], custom } };
  for (const open of ['[', '(', '{', '[({', '((((']) {
    const text = `${open.repeat(100_000)} const a = { rejectUnauthorized: false };`;
    const { findings, errors } = await scanText(text, settings, 'a.js');
    assert.deepEqual(errors, [], open);
    assert.equal(findings.length, 1, open);
  }
});

test('an empty file, a binary one and one that is too large are skipped with the reason', async () => {
  const items = writeTree({ 'a.txt': '', 'b.bin': `PNG\0\0${LINE}`, 'c.txt': LINE.repeat(100), 'd.txt': LINE });
  const { findings, skipped, stats } = await scanItems(items, { maxFileSize: 1000 });
  assert.deepEqual(skipped, [
    { path: 'a.txt', reason: 'empty' },
    { path: 'b.bin', reason: 'binary' },
    { path: 'c.txt', reason: 'too-large' },
  ]);
  assert.deepEqual([findings.length, stats.files, stats.bytes], [1, 1, LINE.length]);
});

test('a file that went, or became a folder, between listing and reading is an error, and the rest is scanned', async () => {
  const items = writeTree({ 'a.txt': LINE, 'b.txt': LINE, 'c.txt/inner': LINE });
  const [first, second, inner] = items as [FileItem, FileItem, FileItem];
  rmSync(first.file);
  const folder: FileItem = { ...inner, path: 'c.txt', file: inner.file.slice(0, -'/inner'.length) };
  const { findings, errors } = await scanItems([first, second, folder]);
  assert.deepEqual(
    findings.map(({ location }) => location.path),
    ['b.txt'],
  );
  assert.deepEqual(
    errors.map(({ kind, path }) => `${kind} ${path}`),
    ['vanished a.txt', 'unreadable c.txt'],
  );
});

test('a file that grew or shrank since it was listed is read as it is', async () => {
  const [item] = writeTree({ 'a.txt': `${LINE}\n${LINE}` }) as [FileItem];
  for (const bytes of [0, 10, 10_000]) assert.equal((await scanItems([{ ...item, bytes }])).findings.length, 2, `${bytes} bytes`);
});
