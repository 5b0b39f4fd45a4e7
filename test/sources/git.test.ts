import assert from 'node:assert/strict';
import { chmodSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { after, beforeEach, test } from 'node:test';
import { findWorkTree, gitEnvironment, gitProgram, repositoryFolder, runGit, splitNul } from '../../src/sources/git.ts';
import { forwardSlashes } from '../../src/sources/report-path.ts';
import { git, lines, list, named, newFolder, newRepository, USER_CONFIG, USER_IGNORE, write } from './tree.ts';

const given = { ...process.env };
beforeEach(restore);
after(restore);

function restore(): void {
  for (const name of Object.keys(process.env)) if (!(name in given)) delete process.env[name];
  Object.assign(process.env, given);
}

function top(folder: string): string {
  const tree = findWorkTree(folder);
  return tree.kind === 'work-tree' ? forwardSlashes(tree.top) : tree.kind;
}

test('a work tree is found from its top and from below; a bare repository, a .git folder and other folders are none', () => {
  const root = newRepository({ 'lib/deep/a.txt': 'x' });
  const bare = newFolder();
  git(bare, 'init', '-q', '--bare');
  assert.deepEqual([root, `${root}/lib/deep`, `${root}/.git`, bare, newFolder()].map(top), [root, root, 'none', 'none', 'none']);
});

test('a .git that is no repository leaves the folder to the repository above it, or to none', () => {
  const root = newRepository({ 'lib/.git/a.txt': 'x' });
  assert.equal(top(`${root}/lib`), root);
  assert.equal(top(newFolder({ '.git/a.txt': 'x' })), 'none');
});

test('where no .git is in sight git is not even run', () => {
  process.env['PATH'] = '';
  assert.equal(top(newFolder()), 'none');
});

test('without git a repository is walked, and that is an error', () => {
  const root = newRepository({ '.gitignore': '*.log\n', 'a.txt': 'x', 'b.log': 'x' });
  process.env['PATH'] = newFolder();
  process.env['Path'] = process.env['PATH'];
  const [error, ...rest] = list(root);
  assert.ok(error?.kind === 'error' && error.error.kind === 'git' && error.error.path === '.');
  assert.match(error.error.cause, /^git is not installed.*--no-gitignore/);
  assert.deepEqual(lines(rest), ['.gitignore', 'a.txt']);
  assert.equal(list(root, { gitignore: false }).length, 3);
});

test('a repository of another user is walked, and the error says how to trust it', () => {
  const root = newRepository({ 'a.txt': 'x' });
  process.env['GIT_TEST_ASSUME_DIFFERENT_OWNER'] = '1';
  const items = list(root, { targets: named(root, 'a.txt', '.', 'lib') });
  const error = items.find((item) => item.kind === 'error' && item.error.kind === 'git');
  assert.ok(error?.kind === 'error');
  assert.match(error.error.cause, /another user owns it; trust it with: git config --global --add safe\.directory '.+'$/);
  assert.deepEqual(lines(items.filter((item) => item.kind === 'file')), ['a.txt']);
});

test('a failure carries the first line that git wrote', () => {
  const result = runGit(['rev-parse', '--verify', 'nothing-of-the-kind'], newRepository());
  assert.deepEqual(result, {
    ok: false,
    failure: { kind: 'failed', message: 'git rev-parse failed: fatal: Needed a single revision' },
  });
  const gone = runGit(['status'], `${newFolder()}/gone`);
  assert.ok(!gone.ok && gone.failure.kind === 'failed');
});

test('no program that the repository names is run', () => {
  const root = newRepository({ 'a.txt': 'x', 'b.txt': 'x' });
  git(root, 'add', 'a.txt');
  const mark = `${root}/.git/ran`;
  write(root, { '.git/spy': `#!/bin/sh\necho ran >> '${mark}'\n` });
  chmodSync(`${root}/.git/spy`, 0o755);
  for (const setting of ['core.fsmonitor', 'core.pager', 'pager.ls-files', 'diff.external', 'core.sshCommand']) {
    git(root, '-c', 'core.fsmonitor=false', 'config', setting, `${root}/.git/spy`);
  }
  assert.deepEqual(lines(list(root)), ['b.txt', 'a.txt']);
  assert.equal(existsSync(mark), false);
});

test('the index is not touched', () => {
  const root = newRepository({ 'a.txt': 'x' });
  git(root, 'add', '.');
  git(root, 'config', 'core.untrackedCache', 'true');
  const before = readFileSync(`${root}/.git/index`);
  writeFileSync(`${root}/a.txt`, 'y');
  list(root);
  assert.deepEqual(readFileSync(`${root}/.git/index`), before);
});

test('the user’s ignore file counts, where git looks by default and where its configuration says, in both modes', () => {
  const files = { 'a.txt': 'x', 'b.mine': 'x', 'c.other': 'x', 'd.info': 'x' };
  const config = readFileSync(USER_CONFIG, 'utf8');
  const names = (): string[][] => {
    const root = newRepository(files);
    write(root, { '.git/info/exclude': '*.info\n' });
    const listed = lines(list(root));
    process.env['PATH'] = process.env['Path'] = '';
    const walked = lines(list(root).slice(1));
    restore();
    return [listed, walked, lines(list(newFolder(files)))];
  };
  write(USER_IGNORE, { '../ignore': '*.mine\n' });
  const listed = ['a.txt', 'c.other'];
  assert.deepEqual(names(), [listed, listed, ['a.txt', 'c.other', 'd.info']]);
  write(USER_CONFIG, { '../other-ignore': '*.other\n' });
  writeFileSync(USER_CONFIG, `${config}[core]\n\texcludesFile = ${join(USER_CONFIG, '../other-ignore').replaceAll('\\', '/')}\n`);
  const [inTree, , outside] = names();
  writeFileSync(USER_CONFIG, config);
  assert.deepEqual(
    [inTree, outside],
    [
      ['a.txt', 'b.mine'],
      ['a.txt', 'b.mine', 'd.info'],
    ],
  );
});

test('a linked work tree is listed by git, and its exclude file found without', () => {
  const root = newRepository({ 'a.txt': 'x' });
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'x');
  const linked = newFolder();
  git(root, 'worktree', 'add', '-q', `${linked}/tree`);
  write(root, { '.git/info/exclude': '*.info\n' });
  write(linked, { 'tree/b.txt': 'x', 'tree/c.info': 'x' });
  assert.deepEqual(lines(list(`${linked}/tree`)).sort(), ['a.txt', 'b.txt']);
  process.env['PATH'] = process.env['Path'] = '';
  assert.deepEqual(lines(list(`${linked}/tree`).slice(1)), ['a.txt', 'b.txt']);
});

