import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, existsSync, mkdirSync, openSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { test } from 'node:test';
import { renderConfigSchema } from '../../src/config/schema.ts';
import { cli, plainEnvironment, scratchFolder, writeTree } from './run-cli.ts';
import { CONFIG, SCENE, SECRET } from './scene.ts';

const { run, program } = cli();
const folder = scratchFolder();
writeTree(folder, SCENE);
const posix = process.platform !== 'win32';

function start(args: readonly string[], cwd: string) {
  return spawn(process.execPath, [program(), ...args], { cwd, env: plainEnvironment() });
}

test('--version says the version and nothing else', async () => {
  const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')) as { version: string };
  for (const args of [['--version'], ['-V'], ['explain', '--version']]) {
    assert.deepEqual(await run(args, { cwd: folder }), { status: 0, stdout: `${version}\n`, stderr: '' });
  }
});

test('config schema prints the schema that is shipped', async () => {
  const { status, stdout } = await run(['config', 'schema'], { cwd: folder });
  assert.equal(status, 0);
  assert.equal(stdout, renderConfigSchema());
});

test('rules list names every rule, as a table and as data', async () => {
  const table = await run(['rules', 'list'], { cwd: folder });
  const data = await run(['rules', 'list', '--format', 'json'], { cwd: folder });
  const rules = JSON.parse(data.stdout) as { id: string; enabled: boolean; own: boolean }[];
  assert.ok(rules.length > 50);
  assert.equal(table.stdout.trimEnd().split('\n').length, rules.length);
  assert.deepEqual(
    rules.filter(({ enabled }) => enabled),
    rules.filter(({ own }) => own),
    'the configuration lets only its own rule run',
  );
  assert.match(table.stdout, /^acme-deploy-key .* Acme deploy key \(own\)$/m);
  assert.match(table.stdout, /\(disabled\)$/m);
});

test('one run writes several reports, each whole, and masks in all', async () => {
  const out = join(folder, 'out');
  const outputs = ['sarif=out/deep/a.sarif', 'json=out/b.json', 'text=out/c.txt'].flatMap((output) => ['-o', output]);
  const { status, stdout } = await run(['src', '--color', 'always', ...outputs], { cwd: folder });
  assert.equal(status, 1);
  assert.deepEqual(readdirSync(out).sort(), ['b.json', 'c.txt', 'deep'], 'no temporary file is left');
  const [sarif, json, plain] = ['deep/a.sarif', 'b.json', 'c.txt'].map((name) => readFileSync(join(out, name), 'utf8')) as [
    string,
    string,
    string,
  ];
  assert.equal((JSON.parse(sarif) as { runs: { results: unknown[] }[] }).runs[0]?.results.length, 1);
  assert.equal((JSON.parse(json) as { findings: unknown[] }).findings.length, 1);
  assert.ok(stdout.includes('\u001b['), 'the terminal is coloured');
  assert.ok(!plain.includes('\u001b['), 'the file is not');
  for (const report of [stdout, sarif, json, plain]) assert.ok(!report.includes(SECRET.slice(10)));
});

test('a report that cannot be written is exit code 2, not silence', async () => {
  const { status, stderr } = await run(['src', '-o', 'json=src/clean.ts/report.json'], { cwd: folder });
  assert.equal(status, 2);
  assert.match(stderr, /src\/clean\.ts\/report\.json cannot be written \((?:ENOTDIR|EEXIST|ENOENT)\)/);
});

test('paths are relative to the top of the repository, wherever the scan starts', async () => {
  const repository = join(folder, 'repository');
  writeTree(repository, {
    '.tightlip.yml': CONFIG,
    'a/deploy.ts': `const key = '${SECRET}';\n`,
    'a/vendor/x.ts': `const key = '${SECRET}';\n`,
    'b/.tightlip.yml': CONFIG.replace("['*.log']", "['vendor/*.ts']"),
    'b/vendor/x.ts': `const key = '${SECRET}';\n`,
  });
  spawnSync('git', ['init', '-q', repository], { env: plainEnvironment() });
  const paths = async (cwd: string, ...args: string[]): Promise<readonly string[]> => {
    const { stdout } = await run([...args, '-f', 'json'], { cwd: join(repository, cwd) });
    return (JSON.parse(stdout) as { findings: { location: { path: string } }[] }).findings.map(({ location }) => location.path);
  };
  assert.deepEqual(await paths('.'), ['a/deploy.ts', 'a/vendor/x.ts'], "a folder's own file holds below it");
  assert.deepEqual(await paths('a'), ['a/deploy.ts', 'a/vendor/x.ts']);
  assert.deepEqual(await paths('a', '../b', '--config', '../.tightlip.yml'), ['b/vendor/x.ts']);
  assert.deepEqual(await paths('a', '--exclude', 'vendor/x.ts'), ['a/deploy.ts'], 'a glob is relative to the current folder');
  assert.deepEqual(await paths('.', '--exclude', 'vendor'), ['a/deploy.ts']);
  assert.deepEqual(await paths('b'), [], 'a glob of a file is relative to the folder of the file');
});

