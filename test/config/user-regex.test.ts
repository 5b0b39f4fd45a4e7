import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compileUserRegex } from '../../src/config/user-regex.ts';

test('a good expression is compiled with its flags', () => {
  const { regex } = compileUserRegex('acme_(?<secret>[0-9a-f]{32})', 'i');
  assert.equal(String(regex), '/acme_(?<secret>[0-9a-f]{32})/i');
});

const BAD: readonly (readonly [source: string, flags: string, problem: RegExp])[] = [
  ['(abc', '', /not a regular expression.*Unterminated group/],
  ['[z-a]', '', /not a regular expression.*out of order/],
  ['(?i)abc', '', /inline flags.*flags: "i"/],
  ['(?i:abc)', '', /inline flags/],
  ['(?P<secret>abc)', '', /named group is written \(\?<name>/],
  ['[[:alnum:]]{20}', '', /\[0-9A-Za-z\]/],
  ['\\Aabc\\z', '', /\^ and \$/],
  ['abc', 'g', /flags/],
  ['abc', 'y', /flags/],
  ['abc', 'ii', /flags/],
  ['', '', /empty text/],
  ['a*', '', /empty text/],
  ['x|', '', /empty text/],
  ['a'.repeat(5000), '', /longer than/],
];

for (const [source, flags, problem] of BAD) {
  test(`/${source.slice(0, 30)}/${flags} is refused`, () => assert.match(compileUserRegex(source, flags).problem ?? '', problem));
}

test('an escaped backslash before A is no anchor of another dialect', () => {
  assert.equal(compileUserRegex('C:\\\\\\\\Acme').problem, undefined);
});

test('a problem never repeats the expression', () => {
  const { problem = '' } = compileUserRegex('(hunter2hunter2');
  assert.ok(problem.length > 0);
  assert.ok(!problem.includes('hunter2'));
});
