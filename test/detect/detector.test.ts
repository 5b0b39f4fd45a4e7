import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Match } from '../../src/core/match.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { aRule, find, reported, type FindOptions } from './build.ts';

const TOKEN = expandExample('acme_{alnum:16}', 'detector').text;
const base64 = (text: string): string => Buffer.from(text).toString('base64');
const hex = (text: string): string => Buffer.from(text).toString('hex');
const percent = (text: string): string => encodeURIComponent(text).replaceAll('_', '%5F');
const escaped = (text: string): string => text.replace(/[ -~]/g, (unit) => `\\u00${unit.charCodeAt(0).toString(16)}`);

/** The encodings of the one match in a text, after checking that it is reported at `place`. */
function encodingsOf(text: string, place: string, options: FindOptions = {}): unknown {
  const matches = find(text, [aRule()], options);
  assert.deepEqual(reported(text, matches), [place]);
  const [match] = matches as [Match];
  assert.equal(match.secret?.reveal(), TOKEN);
  assert.deepEqual(match.masked, [match.span]);
  return match.evidence.find(({ code }) => code === 'decoded')?.args?.['encodings'];
}

test('a secret is found in every encoding, at the place of the encoded text', () => {
  const inner = `token = ${TOKEN};`;
  assert.equal(encodingsOf(`a: "${base64(inner)}"\n`, base64(inner)), 'base64');
  const url = Buffer.from(`>>>token?${TOKEN}???`).toString('base64url');
  assert.match(url, /[-_]/);
  assert.equal(encodingsOf(`a: "${url}"`, url), 'base64');
  assert.equal(encodingsOf(`x'${hex(inner)}'`, hex(inner)), 'hex');
  const word = `https://acme.example/?a%3d1&key=${TOKEN.replace('_', '%5f')}`;
  assert.equal(encodingsOf(`see ${word} now`, word), 'percent');
  assert.equal(encodingsOf(`"${escaped(TOKEN)}"`, escaped(TOKEN)), 'unicode-escape');
});

test('commands of PowerShell are UTF-16LE', () => {
  const command = Buffer.from(`$key = '${TOKEN}'`, 'utf16le').toString('base64');
  assert.equal(encodingsOf(`powershell -EncodedCommand ${command}`, command), 'base64');
});

test('encodings nest to the depth that is allowed, and no deeper', () => {
  const once = `{"a": "${TOKEN}"}`;
  const twice = `{"b": "${base64(once)}"}`;
  const thrice = `{"c": "${hex(twice)}"}`;
  assert.equal(encodingsOf(base64(once), base64(once), { depth: 1 }), 'base64');
  assert.equal(encodingsOf(`a=${hex(twice)}`, hex(twice)), 'hex > base64');
  assert.deepEqual(find(hex(twice), [aRule()], { depth: 1 }), []);
  assert.deepEqual(find(base64(thrice), [aRule()]), [], 'two by default');
  assert.equal(encodingsOf(base64(thrice), base64(thrice), { depth: 3 }), 'base64 > hex > base64');
  assert.deepEqual(find(base64(once), [aRule()], { depth: 0 }), []);
  const mixed = percent(`{"d": "${base64(once)}"}`);
  assert.equal(encodingsOf(mixed, mixed), 'percent > base64');
});

test('a data URI of an image is silent, one of a text is not', () => {
  const png = Buffer.concat([Buffer.from('89504e470d0a1a0a', 'hex'), Buffer.from(TOKEN)]).toString('base64');
  assert.deepEqual(find(`<img src="data:image/png;base64,${png}">`), []);
  const text = base64(`<svg>${TOKEN}</svg>`);
  assert.equal(encodingsOf(`<img src="data:image/svg+xml;base64,${text}">`, text), 'base64');
});

test('every encoded run of a text is looked into, each once', () => {
  const runs = Array.from({ length: 20 }, (_, index) => base64(`{"${index}": "${TOKEN}"}`));
  const text = runs.join('\n');
  assert.deepEqual(reported(text, find(text)), runs);
});
