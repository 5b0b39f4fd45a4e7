import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { replaceUnchanged } from '../../src/cli/replace-unchanged.ts';

function inFolder(body: (file: string) => void): void {
  const folder = mkdtempSync(join(tmpdir(), 'replace-'));
  try {
    body(join(folder, 'a.py'));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a file that is as it was read gets the new text', () => {
  inFolder((file) => {
    writeFileSync(file, 'requests.get(url, verify=False)\n');
    assert.equal(replaceUnchanged(file, readFileSync(file), 'requests.get(url)\n'), true);
    assert.equal(readFileSync(file, 'utf8'), 'requests.get(url)\n');
  });
});

test('a file that changed since the scan is left as it is', () => {
  inFolder((file) => {
    writeFileSync(file, 'requests.get(url, verify=False)\n');
    const read = readFileSync(file);
    writeFileSync(file, 'requests.get(other, verify=False)\n');
    assert.equal(replaceUnchanged(file, read, 'requests.get(url)\n'), false);
    assert.equal(readFileSync(file, 'utf8'), 'requests.get(other, verify=False)\n');
  });
});

test('a file that is gone is not made again', () => {
  inFolder((file) => {
    assert.equal(replaceUnchanged(file, Buffer.from('a'), 'b'), false);
    assert.throws(() => readFileSync(file));
  });
});
