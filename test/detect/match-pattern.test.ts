import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PatternRule } from '../../src/core/rule.ts';
import { holdsNear, matchPattern, type PatternHit } from '../../src/detect/match-pattern.ts';
import { aRule } from './build.ts';

/** What a rule that differs so from the usual one matches at the first `key` of a text. */
function matchAt(changes: Partial<PatternRule>, text: string): PatternHit | undefined {
  return matchPattern(aRule(changes), text, text.toLowerCase().indexOf('key'), 'key', 'text')[0];
}

function secretAt(changes: Partial<PatternRule>, text: string): string | undefined {
  const hit = matchAt(changes, text);
  return hit && text.slice(hit.secret.start, hit.secret.end);
}

test('without lead a match starts at the keyword', () => {
  assert.equal(secretAt({ pattern: /key\d{4}/ }, 'a key1234'), 'key1234');
  assert.equal(secretAt({ pattern: /.?key\d{4}/ }, 'a key1234'), 'key1234');
  assert.equal(secretAt({ pattern: /a key\d{4}/ }, 'a key1234'), undefined);
});

test('a match starts up to lead units before the keyword, and no further', () => {
  const pattern = /x[0-9]{0,40}key/;
  assert.equal(secretAt({ pattern, lead: 5 }, '..x1234key'), 'x1234key');
  assert.equal(secretAt({ pattern, lead: 4 }, '..x1234key'), undefined);
  assert.equal(secretAt({ pattern, lead: 40 }, 'x1234key'), 'x1234key', 'the text starts within the lead');
});

test('a match that ends before the keyword is none of this keyword', () => {
  assert.equal(secretAt({ pattern: /x\d{4}|key\d/, lead: 10 }, 'x1234 key5'), 'key5');
});

test('a match ends within reach units of the keyword', () => {
  const text = `key${'1'.repeat(97)}`;
  assert.equal(secretAt({ pattern: /key\d{97}/, reach: 100 }, text), text);
  assert.equal(secretAt({ pattern: /key\d{97}/, reach: 99 }, text), undefined);
  assert.equal(secretAt({ pattern: /key\d{509}/ }, `key${'1'.repeat(509)}`)?.length, 512, 'reach is 512 by default');
  assert.equal(secretAt({ pattern: /key\d{510}/ }, `key${'1'.repeat(510)}`), undefined);
});

test('look-behind and look-ahead see beyond the window', () => {
  const far = ' '.repeat(500);
  const behind = { pattern: /(?<![0-9a-z]{40})key\d/, lead: 0 };
  assert.equal(secretAt(behind, `${far}${'a'.repeat(40)}key1`), undefined);
  assert.equal(secretAt(behind, `${far}-${'a'.repeat(39)}key1`), 'key1');
  const ahead = { pattern: /key\d{97}(?!\d)/, reach: 100 };
  assert.equal(secretAt(ahead, `key${'1'.repeat(97)}1${far}`), undefined);
  assert.equal(secretAt(ahead, `key${'1'.repeat(97)}-${far}`)?.length, 100);
  assert.equal(secretAt({ pattern: /(?:^|x)key\d/, lead: 1 }, `${far}-key1`), undefined, 'no window opens a text');
  assert.equal(secretAt({ pattern: /key\d{97}$/, reach: 100 }, `key${'1'.repeat(97)} ${far}`), undefined, 'nor ends it');
});

test('the group named secret is the secret, the whole match without one', () => {
  const text = 'a key = 1234;';
  const whole = { start: 2, end: 12 };
  assert.deepEqual(matchAt({ pattern: /key = (?<secret>\d{4})/ }, text), { whole, secret: { start: 8, end: 12 } });
  assert.deepEqual(matchAt({ pattern: /key = \d{4}/ }, text), { whole, secret: whole });
});

test('offsets count UTF-16 units', () => {
  const hit = matchAt({ pattern: /key = (?<secret>\d{4})/u }, '😀é key = 1234;');
  assert.deepEqual(hit?.secret, { start: 10, end: 14 });
});

test('several patterns are tried in order; flags i and m hold, g and y are of no effect', () => {
  assert.equal(secretAt({ pattern: [/key-\d/, /key\d\d/, /key\d/] }, 'key12'), 'key12');
  assert.equal(secretAt({ pattern: /key[a-f]/gi }, 'keyA'), 'keyA');
  const rule = aRule({ pattern: /KEY\d/giy });
  for (let round = 0; round < 2; round++) assert.equal(matchPattern(rule, 'a key1', 2, 'key', 'text').length, 1);
});

test('a named value is found where name and value are what the rule says, whole', () => {
  const pattern = { names: /^acme_?key$/i, value: /^[0-9a-f]{8}$/ };
  for (const text of [
    'acmeKey = "0a1b2c3d"',
    'ACME_KEY=0a1b2c3d',
    '{"acme-key": "0a1b2c3d"}',
    'acme_key: "Bearer 0a1b2c3d"',
    '--acme-key 0a1b2c3d',
  ])
    assert.equal(secretAt({ pattern }, text), '0a1b2c3d', text);
  for (const text of [
    'my_acme_key = "0a1b2c3d"',
    'acme_keys = "0a1b2c3d"',
    'acme_key = "0a1b2c3d4"',
    'acme_key = "0a1b2c3d "',
    'acme_key is 0a1b2c3d',
  ])
    assert.equal(secretAt({ pattern }, text), undefined, text);
  const expression = /key-(?<secret>\d{4})/;
  assert.equal(secretAt({ pattern: [pattern, expression] }, 'key-1234'), '1234', 'after an expression, or before one');
});

test('near holds within so many lines before or after, and never by the secret itself', () => {
  const near = { pattern: /acme/, lines: 2 };
  const holds = (text: string): boolean => holdsNear(near, text, { start: text.indexOf('#'), end: text.indexOf('#') + 1 });
  assert.ok(holds('acme #'));
  assert.ok(holds('# acme'));
  assert.ok(holds('acme\n\n#\n'));
  assert.ok(holds('#\n\nacme'));
  assert.ok(!holds('acme\n\n\n#'));
  assert.ok(!holds('#\n\n\nacme'));
  assert.ok(!holdsNear(near, 'the acme key', { start: 4, end: 8 }));
  assert.ok(!holds(`acme${' '.repeat(2000)}#`), 'a line may be long: 2,000 units are looked at');
});
