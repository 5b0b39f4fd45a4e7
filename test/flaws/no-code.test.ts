import assert from 'node:assert/strict';
import { test } from 'node:test';
import { holdsNoCode } from '../../src/flaws/no-code.ts';

test('source maps and declarations of types hold no code', () => {
  const names = ['a.js.map', 'dist/a.css.map', 'types/a.d.ts', 'a.d.mts', 'a.d.cts', 'stubs/a.pyi'];
  for (const path of names) assert.equal(holdsNoCode(path), true, path);
  for (const path of ['a.ts', 'a.js', 'map', 'a.map.js', 'd.ts', 'a.py', 'bad.ts']) assert.equal(holdsNoCode(path), false, path);
});
