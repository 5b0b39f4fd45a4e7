import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import { ReadBuffer } from '../../src/sources/read-buffer.ts';
import { readWindows } from '../../src/sources/read-windows.ts';
import { lines, link, list, named, newFolder, newRepository } from './tree.ts';

/** The same tree as a repository and as an ordinary folder. */
const MODES = { 'in a work tree': newRepository, 'outside of one': newFolder };

for (const [mode, make] of Object.entries(MODES)) {
  test(`${mode} an ignored file is scanned when it is named, or with --no-gitignore`, () => {
    const root = make({ '.gitignore': '.env\nout/\n', '.env': 'x', 'a.txt': 'x', 'out/b.txt': 'x' });
    assert.deepEqual(lines(list(root)), ['.gitignore', 'a.txt']);
    assert.deepEqual(lines(list(root, { targets: named(root, '.env', 'out/b.txt') })), ['.env', 'out/b.txt']);
    assert.deepEqual(lines(list(root, { gitignore: false })), ['.env', '.gitignore', 'a.txt', 'out/b.txt']);
  });

  test(`${mode} an ignored folder that is named is walked by the rules that hold in it`, () => {
    const root = make({
      '.gitignore': 'out/\n*.tmp\n',
      'out/.gitignore': '/deep/cache\n!kept.tmp\n',
      'out/a.txt': 'x',
      'out/b.tmp': 'x',
      'out/deep/kept.tmp': 'x',
      'out/deep/cache/c.txt': 'x',
    });
    const expected = ['out/.gitignore', 'out/a.txt', 'out/deep/kept.tmp'];
    assert.deepEqual(lines(list(root, { targets: named(root, 'out') })), expected);
    assert.deepEqual(lines(list(root, { targets: named(root, 'out/deep') })), ['out/deep/kept.tmp']);
  });

  test(`${mode} what a glob found obeys the ignore rules`, () => {
    const root = make({ '.gitignore': '*.log\nout/\n', 'a.txt': 'x', 'b.log': 'x', 'out/c.txt': 'x', 'd/e.txt': 'x' });
    const targets = ['a.txt', 'b.log', 'out/c.txt', 'd', 'out'].map((path) => ({ path: `${root}/${path}`, named: false }));
    link(`${root}/a.txt`, `${root}/link`);
    targets.push({ path: `${root}/link`, named: false });
    const listed = ['a.txt', 'link skipped: symlink', 'd/e.txt'];
    assert.deepEqual(lines(list(root, { targets: targets.toSpliced(4, 1) })).sort(), listed.toSorted());
    assert.deepEqual(lines(list(root, { targets, gitignore: false })), [
      'a.txt',
      'b.log',
      'out/c.txt',
      'link skipped: symlink',
      'd/e.txt',
    ]);
  });

  test(`${mode} .tightlipignore leaves out visibly, nested and with negation, for named paths too`, () => {
    const root = make({
      '.tightlipignore': '*.snap\nfixtures/\n',
      'a.snap': 'x',
      'fixtures/b.txt': 'x',
      'fixtures/deep/c.txt': 'x',
      'lib/.tightlipignore': '!kept.snap\n/d.txt\n',
      'lib/d.txt': 'x',
      'lib/kept.snap': 'x',
      'lib/deep/d.txt': 'x',
    });
    assert.deepEqual(lines(list(root)).sort(), [
      '.tightlipignore',
      'a.snap skipped: excluded',
      'fixtures/ skipped: excluded',
      'lib/.tightlipignore',
      'lib/d.txt skipped: excluded',
      'lib/deep/d.txt',
      'lib/kept.snap',
    ]);
    const targets = named(root, 'a.snap', 'fixtures/b.txt', 'lib/kept.snap', 'fixtures/deep');
    assert.deepEqual(lines(list(root, { targets })), [
      'a.snap skipped: excluded',
      'fixtures/b.txt skipped: excluded',
      'lib/kept.snap',
      'fixtures/ skipped: excluded',
    ]);
  });

  test(`${mode} --exclude and --include take globs on paths from the root`, () => {
    const root = make({
      'a.py': 'x',
      'b.min.js': 'x',
      'lib/c.py': 'x',
      'lib/gen/d.py': 'x',
      'lib/gen/deep/e.min.js': 'x',
      '.hidden/f.py': 'x',
    });
    const all = ['.hidden/f.py', 'a.py', 'b.min.js', 'lib/c.py', 'lib/gen/d.py', 'lib/gen/deep/e.min.js'];
    const without = (exclude: string[]): string[] => lines(list(root, { exclude })).filter((line) => !line.includes(' '));
    assert.deepEqual(without(['nothing', '!*.py']), all);
    assert.deepEqual(without(['*.min.js']), ['.hidden/f.py', 'a.py', 'lib/c.py', 'lib/gen/d.py']);
    for (const glob of ['gen', 'lib/gen', './lib/gen/', 'lib/gen/**', '**/gen', '/lib/g*']) {
      assert.deepEqual(without([glob]), ['.hidden/f.py', 'a.py', 'b.min.js', 'lib/c.py'], glob);
      assert.ok(lines(list(root, { exclude: [glob] })).includes('lib/gen/ skipped: excluded'), glob);
    }
    assert.deepEqual(lines(list(root, { include: ['*.py', 'lib/gen/deep'], exclude: ['.hidden', 'lib/c.py'] })).sort(), [
      '.hidden/ skipped: excluded',
      'a.py',
      'b.min.js skipped: excluded',
      'lib/c.py skipped: excluded',
      'lib/gen/d.py',
      'lib/gen/deep/e.min.js',
    ]);
    assert.deepEqual(lines(list(root, { targets: named(root, 'a.py'), exclude: ['*.py'] })), ['a.py skipped: excluded']);
  });

  test(`${mode} empty and too large files are skipped with their reason`, () => {
    const root = make({ empty: '', large: 'x'.repeat(11), fits: 'x'.repeat(10) });
    const items = list(root, { maxFileSize: 10 });
    assert.deepEqual(lines(items), ['empty skipped: empty', 'fits', 'large skipped: too-large']);
    assert.deepEqual(items[1], { kind: 'file', path: 'fits', file: `${root}/fits`, bytes: 10 });
  });

  test(`${mode} symbolic links are not followed, unless they are named`, () => {
    const root = make({ 'real/a.txt': 'x' });
    const outside = newFolder({ 'secret.txt': 'x' });
    link(`${outside}/secret.txt`, `${root}/to-file`);
    link(outside, `${root}/to-folder`, 'dir');
    link(root, `${root}/real/loop`, 'dir');
    const skips = ['real/a.txt', 'real/loop skipped: symlink', 'to-file skipped: symlink', 'to-folder skipped: symlink'];
    assert.deepEqual(lines(list(root)).sort(), skips);
    const items = list(root, { targets: named(root, 'to-file', 'to-folder') });
    assert.deepEqual(lines(items), ['to-file', 'to-folder/secret.txt']);
    const [first] = items;
    assert.ok(first?.kind === 'file' && first.file === `${outside}/secret.txt`);
    const [part] = readWindows(first, new ReadBuffer(), { maxBytes: 10 });
    assert.ok(part?.kind === 'text' && Buffer.from(part.bytes).toString() === 'x');
  });

  test(`${mode} a path that is named but not there is an error, and the rest is listed`, () => {
    const root = make({ 'a.txt': 'x' });
    link(`${root}/nowhere`, `${root}/dangling`);
    const targets = named(root, 'gone.txt', 'a.txt', 'a.txt/b', 'dangling');
    const expected = [
      'gone.txt error: vanished ENOENT',
      'a.txt',
      'a.txt/b error: vanished ENOTDIR',
      'dangling error: vanished ENOENT',
    ];
    // Windows does not say that a file stands where a folder is needed.
    assert.deepEqual(
      lines(list(root, { targets })),
      expected.map((line) => (process.platform === 'win32' ? line.replace('ENOTDIR', 'ENOENT') : line)),
    );
  });

  test(`${mode} what is named twice, or lies in a folder that is named too, is listed once`, () => {
    const root = make({ 'a.txt': 'x', 'lib/b.txt': 'x', 'lib/deep/c.txt': 'x' });
    const targets = named(root, 'lib/deep', 'a.txt', '.', './a.txt', 'lib', 'lib/b.txt');
    assert.deepEqual(lines(list(root, { targets })), ['a.txt', 'lib/b.txt', 'lib/deep/c.txt']);
  });

  test(`${mode} the order is that of the paths`, () => {
    const root = make({ 'b/a': 'x', 'b.txt': 'x', 'b/z': 'x', 'b-c': 'x', Z: 'x', ä: 'x' });
    assert.deepEqual(lines(list(root)), ['Z', 'b-c', 'b.txt', 'b/a', 'b/z', 'ä']);
  });

  test(`${mode} paths outside the root start with two dots`, () => {
    const root = make({ 'inner/a.txt': 'x', 'other/b.txt': 'x', 'c.txt': 'x' });
    const items = list(`${root}/inner`, { targets: named(root, 'other', 'c.txt', 'inner') });
    assert.deepEqual(lines(items).sort(), ['../c.txt', '../other/b.txt', 'a.txt']);
  });
}

test('no glob at all is a usage error at once', () => {
  assert.throws(() => list(newFolder(), { exclude: [''] }), UsageError);
  assert.throws(() => list(newFolder(), { include: ['/'] }), UsageError);
});
