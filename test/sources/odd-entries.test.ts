import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { test } from 'node:test';
import { FolderRules } from '../../src/sources/folder-rules.ts';
import { Globs } from '../../src/sources/globs.ts';
import { ReadBuffer } from '../../src/sources/read-buffer.ts';
import { readWindows } from '../../src/sources/read-windows.ts';
import { ReportPaths } from '../../src/sources/report-path.ts';
import { walk } from '../../src/sources/walk.ts';
import { lines, list, named, newFolder, newRepository, write } from './tree.ts';

test('a folder that cannot be listed is an error, and the walk ends there', () => {
  const root = newFolder({ file: 'x' });
  const scope = { paths: new ReportPaths(root), globs: new Globs([], []), maxFileSize: 10 };
  const items = [...walk(`${root}/gone`, FolderRules.at(root, false), scope)];
  assert.deepEqual(lines(items), ['gone error: unlistable ENOENT']);
});

test('depth costs nothing', () => {
  const depth = process.platform === 'win32' ? 60 : 200;
  const deep = 'd/'.repeat(depth);
  const root = newFolder({ [`${deep}a.txt`]: 'x' });
  assert.deepEqual(lines(list(root)), [`${deep}a.txt`]);
});

if (process.platform !== 'win32') {
  test('a tree deeper than a path may be long is an error where it begins', () => {
    const root = newFolder({ 'a.txt': 'x' });
    const name = 'n'.repeat(200);
    const script = `for (let i = 0; i < 24; i += 1) { fs.mkdirSync('${name}'); process.chdir('${name}'); } fs.writeFileSync('deepest', 'x')`;
    assert.equal(spawnSync(process.execPath, ['-e', script], { cwd: root }).status, 0);
    const items = list(root);
    // Node's own removal cannot reach so far down.
    assert.equal(spawnSync('rm', ['-rf', name], { cwd: root }).status, 0);
    const [first, error] = items;
    assert.equal(items.length, 2);
    assert.deepEqual(lines([first as (typeof items)[0]]), ['a.txt']);
    assert.ok(error?.kind === 'error' && error.error.kind === 'unlistable' && error.error.cause === 'ENAMETOOLONG');
  });

  test('pipes and sockets are skipped, named or walked, and never opened', async () => {
    const root = newFolder({ 'a.txt': 'x' });
    assert.equal(spawnSync('mkfifo', [`${root}/pipe`]).status, 0);
    const server = createServer().unref();
    await new Promise<void>((resolve) => server.listen(`${root}/socket`, resolve));
    const expected = ['a.txt', 'pipe skipped: special-file', 'socket skipped: special-file'];
    assert.deepEqual(lines(list(root)), expected);
    assert.deepEqual(lines(list(root, { targets: named(root, 'a.txt', 'pipe', 'socket', '/dev/null') })).slice(0, 3), expected);
    await new Promise((resolve) => server.close(resolve));
  });

  test('an ignore file that is a pipe, a link or a folder is no ignore file', () => {
    for (const [make, file] of [
      [newFolder, '.gitignore'],
      [newFolder, '.tightlipignore'],
      [newRepository, '.tightlipignore'],
    ] as const) {
      const root = make({ 'a.txt': 'x', rules: '*.txt\n', 'sub/a.txt': 'x' });
      assert.equal(spawnSync('mkfifo', [`${root}/${file}`]).status, 0);
      symlinkSync(`${root}/rules`, `${root}/sub/${file}`);
      mkdirSync(`${root}/third/${file}`, { recursive: true });
      write(root, { 'third/a.txt': 'x' });
      const files = lines(list(root)).filter((line) => !line.includes(file));
      assert.deepEqual(files, ['a.txt', 'rules', 'sub/a.txt', 'third/a.txt']);
    }
  });
}

if (process.platform === 'linux') {
  test('names that are not UTF-8 are listed, told apart, and can be read', () => {
    for (const make of [newFolder, newRepository]) {
      const root = make({ '.gitignore': 'ignored*\n', 'a\\xE9.txt': 'text' });
      const path = (...parts: readonly (string | number)[]): Buffer =>
        Buffer.concat([`${root}/`, ...parts].map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from([part]))));
      mkdirSync(path('caf', 0xe9));
      for (const file of [
        path('a', 0xe9, '.txt'),
        path('a', 0xe8, '.txt'),
        path('caf', 0xe9, '/é', 0xff),
        path('ignored', 0xe9),
      ]) {
        writeFileSync(file, 'text');
      }
      const items = list(root);
      assert.deepEqual(lines(items).sort(), ['.gitignore', 'a\\x5CxE9.txt', 'a\\xE8.txt', 'a\\xE9.txt', 'caf\\xE9/é\\xFF']);
      for (const item of items.slice(1)) {
        assert.ok(item.kind === 'file');
        const [part] = readWindows(item, new ReadBuffer(), { maxBytes: 10 });
        assert.ok(part?.kind === 'text' && Buffer.from(part.bytes).toString() === 'text', JSON.stringify(part));
      }
    }
  });
}
