import assert from 'node:assert/strict';
import { existsSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { git, newFolder, newRepository, write } from '../tree.ts';
import { committed, ranges, readStaged } from './read.ts';

test('before the first commit everything staged is added, and nothing staged is nothing', async () => {
  const root = newRepository({ 'a.txt': 'one\n', 'b.txt': 'two\n' });
  assert.deepEqual(await readStaged(root), { files: {}, added: {} });
  git(root, 'add', 'a.txt');
  assert.deepEqual(await readStaged(root), { files: { 'a.txt': 'one\n' }, added: { 'a.txt': 'all' } });
});

test('what is staged counts, never the work tree', async () => {
  const root = committed({ 'a.txt': '1\n2\n3\n', 'gone.txt': 'x\n', 'b.txt': 'x\n' });
  write(root, { 'a.txt': '1\nstaged\n2\n3\n', 'new.txt': 'staged\n' });
  git(root, 'add', '.');
  write(root, { 'a.txt': 'unstaged\n1\nstaged\n2\n3\nunstaged\n', 'b.txt': 'unstaged\n', 'untracked.txt': 'x' });
  rmSync(`${root}/new.txt`);
  rmSync(`${root}/gone.txt`);
  const { files, added } = await readStaged(root);
  assert.deepEqual(files, { 'a.txt': '1\nstaged\n2\n3\n', 'new.txt': 'staged\n' });
  assert.deepEqual([ranges(added['a.txt']), added['new.txt']], ['2', 'all']);
});

test('added lines are those of the file as it is staged, hunk by hunk', async () => {
  const lines = (changes: Readonly<Record<number, string>>): string =>
    Array.from({ length: 40 }, (_, at) => changes[at + 1] ?? `line ${at + 1}\n`).join('');
  const root = committed({ 'a.txt': lines({}), 'end.txt': 'a\nb', 'cut.txt': 'a\nb\nc\n' });
  write(root, {
    'a.txt': lines({ 1: 'changed\n', 10: '', 20: 'line 20\nnew 1\nnew 2\n', 40: 'line 40\nlast' }),
    'end.txt': 'a\nb\nc',
    'cut.txt': 'a\nc\n',
  });
  git(root, 'add', '.');
  const { added } = await readStaged(root);
  assert.equal(ranges(added['a.txt']), '1 20-21 42');
  assert.equal(ranges(added['end.txt']), '2-3');
  assert.equal(ranges(added['cut.txt']), '');
});

test('a file that changes its mode only adds no line', async () => {
  const root = committed({ 'a.sh': 'x\n' });
  git(root, 'update-index', '--chmod=+x', 'a.sh');
  assert.deepEqual(await readStaged(root), { files: { 'a.sh': 'x\n' }, added: { 'a.sh': [] } });
});

test('a file renamed is a file added, whether changed or not', async () => {
  const root = committed({ 'a.txt': '1\n2\n3\n' });
  git(root, 'mv', 'a.txt', 'b.txt');
  assert.deepEqual(await readStaged(root), { files: { 'b.txt': '1\n2\n3\n' }, added: { 'b.txt': 'all' } });
});

test('a link that becomes a file is added whole, a file that becomes a link is skipped', async () => {
  const root = committed({ 'file.txt': 'x\n', 'target.txt': 'x\n' });
  git(root, 'update-index', '--add', '--cacheinfo', `120000,${git(root, 'hash-object', 'file.txt').trim()},link.txt`);
  git(root, 'commit', '-qm', 'a link');
  rmSync(`${root}/file.txt`);
  symlinkSync('target.txt', `${root}/file.txt`);
  write(root, { 'link.txt': 'now a file\n' });
  git(root, 'add', 'file.txt', 'link.txt');
  assert.deepEqual(await readStaged(root), {
    files: { 'file.txt': 'skipped: symlink', 'link.txt': 'now a file\n' },
    added: { 'link.txt': 'all' },
  });
});

test('a file that is only intended to be added holds nothing yet', async () => {
  const root = committed({ 'a.txt': 'x\n' });
  write(root, { 'b.txt': 'later\n' });
  git(root, 'add', '--intent-to-add', 'b.txt');
  const { files } = await readStaged(root);
  assert.equal(Object.values(files).includes('later\n'), false);
  git(root, 'add', 'b.txt');
  assert.deepEqual((await readStaged(root)).files, { 'b.txt': 'later\n' });
});

test('names of every kind', async () => {
  const names = [
    ' space ',
    '-dash',
    '--help',
    'new\nline',
    'tab\there',
    '"quoted"',
    "it's",
    'back\\slash',
    ':(glob)*',
    'ünï',
    '😀',
  ];
  const root = committed(Object.fromEntries(names.map((name) => [name, 'old\nold\n'])));
  write(root, Object.fromEntries(names.map((name) => [name, 'old\nadded\nold\n'])));
  git(root, 'add', '--all');
  const { files, added } = await readStaged(root);
  assert.deepEqual(Object.keys(files).sort(), names.toSorted());
  for (const name of names) assert.deepEqual([files[name], ranges(added[name])], ['old\nadded\nold\n', '2'], name);
});

test('a name that looks like a part of a patch deceives nobody', async () => {
  const name = 'x\n@@ -1 +7,9 @@\nindex 0..1\n+++ b/y';
  const root = committed({ [name]: 'old\n', y: 'old\n' });
  write(root, { [name]: '@@ -1 +8 @@\nold\n', y: 'old\nindex aa..bb\n' });
  git(root, 'add', '--all');
  const { added } = await readStaged(root);
  assert.deepEqual(Object.values(added).map(ranges), ['1', '2']);
});

test('a name that is not UTF-8 is read and reported', async () => {
  const root = committed({ 'a.txt': 'old\n' });
  const staged = (text: string): void => {
    writeFileSync(`${root}/content`, text);
    const object = git(root, 'hash-object', '-w', 'content').trim();
    const entry = Buffer.concat([Buffer.from(`100644 ${object}\t`), Buffer.from([0x6e, 0xe9, 0x0a])]);
    writeFileSync(`${root}/entry`, entry.fill(0, entry.length - 1));
    git(root, '-c', `alias.load=!git update-index -z --index-info < entry`, 'load');
  };
  staged('old\n');
  git(root, 'commit', '-qm', 'odd');
  staged('old\nadded\n');
  const { files, added } = await readStaged(root);
  assert.deepEqual(files, { 'n\\xE9': 'old\nadded\n' });
  assert.equal(ranges(added['n\\xE9']), '2');
});

test('a path in conflict is not staged, what is resolved is', async () => {
  const root = committed({ 'a.txt': 'base\n', 'b.txt': 'base\n', 'c.txt': 'base\n' });
  git(root, 'checkout', '-qb', 'side');
  write(root, { 'a.txt': 'side\n', 'b.txt': 'side\n', 'side.txt': 'side\n' });
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'side');
  git(root, 'checkout', '-q', 'main');
  write(root, { 'a.txt': 'main\n', 'b.txt': 'main\n' });
  git(root, 'commit', '-qam', 'main');
  assert.throws(() => git(root, 'merge', 'side'));
  assert.deepEqual((await readStaged(root)).files, { 'side.txt': 'side\n' });
  write(root, { 'b.txt': 'main\nside\n' });
  git(root, 'add', 'b.txt');
  const { files, added } = await readStaged(root);
  assert.deepEqual(files, { 'b.txt': 'main\nside\n', 'side.txt': 'side\n' });
  assert.equal(ranges(added['b.txt']), '2');
});

