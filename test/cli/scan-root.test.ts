import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { findScanRoot, folderInRoot } from '../../src/cli/scan-root.ts';
import { scratchFolder, writeTree } from './run-cli.ts';

const base = scratchFolder();
writeTree(base, { 'repo/a/b/x.ts': '', 'repo/c/y.ts': '', 'other/z.ts': '', 'plain/sub/w.ts': '' });
mkdirSync(join(base, 'repo/.git'));
mkdirSync(join(base, 'other/.git'));
const at = (path: string): string => join(base, path);

/** Current folder, paths, root, folder. */
const CASES: readonly (readonly [string, readonly string[], string, string])[] = [
  ['repo', [], 'repo', 'repo'],
  ['repo/a', [], 'repo', 'repo/a'],
  ['repo/a', ['b/x.ts'], 'repo', 'repo/a/b'],
  ['repo', ['a/b', 'c'], 'repo', 'repo'],
  ['repo', ['a/b/x.ts', 'a'], 'repo', 'repo/a'],
  ['repo', ['a/*.ts'], 'repo', 'repo/a'],
  ['repo/a', ['../c'], 'repo', 'repo/c'],
  ['repo', ['../other'], 'other', 'other'],
  ['plain', ['../repo/a'], 'repo', 'repo/a'],
  ['plain', [], 'plain', 'plain'],
  ['plain', ['sub'], 'plain', 'plain/sub'],
  ['plain/sub', ['..'], 'plain', 'plain'],
  ['.', ['repo', 'other'], '.', '.'],
];

for (const [current, paths, root, folder] of CASES) {
  test(`in ${current}: tightlip ${paths.join(' ')}`, () => {
    assert.deepEqual(findScanRoot(paths, at(current)), { root: at(root), folder: at(folder) });
  });
}

test('a folder in the root', () => {
  assert.equal(folderInRoot(at('repo'), at('repo/a/b')), 'a/b');
  assert.equal(folderInRoot(at('repo'), at('repo')), '');
  assert.equal(folderInRoot(at('repo'), at('repository')), '');
  assert.equal(folderInRoot(at('repo'), base), '');
});
