import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Secret } from '../../src/core/secret.ts';
import type { AllowlistEntry } from '../../src/core/settings.ts';
import { compileAllowlist } from '../../src/suppress/allowlist.ts';
import { aMatch, aRule } from '../detect/build.ts';
import { TLS_RULE } from '../report/build.ts';

const SECRET = 'acme_0AbCdEfGh';
const MATCH = aMatch(aRule(), 0, SECRET.length, { secret: new Secret(SECRET) });
const FLAW = { ...aMatch(TLS_RULE, 0, 9), secret: undefined as never };
const PLACE = { path: 'src/.config/keys.ts', line: `const key = '${SECRET}';` };

function allows(entry: Omit<AllowlistEntry, 'reason'>, match = MATCH, place = PLACE): boolean {
  return compileAllowlist([{ reason: 'known', ...entry }])(match, place)?.reason === 'known';
}

const CONDITIONS: readonly (readonly [string, Omit<AllowlistEntry, 'reason'>, Omit<AllowlistEntry, 'reason'>])[] = [
  ['paths', { paths: ['lib/**', 'src/**/*.ts'] }, { paths: ['*.ts', 'src/*.ts', 'SRC/**'] }],
  ['path', { path: /keys\.ts$/ }, { path: /^keys/ }],
  ['rules', { rules: ['other', 'acme-token'] }, { rules: ['acme', 'tls-verification'] }],
  ['category', { rules: ['secret'] }, { rules: ['sensitive-logging'] }],
  ['secret', { secret: /^acme_0/ }, { secret: /^0AbC/ }],
  ['line', { line: /^const key/ }, { line: /^let key/ }],
  ['stopwords', { stopwords: ['nothing', 'ABCDEF'] }, { stopwords: ['const', 'key'] }],
];

for (const [name, holds, fails] of CONDITIONS) {
  test(`${name}: holds where it says, and only there`, () => {
    assert.ok(allows(holds));
    assert.ok(!allows(fails));
  });
}

test('every condition of an entry must hold', () => {
  for (const [, holds] of CONDITIONS) {
    for (const [name, , fails] of CONDITIONS) {
      assert.ok(!allows({ ...holds, ...fails }), name);
    }
  }
  assert.ok(allows(Object.assign({}, ...CONDITIONS.map(([, holds]) => holds)) as AllowlistEntry));
});

test('an entry without a condition allows nothing, nor does no entry at all', () => {
  assert.ok(!allows({}));
  assert.equal(compileAllowlist([])(MATCH, PLACE), undefined);
});

test('the reason is that of the first entry that holds', () => {
  const allowlist = compileAllowlist([
    { reason: 'first', rules: ['other'] },
    { reason: 'second', rules: ['secret'] },
    { reason: 'third', paths: ['**'] },
  ]);
  assert.equal(allowlist(MATCH, PLACE)?.reason, 'second');
});

test('a flaw has no secret for secret and stopwords to hold on', () => {
  assert.ok(!allows({ secret: /.*/ }, FLAW));
  assert.ok(!allows({ stopwords: [''] }, FLAW));
  assert.ok(allows({ rules: ['tls-verification'] }, FLAW));
});

test('with conditions: any, one that holds is enough', () => {
  for (const [, holds] of CONDITIONS) {
    for (const [, , fails] of CONDITIONS) {
      assert.ok(allows({ ...fails, ...holds, conditions: 'any' }));
      const both = Object.fromEntries(Object.entries({ ...fails }).filter(([key]) => !(key in holds)));
      assert.ok(allows({ ...both, ...holds, conditions: 'any' }));
    }
  }
  assert.ok(!allows({ conditions: 'any' }), 'none is not any');
  assert.ok(!allows({ paths: ['*.ts'], stopwords: ['nothing'], conditions: 'any' }));
});

test('commits hold by their first digits, and only for content of history', () => {
  const commit = '0123456789abcdef0123456789abcdef01234567';
  const inHistory = { ...PLACE, commit };
  assert.ok(allows({ commits: ['0123456'] }, MATCH, inHistory));
  assert.ok(allows({ commits: [commit.toUpperCase()] }, MATCH, inHistory));
  assert.ok(!allows({ commits: ['1234567'] }, MATCH, inHistory));
  assert.ok(!allows({ commits: ['0123456'] }));
  assert.ok(!allows({ commits: ['0123456'], paths: ['*.ts'] }, MATCH, inHistory));
});
