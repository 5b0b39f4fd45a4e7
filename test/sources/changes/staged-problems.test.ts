import assert from 'node:assert/strict';
import { chmodSync, renameSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { SourceError } from '../../../src/core/errors.ts';
import { git, newFolder, newRepository } from '../tree.ts';
import { readStaged } from './read.ts';

test('an object that is gone or damaged is an error, and the others are read', async () => {
  const root = newRepository({ 'a.txt': 'a\n'.repeat(99), 'b.txt': 'b\n'.repeat(99), 'c.txt': 'c\n' });
  git(root, 'add', '.');
  const file = (path: string): string => {
    const object = git(root, 'rev-parse', `:${path}`).trim();
    return `${root}/.git/objects/${object.slice(0, 2)}/${object.slice(2)}`;
  };
  rmSync(file('a.txt'));
  chmodSync(file('b.txt'), 0o644);
  truncateSync(file('b.txt'), 20);
  const { files } = await readStaged(root);
  assert.match(files['a.txt'] ?? '', /^error: object object [0-9a-f]{40} is not in this clone$/);
  assert.match(files['b.txt'] ?? '', /^error: object git cat-file failed: /);
  assert.equal(files['c.txt'], 'c\n');
});

test('while another process holds the lock the index is read', async () => {
  const root = newRepository({ 'a.txt': 'x\n' });
  git(root, 'add', '.');
  writeFileSync(`${root}/.git/index.lock`, '');
  assert.deepEqual((await readStaged(root)).files, { 'a.txt': 'x\n' });
});

function fails(root: string, words: RegExp): Promise<void> {
  return assert.rejects(readStaged(root), (error) => error instanceof SourceError && words.test(error.message));
}

test('without a repository, in a bare one and with a broken index the error says so', async () => {
  await fails(newFolder(), /^No git repository at .* or above it\. /);
  const bare = newFolder();
  git(bare, 'init', '-q', '--bare');
  await fails(bare, /^A bare repository has no index\. /);
  const root = newRepository({ 'a.txt': 'x\n' });
  // With a commit git reads grafts, and has a hint about them that is not the matter.
  git(root, 'add', '.');
  git(root, 'commit', '-q', '-m', 'all');
  writeFileSync(`${root}/.git/index`, 'no index at all');
  await fails(root, /^git diff failed: fatal: .*index/);
  renameSync(`${root}/.git/HEAD`, `${root}/.git/NO_HEAD`);
  await fails(root, /^No git repository at /);
});

test('a git that is missing or too old is named, with the least version', async () => {
  const root = newRepository({ 'a.txt': 'x\n' });
  const folder = newFolder({
    'bin/git': '#!/bin/sh\ncase "$*" in *--version*) echo "git version 1.9.5";; *) echo "unknown option" >&2; exit 129;; esac\n',
  });
  chmodSync(`${folder}/bin/git`, 0o755);
  const { PATH } = process.env;
  try {
    process.env['PATH'] = `${folder}/bin:${PATH}`;
    await fails(root, /^git 1\.9\.5 is too old: tightlip needs git 2\.20 or later here\.$/);
    process.env['PATH'] = folder;
    await fails(root, /^git is not installed, or not in PATH\. /);
  } finally {
    process.env['PATH'] = PATH;
  }
});
