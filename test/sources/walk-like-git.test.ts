import assert from 'node:assert/strict';
import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import fc from 'fast-check';
import type { SourceItem } from '../../src/core/source.ts';
import { FolderRules } from '../../src/sources/folder-rules.ts';
import { Globs } from '../../src/sources/globs.ts';
import { ReportPaths } from '../../src/sources/report-path.ts';
import { walk } from '../../src/sources/walk.ts';
import { runs } from '../support/runs.ts';
import { git, list, named, newRepository } from './tree.ts';

/** Names that git, shells and patterns take for something else; Windows allows fewer. */
const NAMES = ['a', 'b', 'ab', 'c.txt', 'd.log', 'build', '.env', 'x y', '-n', '#h', '!b', '[ab]', 'é', 'A'];
const POSIX_NAMES = ['q"', "q'", 'tail ', 'two\nlines', 'back\\slash', 'st*r', 'wh?t', '\ttab', 'a:b'];
const names =
  process.platform === 'win32' || process.platform === 'darwin'
    ? NAMES.filter((name) => name !== 'A')
    : [...NAMES, ...POSIX_NAMES];

const name = fc.constantFrom(...names);
const path = fc.array(name, { minLength: 1, maxLength: 4 }).map((parts) => parts.join('/'));

/** A part of a pattern: a name as it stands, one with its special characters escaped, or wildcards. */
const piece = fc.oneof(
  { weight: 3, arbitrary: name },
  { weight: 2, arbitrary: name.map((text) => text.replace(/[\\*?[\]!# "]/g, '\\$&')) },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '*',
      '**',
      '*.*',
      '*.log',
      '?',
      'a?',
      '[ab]',
      '[!a]*',
      '[a-c]*',
      '[[:alpha:]]',
      'b*',
      '*b*',
      '.*',
      '\\*',
    ),
  },
);
const pattern = fc
  .record({
    negated: fc.boolean(),
    anchored: fc.boolean(),
    pieces: fc.array(piece, { minLength: 1, maxLength: 3 }),
    end: fc.constantFrom('', '', '', '/', '/*', '/**', ' ', '  ', '\\ ', '\r'),
  })
  .map(({ negated, anchored, pieces, end }) => `${negated ? '!' : ''}${anchored ? '/' : ''}${pieces.join('/')}${end}`);
const ignoreFile = fc
  .array(
    fc.oneof({ weight: 8, arbitrary: pattern }, { weight: 1, arbitrary: fc.constantFrom('', '# comment', '!', '/', '\\') }),
    { maxLength: 5 },
  )
  .map((patterns) => `${patterns.join('\n')}\n`);

/** A pattern for one of the files or a folder above it, in the ignore file of any folder on the way: these meet, and gainsay each other. */
const aimed = fc.record({
  file: fc.nat(),
  depth: fc.nat(3),
  parts: fc.integer({ min: 1, max: 3 }),
  negated: fc.boolean(),
  gainsaid: fc.boolean(),
  start: fc.constantFrom('', '/', '**/'),
  mangled: fc.constantFrom<(text: string) => string>(
    (text) => text,
    (text) => text.replace(/^./u, '?'),
    (text) => text.replace(/.$/u, '*'),
    (text) => text.replace(/[\\*?[\]!# "]/g, '\\$&'),
  ),
  end: fc.constantFrom('', '', '/', '/*', '/**'),
});

const tree = fc.record({
  files: fc.array(path, { minLength: 1, maxLength: 14 }),
  ignoreFiles: fc.array(fc.record({ folder: fc.oneof(fc.constant(''), path), text: ignoreFile }), { maxLength: 3 }),
  aimed: fc.array(aimed, { maxLength: 8 }),
  infoExclude: fc.option(ignoreFile, { nil: '' }),
  userExclude: fc.option(ignoreFile, { nil: '' }),
  forced: fc.array(path, { maxLength: 3 }),
});

type Generated = typeof tree extends fc.Arbitrary<infer T> ? T : never;

/** Writes what can be written: a path that needs a folder where a file stands, or the other way round, is left out. */
function writeLoosely(root: string, file: string, text: string, flag = 'w'): void {
  try {
    mkdirSync(join(root, file, '..'), { recursive: true });
    writeFileSync(join(root, file), withoutGluedGlobstars(text), { flag });
  } catch (error) {
    assert.match(String(error), /EEXIST|ENOTDIR|EISDIR/);
  }
}

/**
 * A known difference: after a literal start git takes a run of asterisks for a globstar (`a**` `/b`), against its own documentation; the package `ignore`
 * goes by the documentation.
 */
function withoutGluedGlobstars(patterns: string): string {
  return patterns.replace(/(?<=[^/!\n])\*{2,}|\*{2,}(?=[^/\n])/g, '*');
}

/** Empties the work tree, writes a generated one, and adds some of it by force. */
function build(root: string, { files, ignoreFiles, aimed, infoExclude, userExclude, forced }: Generated): void {
  for (const entry of readdirSync(root)) if (entry !== '.git') rmSync(join(root, entry), { recursive: true, force: true });
  rmSync(join(root, '.git/index'), { force: true });
  for (const file of [...files, ...forced]) writeLoosely(root, file, 'x');
  for (const { folder, text } of ignoreFiles) writeLoosely(root, join(folder, '.gitignore'), text);
  for (const { file, depth, parts, negated, gainsaid, start, mangled, end } of aimed) {
    const steps = (files[file % files.length] as string).split('/');
    const above = steps.slice(0, depth % steps.length);
    const rest = steps.slice(above.length, above.length + parts).join('/');
    const last = steps[above.length + parts - 1];
    if (gainsaid && last !== undefined) {
      const nearest = [...steps.slice(0, above.length + parts - 1), '.gitignore'].join('/');
      writeLoosely(root, nearest, `${negated ? '' : '!'}${mangled(last)}\n`, 'a');
    }
    writeLoosely(root, [...above, '.gitignore'].join('/'), `${negated ? '!' : ''}${start}${mangled(rest)}${end}\n`, 'a');
  }
  writeLoosely(root, '.git/info/exclude', infoExclude ?? '');
  writeLoosely(root, '.git/user-exclude', userExclude ?? '');
}

function pathsOf(items: Iterable<SourceItem>): string[] {
  return Array.from(items, (item) => {
    assert.equal(item.kind, 'file', JSON.stringify(item));
    return item.kind === 'file' ? item.path : '';
  }).sort();
}

const oracle = (root: string, ...options: readonly string[]): string[] =>
  [
    ...new Set(
      git(root, 'ls-files', '-z', ...options)
        .split('\0')
        .slice(0, -1),
    ),
  ].sort();

function repository(): string {
  const root = newRepository();
  git(root, 'config', 'core.excludesFile', join(root, '.git/user-exclude'));
  return root;
}

test('the walk finds what git ls-files --others --exclude-standard finds', () => {
  const root = repository();
  fc.assert(
    fc.property(tree, (generated) => {
      build(root, { ...generated, forced: [] });
      const scope = { paths: new ReportPaths(root), globs: new Globs([], []), maxFileSize: 1 << 20 };
      assert.deepEqual(pathsOf(walk(root, FolderRules.at(root, true), scope)), oracle(root, '--others', '--exclude-standard'));
    }),
    { numRuns: runs(80), seed: 3 },
  );
});

test('in a work tree ignored files that were added by force are listed, tracked files that are gone are not', () => {
  const root = repository();
  fc.assert(
    fc.property(tree, fc.nat(), (generated, choice) => {
      build(root, generated);
      const there = oracle(root, '--others');
      const added = there.filter((file) => generated.forced.includes(file));
      if (added.length > 0) git(root, '--literal-pathspecs', 'add', '-f', '--', ...added);
      const gone = there[choice % there.length] as string;
      rmSync(join(root, gone));
      const expected = oracle(root, '--cached', '--others', '--exclude-standard').filter((file) => file !== gone);
      assert.deepEqual(pathsOf(list(root)), expected);
      for (const file of added) if (file !== gone) assert.ok(expected.includes(file));
    }),
    { numRuns: runs(40), seed: 4 },
  );
});

test('a folder asked for by name gives what git lists in it', () => {
  const root = repository();
  fc.assert(
    fc.property(tree, (generated) => {
      build(root, { ...generated, ignoreFiles: [], aimed: [], infoExclude: '', userExclude: '' });
      const folders = readdirSync(root, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== '.git');
      for (const folder of folders) {
        const expected = oracle(root, '--others', '--exclude-standard').filter((file) => file.startsWith(`${folder.name}/`));
        assert.deepEqual(pathsOf(list(root, { targets: named(root, folder.name) })), expected);
      }
    }),
    { numRuns: runs(8), seed: 5 },
  );
});
