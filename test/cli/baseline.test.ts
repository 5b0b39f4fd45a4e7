import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { aToken } from '../pipeline/tree.ts';
import { cli, plainEnvironment, scratchFolder, writeTree } from './run-cli.ts';

const { run } = cli();
const scratch = scratchFolder();
let count = 0;

const OLD = aToken('old');
const NEW = aToken('new');
const TREE = { 'src/app.py': `key = "${OLD}"\n`, 'src/db.py': `token = "${aToken('db')}"\n`, 'README.md': 'text\n' };

const git = (cwd: string, ...args: readonly string[]): string => {
  const identity = ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], { cwd, env: plainEnvironment(), encoding: 'utf8', stdio: 'pipe' });
};

/** A new repository with the tree in it. */
function repository(tree: Readonly<Record<string, string>> = TREE): string {
  const folder = join(scratch, String((count += 1)));
  mkdirSync(folder);
  git(folder, 'init', '-q', '-b', 'main');
  writeTree(folder, tree);
  return folder;
}

async function created(tree: Readonly<Record<string, string>> = TREE): Promise<string> {
  const cwd = repository(tree);
  const { status, stderr } = await run(['baseline', 'create'], { cwd });
  assert.equal(status, 0, stderr);
  return cwd;
}

const baseline = (cwd: string): string => readFileSync(join(cwd, '.tightlip-baseline'), 'utf8');
const entries = (cwd: string): string[] => baseline(cwd).split('\n').slice(3, -1);