test('a submodule that moves on is nothing to read', async () => {
  const library = committed({ 'lib.txt': 'x\n' });
  const root = committed({ 'a.txt': 'x\n' });
  git(root, 'submodule', '--quiet', 'add', library, 'lib');
  assert.deepEqual(Object.keys((await readStaged(root)).files), ['.gitmodules']);
  git(root, 'commit', '-qm', 'submodule');
  git(`${root}/lib`, 'commit', '-q', '--allow-empty', '-m', 'on');
  git(root, 'add', 'lib');
  assert.deepEqual((await readStaged(root)).files, {});
});

test('empty and large files are skipped, and so is what .tightlipignore or a glob leaves out', async () => {
  const root = newRepository({
    '.tightlipignore': 'left/\n',
    'left/a.txt': 'x',
    'left/b.txt': 'x',
    'empty.txt': '',
    'large.txt': 'x'.repeat(101),
    'glob.log': 'x',
  });
  git(root, 'add', '.');
  const { files } = await readStaged(root, { exclude: ['*.log'], maxFileSize: 100 });
  assert.deepEqual(files, {
    '.tightlipignore': 'left/\n',
    'empty.txt': 'skipped: empty',
    'glob.log': 'skipped: excluded',
    'large.txt': 'skipped: too-large',
    'left/': 'skipped: excluded',
  });
});

