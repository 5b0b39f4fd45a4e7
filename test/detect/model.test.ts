import assert from 'node:assert/strict';
import { test } from 'node:test';
import { genericApiKey, genericPassword } from '../../rules/secrets/generic.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { weighOnce } from '../../src/detect/model/flood.ts';
import type { Language } from '../../src/core/language.ts';
import { Forest } from '../../src/detect/model/trees.ts';
import { readValue } from '../../src/detect/model/value-reading.ts';
import { isTranslation } from '../../src/detect/model/weigh.ts';
import { meanSurprise, splitWords } from '../../src/detect/word-like.ts';
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
  const features = ['length', 'digits'];
  const forest = new Forest({ features, bias: 0, first: 1, trees: '0<10:100 -500 1<0.5:700 400 1000;200' });
  assert.deepEqual(forest.reasons([20, 0.9]), [
    ['length', 0.6],
    ['digits', 0.30000000000000004],
  ]);
  assert.equal(forest.firstLogit([5]), -0.5);
  assert.equal(forest.logit(-0.5, [5, 0]), -0.3);
  assert.ok(forest.firstLogit([20, 0.9]) > forest.firstLogit([20, 0.1]));
});

test('one reading of a value cuts and measures it as the words of names are', () => {
  const values = ['myHTTPServer-2x', 'aB3', 'ABCdEF99gh', 'été_Ünder', '', 'x'.repeat(300), '0x9fA', RANDOM, 'HTTPs'];
  for (const value of values) {
    const { pieces, surprise, worstSurprise } = readValue(value);
    const words = pieces.flatMap((start, at) => (at % 2 === 0 ? [value.slice(start, pieces[at + 1]).toLowerCase()] : []));
    assert.deepEqual(words, splitWords(value), value);
    const letters = words.filter((word) => /^[a-z]{2,}$/.test(word));
    const total = letters.reduce((sum, word) => sum + word.length, 0);
    const mean = letters.reduce((sum, word) => sum + meanSurprise(word) * word.length, 0) / total;
    assert.ok(Math.abs(surprise - (total > 0 ? mean : 9)) < 1e-9, value);
    assert.equal(worstSurprise, Math.max(0, ...letters.filter(({ length }) => length >= 4).map(meanSurprise)), value);
  }
  assert.deepEqual(readValue('bcdF9-aé'), {
    ...readValue('bcdF9-aé'),
    length: 8,
    digits: 1,
    upper: 1,
    lower: 4,
    changes: 2,
    consonants: 4,
  });
});

test('a password made of words is found at low confidence in live configuration and code, and nowhere else', () => {
  const weak = (text: string, path: string, language: Language): string[] =>
    find(text, RULES, { path, language }).map(({ confidence, severity }) => `${confidence} ${severity}`);
  assert.deepEqual(weak("$dbpasswd = 'pass123';", 'config.php', 'php'), ['low low']);
  assert.deepEqual(weak('"userPassword" : "mongopass"', 'db/robo.json', 'json'), ['low low']);
  assert.deepEqual(weak("define('DB_PASSWORD', 'admin');", 'wp-config.php', 'php'), ['low low']);
  for (const [text, path, language] of [
    ["$dbpasswd = 'pass123';", 'tests/config.php', 'php'],
    ["$dbpasswd = 'password';", 'config.php', 'php'],
    ['password: "required"', 'form.ts', 'typescript'],
    ['{ password: "swordfish" }', 'form.ts', 'typescript'],
    ['update_password: on_create', 'main.yml', 'yaml'],
    ['"password": "user.password"', 'labels.json', 'json'],
    ['password: swordfish', 'README.md', 'markdown'],
  ] as const)
    assert.deepEqual(weak(text, path, language), [], text);
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
