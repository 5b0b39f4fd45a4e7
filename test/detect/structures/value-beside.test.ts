import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/core/language.ts';
import { besideGate } from '../../../src/detect/structures/beside-gate.ts';
import { valueBeside } from '../../../src/detect/structures/value-beside.ts';

/** What stands where the value of `password` begins, and whether the gate lets the place through. */
function beside(text: string, language: Language): { readonly rest: string | undefined; readonly gate: boolean } {
  const keyword = text.search(/pass/i);
  const start = keyword - (/[\w.-]*$/.exec(text.slice(0, keyword))?.[0].length ?? 0);
  const end = keyword + (/^[\w.-]*/.exec(text.slice(keyword))?.[0].length ?? 0);
  const found = valueBeside(text, { start, end }, language);
  return { rest: found && text.slice(found.at, found.at + 3), gate: besideGate(Buffer.from(text), keyword + 4) };
}

test('a value beside its name is found, and the gate lets it through', () => {
  const cases: readonly (readonly [string, Language])[] = [
    ['- name: DB_PASSWORD\n  value: abc\n', 'yaml'],
    ['{"key": "password", "type": "string", "value": abc', 'json'],
    ['"db_password": {\n  "sensitive": true,\n  "value": abc', 'json'],
    ['variable "password" {\n  type = string\n  default = abc', 'hcl'],
    ['ENV DB_PASSWORD abc', 'dockerfile'],
    ['tool --password abc1', 'shell'],
  ];
  for (const [text, language] of cases) assert.deepEqual(beside(text, language), { rest: 'abc', gate: true }, text);
});

test('a name alone has no value', () => {
  for (const text of ['the password is here', 'name: password\nother: abc', '{"key": "password"}, {"value": "abc"}'])
    assert.equal(beside(text, 'yaml').rest, undefined, text);
});

test('a file on one line costs no more for each name', () => {
  const text = `{${'"password":1,'.repeat(200_000)}"password": {"value": abc`;
  const name = text.lastIndexOf('password');
  assert.equal(valueBeside(text, { start: name, end: name + 8 }, 'json')?.at, text.length - 3);
});
