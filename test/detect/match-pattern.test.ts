import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { PatternRule } from '../../src/core/rule.ts';
import { holdsNear, matchPattern } from '../../src/detect/match-pattern.ts';
import { aRule } from './build.ts';

function secretAt(changes: Partial<PatternRule>, text: string, keyword = 'key'): string | undefined {
  const hit = matchPattern(aRule(changes), text, text.indexOf(keyword));
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
  const rule = aRule({ pattern: /key = (?<secret>\d{4});/ });
  assert.deepEqual(matchPattern(rule, text, 2), { whole: { start: 2, end: 13 }, secret: { start: 8, end: 12 } });
  assert.deepEqual(matchPattern(aRule({ pattern: /key = \d{4}/ }), text, 2), {
    whole: { start: 2, end: 12 },
    secret: { start: 2, end: 12 },
  });
});

test('offsets count UTF-16 units', () => {
  const text = '😀é key = 1234;';
  const hit = matchPattern(aRule({ pattern: /key = (?<secret>\d{4})/u }), text, 4);
  assert.deepEqual(hit?.secret, { start: 10, end: 14 });
});

test('several patterns are tried in order; flags i and m hold, g and y are of no effect', () => {
  assert.equal(secretAt({ pattern: [/key-\d/, /key\d\d/, /key\d/] }, 'key12'), 'key12');
  assert.equal(secretAt({ pattern: /key[a-f]/gi }, 'keyA'), 'keyA');
  const rule = aRule({ pattern: /KEY\d/giy });
  for (let round = 0; round < 2; round++) assert.ok(matchPattern(rule, 'a key1', 2));
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
