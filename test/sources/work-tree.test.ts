import assert from 'node:assert/strict';
import { rmSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { git, lines, link, list, named, newFolder, newRepository, write } from './tree.ts';

test('in a work tree ignore files above the root hold as well', () => {
  const root = newRepository({
    '.gitignore': '*.log\n',
    '.tightlipignore': 'b.txt\n',
    'lib/a.log': 'x',
    'lib/b.txt': 'x',
    'lib/c.txt': 'x',
  });
  const expected = ['b.txt skipped: excluded', 'c.txt'];
  assert.deepEqual(lines(list(`${root}/lib`)), expected);
  assert.deepEqual(lines(list(`${root}/lib`, { gitignore: false })), ['a.log', ...expected]);
});

test('a tracked file that an ignore file names is scanned, one that is deleted is not there', () => {
  const root = newRepository({ '.gitignore': '.env\n', '.env': 'x', 'gone.txt': 'x', 'lib/moved.txt': 'x' });
  git(root, 'add', '-f', '.');
  rmSync(`${root}/gone.txt`);
  rmSync(`${root}/lib`, { recursive: true });
  assert.deepEqual(lines(list(root)), ['.env', '.gitignore']);
  assert.deepEqual(lines(list(root, { targets: named(root, '.env', '.') })), ['.env', '.gitignore']);
});

test('a tracked file in an ignored folder that is named comes once', () => {
  const root = newRepository({ '.gitignore': 'out/\n*.key\n', 'out/a.key': 'x', 'out/b.key': 'x', 'out/c.txt': 'x' });
  git(root, 'add', '-f', 'out/a.key', 'out/c.txt');
  assert.deepEqual(lines(list(root, { targets: named(root, 'out') })), ['out/a.key', 'out/c.txt']);
});

test('a tracked path is not followed through a link that took its folder’s place', () => {
  const root = newRepository({ 'lib/a.txt': 'x' });
  const outside = newFolder({ 'a.txt': 'x' });
  git(root, 'add', '.');
  rmSync(`${root}/lib`, { recursive: true });
  link(outside, `${root}/lib`, 'dir');
  assert.deepEqual(lines(list(root)), ['lib skipped: symlink']);
});

test('a file in conflict is listed once', () => {
  const root = newRepository({ 'a.txt': 'base' });
  const commit = (text: string): void => {
    writeFileSync(`${root}/a.txt`, text);
    git(root, 'commit', '-qam', text);
  };
  git(root, 'add', '.');
  commit('base');
  git(root, 'checkout', '-qb', 'side');
  commit('side');
  git(root, 'checkout', '-q', 'main');
  commit('main');
  assert.throws(() => git(root, 'merge', 'side'));
  assert.deepEqual(lines(list(root)), ['a.txt']);
});

function withInnerRepositories(): string {
  const library = newRepository({ 'lib.txt': 'x', '.gitignore': 'ignored.txt\n' });
  git(library, 'add', '.');
  git(library, 'commit', '-qm', 'x');
  const root = newRepository({ 'a.txt': 'x' });
  git(root, 'submodule', '--quiet', 'add', library, 'modules/lib');
  git(root, 'clone', '-q', library, 'nested');
  write(root, { 'modules/lib/ignored.txt': 'x', 'modules/lib/new.txt': 'x', 'nested/ignored.txt': 'x' });
  return root;
}

test('submodules and nested repositories are named as skipped, listed on demand, walked without git’s rules', () => {
  const root = withInnerRepositories();
  const skips = ['.gitmodules', 'a.txt', 'modules/lib/ skipped: submodule', 'nested/ skipped: nested-repository'];
  assert.deepEqual(lines(list(root)).sort(), skips);
  const inner = ['modules/lib/.gitignore', 'modules/lib/lib.txt', 'modules/lib/new.txt', 'nested/.gitignore', 'nested/lib.txt'];
  assert.deepEqual(lines(list(root, { recurseSubmodules: true })).sort(), ['.gitmodules', 'a.txt', ...inner]);
  const ignored = ['modules/lib/ignored.txt', 'nested/ignored.txt'];
  assert.deepEqual(lines(list(root, { gitignore: false })).sort(), ['.gitmodules', 'a.txt', ...inner, ...ignored].sort());
  assert.deepEqual(lines(list(root, { targets: named(root, 'modules/lib') })).sort(), inner.slice(0, 3));
});

test('rules from outside hold inside a submodule, and can leave it out', () => {
  const root = withInnerRepositories();
  write(root, { '.tightlipignore': 'lib.txt\nnested\n' });
  const items = lines(list(root, { recurseSubmodules: true }));
  assert.ok(items.includes('modules/lib/lib.txt skipped: excluded'));
  assert.ok(items.includes('modules/lib/new.txt'));
  assert.deepEqual(
    items.filter((line) => line.startsWith('nested')),
    ['nested/ skipped: excluded'],
  );
});

test('a submodule that was not fetched stays skipped', () => {
  const clone = newFolder();
  const root = withInnerRepositories();
  git(root, 'commit', '-qam', 'x');
  git(clone, 'clone', '-q', root, '.');
  const expected = ['.gitmodules', 'modules/lib/ skipped: submodule'];
  assert.deepEqual(lines(list(clone, { recurseSubmodules: true })).sort(), expected);
});

test('a tracked file that became a folder is that folder’s files', () => {
  const root = newRepository({ thing: 'x' });
  git(root, 'add', '.');
  rmSync(`${root}/thing`);
  write(root, { 'thing/a.txt': 'x' });
  assert.deepEqual(lines(list(root)), ['thing/a.txt']);
});

test('the .git folder is never entered, but a file in it can be named', () => {
  const root = newRepository({ 'a.txt': 'x' });
  assert.deepEqual(lines(list(root, { gitignore: false })), ['a.txt']);
  assert.deepEqual(lines(list(root, { targets: named(root, '.git/config') })), ['.git/config']);
  assert.ok(lines(list(root, { targets: named(root, '.git') })).includes('.git/config'));
});

test('where git fails the walk goes on, and the failure is an error', () => {
  const root = newRepository({ '.gitignore': '*.log\n', 'a.txt': 'x', 'b.log': 'x' });
  writeFileSync(`${root}/.git/index`, 'no index');
  const [error, ...rest] = list(root);
  assert.ok(error?.kind === 'error' && error.error.kind === 'git' && error.error.path === '.');
  assert.match(error.error.cause, /^git ls-files failed: .*(?:index|signature)/);
  assert.deepEqual(lines(rest), ['.gitignore', 'a.txt']);
});
