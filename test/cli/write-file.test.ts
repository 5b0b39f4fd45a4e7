import assert from 'node:assert/strict';
import { chmodSync, lstatSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { writeFileAtomically } from '../../src/cli/write-file.ts';
import { scratchFolder } from './run-cli.ts';

const base = scratchFolder();

function folder(name: string): string {
  mkdirSync(join(base, name));
  return join(base, name);
}

test('a new file, and the folders above it', () => {
  const file = join(base, 'new/a/b/report.json');
  writeFileAtomically(file, '{}');
  assert.equal(readFileSync(file, 'utf8'), '{}');
  assert.deepEqual(readdirSync(join(base, 'new/a/b')), ['report.json'], 'nothing else is left');
});

test('an old file is replaced as a whole and keeps its permissions', () => {
  const file = join(folder('old'), 'report.json');
  writeFileSync(file, 'old and longer');
  chmodSync(file, 0o640);
  const before = statSync(file).ino;
  writeFileAtomically(file, 'new');
  assert.equal(readFileSync(file, 'utf8'), 'new');
  if (process.platform === 'win32') return;
  assert.equal(statSync(file).mode & 0o777, 0o640);
  assert.notEqual(statSync(file).ino, before, 'whoever reads the old file reads it to its end');
});

// On Windows links need a privilege.
if (process.platform !== 'win32') {
  test('a symbolic link stays one', () => {
    const at = folder('link');
    writeFileSync(join(at, 'target'), 'old');
    symlinkSync('target', join(at, 'report.json'));
    writeFileAtomically(join(at, 'report.json'), 'new');
    assert.ok(lstatSync(join(at, 'report.json')).isSymbolicLink());
    assert.equal(readFileSync(join(at, 'target'), 'utf8'), 'new');
  });
}

test('where it cannot be written, nothing changes and nothing is left', () => {
  const at = folder('fails');
  writeFileSync(join(at, 'file'), 'old');
  assert.throws(() => writeFileAtomically(join(at, 'file/report.json'), 'new'));
  mkdirSync(join(at, 'report.json'));
  assert.throws(() => writeFileAtomically(join(at, 'report.json'), 'new'));
  assert.deepEqual(readdirSync(at).sort(), ['file', 'report.json']);
  assert.equal(readFileSync(join(at, 'file'), 'utf8'), 'old');
});
