import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Language } from '../../../src/core/language.ts';
import { parseDirectives } from '../../../src/suppress/inline/directive.ts';

const one = (text: string, language: Language = 'javascript') => {
  const found = parseDirectives(text, 7, language);
  assert.ok(found.length <= 1, text);
  return found[0];
};

const COMMENTS: readonly (readonly [Language, string])[] = [
  ['javascript', 'connect(); // tightlip-ignore'],
  ['css', 'a { } /* tightlip-ignore */'],
  ['c', '   tightlip-ignore'],
  ['java', ' * tightlip-ignore'],
  ['rust', '/// tightlip-ignore'],
  ['python', 'x = 1  # tightlip-ignore'],
  ['html', '<p> <!-- tightlip-ignore -->'],
  ['sql', 'SELECT 1 -- tightlip-ignore'],
  ['ini', 'key = value ; tightlip-ignore'],
  ['batch', 'REM tightlip-ignore'],
  ['vb', "Dim a = 1 ' tightlip-ignore"],
  ['text', '\\key{a} % tightlip-ignore'],
  ['text', '" tightlip-ignore'],
  ['html', '{# tightlip-ignore #}'],
  ['html', '{{!-- tightlip-ignore --}}'],
  ['text', '(* tightlip-ignore *)'],
  ['text', '{- tightlip-ignore -}'],
  ['powershell', '<# tightlip-ignore #>'],
];

test('the word is read in any comment', () => {
  for (const [language, text] of COMMENTS) {
    const directive = one(text, language);
    assert.deepEqual([text, directive?.verb, directive?.leading, directive?.names], [text, 'line', true, []]);
    assert.equal(directive?.reason, '');
  }
});

test('outside of a comment, in quotes and within a longer word it is a mention', () => {
  for (const text of [
    'const word = "tightlip-ignore";',
    "x('tightlip-ignore')",
    'echo tightlip-ignore',
    'see `tightlip-ignore` // and more',
    '// my-tightlip-ignore',
    '// tightlip-ignored',
    '// tightlip-ignore-nextline',
  ]) {
    assert.equal(one(text), undefined, text);
  }
});

test('amid other words of a comment it counts, but does not lead', () => {
  assert.deepEqual(one('x(); // rotated in May, tightlip-ignore')?.leading, false);
  assert.deepEqual(one('x(); // nosec tightlip-ignore tls-verification')?.names, ['tls-verification']);
});

test('verbs', () => {
  assert.equal(one('// tightlip-ignore-next-line')?.verb, 'next-line');
  assert.equal(one('// tightlip-ignore-start')?.verb, 'start');
  assert.equal(one('// tightlip-ignore-end')?.verb, 'end');
});

test('names, reason and end date in every spelling', () => {
  const wanted = { names: ['jwt', 'secret'], reason: 'sandbox, see ADR-7', until: '2027-01-31' };
  for (const text of [
    '# tightlip-ignore jwt, secret until=2027-01-31 -- sandbox, see ADR-7',
    '# tightlip-ignore: jwt,secret until=2027-01-31 -- sandbox, see ADR-7',
    '# tightlip-ignore[jwt, secret] until=2027-01-31 -- sandbox, see ADR-7',
    '# tightlip-ignore until=2027-01-31 (jwt secret) — sandbox, see ADR-7',
    '/* tightlip-ignore jwt secret until=2027-01-31 -- sandbox, see ADR-7 */',
    '<!-- tightlip-ignore jwt secret until=2027-01-31 -- sandbox, see ADR-7 -->',
  ]) {
    assert.deepEqual({ text, ...one(text, 'html') }, { text, verb: 'line', line: 7, leading: true, ...wanted });
  }
});

test('two on one line are two', () => {
  const found = parseDirectives('/* tightlip-ignore jwt */ x /* tightlip-ignore private-key -- old */', 1, 'c');
  assert.deepEqual(
    found.map(({ names, reason }) => [names, reason]),
    [
      [['jwt'], ''],
      [['private-key'], 'old'],
    ],
  );
});

test('a line full of the word takes no time to speak of', () => {
  const found = parseDirectives('// tightlip-ignore '.repeat(20_000), 1, 'c');
  assert.equal(found.length, 20_000);
});
