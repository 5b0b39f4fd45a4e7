import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import { expandPaths } from '../../src/sources/expand-paths.ts';
import { lines, link, list, newFolder, newRepository } from './tree.ts';

async function expanded(root: string, ...typed: readonly string[]): Promise<string[]> {
  const targets = await expandPaths(typed, root);
  return targets.map(({ path, named }) => `${path.slice(root.length + 1)}${named ? '' : ' found'}`);
}

test('an existing path is taken literally, whatever characters it holds', async () => {
  const root = newFolder({ 'app/[id]/page.ts': 'x', 'app/i/page.ts': 'x', '(group)/{a,b}.ts': 'x', '!not.ts': 'x' });
  const paths = ['app/[id]', 'app/[id]/page.ts', '(group)/{a,b}.ts', '!not.ts', './app/../app'];
  assert.deepEqual(await expanded(root, ...paths), [...paths.slice(0, 4), 'app']);
});

test('no path at all is the current folder', async () => {
  const root = newFolder();
  assert.deepEqual(await expandPaths([], root), [{ path: root, named: true }]);
});

test('a glob finds files and folders, dot files too, in order, and neither what is in .git nor behind links', async () => {
  const root = newRepository({
    'b.ts': 'x',
    'a.ts': 'x',
    '.c.ts': 'x',
    'lib/d.ts': 'x',
    'lib/deep/e.ts': 'x',
    'lib/e.js': 'x',
    '.git/f.ts': 'x',
  });
  link(root, `${root}/lib/loop`, 'dir');
  assert.deepEqual(await expanded(root, '*.ts'), ['.c.ts found', 'a.ts found', 'b.ts found']);
  assert.deepEqual(await expanded(root, '**/*.ts', 'a.ts'), [
    ...['.c.ts', 'a.ts', 'b.ts', 'lib/d.ts', 'lib/deep/e.ts'].map((path) => `${path} found`),
    'a.ts',
  ]);
  assert.deepEqual(await expanded(root, 'lib/d*'), ['lib/d.ts found', 'lib/deep found']);
});

test('what a glob finds is listed by the rules of git', async () => {
  const root = newRepository({
    '.gitignore': 'out/\n*.log\n',
    'a.ts': 'x',
    'b.log': 'x',
    'out/c.ts': 'x',
    'lib/d.ts': 'x',
    'lib/e.log': 'x',
  });
  const items = list(root, { targets: await expandPaths(['**/*.{ts,log}', 'l*'], root) });
  assert.deepEqual(lines(items), ['a.ts', 'lib/d.ts']);
});

test('a link to nothing is there: it is an error later, when it is read', async () => {
  const root = newFolder();
  link(`${root}/nowhere`, `${root}/dangling`);
  assert.deepEqual(await expanded(root, 'dangling'), ['dangling']);
});

test('what does not exist is named in a usage error', async () => {
  const root = newFolder({ 'a.txt': 'x' });
  const fails = (path: string, message: RegExp): Promise<void> =>
    assert.rejects(expandPaths(['a.txt', path], root), (error) => error instanceof UsageError && message.test(error.message));
  await fails('b.txt', /^No such file or folder: 'b\.txt'/);
  await fails('*.md', /^No file or folder matches '\*\.md'/);
  await fails('', /^A path is empty/);
});
