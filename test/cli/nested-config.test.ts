import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { aToken, TOKEN_RULE } from '../pipeline/tree.ts';
import { cli, scratchFolder, writeTree } from './run-cli.ts';

const { run } = cli();
const TOKENS = ['a', 'b', 'c', 'd', 'e'].map(aToken);
const cwd = scratchFolder();
mkdirSync(join(cwd, '.git'));
writeTree(cwd, {
  '.tightlip.yml': 'failOn: high\nminConfidence: medium\nallowlists:\n  - {reason: never, paths: [nowhere/**]}\n',
  'top.py': `k = "${TOKENS[0]}"\n`,
  'packages/a/.tightlip.yml': `rules: {severity: {${TOKEN_RULE}: low}}\nexclude: [legacy]\n`,
  'packages/a/x.py': `k = "${TOKENS[1]}"\n`,
  'packages/a/legacy/old.py': `k = "${TOKENS[2]}"\n`,
  'packages/b/.tightlip.yml': `allowlists:\n  - {reason: test account, rules: [${TOKEN_RULE}], paths: [x.py]}\n  - {reason: gone, paths: [y.py]}\n`,
  'packages/b/deep/er/x.py': `k = "${TOKENS[3]}"\n`,
  'packages/c/.tightlip.yml': 'root: true\nrules: {disable: [secret]}\n',
  'packages/c/x.py': `k = "${TOKENS[4]}"\n`,
});

interface Report {
  findings: { severity: string; location: { path: string } }[];
  suppressed: { reason: string }[];
  skipped: { path: string }[];
  notices: { kind: string; path: string; line: number }[];
}
const report = async (args: readonly string[], folder = cwd): Promise<Report> =>
  JSON.parse((await run([...args, '--no-gitignore', '-f', 'json', '--include-suppressed'], { cwd: folder })).stdout) as Report;
const shown = ({ findings }: Report): string[] => findings.map(({ severity, location }) => `${location.path} ${severity}`);

describe('nested configuration', { concurrency: 3 }, () => {
  test('each folder goes by its own file and those above it', async () => {
    const whole = await report([]);
    assert.deepEqual(shown(whole), ['packages/a/x.py low', 'top.py critical']);
    assert.deepEqual(
      whole.suppressed.map(({ reason }) => reason),
      ['test account'],
    );
    assert.deepEqual(
      whole.skipped.map(({ path }) => path),
      ['packages/a/legacy/old.py'],
    );
  });

  test('a part scanned by itself gives the same', async () => {
    for (const args of [['packages/a'], ['packages/a', 'packages/c']]) {
      assert.deepEqual(shown(await report(args)), ['packages/a/x.py low']);
    }
    assert.deepEqual(shown(await report([], join(cwd, 'packages/a'))), ['packages/a/x.py low']);
    assert.deepEqual(shown(await report([], join(cwd, 'packages/b/deep'))), []);
  });

  test('workers go by it too', async () => {
    const one = await report([]);
    const custom =
      "rules: {custom: [{id: z-key, title: Zed key, description: None., severity: low, keywords: [zzzkey], pattern: 'zzzkey\\d{4}'}]}\n";
    writeTree(cwd, { 'packages/d/.tightlip.yml': custom, 'packages/d/x.txt': 'zzzkey1234\n' });
    const two = await report(['--jobs', '2']);
    assert.deepEqual(shown(two), [shown(one)[0], 'packages/d/x.txt low', shown(one)[1]]);
    const sarif = await run(['packages', '--no-gitignore', '-f', 'sarif'], { cwd });
    assert.match(sarif.stdout, /"id": "z-key"/);
  });

  test('--config and --no-config leave only one, or none', async () => {
    assert.equal((await report(['--no-config'])).findings.length, 5);
    assert.equal((await report(['--config', '.tightlip.yml'])).findings.length, 5);
  });

  test('entries of allowlists that fit nothing are told with their file and line', async () => {
    const { notices } = await report([]);
    assert.deepEqual(
      notices.map(({ kind, path, line }) => `${path}:${line} ${kind}`),
      ['.tightlip.yml:4 unused-allowlist', 'packages/b/.tightlip.yml:3 unused-allowlist'],
    );
    assert.equal((await report(['packages'])).notices, undefined, 'a part cannot tell');
  });

  test('a wrong file in a folder is an error with its place', async () => {
    const folder = scratchFolder();
    writeTree(folder, { 'a/.tightlip.yml': 'failOn: high\nexclud: [x]\n', 'a/x.txt': 'x\n' });
    const { status, stderr } = await run([], { cwd: folder });
    assert.equal(status, 2);
    assert.match(stderr, /a\/\.tightlip\.yml:2: Unknown key/);
  });

  test('config show names each value and where it comes from', async () => {
    const { status, stdout } = await run(['config', 'show', 'packages/a/x.py'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^The later outranks the earlier: \.tightlip\.yml, packages\/a\/\.tightlip\.yml\n\n/);
    const values = Object.fromEntries(
      stdout
        .split('\n')
        .slice(2, -1)
        .map((line) => line.split(/ {2,}/))
        .map(([key, value, from]) => [key, `${value} from ${from}`]),
    );
    assert.deepEqual(values, {
      failOn: 'high from .tightlip.yml',
      minConfidence: 'medium from .tightlip.yml',
      maxFileSize: '67108864 from default',
      maxDecodeDepth: '2 from default',
      inlineIgnores: 'all from default',
      exclude: 'packages/a/**/legacy from packages/a/.tightlip.yml',
      [`rules.severity.${TOKEN_RULE}`]: 'low from packages/a/.tightlip.yml',
      allowlists: 'never from .tightlip.yml:4',
    });
    const json = JSON.parse((await run(['config', 'show', 'packages/c', '-f', 'json'], { cwd })).stdout) as { files: string[] };
    assert.deepEqual(json.files, ['packages/c/.tightlip.yml']);
    assert.equal((await run(['config', 'show', 'nowhere'], { cwd })).status, 2);
  });
});
