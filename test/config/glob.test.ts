import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import picomatch from 'picomatch';
import { anchorGlob, coveringGlobs } from '../../src/config/anchor-glob.ts';
import { globProblem } from '../../src/config/glob-problem.ts';
import { runs } from '../support/runs.ts';

const GOOD = [
  '*.js',
  '**/test/**',
  'a/{b,c}/*.{ts,tsx}',
  '[id].ts',
  '!(a|b)/*.js',
  '\\[odd',
  'a\\{b',
  '/src/*.py',
  './src',
  '[[]x',
  'a b',
];
const BAD: readonly (readonly [string, RegExp])[] = [
  ['', /empty/],
  ['  ', /empty/],
  ['/', /empty/],
  ['./', /empty/],
  ['!*.js', /starts with "!"/],
  ['C:\\work\\*.js', /absolute/],
  ['../x', /leaves its folder/],
  ['a/../../x', /leaves its folder/],
  ['[abc', /unbalanced "\["/],
  ['{a,b', /unbalanced "\{"/],
  ['+(a|b', /unbalanced "\("/],
  ['a}', /unbalanced "\}"/],
  ['x'.repeat(2000), /longer/],
];

for (const glob of GOOD) test(`${glob} is a glob`, () => assert.equal(globProblem(glob), undefined));
for (const [glob, problem] of BAD) test(`${glob.slice(0, 20)} is none`, () => assert.match(globProblem(glob) ?? '', problem));

test('whatever is taken for a glob compiles', () => {
  const texts = fc.string({ unit: fc.constantFrom(...'ab/*?[]{}(),!+@|\\.-^$'), maxLength: 24 });
  fc.assert(
    fc.property(texts, (glob) => {
      if (globProblem(glob) === undefined) assert.doesNotThrow(() => picomatch(anchorGlob(glob, 'a (b)'), { dot: true }));
    }),
    { numRuns: runs(1000) },
  );
});

const ANCHORED: readonly (readonly [glob: string, folder: string, fits: readonly string[], not: readonly string[]])[] = [
  ['*.md', '', ['a.md', 'x/y/a.md'], ['a.mdx']],
  ['*.md', 'docs', ['docs/a.md', 'docs/x/a.md'], ['a.md', 'src/a.md']],
  ['/*.md', '', ['a.md'], ['x/a.md']],
  ['./x/*.md', 'docs', ['docs/x/a.md'], ['x/a.md', 'docs/y/x/a.md']],
  ['vendor/', '', ['vendor', 'x/vendor'], ['vendored']],
  ['a', 'we[ir]d (x)', ['we[ir]d (x)/a', 'we[ir]d (x)/b/a'], ['weid (x)/a']],
];

for (const [glob, folder, fits, not] of ANCHORED) {
  test(`${glob} typed in ${folder === '' ? 'the root' : folder}`, () => {
    const matches = picomatch(anchorGlob(glob, folder), { dot: true });
    for (const path of fits) assert.ok(matches(path), `fits ${path}`);
    for (const path of not) assert.ok(!matches(path), `does not fit ${path}`);
  });
}

test('covering globs fit what lies below', () => {
  const matches = picomatch([...coveringGlobs('**/vendor')], { dot: true });
  for (const path of ['vendor', 'vendor/a/.b', 'x/vendor/a']) assert.ok(matches(path), path);
  assert.ok(!matches('vendored/a'));
});
