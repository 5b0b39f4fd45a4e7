import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  appendFileSync,
  chmodSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { before, describe, test } from 'node:test';
import { expandExample } from '../../src/detect/examples.ts';
import { Repository } from './hook/repository.ts';
import { cli, plainEnvironment, scratchFolder, writeTree } from './run-cli.ts';

const { run, program } = cli();
const folder = scratchFolder();
const env = { SOURCE_DATE_EPOCH: '1700000000' };
const key = (seed: string): string => expandExample(['sk', 'live', '{alnum:24}'].join('_'), seed).text;
const [SHARED, GONE] = [key('shared'), key('gone')];
const PASSWORD = expandExample('{alnum:14}', 'weak').text;
const SECRETS = [SHARED, GONE, PASSWORD];
/** What the state may hold of a secret at most, in any file. */
const REPORTS = ['json', 'sarif', 'csv'];

interface Report {
  readonly findings: readonly {
    readonly repository: string;
    readonly location: { readonly path: string };
    readonly fingerprint: string;
    readonly origin: { readonly path: string; readonly atHead: boolean };
    readonly secret: { readonly group: number };
  }[];
  readonly errors: readonly { readonly path: string; readonly cause: string }[];
  readonly repositories: readonly { readonly name: string; readonly url?: string; readonly findings: number }[];
}

const orgArgs = (state: string, ...more: readonly string[]): string[] => [
  ...['org', '--repos', 'list.txt', '--state', state, '--jobs', '1', '--rule', 'stripe-secret-key,generic-password'],
  ...REPORTS.flatMap((format) => ['-o', `${format}=${state}.${format}`]),
  ...more,
];
const org = (state: string, ...more: readonly string[]) => run(orgArgs(state, ...more), { cwd: folder, env });
const reportsOf = (state: string): string[] => REPORTS.map((format) => readFileSync(join(folder, `${state}.${format}`), 'utf8'));
const jsonOf = (state: string): Report => JSON.parse(reportsOf(state)[0] as string) as Report;

function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .map((name) => join(path, name))
    .filter((file) => statSync(file).isFile());
}

/** A work tree, a mirror of it, others that share blobs or secrets with them, one that is empty, one that is none. */
function makeRepositories(): void {
  const app = new Repository(join(folder, 'teams/app'));
  app.write('prod.env', `STRIPE=${SHARED}\n`);
  app.write('common.txt', 'the same in every repository\n'.repeat(20));
  app.write('logo.bin', '\0\u0001\u0002');
  app.git('add', '.');
  app.commit();
  app.write('old.env', `STRIPE=${GONE}\n`);
  app.git('add', '.');
  app.commit();
  app.git('rm', '-q', 'old.env');
  app.commit();
  app.git('clone', '-q', '--mirror', app.folder, join(folder, 'mirrors/app.git'));
  app.git(
    '-C',
    join(folder, 'mirrors/app.git'),
    'config',
    'remote.origin.url',
    `https://bot:${PASSWORD}@git.example.com/acme/app.git`,
  );
  for (const name of ['b', 'c', 'd']) {
    const other = new Repository(join(folder, 'teams', name));
    other.write('common.txt', 'the same in every repository\n'.repeat(20));
    other.write(`deploy/${name}.yml`, `key: ${SHARED}\ndb_password: ${PASSWORD}\n`);
    other.git('add', '.');
    other.commit();
  }
  new Repository(join(folder, 'teams/empty'));
  writeTree(folder, { 'teams/none/a.txt': 'a\n' });
}

/** A git that waits, in one repository and at one of its commands, as long as a file is there. */
function holdingGit(): { readonly path: string; readonly marker: string } {
  const bin = join(folder, 'bin');
  const marker = join(folder, 'hold');
  writeTree(folder, {
    'bin/git': `#!/bin/sh
while [ -e '${marker}' ]; do
  read -r place word < '${marker}' || break
  case "$PWD/ $* " in *"$place"/*" $word "*) : > '${marker}.here'; sleep 0.05 ;; *) break ;; esac
done
PATH=\${PATH#*:} exec git "$@"
`,
  });
  chmodSync(join(bin, 'git'), 0o755);
  return { path: `${bin}:${process.env['PATH'] ?? ''}`, marker };
}

