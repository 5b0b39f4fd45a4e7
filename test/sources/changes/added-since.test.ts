import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addedSince } from '../../../src/sources/changes/added-since.ts';
import { compareRange, parseRange } from '../../../src/sources/changes/range.ts';
import { git, write } from '../tree.ts';
import { committed, ranges } from './read.ts';

async function added(root: string, range: string, paths: readonly string[], fallback = false): Promise<readonly string[]> {
  const lines = await addedSince(compareRange(parseRange(range), root, fallback), root, paths);
  assert.deepEqual([...lines.keys()].sort(), paths.toSorted());
  return paths.map((path) => ranges(lines.get(path)));
}

function commit(root: string, files: Readonly<Record<string, string | Uint8Array>>): void {
  write(root, files);
  git(root, 'add', '.');
  git(root, 'commit', '-qm', 'change');
}

test('what a change left alone adds nothing, a file that it makes adds all, and a modified one its lines', async () => {
  const root = committed({ 'same.txt': '1\n', 'a.txt': '1\n2\n' });
  commit(root, { 'a.txt': '0\n1\n2\n3\n', 'new/é [x].txt': '1\n' });
  assert.deepEqual(await added(root, 'HEAD^..HEAD', ['same.txt', 'a.txt', 'new/é [x].txt']), ['', '1 4', 'all']);
  assert.deepEqual(await added(root, 'HEAD..HEAD', ['a.txt', 'new/é [x].txt']), ['', '']);
});

test('what the commit does not hold, or holds otherwise, counts whole', async () => {
  const root = committed({ 'a.txt': '1\n', 'touched.txt': '1\n' });
  write(root, { 'a.txt': '1\n2\n', 'built.txt': '1\n', 'touched.txt': '1\n' });
  assert.deepEqual(await added(root, 'HEAD..HEAD', ['a.txt', 'built.txt', 'touched.txt']), ['all', 'all', '']);
});

test('UTF-16 has other lines for git: a modified file of it counts whole', async () => {
  const text = (lines: string): Uint8Array => Buffer.from(`\ufeff${lines}`, 'utf16le');
  const root = committed({ 'wide.txt': '' });
  commit(root, { 'wide.txt': text('1\n2\n') });
  commit(root, { 'wide.txt': text('1\n2\n3\n') });
  assert.deepEqual(await added(root, 'HEAD^..HEAD', ['wide.txt']), ['all']);
});

test('without a base everything that is committed counts', async () => {
  const root = committed({ 'a.txt': '1\n' });
  assert.deepEqual(await added(root, 'nowhere..HEAD', ['a.txt'], true), ['all']);
});
