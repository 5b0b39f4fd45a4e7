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

test('where git fails the walk goes on, in folders that are named and for what a glob found, and the failure is one error', () => {
  const root = newRepository({ '.gitignore': '*.log\n', 'a.txt': 'x', 'b.log': 'x', 'lib/c.txt': 'x', 'lib/d.log': 'x' });
  writeFileSync(`${root}/.git/index`, 'no index');
  const [error, ...rest] = list(root);
  assert.ok(error?.kind === 'error' && error.error.kind === 'git' && error.error.path === '.');
  assert.match(error.error.cause, /^git ls-files failed: .*(?:index|signature)/);
  assert.deepEqual(lines(rest), ['.gitignore', 'a.txt', 'lib/c.txt']);
  const found = ['a.txt', 'b.log', 'lib/c.txt', 'lib/d.log'].map((path) => ({ path: `${root}/${path}`, named: false }));
  assert.deepEqual(lines(list(root, { targets: [...found, ...named(root, 'lib')] }).slice(1)), ['a.txt', 'lib/c.txt']);
  process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
  const items = list(root, { targets: [...found, ...named(root, 'lib')] });
  delete process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'];
  assert.deepEqual(
    items.map((item) => (item.kind === 'file' ? item.path : item.kind)),
    ['error', 'a.txt', 'lib/c.txt'],
  );
});

test('an ignored folder is walked when a link to it is named, too', () => {
  const root = newRepository({ '.gitignore': 'out/\n', 'out/lib/a.txt': 'x' });
  link(`${root}/out/lib`, `${root}/to-lib`, 'dir');
  assert.deepEqual(lines(list(root, { targets: named(root, 'to-lib') })), ['to-lib/a.txt']);
});

test('a folder outside the work tree that GIT_WORK_TREE names is walked', () => {
  const root = newRepository({ 'a.txt': 'x' });
  const [inside, outside] = [newFolder({ 'a.txt': 'x' }), newFolder({ 'b.txt': 'x' })];
  const current = process.cwd();
  process.chdir(inside);
  Object.assign(process.env, { GIT_DIR: `${root}/.git`, GIT_WORK_TREE: inside });
  const items = list(inside, { targets: named(inside, '.', outside) });
  process.chdir(current);
  delete process.env['GIT_DIR'];
  delete process.env['GIT_WORK_TREE'];
  assert.equal(items.length, 2);
  assert.ok(items.every((item) => item.kind === 'file'));
});
