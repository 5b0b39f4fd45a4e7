import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SeededRandom } from '../../../src/detect/random.ts';
import { aToken } from '../tree.ts';
import { WORKER } from '../worker-bundle.ts';
import { everyCheckout, git, nameOf, newHistory, scanHistory, type PlannedCommit } from './repository.ts';

const COMMITS = 14;

function below(random: SeededRandom, limit: number): number {
  return random.bytes(2).readUInt16BE() % limit;
}

function lines(random: SeededRandom, count: number): string[] {
  return Array.from({ length: count }, () => `line ${random.chars('abcdefgh ', 30)}`);
}

function editedText(text: string | undefined, random: SeededRandom, seed: string): string {
  const all = text === undefined ? lines(random, 3 + below(random, 400)) : text.split('\n');
  const at = below(random, all.length);
  const gone = below(random, 3);
  const added = below(random, 3) === 0 ? [`token ${aToken(`${seed} ${below(random, 6)}`)}`] : lines(random, 1 + below(random, 3));
  return [...all.slice(0, at), ...added, ...all.slice(at + gone)].join('\n');
}

/** Files are added, edited, renamed, copied and deleted; branches part and are merged, now and then with an edit in the merge. */
function randomPlan(seed: string): PlannedCommit[] {
  const random = new SeededRandom(seed);
  const plan: PlannedCommit[] = [{ parents: [], files: { 'a.txt': editedText(undefined, random, seed) } }];
  while (plan.length < COMMITS) {
    const first = Math.max(1, plan.length - below(random, 3));
    const second = 1 + below(random, plan.length);
    const merges = below(random, 4) === 0 && second !== first;
    const files: Record<string, string> = {
      ...(merges ? plan[second - 1]?.files : {}),
      ...plan[first - 1]?.files,
    };
    const names = Object.keys(files);
    const name = names[below(random, names.length)] ?? 'a.txt';
    const target = `${below(random, 2) === 0 ? 'src/' : ''}${random.chars('abcd', 1)}.${below(random, 2) === 0 ? 'txt' : 'py'}`;
    const action = merges ? below(random, 2) * 9 : below(random, 6);
    if (action === 0) files[target] = files[name] ?? '';
    if (action === 1) delete files[name];
    if (action === 2) {
      files[target] = files[name] ?? '';
      if (target !== name) delete files[name];
    }
    if (action > 2) files[name] = editedText(files[name], random, seed);
    plan.push({ parents: merges ? [first, second] : [first], files });
  }
  return plan;
}

for (const seed of ['one', 'two', 'three', 'four', 'five', 'six']) {
  test(`history ${seed}: the secrets of every checkout, each with the oldest commit that holds it`, async () => {
    const { folder, ids } = newHistory(randomPlan(seed));
    // Tips that no branch holds would be no part of history.
    for (const id of ids) git(folder, 'branch', `keep-${id}`, id);
    const naive = await everyCheckout(folder, ids);
    const expected = [...naive].map(([secret, numbers]) => `${secret} ${Math.min(...numbers)}`);
    const result = await scanHistory(folder);
    const found = new Set(
      result.findings.map(({ secret, origin }) => `${nameOf(secret?.reveal() ?? '')} ${ids.indexOf(origin?.commit ?? '') + 1}`),
    );
    assert.deepEqual([...found].sort(), expected.sort());
    assert.ok(expected.length > 0);
    const standing = result.findings.filter(({ origin }) => origin?.atHead).map(({ secret }) => nameOf(secret?.reveal() ?? ''));
    const last = [...naive].filter(([, numbers]) => numbers.includes(COMMITS)).map(([secret]) => secret);
    assert.deepEqual([...new Set(standing)].sort(), last.sort());
    assert.deepEqual(result.errors, []);
  });
}

test('workers find the same, in the same order', async () => {
  const { folder } = newHistory(
    ['a', 'b', 'c', 'd'].map((name, index) => ({
      parents: index === 0 ? [] : [index],
      files: { 'large.txt': `${name}\n${'filler\n'.repeat(120_000)}token ${aToken(name)}\n`, [`${name}.txt`]: aToken('same') },
    })),
  );
  const inline = await scanHistory(folder);
  const pooled = await scanHistory(folder, {}, { jobs: 2, workerEntry: WORKER });
  assert.deepEqual(JSON.stringify(pooled.findings), JSON.stringify(inline.findings));
  assert.equal(pooled.stats.bytes, inline.stats.bytes);
  assert.equal(inline.findings.length, 4 + 1);
});
