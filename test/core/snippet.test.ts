import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/line-index.ts';
import { makeSnippet, type MaskedSpan } from '../../src/core/snippet.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { runs } from '../support/runs.ts';

const random = new SeededRandom('snippet');
const secret = (length: number): string => random.chars(ALPHABETS.alnum, length);

function spanOf(text: string, part: string, redacted = 'ab****'): MaskedSpan {
  const start = text.indexOf(part);
  assert.notEqual(start, -1);
  return { start, end: start + part.length, redacted };
}

function snippet(
  text: string,
  span: { start: number; end: number },
  masked: readonly MaskedSpan[],
): ReturnType<typeof makeSnippet> {
  return makeSnippet(text, new LineIndex(text), span, masked);
}

test('the secret is masked and the mark covers the mask', () => {
  const value = secret(24);
  const text = `first\nconst key = "${value}"; // live\r\nlast`;
  const span = spanOf(text, value);
  assert.deepEqual(snippet(text, span, [span]), {
    line: 2,
    lines: ['const key = "ab****"; // live'],
    mark: { start: 13, end: 19 },
  });
});

test('every secret on the line is masked, in whatever order they are given', () => {
  const [a, b] = [secret(20), secret(30)];
  const text = `login("${a}", "${b}", "${a}")`;
  const spans = [spanOf(text, b, 'b****'), spanOf(text, a, 'a****')];
  const shown = snippet(text, { start: 0, end: 5 }, spans);
  assert.deepEqual(shown.lines, ['login("a****", "b****", "a****")']);
  assert.deepEqual(shown.mark, { start: 0, end: 5 });
});

test('a mark that begins or ends inside a masked part grows to its edges', () => {
  const value = secret(20);
  const text = `x = "${value}" + y`;
  const masked = spanOf(text, value);
  assert.deepEqual(snippet(text, { start: masked.start + 3, end: masked.end - 3 }, [masked]).mark, { start: 5, end: 11 });
  assert.deepEqual(snippet(text, { start: 0, end: masked.start + 1 }, [masked]).mark, { start: 0, end: 11 });
});

test('a secret of several lines is hidden on each line it reaches into', () => {
  const body = [secret(64), secret(64), secret(64), secret(20)].join('\n');
  const text = `key: |\n  begin ${body} end\nafter`;
  const masked = spanOf(text, body, 'k****');
  assert.deepEqual(snippet(text, masked, [masked]), {
    line: 2,
    lines: ['  begin k****', '****', '****'],
    mark: { start: 8, end: 13 },
  });
  const tail = text.indexOf(' end');
  assert.deepEqual(snippet(text, { start: tail, end: tail + 4 }, [masked]).lines, ['**** end']);
});

test('a line of a key is masked where it stands again, its armour is not', () => {
  const lines = [secret(64), secret(64)];
  const body = ['-----BEGIN EXAMPLE-----', ...lines].join('\n');
  const text = `${body}\ncopy = ${lines[1]} // -----BEGIN EXAMPLE-----\n`;
  const start = text.indexOf('copy');
  assert.deepEqual(snippet(text, { start, end: start + 4 }, [spanOf(text, body, '****')]).lines, [
    'copy = **** // -----BEGIN EXAMPLE-----',
  ]);
});

test('a short value is masked at its own place only', () => {
  const text = 'pin = 1234; year = 1234';
  const span = { start: 6, end: 10, redacted: '****' };
  assert.deepEqual(snippet(text, span, [span]).lines, ['pin = ****; year = 1234']);
});

test('a very long line is cut around the mark, which stays in view', () => {
  const value = secret(40);
  const text = `${'a'.repeat(5_000_000)}"${value}"${'b'.repeat(5_000_000)}`;
  const span = spanOf(text, value);
  const shown = snippet(text, span, [span]);
  const line = shown.lines[0] as string;
  assert.equal(line.length, 200);
  assert.match(line, /^…a+"ab\*\*\*\*"b+…$/);
  assert.equal(line.slice(shown.mark.start, shown.mark.end), 'ab****');
});

test('a secret longer than a line may be shown leaves room for what follows it', () => {
  const value = secret(3000);
  const text = `const key = "${value}"; use(key);`;
  const span = spanOf(text, value);
  assert.deepEqual(snippet(text, span, [span]).lines, ['const key = "ab****"; use(key);']);
});

test('a long secret that stands again is hidden even where only its middle is near', () => {
  const value = secret(3001);
  const text = `a = "${value}"\nb = "${value}"\n`;
  const span = spanOf(text, value);
  const middle = text.lastIndexOf(value) + 1500;
  assert.deepEqual(snippet(text, { start: middle, end: middle + 10 }, [span]).lines, ['…****…']);
});

test('an empty span at the end of the text has an empty mark', () => {
  assert.deepEqual(snippet('abc', { start: 3, end: 3 }, []), { line: 1, lines: ['abc'], mark: { start: 3, end: 3 } });
});

test('thousands of tokens of one prefix are each masked everywhere', () => {
  const tokens = Array.from({ length: 3000 }, () => `acme_live_${secret(24)}`);
  const text = tokens.map((token, at) => `${token} ${tokens[(at + 1) % tokens.length]}\n`).join('');
  const masked = tokens.map((token) => spanOf(text, token, 'acme_live_****'));
  const lines = new LineIndex(text);
  for (const span of masked) {
    assert.deepEqual(makeSnippet(text, lines, span, masked).lines, ['acme_live_**** acme_live_****']);
  }
});

test('the list of masked parts may serve another text', () => {
  const masked: MaskedSpan[] = [{ start: 0, end: 8, redacted: '****' }];
  assert.deepEqual(snippet('abcdefgh abcdefgh', { start: 0, end: 8 }, masked).lines, ['**** ****']);
  assert.deepEqual(snippet('ijklmnop ijklmnop', { start: 0, end: 8 }, masked).lines, ['**** ****']);
});

test('whatever the text: no secret shows, lines are short, the mark lies within, no pair is split', () => {
  const secrets = [secret(6), secret(20), secret(250), secret(700)];
  const plain = fc.oneof(
    fc.constantFrom(' ', '\n', '\r\n', '\t', '"', '\u{1f511}', 'x'.repeat(190), '\u{1f511}'.repeat(120)),
    fc.string({ unit: 'binary', maxLength: 40 }),
  );
  const part = fc.oneof(plain, fc.constantFrom(...secrets));
  fc.assert(
    fc.property(fc.array(part, { minLength: 1, maxLength: 14 }), fc.nat(), fc.nat(300), (parts, at, length) => {
      const text = parts.join('');
      const masked = secrets.filter((value) => text.includes(value)).map((value) => spanOf(text, value));
      const start = at % (text.length + 1);
      const shown = snippet(text, { start, end: Math.min(text.length, start + length) }, masked);
      assert.ok(shown.lines.length >= 1 && shown.lines.length <= 3);
      assert.ok(0 <= shown.mark.start && shown.mark.start <= shown.mark.end);
      assert.ok(shown.mark.end <= (shown.lines[0] as string).length);
      for (const line of shown.lines) {
        assert.ok(line.length <= 200);
        assert.ok(!/\n/.test(line));
        const lone = /[\ud800-\udfff]/u;
        if (!lone.test(text)) assert.doesNotMatch(line, lone);
        for (const value of secrets) assert.ok(!line.includes(value.slice(0, 250)), 'a secret is shown');
      }
    }),
    { numRuns: runs(700) },
  );
});
