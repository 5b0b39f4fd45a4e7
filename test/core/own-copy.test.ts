import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ownCopy } from '../../src/core/own-copy.ts';

test('a copy says the same, whatever its characters', () => {
  for (const text of ['', 'apiKey', 'Schlüssel', '鍵', '😀', '\ud800 alone']) assert.equal(ownCopy(text), text);
});
