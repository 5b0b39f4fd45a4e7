import assert from 'node:assert/strict';
import { chmodSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { SourceError, UsageError } from '../../../src/core/errors.ts';
import { withDays, withFirstCommits } from '../../../src/pipeline/age.ts';
import { Globs } from '../../../src/sources/globs.ts';
import { ReportPaths } from '../../../src/sources/report-path.ts';
import { aToken, scanItems } from '../tree.ts';
import { git, newHistory, scanHistory, TOKENS, told } from './repository.ts';

const KEEP = { 'keep.txt': 'kept\n' };
const INSECURE = 'const agent = new Agent({ rejectUnauthorized: false });\n';

test('what stands is reported where it stands; a secret that is gone, where it came; a flaw that is gone, not at all', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { ...KEEP, 'a.env': `one ${aToken('one')}\n`, 'old.js': INSECURE } },
    { parents: [1], files: { ...KEEP, 'b.env': `# moved\none ${aToken('one')}\n`, 'c.txt': aToken('two'), 'new.js': INSECURE } },
    { parents: [2], files: { ...KEEP, 'b.env': `# moved\none ${aToken('one')}\n`, 'new.js': `// note\n${INSECURE}` } },
  ]);
  assert.deepEqual(told(await scanHistory(folder), ids), ['b.env:2 1 as a.env head', 'c.txt:1 2 gone', 'new.js:2 2 head']);
  const { findings } = await scanHistory(folder);
  assert.equal(findings[1]?.origin?.date, '2023-11-15T01:13:20+01:00');
});

test('an edit that a merge brings in belongs to the merge', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: KEEP },
    { parents: [1], files: { ...KEEP, 'left.txt': 'left\n' } },
    { parents: [1], files: { ...KEEP, 'right.txt': 'right\n' } },
    { parents: [2, 3], files: { ...KEEP, 'left.txt': aToken('evil'), 'right.txt': 'right\n' } },
  ]);
  assert.deepEqual(told(await scanHistory(folder), ids), ['left.txt:1 4 head']);
});

test('messages of commits and tags, of tags on tags too, and what else a ref can name', async () => {
  const { folder, ids } = newHistory([{ parents: [], files: KEEP, message: `say ${aToken('message')}` }]);
  git(folder, 'tag', '-a', 'v1', '-m', `tell ${aToken('tag')}`);
  git(folder, 'tag', '-a', 'outer', '-m', `once more ${aToken('outer')}`, 'v1');
  writeFileSync(join(folder, 'loose.txt'), aToken('named'));
  git(folder, 'update-ref', 'refs/keys/named', git(folder, 'hash-object', '-w', 'loose.txt'));
  const paths = (await scanHistory(folder)).findings.map(({ location }) => location.path);
  const named = git(folder, 'rev-parse', 'refs/keys/named');
  assert.deepEqual(paths, [
    `.git/commit-messages/${ids[0]}`,
    `.git/named-objects/${named}`,
    '.git/tag-messages/outer',
    '.git/tag-messages/v1',
  ]);
  const own = await scanHistory(folder, { selection: { kind: 'refs', refs: [] } });
  assert.deepEqual(
    own.findings.map(({ location }) => location.path),
    paths.filter((path) => !path.includes('named-objects')),
  );
});

test('refs and ranges: what is older than the range is nothing new', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': `old ${aToken('old')}\n` } },
    { parents: [1], files: { 'a.txt': `old ${aToken('old')}\nmore\n` } },
    { parents: [2], files: { 'a.txt': `old ${aToken('old')}\nmore\nnew ${aToken('new')}\n` } },
    { parents: [3], files: { 'renamed.txt': `old ${aToken('old')}\nmore\nnew ${aToken('new')}\n` } },
  ]);
  const refs = async (...names: string[]): Promise<string[]> =>
    told(await scanHistory(folder, { selection: { kind: 'refs', refs: names } }), ids);
  assert.deepEqual(await refs(), ['renamed.txt:1 1 as a.txt head', 'renamed.txt:3 3 as a.txt head']);
  assert.deepEqual(await refs(`${ids[0]}..main`), ['renamed.txt:3 3 as a.txt head']);
  assert.deepEqual(await refs(`${ids[1]}`), ['a.txt:1 1 gone']);
  assert.deepEqual(await refs('main', `^${ids[2]}`), []);
  const since = await scanHistory(folder, { since: new Date((1_700_000_000 + 3 * 3600 - 60) * 1000).toISOString() });
  assert.deepEqual(told(since, ids), ['renamed.txt:3 3 as a.txt head']);
  await assert.rejects(refs('nowhere'), SourceError);
  await assert.rejects(refs('main..nowhere'), SourceError);
  await assert.rejects(refs('--all'), UsageError);
});

test('a push: only what it brings', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': `old ${aToken('old')}\n` } },
    { parents: [1], files: { 'a.txt': `old ${aToken('old')}\nnew ${aToken('pushed')}\n` } },
  ]);
  git(folder, 'update-ref', 'refs/heads/main', ids[0] as string);
  const push = (lines: string): ReturnType<typeof scanHistory> => scanHistory(folder, { selection: { kind: 'pushed', lines } });
  const zero = '0'.repeat(40);
  assert.deepEqual(told(await push(`${ids[0]} ${ids[1]} refs/heads/main\n`), ids), ['a.txt:2 2 head']);
  assert.deepEqual(told(await push(`${ids[0]} ${zero} refs/heads/main\n`), ids), []);
  assert.deepEqual(told(await push(`${zero} ${ids[0]} refs/heads/other\n`), ids), []);
  await assert.rejects(push('what is this\n'), UsageError);
});

