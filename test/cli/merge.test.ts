import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { cli, scratchFolder, writeTree } from './run-cli.ts';
import { CONFIG, SECRET } from './scene.ts';

const { run } = cli();
const folder = scratchFolder();
const COUNT = 3;
const env = { SOURCE_DATE_EPOCH: '1700000000' };
const files = Object.fromEntries(
  Array.from({ length: 24 }, (_, at) => {
    const secret = at % 3 === 0 ? SECRET : SECRET.replace(/.{2}$/, String(10 + at));
    return [`tree/${at % 2 === 0 ? 'src' : 'sandbox'}/${at}.env`, `A=1\nACME_DEPLOY_KEY=${secret}\n`];
  }),
);
writeTree(folder, {
  ...files,
  'tree/.tightlip.yml': CONFIG,
  'tree/logo.bin': Uint8Array.of(0, 1, 2),
  'tree/empty.txt': '',
  'two/a.txt': 'a\n',
});
const cwd = join(folder, 'tree');

const shard = (index: number): string => join(folder, 'reports', `${index}.json`);

describe('shards', () => {
  before(async () => {
    for (let index = 1; index <= COUNT; index++) {
      const { status, stderr } = await run(['--shard', `${index}/${COUNT}`, '-q', '-o', `json=${shard(index)}`], { cwd, env });
      assert.equal(status, 1, stderr);
    }
  });

  for (const format of ['text', 'json', 'sarif', 'gitlab', 'markdown', 'junit', 'csv']) {
    for (const more of [[], ['--include-suppressed']]) {
      test(`merged, ${[format, ...more].join(' ')}: byte for byte what one run prints`, async () => {
        const args = ['-f', format, '--color', 'never', ...more];
        const merged = await run(['merge', shard(3), shard(1), shard(2), ...args], { cwd, env });
        assert.equal(merged.stdout.length > 0, true, merged.stderr);
        const one = await run(args, { cwd, env });
        assert.equal(merged.stdout, one.stdout);
        assert.equal(merged.status, one.status);
        assert.ok(!merged.stdout.includes(SECRET.slice(10)));
      });
    }
  }

  test('a missing, a doubled and a foreign shard are errors, and nothing is printed', async () => {
    const wrong: readonly (readonly [args: string[], message: RegExp])[] = [
      [[shard(1), shard(3)], /Shard 2 of 3 is missing/],
      [[shard(1), shard(2), shard(3), shard(2)], /Shard 2 of 3 is there twice/],
    ];
    for (const [reports, message] of wrong) {
      const { status, stdout, stderr } = await run(['merge', ...reports], { cwd });
      assert.deepEqual([status, stdout], [2, '']);
      assert.match(stderr, message);
    }
    const other = join(folder, 'reports', 'other.json');
    await run(['--shard', '2/3', '-q', '-o', `json=${other}`, '.'], { cwd: join(folder, 'two'), env });
    const { status, stderr } = await run(['merge', shard(1), other, shard(3)], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /different rules|listed different files/);
  });
});

test('what no shard has a use for is told by the merge, as by one run: allowlist entries, and entries of the baseline', async () => {
  const tree = join(folder, 'unused');
  const unused = `${CONFIG}  - reason: nobody is there\n    paths: [nowhere]\n`;
  const inSource = Object.entries(files).map(([path, text]) => [path.replace('tree/', ''), text] as const);
  writeTree(tree, { ...Object.fromEntries(inSource), '.tightlip.yml': unused });
  await run(['baseline', 'create'], { cwd: tree, env });
  const mended = inSource.map(([path]) => path).filter((path) => path.startsWith('src/'));
  writeTree(tree, Object.fromEntries(mended.slice(0, 3).map((path) => [path, 'A=1\n'])));
  const names = [1, 2, 3].map((index) => join(folder, 'reports', `unused-${index}.json`));
  for (const [at, name] of names.entries()) {
    const { stderr } = await run(['--shard', `${at + 1}/3`, '-q', '-o', `json=${name}`], { cwd: tree, env });
    assert.equal(stderr, '');
  }
  const one = await run(['-f', 'json'], { cwd: tree, env });
  const { notices } = JSON.parse(one.stdout) as { notices: readonly { readonly kind: string; readonly args?: object }[] };
  assert.deepEqual(
    notices.map(({ kind, args }) => [kind, args]),
    [
      ['stale-baseline', { count: 3 }],
      ['unused-allowlist', undefined],
    ],
  );
  const merged = await run(['merge', ...names, '-f', 'json'], { cwd: tree, env });
  assert.equal(merged.stdout, one.stdout);
});
