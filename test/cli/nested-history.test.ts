import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { LEAK, Repository } from './hook/repository.ts';
import { cli, scratchFolder } from './run-cli.ts';

const { run } = cli();

interface Report {
  findings: { location: { path: string } }[];
  suppressed: { reason: string; finding: { location: { path: string } } }[];
}

/** The same leak, in the same commit, in a folder with a configuration of its own, below it, and outside. */
function repository(): Repository {
  const made = new Repository(join(scratchFolder(), 'r'));
  for (const path of ['top.env', 'packages/a/x.env', 'packages/a/deep/y.env', 'packages/b/z.env']) made.write(path, LEAK);
  made.git('add', '.');
  made.git('commit', '-q', '-m', 'leaks');
  return made;
}

const allow = (reason: string, commit: string): string => `allowlists: [{reason: ${reason}, commits: ['${commit}']}]\n`;

test('commits that a folder’s own configuration allows hold in that folder alone', async () => {
  const made = repository();
  const commit = made.git('rev-parse', 'HEAD').trim();
  made.write('packages/a/.tightlip.yml', allow('known-in-a', commit.slice(0, 9)));
  made.write('packages/b/.tightlip.yml', allow('another', '0'.repeat(40)));
  const report = async (...args: string[]): Promise<Report> => {
    const done = await run([...args, '-f', 'json', '--include-suppressed'], { cwd: made.folder });
    assert.equal(done.status, 1, done.stderr);
    return JSON.parse(done.stdout) as Report;
  };
  const { findings, suppressed } = await report('--history');
  assert.deepEqual(
    findings.map(({ location }) => location.path),
    ['packages/b/z.env', 'top.env'],
  );
  assert.deepEqual(
    suppressed.map(({ reason, finding }) => `${finding.location.path} ${reason}`),
    ['packages/a/deep/y.env known-in-a', 'packages/a/x.env known-in-a'],
  );

  made.write('.tightlip.yml', allow('known-everywhere', commit));
  const all = await run(['--history', '-f', 'json', '--include-suppressed'], { cwd: made.folder });
  assert.equal(all.status, 0, 'entries of files further up add up');
  assert.equal((JSON.parse(all.stdout) as Report).suppressed.length, 4);
});
