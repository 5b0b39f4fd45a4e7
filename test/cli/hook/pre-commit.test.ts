import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli, scratchFolder } from '../run-cli.ts';
import { LEAK, Repository, type Done } from './repository.ts';

const { run } = cli();
const scratch = scratchFolder();
let folders = 0;

/** A repository with one commit, and the hook. */
async function guarded(): Promise<Repository> {
  folders += 1;
  const repository = new Repository(join(scratch, `${folders}`));
  repository.write('base.txt', 'base\n');
  repository.git('add', '.');
  repository.git('commit', '-qm', 'base');
  const { status, stderr } = await run(['hook', 'install'], { cwd: repository.folder });
  assert.equal(status, 0, stderr);
  return repository;
}

function refused(done: Done): void {
  assert.notEqual(done.status, 0, done.output);
  assert.match(done.output, /stripe-secret-key/);
  assert.match(done.output, /What to do next:/);
}

test('a commit with a leak is refused, and the hook says what to do next', async () => {
  const repository = await guarded();
  repository.write('lib/new key.env', LEAK);
  repository.git('add', '.');
  const done = repository.commit();
  refused(done);
  assert.match(done.output, /environment or a secret store/);
  assert.match(done.output, /git restore --staged -- 'lib\/new key\.env'/);
  assert.match(done.output, /Revoke the key if it was ever pushed/);
  assert.match(done.output, /tightlip-ignore stripe-secret-key -- why/);
  assert.ok(!done.output.includes(LEAK.slice(12, -2)));
  assert.equal(repository.commits, 1);
});

test('other commits go through: clean ones, those of nothing but deletions, modes and pictures', async () => {
  const repository = await guarded();
  repository.write('clean.txt', 'nothing\n');
  repository.write('picture.bin', '\0\0\0');
  repository.git('add', '.');
  assert.equal(repository.commit().status, 0);
  repository.git('rm', '-q', 'base.txt');
  const { status, output } = repository.commit();
  assert.equal(status, 0, output);
  assert.match(output, /0 files staged, nothing scanned\./);
  repository.git('update-index', '--chmod=+x', 'clean.txt');
  assert.equal(repository.commit().status, 0);
  assert.equal(repository.commit('--allow-empty').status, 0);
  assert.equal(repository.commits, 5);
});

test('an old leak on a line that stays does not stop a commit', async () => {
  const repository = await guarded();
  repository.write('old.env', LEAK);
  repository.git('add', '.');
  assert.equal(repository.commit('--no-verify').status, 0);
  repository.write('old.env', `FIRST=1\n${LEAK}LAST=1\n`);
  repository.git('add', '.');
  const { status, output } = repository.commit();
  assert.equal(status, 0, output);
  assert.match(output, /1 finding on lines that were there before: left out/);
});

test('git commit -a, -p and with paths: what is committed counts', async () => {
  const repository = await guarded();
  repository.write('base.txt', `base\n${LEAK}`);
  refused(repository.commit('-a'));
  refused(repository.commit('base.txt'));
  refused(repository.try(['commit', '-p', '-m', 'change'], { input: 'y\n' }));
  repository.git('reset', '-q');
  repository.write('other.txt', 'clean\n');
  repository.git('add', 'other.txt');
  assert.equal(repository.commit().status, 0);
  repository.write('base.txt', 'base\n');
  repository.write('other.txt', LEAK);
  repository.git('add', 'other.txt');
  repository.write('base.txt', 'base\nclean\n');
  const { status, output } = repository.commit('base.txt');
  assert.equal(status, 0, output);
  refused(repository.commit());
});

test('from a folder below and in a linked work tree', async () => {
  const repository = await guarded();
  repository.write('lib/a.env', LEAK);
  repository.git('add', '.');
  refused(repository.try(['commit', '-m', 'below'], { folder: join(repository.folder, 'lib') }));
  repository.git('reset', '-q');
  const linked = join(scratch, 'linked');
  repository.git('worktree', 'add', '-q', '-b', 'linked', linked);
  const inLinked = (...args: readonly string[]): Done => repository.try(args, { folder: linked });
  repository.git('rm', '-q', '--cached', '--ignore-unmatch', 'lib/a.env');
  assert.equal(inLinked('rm', '-q', 'base.txt').status, 0);
  assert.equal(inLinked('commit', '-m', 'clean').status, 0);
  assert.equal(inLinked('checkout', '-q', 'main', '--', 'base.txt').status, 0);
  repository.write('../linked/a.env', LEAK);
  assert.equal(inLinked('add', '.').status, 0);
  refused(inLinked('commit', '-m', 'leak'));
});

test('a merge is stopped when it is committed, too', async () => {
  const repository = await guarded();
  repository.git('checkout', '-qb', 'side');
  repository.write('base.txt', 'side\n');
  repository.git('commit', '-qam', 'side');
  repository.git('checkout', '-q', 'main');
  repository.write('base.txt', 'main\n');
  repository.git('commit', '-qam', 'main');
  assert.notEqual(repository.try(['merge', 'side']).status, 0);
  repository.write('base.txt', `main\nside\n${LEAK}`);
  repository.git('add', '.');
  refused(repository.commit());
  repository.write('base.txt', 'main\nside\n');
  repository.git('add', '.');
  assert.equal(repository.commit().status, 0);
});
