import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genericApiKey, genericPassword } from '../../rules/secrets/generic.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { weighOnce } from '../../src/detect/model/flood.ts';
import { Forest } from '../../src/detect/model/trees.ts';
import { isTranslation } from '../../src/detect/model/weigh.ts';
import { find } from './build.ts';

const RULES = [genericApiKey, genericPassword];
const RANDOM = expandExample('{alnum:28}', 'model').text;

test('a random value under a telling name is a secret, and the reasons are told', () => {
  for (const text of [`const apiKey = "${RANDOM}";`, `db.password = "${RANDOM}"`, `X-Auth-Token: ${RANDOM}`]) {
    const [match] = find(text, RULES, { language: 'text' });
    const weighed = match?.evidence.find(({ code }) => code === 'weighed');
    assert.ok(Number(weighed?.args?.['percent']) >= 75, text);
    assert.match(String(weighed?.args?.['reasons']), /^[a-z-]+, [a-z-]+, [a-z-]+$/);
  }
});

test('words, sentences and identifiers under a telling name are none', () => {
  for (const text of [
    'tokenStyle = "user-selected-color"',
    'passwordLabel: "Enter it again"',
    'secretKey = "applicationConfigurationName"',
  ])
    assert.deepEqual(find(text, RULES, { language: 'javascript' }), [], text);
});

test('a tree takes the first branch below the threshold, and each step is a share of the reason', () => {
  const forest = new Forest({ features: ['length', 'digits'], bias: 0, trees: '0<10:100 -500 1<0.5:700 400 1000;200' });
  assert.deepEqual(forest.reasons([20, 0.9]), [
    ['length', 0.6],
    ['digits', 0.30000000000000004],
  ]);
  assert.equal(forest.probability([5, 0]), 1 / (1 + Math.exp(0.5 - 0.2)));
  assert.ok(forest.probability([20, 0.9]) > forest.probability([20, 0.1]));
});

test('values of one kind are refused unread after two hundred refusals, unless one was taken', () => {
  const text = 'key=abc12345';
  const candidate = { text, path: 'a.log', language: 'text', operator: '=', quoted: false } as const;
  const spans = { name: { start: 0, end: 3 }, value: { start: 4, end: 12 } };
  const asked = (taken: number): number => {
    const scope = {};
    let count = 0;
    for (let round = 0; round < 500; round++) {
      weighOnce(scope, { ...candidate, ...spans }, () => {
        const confidence = 'low' as const;
        return count++ === taken ? { confidence, evidence: [], detail: () => '' } : { rejected: () => '' };
      });
    }
    return count;
  };
  assert.equal(asked(-1), 200);
  assert.equal(asked(50), 500);
});

test('texts of translations are known by their file', () => {
  assert.ok(isTranslation('src/i18n/de.json', 'Neues Passwort'));
  assert.ok(isTranslation('assets/de_DE.json', 'Passwort'));
  assert.ok(!isTranslation('src/i18n/de.json', RANDOM));
  assert.ok(!isTranslation('src/config.json', 'Neues Passwort'));
});
