import assert from 'node:assert/strict';
import { chmodSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { git, newFolder, write } from '../tree.ts';
import { committed, readStaged } from './read.ts';

/** The commands of git that work runs, in no order. */
async function commandsOf(work: () => Promise<unknown>): Promise<string[]> {
  const folder = newFolder({ log: '' });
  const program = git(folder, '--exec-path').trim();
  write(folder, { 'bin/git': `#!/bin/sh\necho "$@" >> '${folder}/log'\nexec '${program}/git' "$@"\n` });
  chmodSync(`${folder}/bin/git`, 0o755);
  const { PATH } = process.env;
  process.env['PATH'] = `${folder}/bin:${PATH}`;
  try {
    await work();
  } finally {
    process.env['PATH'] = PATH;
  }
  const calls = readFileSync(`${folder}/log`, 'utf8').trimEnd().split('\n');
  return calls.map((call) => /(?:-c \S*|--\S+) ((?!-)\S+)/.exec(call.replace(/-c \S+/g, '--c'))?.[1] ?? call).sort();
}

test('new files cost two processes of git, a changed one with findings a third', async () => {
  const root = committed({ 'a.txt': 'x\n', 'b.txt': 'x\n' });
  write(root, { 'lib/new.txt': 'x\n', 'lib/other.txt': 'x\n' });
  git(root, 'add', '.');
  assert.deepEqual(await commandsOf(() => readStaged(root)), ['cat-file', 'diff']);
  write(root, { 'a.txt': 'y\n', 'b.txt': 'y\n' });
  git(root, 'add', '.');
  assert.deepEqual(await commandsOf(() => readStaged(root)), ['cat-file', 'diff', 'diff']);
});
