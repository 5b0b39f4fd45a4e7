import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import fc from 'fast-check';
import { LANGUAGES, type Language } from '../../src/core/language.ts';
import { TABLES } from '../../src/syntax/languages/index.ts';
import { KIND, type Tokens } from '../../src/syntax/tokens.ts';
import { tokenize } from '../../src/syntax/tokenizer.ts';
import { runs } from '../support/runs.ts';

const PIECES = [
  '"',
  "'",
  '`',
  '"""',
  '${',
  '#{',
  '\\(',
  '{',
  '}',
  '(',
  ')',
  '[',
  ']',
  '/*',
  '*/',
  '//',
  '#',
  '\\',
  '\n',
  ' ',
  'a',
  'f"',
  'r#"',
  '"#',
  '<<EOF\n',
  'EOF',
  '/',
  '=',
  '$x',
  '0',
  ':',
  ',',
  '--[[',
  ']]',
  'é',
  '\u{1f600}',
];
const source = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 6 })), { maxLength: 60 })
  .map((parts) => parts.join(''));
const language = fc.constantFrom(...LANGUAGES);

/** Invariants of any token list. */
function check(tokens: Tokens): void {
  let end = 0;
  for (let index = 0; index < tokens.count; index += 1) {
    assert.ok(tokens.start(index) >= end, 'tokens are in order and do not overlap');
    assert.ok(tokens.end(index) <= tokens.text.length && tokens.end(index) >= tokens.start(index));
    end = tokens.end(index);
    const match = tokens.match(index);
    if (match >= 0) {
      assert.equal(tokens.match(match), index, 'matches are mutual');
      const [open, close] = index < match ? [index, match] : [match, index];
      const opens = tokens.kind(open) === KIND.open || tokens.kind(open) === KIND.head;
      assert.ok(opens && (tokens.kind(close) === KIND.close || tokens.kind(close) === KIND.tail));
    }
    const parent = tokens.parent(index);
    assert.ok(parent < index && parent >= -1, 'a parent stands before its children');
    if (parent >= 0) assert.ok(tokens.match(parent) < 0 || tokens.match(parent) > index, 'and is not closed yet');
  }
}

function read(name: Language, text: string): string[] {
  const tokens = tokenize(text, TABLES[name]);
  return Array.from({ length: tokens.count }, (_, index) => tokens.textOf(index));
}

test('any text in any language gives ordered tokens with mutual matches', () => {
  fc.assert(
    fc.property(language, source, (name, text) => check(tokenize(text, TABLES[name]))),
    { numRuns: runs(3000), seed: 7 },
  );
});

test('a part of a text gives tokens of that part only', () => {
  fc.assert(
    fc.property(language, source, fc.nat(40), fc.nat(40), (name, text, a, b) => {
      const from = Math.min(a, b, text.length);
      const to = Math.min(Math.max(a, b), text.length);
      const tokens = tokenize(text, TABLES[name], from, to);
      for (let index = 0; index < tokens.count; index += 1) assert.ok(tokens.start(index) >= from && tokens.end(index) <= to);
    }),
    { numRuns: runs(1000), seed: 7 },
  );
});

describe('strings and comments', () => {
  const cases: [Language, string, string[]][] = [
    ['javascript', 'a = `x ${b + `y${c}`} z`', ['a', '=', '`x ${', 'b', '+', '`y${', 'c', '}`', '} z`']],
    ['javascript', 'x = a / b / c; y = /[/]"/g', ['x', '=', 'a', '/', 'b', '/', 'c', ';', 'y', '=', '/[/]"/g']],
    ['javascript', "<p>Don't</p>\n{x}", ['<', 'p', '>', 'Don', "'t</p>", '{', 'x', '}']],
    ['python', 'f"{a["k"]!r} {{b}}" # c', ['f"{', 'a', '[', '"k"', ']', '!', 'r', '} {{b}}"']],
    ['python', '"""a\n"b" """ x', ['"""a\n"b" """', 'x']],
    [
      'rust',
      'fn f<\'a>() { \'x\'; r#"a"b"# } /* a /* b */ c */ d',
      ['fn', 'f', '<', "'", 'a', '>', '(', ')', '{', "'x'", ';', 'r#"a"b"#', '}', 'd'],
    ],
    ['go', 'a := `x"\n` + "\\""', ['a', ':=', '`x"\n`', '+', '"\\""']],
    ['csharp', '$"a {b} {{c}}" @"d""e"', ['$"a {', 'b', '} {{c}}"', '@"d""e"']],
    ['swift', '"a \\(b(1)) c"', ['"a \\(', 'b', '(', '1', ')', ') c"']],
    ['kotlin', '"a $b ${c}"', ['"a ', '$b', ' ${', 'c', '}"']],
    ['shell', 'echo "a $B" # c\ncat <<EOF\n"x\nEOF\nd', ['echo', '"a ', '$B', '"', 'cat', '<<', 'EOF', '"x\nEOF', 'd']],
    ['yaml', "a: don't # c\nb: 'x # y'", ['a', ':', 'don', "'", 't', 'b', ':', "'x # y'"]],
    ['lua', 'a --[[ b\nc ]] d -- e\nf', ['a', 'd', 'f']],
    ['ruby', '=begin\nx\n=end\n"a #{b}"', ['"a #{', 'b', '}"']],
    ['cpp', 'R"x(a)" b)x" 1\'000', ['R"x(a)" b)x"', "1'000"]],
  ];
  for (const [name, text, wanted] of cases)
    test(`${name}: ${text.split('\n')[0]}`, () => assert.deepEqual(read(name, text), wanted));
});

describe('hostile text', () => {
  const hostile: Record<string, string> = {
    'nested brackets': '('.repeat(100_000),
    'nested and closed brackets': '['.repeat(50_000) + ']'.repeat(50_000),
    'crossing brackets': '([{)]}'.repeat(20_000),
    'nested templates': '`${'.repeat(30_000),
    'an unterminated string': `x = "${'a'.repeat(200_000)}`,
    'quotes alone': '"\''.repeat(50_000),
    'open comments': '/* '.repeat(50_000),
    slashes: 'a = /'.repeat(40_000),
    'heredoc marks': '<<EOF '.repeat(20_000),
    'white space': ' '.repeat(500_000),
    'one long line': 'a.b(c), '.repeat(60_000),
  };
  for (const [what, text] of Object.entries(hostile)) {
    test(`${what}: tokens in every language, no more than characters`, () => {
      for (const name of ['javascript', 'python', 'rust', 'shell', 'yaml', 'ruby', 'php'] as const) {
        const tokens = tokenize(text, TABLES[name]);
        check(tokens);
        assert.ok(tokens.count <= text.length + 100_000);
      }
    });
  }
});

test('tokens in the arrays of a text before are the same as in fresh ones', () => {
  const source = fc.array(fc.constantFrom('a', '12', '"s"', '`x${', '}', '(', ')', '{', '\n', ' // c', '/r/', '+'), {
    maxLength: 60,
  });
  const property = fc.property(source, source, (first, second) => {
    const table = TABLES.javascript;
    const fresh = allOf(tokenize(second.join(''), table));
    tokenize(first.join(''), table).release();
    const again = tokenize(second.join(''), table);
    assert.deepEqual(allOf(again), fresh);
    again.release();
  });
  fc.assert(property, { numRuns: runs(200) });
});

function allOf(tokens: Tokens): unknown[] {
  return Array.from({ length: tokens.count }, (_, index) => [
    tokens.kind(index),
    tokens.textOf(index),
    tokens.breakBefore(index),
    tokens.match(index),
    tokens.parent(index),
  ]);
}