test('a hook’s variables hold for the repository of the current folder and no other', () => {
  const root = newRepository({ 'lib/a.txt': 'x' });
  const other = newRepository();
  const hook = { GIT_DIR: '.git', GIT_INDEX_FILE: '.git/other-index', GIT_TRACE: '1', GIT_ICASE_PATHSPECS: '1', HOME: 'h' };
  const own = gitEnvironment(`${root}/lib`, root, hook);
  assert.equal(forwardSlashes(own['GIT_DIR'] ?? ''), `${root}/.git`);
  assert.equal(forwardSlashes(own['GIT_WORK_TREE'] ?? ''), root);
  assert.equal(own['GIT_INDEX_FILE'], '.git/other-index');
  const foreign = gitEnvironment(other, root, hook);
  for (const name of ['GIT_DIR', 'GIT_WORK_TREE', 'GIT_INDEX_FILE', 'GIT_TRACE', 'GIT_ICASE_PATHSPECS'])
    assert.equal(foreign[name], undefined);
  assert.deepEqual([foreign['HOME'], foreign['LC_ALL'], foreign['GIT_OPTIONAL_LOCKS']], ['h', 'C', '0']);
});

test('the index that a hook names is the one that counts', () => {
  const root = newRepository({ '.gitignore': '*.key\n', 'a.key': 'x', 'b.key': 'x' });
  git(root, 'add', '-f', 'a.key');
  const current = process.cwd();
  process.chdir(root);
  process.env['GIT_INDEX_FILE'] = `${root}/.git/second`;
  git(root, 'add', '-f', 'b.key');
  const listed = lines(list(root));
  process.chdir(current);
  assert.deepEqual(listed.sort(), ['.gitignore', 'b.key']);
  assert.deepEqual(lines(list(root)).sort(), ['.gitignore', 'a.key']);
});

