import assert from 'node:assert/strict';
import { test } from 'node:test';
import { UsageError } from '../../../src/core/errors.ts';
import { parseRepositoryList } from '../../../src/sources/repositories/repository-list.ts';
import { ownRepositories } from '../../../src/sources/repositories/repository-shard.ts';
import { originAddress } from '../../../src/sources/repositories/repository-state.ts';

test('a list: comments, empty lines, names after a tab, sorted, each once', () => {
  const text = '\ufeff# all\r\nzoo/app.git\r\n\n./zoo/lib/\r\n/mirrors/1.git\tacme/one\nzoo/lib\n../up/x.git/\nzoo/w/.git\n.\n';
  assert.deepEqual(parseRepositoryList(text, '/base'), [
    { name: '.', folder: '/base' },
    { name: '../up/x', folder: '/up/x.git' },
    { name: 'acme/one', folder: '/mirrors/1.git' },
    { name: 'zoo/app', folder: '/base/zoo/app.git' },
    { name: 'zoo/lib', folder: '/base/zoo/lib' },
    { name: 'zoo/w', folder: '/base/zoo/w/.git' },
  ]);
});

test('two repositories of one name are refused', () => {
  for (const list of ['a\na.git\n', 'a\tone\nb\tone\n']) assert.throws(() => parseRepositoryList(list, '/base'), UsageError);
});

test('addresses of clones: no user, no password, no local path', () => {
  const word = 'tok' + 'en';
  const cases: readonly (readonly [string, string | undefined])[] = [
    ['https://example.com/acme/app.git', 'https://example.com/acme/app.git'],
    [`https://bot:${word}@example.com/acme/app.git?private_token=${word}#x`, 'https://example.com/acme/app.git'],
    ['git@example.com:acme/app.git', 'ssh://example.com/acme/app.git'],
    ['ssh://git@example.com:2222/acme/app', 'ssh://example.com:2222/acme/app'],
    ['/srv/git/app.git', undefined],
    ['../app', undefined],
    ['file:///srv/git/app.git', undefined],
    ['ext::sh -c touch% x', undefined],
    ['', undefined],
  ];
  for (const [given, address] of cases) assert.equal(originAddress(given), address, given);
});

test('shards of a list hold each repository once, and agree on the list', () => {
  const list = Array.from({ length: 50 }, (_, at) => ({ name: `r${at}`, folder: `/r${at}` }));
  const shards = [1, 2, 3].map((index) => ownRepositories(list, { index, count: 3 }));
  assert.equal(new Set(shards.map(({ shard }) => shard.digest)).size, 1);
  assert.deepEqual(
    shards.flatMap(({ repositories }) => repositories.map(({ name }) => name)).sort(),
    list.map(({ name }) => name).sort(),
  );
  assert.ok(shards.every(({ repositories }) => repositories.length > 5));
});
