import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { cli, scratchFolder } from '../run-cli.ts';
import { LEAK, Repository, type Done } from './repository.ts';

const { run } = cli();
const scratch = scratchFolder();
let folders = 0;

function newRepository(...args: readonly string[]): Repository {
  folders += 1;
  return new Repository(join(scratch, `${folders}`), ...args);
}

/** A repository whose only commit is pushed, and where it is pushed to. */
function pushed(): { readonly local: Repository; readonly remote: Repository } {
  const remote = newRepository('--bare');
  const local = newRepository();
  local.git('remote', 'add', 'origin', remote.folder);
  commit(local, { 'base.txt': 'base\n' });
  local.git('push', '-q', 'origin', 'main');
  return { local, remote };
}

function commit(repository: Repository, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) repository.write(path, text);
  repository.git('add', '.');
  repository.git('commit', '-q', '--no-verify', '-m', 'change');
}

async function install({ folder }: Repository, option: string): Promise<void> {
  const { status, stderr } = await run(['hook', 'install', option], { cwd: folder });
  assert.equal(status, 0, stderr);
}

function refused(done: Done): void {
  assert.notEqual(done.status, 0, done.output);
  assert.match(done.output, /stripe-secret-key[^]*What to do next:[^]*git rebase -i/);
}

function accepted(done: Done): void {
  assert.equal(done.status, 0, done.output);
}

test('pre-push: a leak in any commit of the push stops it', async () => {
  const { local } = pushed();
  await install(local, '--pre-push');
  commit(local, { 'leak.env': LEAK });
  refused(local.try(['push', 'origin', 'main']));
  commit(local, { 'leak.env': 'nothing\n' });
  refused(local.try(['push', 'origin', 'main']));
  local.git('reset', '-q', '--hard', 'origin/main');
  commit(local, { 'clean.txt': 'clean\n' });
  accepted(local.try(['push', 'origin', 'main']));
});

test('pre-push: what the remote has does not count, on whatever branch; a deletion brings nothing', async () => {
  const { local } = pushed();
  commit(local, { 'old.env': LEAK });
  local.git('push', '-q', 'origin', 'main');
  await install(local, '--pre-push');
  local.git('checkout', '-qb', 'topic');
  accepted(local.try(['push', 'origin', 'topic']));
  commit(local, { 'old.env': `${LEAK}MORE=1\n` });
  accepted(local.try(['push', 'origin', 'topic']));
  local.git('tag', '-m', 'a tag', 'v1');
  accepted(local.try(['push', 'origin', 'v1']));
  accepted(local.try(['push', 'origin', ':topic']));
  commit(local, { 'new.env': LEAK.replace(/.{4}"\n/, 'Zq7X"\n') });
  refused(local.try(['push', 'origin', 'topic']));
  refused(local.try(['push', local.git('config', 'remote.origin.url').trim(), 'topic:other']));
});

test('pre-push: a hook from before gets the lines, too', async () => {
  const { local } = pushed();
  local.write('.git/hooks/pre-push', '#!/bin/sh\ncat > .git/lines\n');
  chmodSync(join(local.folder, '.git/hooks/pre-push'), 0o755);
  await install(local, '--pre-push');
  commit(local, { 'leak.env': LEAK });
  refused(local.try(['push', 'origin', 'main']));
  assert.match(
    readFileSync(join(local.folder, '.git/lines'), 'utf8'),
    /^refs\/heads\/main [0-9a-f]{40} refs\/heads\/main [0-9a-f]{40}\n$/,
  );
});

test('pre-receive: a server refuses a push with a leak, and keeps nothing of it', async () => {
  const { local, remote } = pushed();
  await install(remote, '--pre-receive');
  commit(local, { 'leak.env': LEAK });
  const object = local.git('rev-parse', 'HEAD:leak.env').trim();
  refused(local.try(['push', 'origin', 'main']));
  refused(local.try(['push', 'origin', 'main:topic']));
  assert.notEqual(remote.try(['cat-file', '-e', object]).status, 0);
  local.git('reset', '-q', '--hard', 'origin/main');
  commit(local, { 'clean.txt': 'clean\n' });
  accepted(local.try(['push', 'origin', 'main', 'main:topic']));
  accepted(local.try(['push', 'origin', ':topic']));
});

test('in a bare repository there is no commit to look at', async () => {
  const bare = newRepository('--bare');
  const { status, stderr } = await run(['hook', 'install'], { cwd: bare.folder });
  assert.equal(status, 2);
  assert.match(stderr, /install the hook with --pre-receive/);
});

test('hook run says what it knows, and what standard input should be', async () => {
  const { local } = pushed();
  const wrong = await run(['hook', 'run', 'commit-msg'], { cwd: local.folder });
  assert.deepEqual([wrong.status, /knows pre-commit, pre-push, pre-receive\./.test(wrong.stderr)], [2, true]);
  const lines = await run(['hook', 'run', 'pre-push', 'origin', 'url'], { cwd: local.folder, input: 'main\n' });
  assert.deepEqual([lines.status, /is not what git gives to a pre-push hook/.test(lines.stderr)], [2, true]);
  const nothing = await run(['hook', 'run', 'pre-push', 'origin', 'url'], { cwd: local.folder });
  assert.deepEqual([nothing.status, nothing.stderr], [0, '0 files pushed, nothing scanned.\n']);
});
