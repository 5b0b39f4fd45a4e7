import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { LEAK, Repository } from './hook/repository.ts';
import { cli, scratchFolder } from './run-cli.ts';

const { run } = cli();
const scratch = scratchFolder();

test('before the first commit no secret has an age, and all are reported', async () => {
  const made = new Repository(join(scratch, 'unborn'));
  made.write('prod.env', LEAK);
  const { status, stdout, stderr } = await run(['--age'], { cwd: made.folder });
  assert.equal(status, 1, stderr);
  assert.match(stdout, /stripe-secret-key/);
  assert.doesNotMatch(stdout, /First committed/);
});

test('settings of the user that git itself dies of do not stop a look at history', async () => {
  const made = new Repository(join(scratch, 'settings'));
  made.write('prod.env', LEAK);
  made.git('add', '.');
  made.git('commit', '-q', '-m', 'leak');
  made.git('config', 'diff.orderFile', 'gone');
  made.git('config', 'log.date', 'no-such-format');
  const { status, stderr } = await run(['--history'], { cwd: made.folder });
  assert.equal(status, 1, stderr);
});

test('a bare repository is not taken for a folder without leaks', async () => {
  const made = new Repository(join(scratch, 'bare.git'), '--bare');
  for (const args of [[], ['.'], ['--age'], ['baseline', 'create']]) {
    const { status, stderr } = await run(args, { cwd: made.folder });
    assert.equal(status, 2, args.join(' '));
    assert.match(
      stderr,
      /^tightlip: A bare repository has no files of its own\. Scan its commits, with --history or --range\.$/m,
    );
  }
  assert.equal((await run(['hooks', '--allow-empty'], { cwd: made.folder })).status, 0, 'what is named is scanned');
});
