import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../src/core/language.ts';
import { unescaped } from '../../src/detect/unescape.ts';

/** What the part of a text between `«` and `»` says. */
function said(marked: string, language: Language): string {
  const [before, raw, after] = marked.split(/[«»]/) as [string, string, string];
  return unescaped(before + raw + after, { start: before.length, end: before.length + raw.length }, language);
}

test('strings of JSON say what their escapes stand for', () => {
  assert.equal(said('{"a": "«\\u003ca\\u003e»"}', 'json'), '<a>');
  assert.equal(said('{"a": "«x\\/y\\"z\\\\w\\n\\t»"}', 'json'), 'x/y"z\\w\n\t');
});

test('of YAML only double-quoted strings have escapes', () => {
  assert.equal(said('a: "«\\x41\\u0042»"', 'yaml'), 'AB');
  assert.equal(said("a: '«\\x41»'", 'yaml'), '\\x41');
  assert.equal(said('a: «C:\\new»', 'yaml'), 'C:\\new');
});

test('other text is taken as it stands', () => {
  for (const language of ['ini', 'text', 'shell', 'csharp'] as const)
    assert.equal(said('a = «C:\\u0041»', language), 'C:\\u0041');
});