test('named paths narrow what is staged', async () => {
  const root = newRepository({ 'lib/a.txt': 'x', 'lib2/b.txt': 'x', 'c.txt': 'x', 'd.txt': 'x' });
  git(root, 'add', '.');
  const { files } = await readStaged(root, { within: [`${root}/lib`, `${root}/c.txt`, `${root}/gone`] });
  assert.deepEqual(Object.keys(files), ['c.txt', 'lib/a.txt']);
});

test('a file in UTF-16 counts as added whole: git does not count its lines as we do', async () => {
  const wide = (text: string): Buffer => Buffer.from(`\ufeff${text}`, 'utf16le');
  const root = newRepository();
  write(root, { 'a.txt': wide('old\nold\n') });
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'base');
  write(root, { 'a.txt': wide('old\nold\nnew\n') });
  git(root, 'add', '.');
  assert.deepEqual((await readStaged(root)).added, { 'a.txt': 'all' });
});

test('many changed files are asked for at once', async () => {
  const names = Array.from({ length: 900 }, (_, at) => `${'long-name-'.repeat(4)}${at}.txt`);
  const root = committed(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
  write(root, Object.fromEntries(names.map((name) => [name, `${name}\nadded\n`])));
  git(root, 'add', '.');
  const { added } = await readStaged(root);
  assert.equal(Object.keys(added).length, 900);
  assert.ok(Object.values(added).every((lines) => ranges(lines) === '2'));
});

test('configuration and attributes of the repository bend nothing, and run nothing', async () => {
  const root = committed({ 'a.txt': '1\n2\n3\n4\n5\n6\n', 'b.txt': 'x\n' });
  write(root, {
    'a.txt': '1\nnew\n2\n3\n4\n5\nnew\n6\n',
    '.gitattributes': '*.txt -text diff=evil\nb.txt binary\n',
    'b.txt': 'x\ny\n',
  });
  git(root, 'add', '.');
  const evil = `touch ${root}/ran; false`;
  const settings = ['diff.external', 'diff.evil.command', 'diff.evil.textconv', 'core.pager', 'core.fsmonitor'];
  for (const name of settings) git(root, 'config', name, evil);
  const others = { 'diff.noprefix': 'true', 'diff.interHunkContext': '9', 'diff.renames': 'copies', 'color.ui': 'always' };
  for (const [name, value] of Object.entries({
    ...others,
    'diff.relative': 'true',
    'diff.context': '5',
    'diff.orderFile': 'gone',
  }))
    git(root, 'config', name, value);
  const { added } = await readStaged(root);
  assert.deepEqual([ranges(added['a.txt']), ranges(added['b.txt'])], ['2 7', '2']);
  assert.equal(existsSync(`${root}/ran`), false);
});

test('a linked work tree has an index of its own', async () => {
  const root = committed({ 'a.txt': 'x\n' });
  const linked = `${newFolder()}/linked`;
  git(root, 'worktree', 'add', '-q', '-b', 'linked', linked);
  write(linked, { 'b.txt': 'staged there\n' });
  git(linked, 'add', '.');
  assert.deepEqual((await readStaged(linked)).files, { 'b.txt': 'staged there\n' });
  assert.deepEqual((await readStaged(root)).files, {});
});
