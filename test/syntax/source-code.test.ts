import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceCode } from '../../src/syntax/source-code.ts';
import { KIND } from '../../src/syntax/tokens.ts';

const NAMES = ['key', 'key_', 'monkey', '$key', 'keys', 'é', 'none'];
const TEXT = 'key = keys.key; // key\n"key" + monkey[key] + key_ + $key + `${key} key` + é';

function byHand(code: SourceCode, name: string): number[] {
  const all = Array.from({ length: code.tokens.count }, (_, index) => index);
  return all.filter((index) => code.tokens.kind(index) === KIND.identifier && code.tokens.textOf(index) === name);
}

test('the tokens of a name are found, whether few names are asked for or many', () => {
  const few = new SourceCode(TEXT, 'javascript');
  for (const name of NAMES) assert.deepEqual(few.occurrences(name), byHand(few, name), name);
  assert.equal(few.occurrences('key').length, 4);
  const many = new SourceCode(TEXT, 'javascript');
  for (let count = 0; count < 100; count += 1) assert.deepEqual(many.occurrences(`absent${count}`), []);
  for (const name of NAMES) assert.deepEqual(many.occurrences(name), byHand(many, name), name);
});

test('names are looked for in the part of a text that is read', () => {
  const code = new SourceCode('key key key key', 'javascript', undefined, { start: 4, end: 11 });
  assert.deepEqual(code.occurrences('key'), [0, 1]);
});
