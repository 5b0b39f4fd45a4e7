import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseByteSize } from '../../src/config/byte-size.ts';

const SIZES: readonly (readonly [string, number | undefined])[] = [
  ['1', 1],
  ['1048576', 1048576],
  ['64MiB', 64 * 1024 * 1024],
  ['64 MiB', 64 * 1024 * 1024],
  ['64mib', 64 * 1024 * 1024],
  ['1.5k', 1536],
  ['500kB', 500_000],
  ['2GB', 2_000_000_000],
  ['1G', 1024 ** 3],
  ['10B', 10],
  ['', undefined],
  ['0', undefined],
  ['0.1', undefined],
  ['-1', undefined],
  ['1e6', undefined],
  ['MiB', undefined],
  ['64 potatoes', undefined],
  ['64TiB', undefined],
  ['9007199254740993', undefined],
  ['9999999999GB', undefined],
  ['0x10', undefined],
];

for (const [text, bytes] of SIZES) {
  test(`${JSON.stringify(text)} is ${bytes ?? 'no size'}`, () => assert.equal(parseByteSize(text), bytes));
}
