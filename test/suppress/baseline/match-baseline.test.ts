import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { ScanResult } from '../../../src/core/result.ts';
import type { Baseline } from '../../../src/suppress/baseline/baseline.ts';
import { renderBaseline } from '../../../src/suppress/baseline/format.ts';
import { matchBaseline } from '../../../src/suppress/baseline/match-baseline.ts';
import { revise } from '../../../src/suppress/baseline/revise.ts';
import { withBaseline } from '../../../src/pipeline/with-baseline.ts';
import { aToken, contents, scanItems, type Tree } from '../../pipeline/tree.ts';

const SALT = 'a1'.repeat(16);
const TOKEN = aToken('baseline');
const PASSWORD = ['Tr0ub', '4dorX'].join('');
const CALL = (url: string) => `requests.get(${url}, verify=False)`;

const scanTree = (tree: Tree): Promise<ScanResult> => scanItems(contents(tree));

async function baselineOf(tree: Tree, old: Baseline = { salt: SALT, entries: [] }): Promise<Baseline> {
  const { findings } = await scanTree(tree);
  return revise(
    old,
    findings,
    matchBaseline(old, findings, () => true),
    true,
  ).baseline;
}

/** `path:line` of what is still reported, and how many entries are stale. */
async function left(tree: Tree, baseline: Baseline, whole = true): Promise<string[]> {
  const result = withBaseline(await scanTree(tree), {
    baseline,
    path: '.tightlip-baseline',
    whole,
    exists: (path) => path in tree,
  });
  const stale = (result.notices ?? []).map(({ kind, args }) => `${kind} ${args?.['count']}`);
  return [...result.findings.map(({ location }) => `${location.path}:${location.start.line}`), ...stale];
}

const BEFORE: Tree = {
  'src/app.py': `import requests\nkey = "${TOKEN}"\ndb_password = "${PASSWORD}"\n${CALL('a')}\n`,
};

test('what was there is not reported, and the file holds none of it', async () => {
  const baseline = await baselineOf(BEFORE);
  assert.equal(baseline.entries.length, 3);
  assert.deepEqual(await left(BEFORE, baseline), []);
  const text = renderBaseline(baseline);
  for (const part of [TOKEN, TOKEN.slice(4, 12), PASSWORD, 'verify', ':2']) assert.ok(!text.includes(part));
});

const CHANGES: readonly (readonly [string, Tree])[] = [
  ['lines above', { 'src/app.py': `# one\n# two\n\n${String(BEFORE['src/app.py'])}` }],
  [
    'reformatting',
    {
      'src/app.py': `import requests\nkey = (\n  '${TOKEN}'\n)\ndb_password   =   '${PASSWORD}'\nrequests.get(\n    a,\n    verify = False,\n)\n`,
    },
  ],
  ['another order', { 'src/app.py': `import requests\n${CALL('a')}\ndb_password = "${PASSWORD}"\nkey = "${TOKEN}"\n` }],
  ['a rename', { 'lib/main.py': String(BEFORE['src/app.py']) }],
  ['an edit of the same line', { 'src/app.py': String(BEFORE['src/app.py']).replace('(a,', '(a + "?page=2",') }],
];
for (const [name, after] of CHANGES) {
  test(`survives ${name}`, async () => {
    assert.deepEqual(await left(after, await baselineOf(BEFORE)), []);
  });
}

test('code that goes to another file that was there takes its entry along', async () => {
  const tree = { ...BEFORE, 'src/other.py': 'import requests\n' };
  const after = { 'src/app.py': 'pass\n', 'src/other.py': String(BEFORE['src/app.py']) };
  assert.deepEqual(await left(after, await baselineOf(tree)), []);
});

test('another secret on the same line comes back', async () => {
  const baseline = await baselineOf(BEFORE);
  const token = { 'src/app.py': String(BEFORE['src/app.py']).replace(TOKEN, aToken('rotated')) };
  assert.deepEqual(await left(token, baseline), ['src/app.py:2', 'stale-baseline 1']);
  const password = { 'src/app.py': String(BEFORE['src/app.py']).replace(PASSWORD, PASSWORD.replace('4', '7')) };
  assert.deepEqual(await left(password, baseline), ['src/app.py:3', 'stale-baseline 1']);
});

