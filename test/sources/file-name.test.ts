import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { byteString, decodeName, printablePath, systemPath } from '../../src/sources/file-name.ts';
import { folderOf, ReportPaths } from '../../src/sources/report-path.ts';
import { runs } from '../support/runs.ts';

const bytes = fc
  .array(
    fc.oneof(
      fc.uint8Array({ minLength: 1, maxLength: 4 }),
      fc.constantFrom('é', '🔑', 'a', '\\xE9', '\\').map((text) => Buffer.from(text)),
    ),
  )
  .map((parts) => Buffer.concat(parts));

const systemBytes = (name: string): Buffer => Buffer.from(systemPath(name) as string);

test('a name keeps its bytes', () => {
  fc.assert(
    fc.property(bytes, (name) => {
      if (process.platform !== 'win32') assert.deepEqual(systemBytes(decodeName(name)), name);
      else assert.equal(decodeName(name).length > 0, name.length > 0);
    }),
    { numRuns: runs(500), seed: 10 },
  );
});

test('a printable path is well-formed, and different for different names', () => {
  fc.assert(
    fc.property(bytes, bytes, (one, other) => {
      const [a, b] = [printablePath(decodeName(one)), printablePath(decodeName(other))];
      assert.doesNotThrow(() => encodeURIComponent(a));
      assert.equal(a === b, one.equals(other));
    }),
    { numRuns: runs(1000), seed: 11 },
  );
});

test('ordinary names stay as they are', () => {
  for (const name of ['a b.txt', 'é🔑', 'back\\slash', 'two\nlines', '\\x41g']) {
    assert.equal(decodeName(Buffer.from(name)), name);
    assert.equal(systemPath(name), name);
  }
  assert.equal(printablePath('é🔑 \\n'), 'é🔑 \\n');
  assert.equal(printablePath(decodeName(Buffer.from([0x61, 0xe9, 0x2f, 0xff]))), 'a\\xE9/\\xFF');
});

test('a byte string has a character for each byte', () => {
  assert.equal(byteString('aé'), 'a\xc3\xa9');
  if (process.platform !== 'win32') assert.equal(byteString(decodeName(Buffer.from([0x61, 0xe9]))), 'a\xe9');
});

test('every folder has one above it, but for a root', () => {
  assert.deepEqual(['/a/b', '/a', '/', 'C:/a/b', 'C:/a', 'C:/'].map(folderOf), ['/a', '/', '/', 'C:/a', 'C:/', 'C:/']);
});

test('paths are reported relative to the root', () => {
  const [root, drive] = process.platform === 'win32' ? ['C:/srv/app', 'C:'] : ['/srv/app', ''];
  const paths = new ReportPaths(root);
  assert.equal(paths.of(`${root}/src/a.ts`), 'src/a.ts');
  assert.equal(paths.of(root), '.');
  assert.equal(paths.of(`${drive}/srv/application/a.ts`), '../application/a.ts');
  assert.equal(paths.of(`${drive}/a.ts`), '../../a.ts');
  if (process.platform === 'win32') assert.equal(paths.of('D:/a.ts'), 'D:/a.ts');
  else assert.equal(new ReportPaths('/').of('/etc/a'), 'etc/a');
});