test('a reader that goes away is no error', async () => {
  writeTree(folder, { 'many/x.ts': Array.from({ length: 3000 }, (_, line) => `const key${line} = '${SECRET}';\n`).join('') });
  const child = start(['many', '--fail-on', 'never'], folder);
  child.stdout.once('data', () => child.stdout.destroy());
  const [stderr] = await Promise.all([text(child.stderr), once(child, 'close')]);
  assert.equal(child.exitCode, 0);
  assert.match(stderr, /^Scanned 1 file/);
  assert.doesNotMatch(stderr, /EPIPE|error/);
});

if (posix) {
  test('Ctrl-C ends with 130 and without a report', async () => {
    const lines = `const key = '${SECRET}';\n`.repeat(40);
    writeTree(folder, Object.fromEntries(Array.from({ length: 4000 }, (_, at) => [`large/${at}.ts`, lines])));
    for (const jobs of ['1', '2']) {
      const child = start(['large', '--verbose', '--jobs', jobs, '-o', 'json=out/interrupted.json'], folder);
      // The first word on standard error comes when the scan is about to begin.
      child.stderr.once('data', () => child.kill('SIGINT'));
      const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      assert.equal(stderr, 'Configuration: .tightlip.yml\nInterrupted: no report is written.\n');
      assert.equal(child.exitCode, 130);
      assert.equal(stdout, '');
      assert.ok(!existsSync(join(folder, 'out/interrupted.json')));
    }
  });

  test('Ctrl-C ends a wait for standard input', async () => {
    for (const args of [['--stdin'], ['--files-from', '-']]) {
      const child = start([...args, '--verbose'], folder);
      child.stderr.once('data', () => child.kill('SIGINT'));
      const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')]);
      assert.equal(child.signalCode, 'SIGINT');
      assert.equal(stdout, '');
    }
  });

  test('a report can go to a device or a pipe', async () => {
    const device = await run(['src', '-o', 'json=/dev/stdout'], { cwd: folder });
    assert.equal((JSON.parse(device.stdout) as { findings: unknown[] }).findings.length, 1);
    assert.equal((await run(['src', '-o', 'json=/dev/null'], { cwd: folder })).status, 1);
    mkdirSync(join(folder, 'pipe'), { recursive: true });
    const pipe = join(folder, 'pipe/fifo');
    assert.equal(spawnSync('mkfifo', [pipe]).status, 0);
    const reader = spawn('cat', [pipe]);
    const [read, { status }] = await Promise.all([text(reader.stdout), run(['src', '-o', 'json=pipe/fifo'], { cwd: folder })]);
    assert.equal(status, 1);
    assert.equal((JSON.parse(read) as { findings: unknown[] }).findings.length, 1);
  });

  test('a folder that is gone is said, not taken for a defect', async () => {
    const gone = join(folder, 'gone');
    mkdirSync(gone);
    const script = `rmdir ../gone; "$0" "$1"`;
    const child = spawnSync('sh', ['-c', script, process.execPath, program()], {
      cwd: gone,
      encoding: 'utf8',
      env: plainEnvironment(),
    });
    assert.equal(child.status, 2);
    assert.equal(child.stderr, 'tightlip: The current folder does not exist any more.\n');
  });

  test('file names cannot write to the terminal or command a runner', async () => {
    writeTree(folder, { 'odd/\u001b[31m\n::error::x.ts': `const key = '${SECRET}';\n` });
    const { stdout, stderr } = await run(['odd', '--verbose'], { cwd: folder });
    assert.match(stdout, /critical/);
    assert.doesNotMatch(stdout + stderr, /^\s*::error/m);
    assert.ok(!`${stdout}${stderr}`.includes('\u001b'));
  });
}

// Linux alone has a device that is always full.
if (existsSync('/dev/full')) {
  test('a full disk is exit code 2, not a report cut short', () => {
    const full = openSync('/dev/full', 'w');
    const { status, stderr } = spawnSync(process.execPath, [program(), 'src'], {
      cwd: folder,
      stdio: ['ignore', full, 'pipe'],
      encoding: 'utf8',
      env: plainEnvironment(),
    });
    closeSync(full);
    assert.equal(status, 2);
    assert.equal(stderr, 'tightlip: Standard output cannot be written (ENOSPC).\n');
  });
}