test('a copy in another file is new, a second place in the same file is not', async () => {
  const baseline = await baselineOf(BEFORE);
  assert.deepEqual(await left({ ...BEFORE, 'src/copy.py': `key = "${TOKEN}"\n` }, baseline), ['src/copy.py:1']);
  assert.deepEqual(await left({ 'src/app.py': `${String(BEFORE['src/app.py'])}k2 = "${TOKEN}"\n` }, baseline), []);
});

test('one more of the same flaw is new', async () => {
  const after = { 'src/app.py': `${String(BEFORE['src/app.py'])}${CALL('b')}\n` };
  assert.deepEqual(await left(after, await baselineOf(BEFORE)), ['src/app.py:5']);
  const same = { 'src/app.py': `${String(BEFORE['src/app.py'])}${CALL('a')}\n` };
  assert.equal((await left(same, await baselineOf(BEFORE))).length, 1);
});

test('a scan of a part takes no file that it did not see for gone', async () => {
  const baseline = await baselineOf(BEFORE);
  const whole = { ...BEFORE, 'src/copy.py': `key = "${TOKEN}"\n` };
  const result = await scanTree({ 'src/copy.py': whole['src/copy.py'] });
  const use = { baseline, path: 'b', whole: false };
  assert.equal(withBaseline(result, { ...use, exists: () => true }).findings.length, 1);
  const renamed = withBaseline(result, { ...use, exists: () => false });
  assert.deepEqual([renamed.findings.length, renamed.notices], [0, undefined]);
});

test('update keeps verdicts, follows moves and drops nothing; prune drops what is gone', async () => {
  const first = await baselineOf(BEFORE);
  const judged = { ...first, entries: first.entries.map((entry) => ({ ...entry, verdict: 'false' as const, note: 'known' })) };
  const after = { 'lib/main.py': `key = "${TOKEN}"\nother = "${aToken('new')}"\n` };
  const { findings } = await scanTree(after);
  const match = matchBaseline(judged, findings, () => true);
  const updated = revise(judged, findings, match, true);
  assert.deepEqual([updated.added, updated.renewed, updated.removed], [1, 1, 0]);
  assert.deepEqual(updated.baseline.entries.map(({ path, verdict }) => `${path} ${verdict}`).sort(), [
    'lib/main.py false',
    'lib/main.py undefined',
    'src/app.py false',
    'src/app.py false',
  ]);
  const pruned = revise(judged, findings, match, false);
  assert.deepEqual([pruned.added, pruned.renewed, pruned.removed], [0, 1, 2]);
  assert.deepEqual(
    pruned.baseline.entries.map(({ path, note }) => `${path} ${note}`),
    ['lib/main.py known'],
  );
});

test('the reason tells the verdict', async () => {
  const baseline = await baselineOf({ 'a.py': `key = "${TOKEN}"\n` });
  const entries = baseline.entries.map((entry) => ({ ...entry, verdict: 'true' as const, note: 'JIRA-1' }));
  const result = withBaseline(await scanTree({ 'a.py': `key = "${TOKEN}"\n` }), {
    baseline: { ...baseline, entries },
    path: 'b',
    whole: true,
    exists: () => true,
  });
  assert.deepEqual(
    result.suppressed.map(({ by, reason }) => `${by}: ${reason}`),
    ['baseline: in the baseline: a true leak, still to be mended (JIRA-1)'],
  );
});

test('the same secret has another tag under another salt', async () => {
  const one = await baselineOf(BEFORE);
  const two = await baselineOf(BEFORE, { salt: 'b2'.repeat(16), entries: [] });
  const tags = new Set([...one.entries, ...two.entries].map(({ tag }) => tag));
  assert.equal(tags.size, 6);
});

test('a short password leaves so few bits that a word list cannot tell', async () => {
  const baseline = await baselineOf(BEFORE);
  const weak = baseline.entries.filter(({ tag }) => tag.startsWith('~'));
  assert.deepEqual(
    weak.map(({ tag }) => tag.length),
    [5],
  );
});
