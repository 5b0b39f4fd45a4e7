import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { hashIsSafe, lineHashes } from '../../src/core/line-hash.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';
import { runs } from '../support/runs.ts';

/** Texts and values of github/codeql-action's own tests. */
const VECTORS: readonly (readonly [string, readonly string[]])[] = [
  ['', ['c129715d7a2bc9a3:1']],
  [' a\nb\n  \t\tc\n d', ['271789c17abda88f:1', '54703d4cd895b18:1', '180aee12dab6264:1', 'a23a3dc5e078b07b:1']],
  [
    ' hello; \t\nworld!!!\n\n\n  \t\tGreetings\n End',
    [
      '8b7cf3e952e7aeb2:1',
      'b1ae1287ec4718d9:1',
      'bff680108adb0fcc:1',
      'c6805c5e1288b612:1',
      'b86d3392aea1be30:1',
      'e6ceba753e1a442:1',
    ],
  ],
  [
    ' hello; \t\nworld!!!\r\n\n\r  \t\tGreetings\r End\r\n',
    [
      'e9496ae3ebfced30:1',
      'fb7c023a8b9ccb3f:1',
      'ce8ba1a563dcdaca:1',
      'e20e36e16fcb0cc8:1',
      'b3edc88f2938467e:1',
      'c8e28b0b4002a3a0:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'Lorem ipsum dolor sit amet.\n'.repeat(10),
    [
      'a7f2ff13bc495cf2:1',
      'a7f2ff13bc495cf2:2',
      'a7f2ff13bc495cf2:3',
      'a7f2ff13bc495cf2:4',
      'a7f2ff13bc495cf2:5',
      'a7f2ff13bc495cf2:6',
      'a7f2ff1481e87703:1',
      'a9cf91f7bbf1862b:1',
      '55ec222b86bcae53:1',
      'cc97dc7b1d7d8f7b:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
  [
    'x = 2\nx = 1\nprint(x)\nx = 3\nprint(x)\nx = 4\nprint(x)\n',
    [
      'e54938cc54b302f1:1',
      'bb609acbe9138d60:1',
      '1131fd5871777f34:1',
      '5c482a0f8b35ea28:1',
      '54517377da7028d2:1',
      '2c644846cb18d53e:1',
      'f1b89f20de0d133:1',
      'c129715d7a2bc9a3:1',
    ],
  ],
];

/** The same from the description, with BigInt and a window a line. */
function reference(text: string): string[] {
  const units = [...text.replace(/\r(?!\n)|\r\n/g, '\n').replace(/[ \t]/g, '')].join('');
  const codes = Array.from({ length: units.length }, (_, at) => units.charCodeAt(at));
  codes.push(65535);
  const seen = new Map<string, number>();
  const hashes: string[] = [];
  codes.forEach((_, at) => {
    if (at > 0 && codes[at - 1] !== 10) return;
    let hash = 0n;
    for (let step = 0; step < 100; step++) hash = BigInt.asUintN(64, hash * 37n + BigInt(codes[at + step] ?? 0));
    const hex = hash.toString(16);
    seen.set(hex, (seen.get(hex) ?? 0) + 1);
    hashes.push(`${hex}:${seen.get(hex)}`);
  });
  return hashes;
}

const upTo = (count: number): number[] => Array.from({ length: count }, (_, at) => at + 1);

test("the vectors of GitHub's own tests", () => {
  for (const [text, expected] of VECTORS) {
    assert.deepEqual([...lineHashes(text, upTo(expected.length + 3)).values()], expected);
  }
});

test('a subset of lines has the values, ordinals included, that all lines have', () => {
  for (const [text, expected] of VECTORS) {
    const lines = upTo(expected.length).filter((line) => line % 3 === 0);
    assert.deepEqual(lineHashes(text, lines), new Map(lines.map((line) => [line, expected[line - 1] as string])));
  }
});

test('any text hashes as the description says', () => {
  const line = fc.oneof(
    fc.constantFrom('', ' ', '\t', 'x = 1', '}', '\u{1f511}', '\uffff', 'é'),
    fc.string({ unit: 'binary', maxLength: 150 }).map((text) => text.replace(/[\r\n]/g, '')),
  );
  const text = fc
    .array(fc.tuple(line, fc.constantFrom('\n', '\r\n', '\n\n', '\r')), { maxLength: 30 })
    .map((parts) => parts.flat().join(''));
  fc.assert(
    fc.property(text, (content) => {
      const expected = reference(content);
      assert.deepEqual([...lineHashes(content, upTo(expected.length)).values()], expected);
    }),
    { numRuns: runs(80) },
  );
});

test('a line end typed as CR, space, LF counts twice, as upstream', () => {
  assert.deepEqual([...lineHashes('a\r \nb', upTo(9)).values()].length, 3);
});

test('lines past the end have no hash', () => {
  assert.deepEqual([...lineHashes('a\nb', [2, 3, 900]).keys()], [2]);
});

test('the hash of a line near a short secret is left out, near a long random one it is not', () => {
  const random = new SeededRandom('line-hash');
  const password = random.chars(ALPHABETS.alnum, 10);
  const token = random.chars(ALPHABETS.alnum, 40);
  const filler = `${'#'.repeat(150)}\n`;
  const text = `user = "x"\npassword = "${password}"\n${filler}${filler}token = "${token}"\n`;
  const at = (value: string): { start: number; end: number } => ({
    start: text.indexOf(value),
    end: text.indexOf(value) + value.length,
  });
  const masked = [at(password), at(token)];
  assert.deepEqual([...lineHashes(text, upTo(6), masked).keys()], [3, 4, 5, 6]);
  assert.deepEqual(
    upTo(5).map((line) => hashIsSafe(text, line, masked)),
    [false, false, true, true, true],
  );
});

test('a window that holds only a piece of a long secret, or only digits, gives that away', () => {
  const random = new SeededRandom('line-hash-piece');
  const token = random.chars(ALPHABETS.alnum, 40);
  const cutOff = `${'#'.repeat(88)}${token}\n`;
  assert.equal(hashIsSafe(cutOff, 1, [{ start: 88, end: 128 }]), false);
  const digits = random.chars(ALPHABETS.digits, 24);
  assert.equal(hashIsSafe(`pin ${digits}\n`, 1, [{ start: 4, end: 28 }]), false);
  const hex = random.chars(ALPHABETS.hex, 24);
  assert.equal(hashIsSafe(`key ${hex}\n`, 1, [{ start: 4, end: 28 }]), false);
  assert.equal(hashIsSafe(`key ${hex}${hex}\n`, 1, [{ start: 4, end: 52 }]), true);
});
