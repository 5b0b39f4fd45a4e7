import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PROOFS } from '../../src/core/rule.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { PROOFS_BY_NAME } from '../../src/detect/proofs/index.ts';
import { ALPHABETS, SeededRandom } from '../../src/detect/random.ts';

test('marks become spans, in order, and leave the text', () => {
  assert.deepEqual(expandExample('a «b» c «»«dé»', ''), {
    text: 'a b c dé',
    spans: [
      { start: 2, end: 3 },
      { start: 6, end: 6 },
      { start: 6, end: 8 },
    ],
  });
});

test('every alphabet, uuid and proof expands to what it says, the same for the same seed', () => {
  for (const [name, alphabet] of Object.entries(ALPHABETS)) {
    const { text } = expandExample(`{${name}:40}`, 'seed');
    assert.equal(text.length, 40, name);
    assert.ok(
      [...text].every((unit) => alphabet.includes(unit)),
      name,
    );
    assert.equal(expandExample(`{${name}:40}`, 'seed').text, text);
    assert.notEqual(expandExample(`{${name}:40}`, 'other').text, text);
  }
  assert.match(expandExample('{uuid}', 'a').text, /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
  for (const name of PROOFS)
    assert.equal(PROOFS_BY_NAME[name].check(expandExample(`{token:${name}}`, 'a').text).verdict, 'valid', name);
});

test('what is no placeholder stays', () => {
  const text = '{a} {nothing:4} {hex:} ${X} {token:nothing} {{hex}} {hex:99999}';
  assert.equal(expandExample(text, '').text, text);
});

test('two placeholders of one example differ; long ones hold every class of their alphabet', () => {
  const { text } = expandExample('{alnum:12}-{alnum:12}', 'a');
  assert.notEqual(text.slice(0, 12), text.slice(13));
  for (let seed = 0; seed < 200; seed++)
    assert.match(new SeededRandom(String(seed)).chars(ALPHABETS.alnum, 12), /^(?=.*[a-z])(?=.*[A-Z])(?=.*\d)/);
});
