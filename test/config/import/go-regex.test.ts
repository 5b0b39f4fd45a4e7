import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countGroups, translateFlagless, translateGoRegex } from '../../../src/config/import/go-regex.ts';

/** Expression of Go, texts that it matches, texts that it does not. */
const SAME: readonly (readonly [go: string, fits: readonly string[], not: readonly string[]])[] = [
  ['(?i)ab_c[x-z]', ['ab_cx', 'AB_CZ'], ['ab_ca']],
  ['ab(?i)cd', ['abCD', 'abcd'], ['ABcd']],
  ['a(?i:b)c', ['aBc', 'abc'], ['abC', 'Abc']],
  ['(?i)a(?-i)b', ['Ab'], ['aB']],
  ['(?i)[A-f]1', ['a1', 'G1', 'z1'], ['_']],
  ['k(?i)[[:upper:]]', ['ka', 'kA'], ['KA']],
  ['(?s)a.b', ['a\nb'], ['ab']],
  ['a.b', ['a-b', 'a\rb'], ['a\nb']],
  ['(?m)^key$', ['x\nkey\ny'], ['x key']],
  ['^key$', ['key'], ['x\nkey\ny', 'key\n']],
  ['\\Akey\\z', ['key'], ['a key', 'key\n']],
  ['[[:alnum:]]{3}', ['aB3'], ['a-3']],
  ['^[^[:alpha:]]$', ['1', 'é'], ['a']],
  ['^[[:^digit:]x]$', ['a', 'é', 'x'], ['4']],
  ['^[[:punct:]]$', ['-', ']', '\\', '/'], ['a', ' ']],
  ['(?P<first>a)(?<second>b)', ['ab'], ['ba']],
  ['^\\Qa.b[c]\\E+$', ['a.b[c]', 'a.b[c]]'], ['axb[c]']],
  ['^[\\S]$', ['a', '\v', 'é'], [' ', '\n']],
  ['^\\s$', [' ', '\t'], ['\v', '\u00a0']],
  ['\\x41\\x{42}\\103\\_\\/', ['ABC_/'], ['abc']],
  ['^[]a]$', [']', 'a'], ['b']],
  ['a{,5}', ['a{,5}'], ['aaa']],
  ['^\\p{Greek}\\pL$', ['αb'], ['ab']],
];

for (const [go, fits, not] of SAME) {
  test(`${go} matches the same`, () => {
    const { source, flags, problem } = translateGoRegex(go);
    assert.equal(problem, undefined);
    const regex = new RegExp(source as string, flags);
    assert.deepEqual(
      [...fits, ...not].filter((text) => regex.test(text)),
      fits,
    );
    if (flags?.includes('u')) return;
    const flagless = new RegExp(translateFlagless(go).source as string);
    assert.deepEqual(
      [...fits, ...not].filter((text) => flagless.test(text)),
      fits,
      'without flags',
    );
  });
}

test('one group becomes the secret, whatever it was called', () => {
  const translated = translateGoRegex('(a)(?P<value>b+)(?P<secret>c)', 2);
  assert.deepEqual(translated, { source: '(a)(?<secret>b+)(c)', flags: '' });
  assert.equal(countGroups('(a)(?:b)(?P<c>[(]\\()\\Q(\\E(?i)'), 2);
});

test('what JavaScript cannot say, or would match everywhere, is a problem that does not repeat the expression', () => {
  const wrong = [
    '(?U)a+',
    'abc\\C',
    '[[:nothing:]]',
    '[abc',
    '(abc',
    'abc\\',
    'abc\\1',
    '(?=abc)',
    'abc**',
    'a*',
    '\\z',
    '\\xzz',
    '[\\b]',
  ];
  for (const go of wrong) {
    const { source, problem } = translateGoRegex(go);
    assert.equal(source, undefined, go);
    assert.match(problem ?? '', /^(?:has|is|ends|matches) /);
    assert.ok(!problem?.includes('abc'), problem);
  }
  assert.match(translateFlagless('\\p{Greek}').problem ?? '', /the flag u/);
});
