import assert from 'node:assert/strict';
import { test } from 'node:test';
import { encodedPlaceholder } from '../../src/detect/encoded-placeholder.ts';
import { aRule } from './build.ts';

const base64 = (text: string): string => Buffer.from(text).toString('base64');

test('of user and password in base64 the password is judged, by rules that say so', () => {
  const rule = aRule({ encoding: 'base64' });
  for (const text of ['admin:changeme', 'username:password', 'root:root', 'deploy:<password>', 'me:${PASSWORD}', 'example-key'])
    assert.notEqual(encodedPlaceholder(rule, base64(text)), undefined, text);
  assert.equal(encodedPlaceholder(rule, base64(`deploy:${'k7Qz'.split('').reverse().join('')}9xW2pL`)), undefined);
  assert.equal(encodedPlaceholder(aRule(), base64('admin:changeme')), undefined, 'a rule without an encoding');
});

test('base64 of no text is not judged', () => {
  assert.equal(
    encodedPlaceholder(aRule({ encoding: 'base64' }), Buffer.from([0, 255, 1, 254, 2, 253]).toString('base64')),
    undefined,
  );
});

test('percent codes are undone before a placeholder is looked for', () => {
  assert.notEqual(encodedPlaceholder(aRule(), '%3CYourPassword%3E'), undefined);
  assert.equal(encodedPlaceholder(aRule(), 'k7Qz%219xW2'), undefined);
});