test('replace refs and grafts hide nothing', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': aToken('replaced') } },
    { parents: [1], files: KEEP },
  ]);
  const clean = git(folder, 'commit-tree', '-m', 'clean', `${ids[1]}^{tree}`);
  git(folder, 'replace', ids[0] as string, clean);
  writeFileSync(join(folder, '.git', 'info', 'grafts'), `${ids[1]}\n`);
  assert.deepEqual(told(await scanHistory(folder), ids), ['a.txt:1 1 gone']);
});

test('a bare repository, symbolic links, submodules, paths that are left out', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { link: '->target', 'a.txt': aToken('bare'), 'docs/a.txt': aToken('docs') } },
    { parents: [1], files: KEEP },
  ]);
  git(folder, 'update-index', '--add', '--cacheinfo', `160000,${ids[0]},sub`);
  git(folder, 'commit', '--quiet', '-m', 'submodule');
  const bare = `${folder}/bare.git`;
  git(folder, 'clone', '--quiet', '--bare', folder, bare);
  const result = await scanHistory(bare);
  assert.deepEqual(told(result, ids), ['a.txt:1 1 gone', 'docs/a.txt:1 1 gone']);
  const skipped = result.skipped.map(({ path, reason }) => `${path} ${reason}`);
  assert.deepEqual(skipped, ['link symlink', 'sub submodule']);
  writeFileSync(join(folder, '.tightlipignore'), 'docs/\n');
  const own = await scanHistory(folder);
  assert.deepEqual(told(own, ids), ['a.txt:1 1 gone']);
  assert.ok(own.skipped.some(({ path, reason }) => path === 'docs/a.txt' && reason === 'excluded'));
});

function objectFile(folder: string, id: string): string {
  return join(folder, '.git', 'objects', id.slice(0, 2), id.slice(2));
}

test('missing and corrupt objects cost themselves only, and the scan is incomplete', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': aToken('stays'), 'b.txt': 'missing\n', 'c.txt': 'corrupt\n' } },
  ]);
  const object = (name: string): string => objectFile(folder, git(folder, 'rev-parse', `main:${name}`));
  rmSync(object('b.txt'));
  chmodSync(object('c.txt'), 0o644);
  writeFileSync(object('c.txt'), 'no object');
  const { findings, errors } = await scanHistory(folder);
  assert.deepEqual(told({ findings } as never, ids), ['a.txt:1 1 head']);
  assert.deepEqual(errors.map(({ kind, path }) => `${kind} ${path}`).sort(), ['object b.txt', 'object c.txt']);
});

test('a shallow clone says that older commits are missing', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': aToken('cut off') } },
    { parents: [1], files: { 'b.txt': aToken('there') } },
  ]);
  git(folder, 'clone', '--quiet', '--depth=1', `file://${folder}`, `${folder}/shallow`);
  const result = await scanHistory(`${folder}/shallow`);
  assert.deepEqual(told(result, ids), ['b.txt:1 2 head']);
  assert.match(result.errors[0]?.cause ?? '', /shallow clone.*--unshallow/);
});

test('no repository and no commit are said in words', async () => {
  const { folder } = newHistory([{ parents: [], files: KEEP }]);
  git(folder, 'init', '--quiet', `${folder}/empty`);
  await assert.rejects(scanHistory(`${folder}/empty`), /no commit/);
  await assert.rejects(scanHistory('/'), /No git repository at \/ or above it/);
});

test('a blob at several paths is read once and reported at each', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.txt': aToken('copy'), 'b.js': aToken('copy'), 'c.txt': aToken('copy') } },
  ]);
  const result = await scanHistory(folder);
  assert.deepEqual(told(result, ids), ['a.txt:1 1 head', 'b.js:1 1 as a.txt head', 'c.txt:1 1 as a.txt head']);
  assert.equal(result.stats.files, 2);
});

test('age: the days since a secret was first committed, through renames', async () => {
  const { folder, ids } = newHistory([
    { parents: [], files: { 'a.env': `TOKEN=${aToken('aged')}\nNAME=one\nPORT=1\n` } },
    { parents: [1], files: { 'b.env': `TOKEN=${aToken('aged')}\nNAME=one\nPORT=2\n` } },
  ]);
  writeFileSync(join(folder, 'b.env'), `TOKEN=${aToken('aged')}\nFRESH=${aToken('fresh')}\n`);
  const file = join(folder, 'b.env');
  const tree = await scanItems([{ kind: 'file', path: 'b.env', file, bytes: 100 }], TOKENS);
  const scope = { paths: new ReportPaths(folder), globs: new Globs([], []), maxFileSize: 1 << 20 };
  const run = { jobs: 1, workerEntry: 'no worker is needed' };
  const dated = withDays(await withFirstCommits(tree, folder, scope, TOKENS, run), Date.parse('2024-01-01T00:00:00Z'));
  const origins = dated.findings.map(({ origin }) => origin);
  assert.deepEqual(origins, [
    { commit: ids[0], date: '2023-11-15T00:13:20+01:00', path: 'a.env', atHead: true, days: 47 },
    undefined,
  ]);
});
