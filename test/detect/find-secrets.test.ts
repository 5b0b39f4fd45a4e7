import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Match } from '../../src/core/match.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { aRule, find, reported } from './build.ts';

const TOKEN = expandExample('acme_{alnum:16}', 'find').text;

test('each secret of a rule is found once, in order', () => {
  const others = ['1', '2'].map((seed) => expandExample('acme_{alnum:16}', seed).text);
  const text = `${TOKEN} ${others[0]}\n${TOKEN}${others[1]}`;
  assert.deepEqual(reported(text, find(text)), [TOKEN, others[0], TOKEN, others[1]]);
});

test('keywords within a match are not looked at again', () => {
  const rule = aRule({ keywords: ['acme_', 'key_'], pattern: /(?:acme_)?key_[0-9a-z]{16}/ });
  const text = expandExample('acme_key_{loweralnum:16}', 'twice').text;
  assert.deepEqual(reported(text, find(text, [rule])), [text]);
});

test('a rule with a path looks at files of that path only', () => {
  const rule = aRule({ path: /(?:^|\/)acme\.json$/ });
  assert.equal(find(TOKEN, [rule], { path: 'conf/acme.json' }).length, 1);
  assert.equal(find(TOKEN, [rule], { path: 'conf/other.json' }).length, 0);
});

test('a rule with near counts only near its context', () => {
  const rule = aRule({ near: { pattern: /billing/, lines: 1 } });
  assert.equal(find(`billing:\n  ${TOKEN}`, [rule]).length, 1);
  assert.equal(find(`billing:\n\n  ${TOKEN}`, [rule]).length, 0);
});

test('of a block the first line is reported, all of it is masked', () => {
  const pattern = /-----ACME KEY-----[\s\S]{1,200}?-----END-----/;
  const rule = aRule({ keywords: ['-----acme'], pattern, report: 'first-line', placeholders: 'keep' });
  const block = expandExample('-----ACME KEY-----\r\n{base64:64}\r\n-----END-----', 'block').text;
  const [match] = find(`a\n${block}\n`, [rule]) as [Match];
  assert.deepEqual(match.span, { start: 2, end: 20 });
  assert.deepEqual(match.masked, [{ start: 2, end: 2 + block.length }]);
  assert.equal(match.secret?.reveal(), block);
});

test('the keyword that opens a secret is shown, any other is not', () => {
  const [match] = find(TOKEN) as [Match];
  assert.equal(match.secret?.redacted, 'acme_****');
  const named = aRule({ pattern: /acme_key=(?<secret>[0-9A-Za-z]{16})/ });
  const [hidden] = find(`acme_key=${TOKEN.slice(5)}`, [named]) as [Match];
  assert.equal(hidden.secret?.redacted, '****');
});
