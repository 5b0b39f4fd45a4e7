import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SourceError, UsageError } from '../../../src/core/errors.ts';
import { ChangeSet } from '../../../src/sources/changes/change-set.ts';
import { compareRange, parseRange, rangeSince, type CommitRange } from '../../../src/sources/changes/range.ts';
import { git, newFolder, newRepository, write } from '../tree.ts';
import { changeOptions, committed, ranges, readChanges, type ReadChanges } from './read.ts';

function commit(root: string, files: Readonly<Record<string, string>>): void {
  write(root, files);
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'change');
}

/** `main` and `side` have gone apart since their first commit. */
function apart(): string {
  const root = committed({ 'a.txt': '1\n2\n', 'b.txt': '1\n' });
  git(root, 'branch', 'side');
  commit(root, { 'a.txt': '1\n2\nmain\n', 'main.txt': 'x\n' });
  git(root, 'checkout', '-q', 'side');
  commit(root, { 'a.txt': 'side\n1\n2\n', 'side.txt': 'x\n' });
  commit(root, { 'b.txt': '1\nside\n' });
  return root;
}

function readRange(root: string, range: CommitRange, fallback = false): Promise<ReadChanges> {
  return readChanges(new ChangeSet(compareRange(range, root, fallback).compared, changeOptions(root)));
}

test('a range is written with two dots or three, and an end left out is HEAD', () => {
  assert.deepEqual(parseRange('a..b'), { base: 'a', tip: 'b' });
  assert.deepEqual(parseRange('v1.0...v1.1'), { base: 'v1.0', tip: 'v1.1' });
  assert.deepEqual(parseRange('origin/main..'), { base: 'origin/main', tip: 'HEAD' });
  assert.deepEqual(parseRange('..topic'), { base: 'HEAD', tip: 'topic' });
  assert.deepEqual(rangeSince('main'), { base: 'main', tip: 'HEAD' });
  for (const wrong of ['main', '', '..', '...', '--output=x..b', 'a..-b'])
    assert.throws(() => parseRange(wrong), UsageError, wrong);
  assert.throws(() => rangeSince('--all'), UsageError);
});

test('what a branch changed since it left the other, and nothing that the other did meanwhile', async () => {
  const root = apart();
  const expected = { 'a.txt': 'side\n1\n2\n', 'b.txt': '1\nside\n', 'side.txt': 'x\n' };
  const { files, added } = await readRange(root, rangeSince('main'));
  assert.deepEqual(files, expected);
  assert.deepEqual([ranges(added['a.txt']), ranges(added['b.txt']), ranges(added['side.txt'])], ['1', '2', 'all']);
  assert.deepEqual((await readRange(root, parseRange('main..side'))).files, expected);
  assert.deepEqual((await readRange(root, parseRange('side..main'))).files, { 'a.txt': '1\n2\nmain\n', 'main.txt': 'x\n' });
  assert.deepEqual((await readRange(root, rangeSince('side'))).files, {});
});

test('the commits count, not the work tree nor the index', async () => {
  const root = apart();
  write(root, { 'a.txt': 'unstaged\n', 'new.txt': 'staged\n' });
  git(root, 'add', 'new.txt');
  assert.deepEqual(Object.keys((await readRange(root, rangeSince('main'))).files), ['a.txt', 'b.txt', 'side.txt']);
});

test('a bare repository has ranges too', async () => {
  const bare = newFolder();
  git(bare, 'clone', '-q', '--bare', apart(), '.');
  assert.deepEqual(Object.keys((await readRange(bare, parseRange('main..side'))).files), ['a.txt', 'b.txt', 'side.txt']);
});

function fails(root: string, range: CommitRange, words: RegExp): void {
  assert.throws(
    () => compareRange(range, root, false),
    (error) => error instanceof SourceError && words.test(error.message),
  );
}

test('a commit that does not exist is named, and all zeros are explained', () => {
  const root = apart();
  fails(root, rangeSince('mian'), /^The base 'mian' is no commit .*`git fetch origin mian`\. .*--fallback full\.$/);
  fails(root, rangeSince('HEAD~9'), /^The base 'HEAD~9' is no commit in this repository\. Check the name\. /);
  fails(root, parseRange('main..topic'), /^'topic' is no commit in this repository\. /);
  fails(root, rangeSince('0'.repeat(40)), /^The base is all zeros, as CI systems write it for a new branch\. /);
  fails(root, rangeSince('main:a.txt'), /^The base 'main:a\.txt' is no commit/);
});

test('histories of their own have no base', () => {
  const root = apart();
  git(root, 'checkout', '-q', '--orphan', 'alone');
  git(root, 'commit', '-qm', 'alone');
  fails(root, rangeSince('main'), /^'main' and 'HEAD' have no commit in common: they are histories of their own\. /);
});

test('in a shallow clone the error says how to get the rest', () => {
  const root = apart();
  const shallow = newFolder();
  git(shallow, 'clone', '-q', '--depth', '1', '--no-single-branch', `file://${root}`, '.');
  fails(
    shallow,
    rangeSince('origin/main'),
    /^'origin\/main' and 'HEAD' have no commit in common in this clone\. .*--unshallow.*fetch-depth: 0/,
  );
  const base = git(root, 'rev-parse', 'main~1').trim();
  fails(shallow, rangeSince(base), /^The base '[0-9a-f]{40}' is no commit .* is shallow: .*fetch-depth: 0/);
});

test('with the fallback everything of the tip is scanned, and the reason is told', async () => {
  const root = apart();
  const { compared, fallback } = compareRange(rangeSince('gone'), root, true);
  assert.match(fallback ?? '', /^The base 'gone' is no commit/);
  const { files, added } = await readChanges(new ChangeSet(compared, changeOptions(root)));
  assert.deepEqual(Object.keys(files), ['a.txt', 'b.txt', 'side.txt']);
  assert.ok(Object.values(added).every((lines) => lines === 'all'));
  assert.equal(compareRange(rangeSince('main'), root, true).fallback, undefined);
});

test('the fallback does not hide a tip that does not exist', () => {
  assert.throws(() => compareRange(parseRange('main..gone'), apart(), true), /'gone' is no commit/);
});

test('before the first commit and outside of a repository the error says so', () => {
  fails(newRepository(), rangeSince('main'), /^There is no commit yet/);
  fails(newFolder(), rangeSince('main'), /^No git repository at /);
});