/** Runs until git is at the given command of the given repository, and kills it there with SIGKILL. */
async function killedAt(state: string, place: string, word: string): Promise<void> {
  const { path, marker } = holdingGit();
  rmSync(`${marker}.here`, { force: true });
  writeFileSync(marker, `${place} ${word}\n`);
  const child = spawn(process.execPath, [program(), ...orgArgs(state)], {
    cwd: folder,
    env: { ...plainEnvironment(), ...env, PATH: path },
    stdio: 'ignore',
  });
  const ended = once(child, 'exit');
  while (!existsSync(`${marker}.here`)) {
    assert.equal(child.exitCode, null, 'the run ended before it came there');
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  child.kill('SIGKILL');
  const [, signal] = (await ended) as [number | null, string | null];
  rmSync(marker);
  assert.equal(signal, 'SIGKILL');
}

describe('tightlip org', () => {
  before(async () => {
    makeRepositories();
    const list = ['# teams', 'teams/app', 'mirrors/app.git\tmirror of app', 'teams/b', '', 'teams/c', 'teams/d/', 'teams/empty'];
    writeFileSync(join(folder, 'list.txt'), `${list.join('\n')}\n`);
    const { status, stderr } = await org('fresh');
    assert.equal(status, 1, stderr);
  });

  test('one report: paths begin with the repository, equal secrets are one group, gone ones are found', () => {
    const { findings, repositories } = jsonOf('fresh');
    const places = findings.map(({ repository, location, origin }) => [repository, location.path, origin.path, origin.atHead]);
    assert.deepEqual(
      places.filter(([repository]) => repository === 'teams/app' || repository === 'mirror of app'),
      ['mirror of app', 'teams/app'].flatMap((name) => [
        [name, `${name}/old.env`, 'old.env', false],
        [name, `${name}/prod.env`, 'prod.env', true],
      ]),
    );
    const shared = findings.filter(({ location }) => /prod\.env|\.yml/.test(location.path) && location.path !== '');
    assert.equal(new Set(findings.map(({ fingerprint }) => fingerprint)).size, findings.length);
    assert.ok(shared.filter(({ secret }) => secret.group === shared[0]?.secret.group).length >= 5);
    assert.deepEqual(
      repositories.map(({ name, url }) => [name, url]),
      [
        ['mirror of app', 'https://git.example.com/acme/app.git'],
        ...['app', 'b', 'c', 'd', 'empty'].map((name) => [`teams/${name}`, undefined]),
      ],
    );
  });

  test('SARIF maps each repository that has an address to its paths', () => {
    const { runs } = JSON.parse(reportsOf('fresh')[1] as string) as { runs: { versionControlProvenance: object[] }[] };
    const [provenance, ...others] = runs[0]?.versionControlProvenance ?? [];
    assert.deepEqual(others, []);
    assert.match(JSON.stringify(provenance), /"repositoryUri":"https:\/\/git\.example\.com\/acme\/app\.git"/);
    assert.match(JSON.stringify(provenance), /"mappedTo":\{"uri":"mirror%20of%20app\/","uriBaseId":"%SRCROOT%"\}/);
  });

  test('neither the reports nor the state hold a secret', () => {
    const files = [...filesBelow(join(folder, 'fresh')), ...REPORTS.map((format) => join(folder, `fresh.${format}`))];
    assert.ok(files.length > 8);
    for (const file of files) {
      const text = readFileSync(file, 'latin1');
      assert.ok(!SECRETS.some((secret) => text.includes(secret) || text.includes(secret.slice(-8))), file);
    }
  });

  test('a second run scans nothing again and says the same', async () => {
    const first = reportsOf('fresh');
    const { stderr } = await org('fresh');
    assert.equal(stderr.match(/unchanged/g)?.length, 6, stderr);
    assert.deepEqual(reportsOf('fresh'), first);
  });

  test('a blob that another repository holds at the same path is not scanned again', async () => {
    const { stderr } = await org('known');
    assert.match(stderr, /\[3\/6\] teams\/b: 2 findings, \d files, 0\.0 MB, 1 known/);
    assert.match(stderr, /teams\/app: 2 findings, 6 files, 0\.0 MB, 4 known/);
    assert.deepEqual(reportsOf('known'), reportsOf('fresh'));
  });

  test('threads change nothing', async () => {
    assert.equal((await org('threads', '--jobs', '3')).status, 1);
    assert.deepEqual(reportsOf('threads'), reportsOf('fresh'));
  });

  test('a repository that is none is an error, and the others are in the report', async () => {
    const list = ['teams/b', 'teams/none', 'teams/missing', 'teams/b/deploy'].join('\n');
    const { status, stdout } = await run(['org', '--repos', '-', '--state', 'errors', '-f', 'json'], {
      cwd: folder,
      input: list,
    });
    const { errors, repositories } = JSON.parse(stdout) as Report;
    assert.equal(status, 2);
    assert.deepEqual(
      errors.map(({ path, cause }) => [path, cause]),
      [
        ['teams/b/deploy', 'no git repository, only a folder in one'],
        ['teams/missing', 'cannot be opened: ENOENT'],
        ['teams/none', 'no git repository'],
      ],
    );
    assert.ok((repositories[0]?.findings ?? 0) > 0);
  });

  describe('tightlip org, ended at any point', () => {
    const POINTS: readonly (readonly [place: string, word: string])[] = [
      ['teams/app', 'rev-parse'],
      ['teams/b', 'log'],
      ['teams/c', '--batch'],
      ['teams/d', 'ls-tree'],
    ];

    test('goes on where it was, killed again and again, and writes the same bytes', async () => {
      for (const [place, word] of POINTS) await killedAt('killed', place, word);
      assert.ok(!existsSync(join(folder, 'killed.json')));
      const { status, stderr } = await org('killed');
      assert.equal(status, 1, stderr);
      assert.ok((stderr.match(/unchanged/g)?.length ?? 0) >= 3, stderr);
      assert.deepEqual(reportsOf('killed'), reportsOf('fresh'));
    });

    test('a torn or damaged file in the state is not believed', async () => {
      cpSync(join(folder, 'fresh'), join(folder, 'torn'), { recursive: true });
      const files = filesBelow(join(folder, 'torn'));
      const results = files.filter((file) => file.endsWith('.json'));
      writeFileSync(results[0] as string, readFileSync(results[0] as string).subarray(0, 700));
      writeFileSync(results[1] as string, '');
      for (const file of files.filter((name) => name.endsWith('.log'))) appendFileSync(file, Uint8Array.of(1, 2, 3));
      const { stderr } = await org('torn');
      assert.equal(stderr.match(/unchanged/g)?.length, 4, stderr);
      assert.deepEqual(reportsOf('torn'), reportsOf('fresh'));
    });
  });

  test('shards of a list, merged, are what one run says', async () => {
    const shards = [1, 2, 3].map((index) => `shard-${index}`);
    for (const [at, state] of shards.entries()) {
      writeTree(folder, { [`${state}/key`]: readFileSync(join(folder, 'fresh/key')) });
      const { status, stderr } = await org(state, '--shard', `${at + 1}/3`);
      assert.ok(status === 0 || status === 1, stderr);
    }
    const names = shards.flatMap((state) => jsonOf(state).repositories.map(({ name }) => name));
    assert.equal(new Set(names).size, 6);
    for (const [at, format] of REPORTS.entries()) {
      const merged = await run(['merge', ...shards.map((state) => `${state}.json`), '-f', format], { cwd: folder, env });
      assert.equal(merged.status, 1, merged.stderr);
      assert.equal(merged.stdout, reportsOf('fresh')[at]);
    }
  });

  test('a list that names two repositories alike, and a missing list, are told', async () => {
    const alike = await run(['org', '--repos', '-'], { cwd: folder, input: 'teams/b\tx\nteams/c\tx\n' });
    assert.deepEqual([alike.status, alike.stdout], [2, '']);
    assert.match(alike.stderr, /named x/);
    assert.match((await run(['org'], { cwd: folder })).stderr, /--repos list\.txt/);
  });
});
