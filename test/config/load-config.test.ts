import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { configIn, refuseMisnamed } from '../../src/config/find-config.ts';
import { loadConfig } from '../../src/config/load-config.ts';
import { ConfigError } from '../../src/core/errors.ts';

const base = mkdtempSync(join(tmpdir(), 'tightlip-config-'));
after(() => rmSync(base, { recursive: true, force: true }));

function tree(name: string, files: Readonly<Record<string, string | Uint8Array>>): string {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(join(base, name, path, '..'), { recursive: true });
    writeFileSync(join(base, name, path), content);
  }
  return join(base, name);
}

test('a file with a near name is an error, not silence', () => {
  const top = tree('misnamed', { '.tightlip.yaml': 'failOn: low', 'a/.tightlip.yml': 'failOn: low', 'a/.tightlip.json': '{}' });
  assert.throws(() => refuseMisnamed(top), { name: 'ConfigError', message: /Rename it to \.tightlip\.yml/ });
  assert.equal(configIn(top), undefined);
  assert.doesNotThrow(() => refuseMisnamed(join(top, 'a')));
  assert.equal(configIn(join(top, 'a')), join(top, 'a/.tightlip.yml'));
});

async function problem(file: string): Promise<string> {
  try {
    await loadConfig(file);
  } catch (error) {
    assert.ok(error instanceof ConfigError);
    return error.message;
  }
  return assert.fail('was taken');
}

test('what is no readable file', async () => {
  const top = tree('unreadable', {
    'latin1.yml': Buffer.from('exclude: [stra\xdfe]', 'latin1'),
    'large.yml': `# ${'x'.repeat(300_000)}\nfailOn: low\n`,
    'folder.yml/x': '',
  });
  assert.match(await problem(join(top, 'missing.yml')), /no such file/);
  assert.match(await problem(join(top, 'folder.yml')), /not a regular file/);
  assert.match(await problem(join(top, 'latin1.yml')), /not UTF-8/);
  assert.match(await problem(join(top, 'large.yml')), /larger than 256 KiB/);
});

test('a byte order mark and Windows line ends are taken', async () => {
  const top = tree('windows', { '.tightlip.yml': '\ufefffailOn: low\r\nexclude:\r\n  - vendor\r\n' });
  const config = await loadConfig(join(top, '.tightlip.yml'));
  assert.equal(config.failOn, 'low');
  assert.deepEqual(config.exclude, ['vendor']);
});