describe('baseline', { concurrency: 3 }, () => {
  test('create accepts what is there, and scans go by it from any folder', async () => {
    const cwd = repository();
    assert.equal((await run([], { cwd })).status, 1);
    const { status, stdout, stderr } = await run(['baseline', 'create'], { cwd: join(cwd, 'src') });
    assert.deepEqual([status, stdout], [0, '']);
    assert.match(stderr, /^Wrote \S*\.tightlip-baseline: 2 entries for 2 findings\.\n/);
    assert.match(stderr, /\.tightlip-baseline merge=union\n$/);
    for (const folder of [cwd, join(cwd, 'src')]) {
      const after = await run([], { cwd: folder });
      assert.deepEqual([after.status, /no findings; 2 suppressed/.test(after.stderr)], [0, true]);
    }
    assert.ok(!baseline(cwd).includes(OLD.slice(4, 12)));
    const without = await run(['--no-baseline'], { cwd });
    assert.equal(without.status, 1);
    assert.match(without.stderr, /2 findings/);
  });

  test('create does not overwrite, and quiet says nothing', async () => {
    const cwd = await created();
    const before = baseline(cwd);
    const { status, stderr } = await run(['baseline', 'create'], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /is there already\. "tightlip baseline update" adds what is new/);
    assert.equal(baseline(cwd), before);
    assert.deepEqual(await run(['baseline', 'update', '-q'], { cwd }), { status: 0, stdout: '', stderr: '' });
  });

  test('a new secret is reported, update accepts it, prune drops what is gone', async () => {
    const cwd = await created();
    const before = entries(cwd);
    writeFileSync(join(cwd, 'src/more.py'), `k = "${NEW}"\n`);
    assert.match((await run([], { cwd })).stderr, /1 finding .*2 suppressed/);
    const updated = await run(['baseline', 'update'], { cwd });
    assert.match(updated.stderr, /3 entries; 1 added, 0 followed to a new place, 0 removed\.\n$/);
    assert.deepEqual(
      entries(cwd).filter((line) => before.includes(line)),
      before,
    );
    rmSync(join(cwd, 'src/db.py'));
    renameSync(join(cwd, 'src/app.py'), join(cwd, 'src/main.py'));
    const stale = await run([], { cwd });
    assert.equal(stale.status, 0);
    assert.match(stale.stdout, /\.tightlip-baseline\n +1 entry stands for findings that are gone/);
    assert.match((await run(['baseline', 'prune'], { cwd })).stderr, /2 entries; 1 followed to a new place, 1 removed\.\n$/);
    assert.deepEqual(
      entries(cwd).map((line) => line.split(' ')[0]),
      ['src/main.py', 'src/more.py'],
    );
  });

  test('suppressed findings are marked in SARIF and JSON', async () => {
    const cwd = await created();
    const sarif = JSON.parse((await run(['-f', 'sarif', '--include-suppressed'], { cwd })).stdout) as {
      runs: { results: { suppressions?: { kind: string; justification: string }[] }[] }[];
    };
    const [first] = sarif.runs[0]?.results ?? [];
    assert.deepEqual([sarif.runs[0]?.results.length, first?.suppressions?.[0]?.kind], [2, 'external']);
    assert.equal(first?.suppressions?.[0]?.justification, 'in the baseline');
    const json = JSON.parse((await run(['-f', 'json', '--include-suppressed'], { cwd })).stdout) as {
      findings: [];
      suppressed: { by: string }[];
    };
    assert.deepEqual([json.findings, json.suppressed.map(({ by }) => by)], [[], ['baseline', 'baseline']]);
  });

  test('two branches that accept something each merge as text', async () => {
    const cwd = await created();
    writeFileSync(join(cwd, '.gitattributes'), '.tightlip-baseline merge=union\n');
    git(cwd, 'add', '-A');
    git(cwd, 'commit', '-qm', 'start');
    for (const [branch, file] of [
      ['one', 'src/b1.py'],
      ['two', 'src/b2.py'],
    ] as const) {
      git(cwd, 'checkout', '-q', '-b', branch, 'main');
      writeFileSync(join(cwd, file), `k = "${aToken(branch)}"\n`);
      assert.equal((await run(['baseline', 'update'], { cwd })).status, 0);
      git(cwd, 'add', '-A');
      git(cwd, 'commit', '-qm', branch);
    }
    git(cwd, 'merge', '-q', '--no-edit', 'one');
    const { status, stderr } = await run([], { cwd });
    assert.deepEqual([status, /4 suppressed/.test(stderr)], [0, true], stderr);
    await run(['baseline', 'update'], { cwd });
    assert.deepEqual(entries(cwd), entries(cwd).sort());
    assert.equal(entries(cwd).length, 4);
  });

  test('without the attribute a conflict is named with what to do', async () => {
    const cwd = await created();
    writeFileSync(join(cwd, '.tightlip-baseline'), `${baseline(cwd)}<<<<<<< HEAD\n`);
    const { status, stderr } = await run([], { cwd });
    assert.equal(status, 2);
    assert.match(stderr, /\.tightlip-baseline:6: This is a mark of a merge conflict\. Keep the entries of both sides/);
  });

  test('a baseline that cannot be read is an error, never an empty one', async () => {
    const cwd = await created();
    writeFileSync(join(cwd, '.tightlip-baseline'), Uint8Array.of(0xff, 0xfe, 0));
    assert.match((await run([], { cwd })).stderr, /\.tightlip-baseline: The file is not UTF-8 text\.\n/);
    rmSync(join(cwd, '.tightlip-baseline'));
    mkdirSync(join(cwd, '.tightlip-baseline'));
    const { status, stderr } = await run([], { cwd });
    assert.deepEqual([status, /cannot be read \(EISDIR\)/.test(stderr)], [2, true]);
  });

  test('an incomplete scan writes nothing', async () => {
    const cwd = await created();
    const before = baseline(cwd);
    rmSync(join(cwd, 'src/db.py'));
    // The look-ahead keeps V8 from its linear engine: the rule hangs on every machine, whoever runs the test.
    const rule = `{id: z-hang, title: Hang, description: None., severity: low, keywords: [hang_], pattern: 'hang_(?=(?:a|aa){1,300}!)x'}`;
    writeTree(cwd, { '.tightlip.yml': `rules: {custom: [${rule}]}\n`, 'slow.txt': `hang_${'a'.repeat(300)}\n` });
    for (const command of ['prune', 'update']) {
      const blind = await run(['baseline', command, '--timeout', '200ms'], { cwd });
      assert.equal(blind.status, 2, blind.stderr);
      assert.match(blind.stderr, /slow\.txt/);
      assert.match(blind.stderr, /The baseline is left as it was\.\n$/);
      assert.equal(baseline(cwd), before);
    }
    rmSync(join(cwd, 'slow.txt'));
    assert.equal((await run(['baseline', 'prune'], { cwd })).status, 0);
    assert.notEqual(baseline(cwd), before);
  });

  test('audit in a pipe prints every entry with its masked line', async () => {
    const cwd = await created();
    writeFileSync(join(cwd, '.tightlip-baseline'), baseline(cwd).replace(/^(src\/app\.py .*)$/m, '$1 false -- of the manual'));
    rmSync(join(cwd, 'src/db.py'));
    const { status, stdout, stderr } = await run(['baseline', 'audit'], { cwd });
    assert.equal(status, 0);
    assert.match(stdout, /^src\/app\.py \S+: a false alarm \(of the manual\)\n {2}at src\/app\.py:1:8; /);
    assert.match(stdout, /src\/db\.py \S+: not looked at yet\n {2}gone: nothing in the tree fits it any more\n$/);
    assert.match(stderr, /2 findings in the baseline; 0 true; 1 false alarms; 0 to look at; 1 gone\.\n$/);
    assert.ok(!stdout.includes(OLD.slice(4, 12)));
  });

  test('explain says why a line is suppressed, or why it is not', async () => {
    const cwd = await created();
    writeTree(cwd, {
      'src/copy.py': `key = "${OLD}"\n`,
      'src/db.py': `token = "${NEW}"\n`,
      'src/new.py': `k = "${aToken('x')}"\n`,
    });
    const explained = async (place: string): Promise<string> => (await run(['baseline', 'explain', place], { cwd })).stdout;
    assert.match(await explained('src/app.py:1'), /suppressed, in the baseline\.\n$/);
    assert.match(
      await explained('src/copy.py:1'),
      /reported: the baseline holds the same secret in src\/app\.py, where it still stands/,
    );
    assert.match(await explained('src/db.py:1'), /reported: .*the secret is another one now/);
    assert.match(await explained('src/new.py:1'), /reported: no entry of the baseline is for this rule and file/);
    assert.match(await explained('README.md:1'), /Nothing is found on this line/);
  });

  test('another file than the one at the root', async () => {
    const cwd = repository();
    assert.equal((await run(['baseline', 'create', '--baseline', 'ci/accepted'], { cwd })).status, 0);
    assert.equal((await run([], { cwd })).status, 1);
    assert.equal((await run(['--baseline', 'ci/accepted'], { cwd })).status, 0);
    assert.equal((await run(['--baseline', 'ci/none'], { cwd })).status, 2);
  });
});
