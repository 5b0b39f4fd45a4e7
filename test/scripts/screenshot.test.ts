import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseAnsi } from '../../scripts/screenshot/ansi.ts';
import { terminalPicture } from '../../scripts/screenshot/svg.ts';

test('terminal output splits into lines of styled pieces', () => {
  const [first, second] = parseAnsi('a\x1b[1;31mb\nc\x1b[22md\x1b[39m\x1b[0me');
  const plain = { bold: false, dim: false, underline: false, colour: undefined };
  assert.deepEqual(first, [
    { text: 'a', ...plain },
    { text: 'b', ...plain, bold: true, colour: 31 },
  ]);
  assert.deepEqual(second, [
    { text: 'c', ...plain, bold: true, colour: 31 },
    { text: 'd', ...plain, colour: 31 },
    { text: 'e', ...plain },
  ]);
  assert.throws(() => parseAnsi('\x1b[48;5;1mx'), /style 48/);
});

test('the picture holds the text, escaped, each piece at its column', () => {
  const svg = terminalPicture(parseAnsi('ab\x1b[31m<&>'), 'a "run"');
  assert.ok(svg.includes('<text x="34.8" y="66" textLength="25.2" fill="#ff7b72">&lt;&amp;&gt;</text>'), svg);
  assert.ok(svg.includes('aria-label="a &quot;run&quot;"'), svg);
});