test('GIT_DIR and GIT_WORK_TREE make a work tree of a folder without .git', () => {
  const files = newFolder({ '.gitignore': '*.key\n', 'a.key': 'x', 'b.txt': 'x', 'lib/c.txt': 'x' });
  const repository = newFolder();
  git(repository, 'init', '-q', '--bare');
  const current = process.cwd();
  process.chdir(files);
  Object.assign(process.env, { GIT_DIR: repository, GIT_WORK_TREE: files });
  git(files, 'add', '-f', 'a.key');
  const listed = [lines(list(files)), lines(list(files, { targets: named(files, 'lib') }))];
  process.chdir(current);
  assert.deepEqual(
    listed.map((one) => one.sort()),
    [['.gitignore', 'a.key', 'b.txt', 'lib/c.txt'], ['lib/c.txt']],
  );
});

test('many folders of one work tree are one list, by batches', () => {
  const files = Object.fromEntries(Array.from({ length: 150 }, (_, index) => [`packages/${'p'.repeat(180)}${index}/a.txt`, 'x']));
  const root = newRepository(files);
  const paths = Object.keys(files).sort();
  const folders = paths.map((path) => path.replace('/a.txt', ''));
  assert.deepEqual(lines(list(root, { targets: named(root, ...folders) })).sort(), paths);
});

test('on Windows git is looked for in PATH, never in the current folder', () => {
  const folder = newFolder({ 'git.exe': '' });
  const path = ['', '.', 'bin', newFolder(), folder].join(delimiter);
  assert.equal(gitProgram('win32', { Path: path }), join(folder, 'git.exe'));
  assert.equal(gitProgram('win32', { PATH: '.' }), undefined);
  assert.equal(gitProgram('linux', {}), 'git');
});

test('output is split at NUL and nowhere else', () => {
  assert.deepEqual(splitNul(Buffer.from('a\nb\0c d\0')), ['a\nb', 'c d']);
  assert.deepEqual(splitNul(Buffer.alloc(0)), []);
});

test('the repository folder is the nearest with a .git', () => {
  const root = newRepository({ 'lib/a.txt': 'x' });
  assert.equal(forwardSlashes(repositoryFolder(`${root}/lib`) ?? ''), root);
  assert.equal(repositoryFolder(newFolder()), undefined);
});

if (process.platform !== 'win32') {
  test('a git that does not know --deduplicate is asked without, and its doubles are dropped', () => {
    const root = newRepository({ 'a.txt': 'x' });
    const script = [
      '#!/bin/sh',
      `case "$*" in`,
      `  *--deduplicate*) echo "error: unknown option \\\`deduplicate'" >&2; exit 129 ;;`,
      `  *ls-files*) printf 'a.txt\\0a.txt\\0' ;;`,
      `  *) printf 'true\\n\\n' ;;`,
      'esac',
    ];
    const bin = newFolder({ git: script.join('\n') });
    chmodSync(`${bin}/git`, 0o755);
    process.env['PATH'] = `${bin}:${process.env['PATH'] ?? ''}`;
    assert.deepEqual(lines(list(root)), ['a.txt']);
  });
}
