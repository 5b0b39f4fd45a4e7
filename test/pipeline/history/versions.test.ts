import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { changedPart } from '../../../src/pipeline/changed-part.ts';
import { expandExample } from '../../../src/detect/examples.ts';
import { SeededRandom } from '../../../src/detect/random.ts';
import { aToken } from '../tree.ts';
import { newHistory, scanHistory, told } from './repository.ts';

const FILLER = 'a line of nothing in particular\n'.repeat(2000);
const DASHES = '-'.repeat(5);

/** The versions of one file, which is gone in the end. `line commit` of each secret. */
async function secretsOf(path: string, ...versions: string[]): Promise<string[]> {
  const plan = versions.map((text, index) => ({
    parents: index === 0 ? [] : [index],
    files: { 'keep.txt': 'kept\n', [path]: `${FILLER}${text}${FILLER}` },
  }));
  const { folder, ids } = newHistory([...plan, { parents: [versions.length], files: { 'keep.txt': 'kept\n' } }]);
  const result = await scanHistory(folder, {}, {}, DEFAULT_SETTINGS);
  const before = FILLER.split('\n').length - 1;
  return told(result, ids).map((line) =>
    line.replace(/^.*:(\d+) (\d+) .*$/, (_, at, commit) => `${Number(at) - before} ${commit}`),
  );
}

function privateKey(seed: string, length: number): string[] {
  const lines = Array.from({ length }, (_, index) => expandExample('{base64:64}', `${seed} ${index}`).text);
  return [`${DASHES}BEGIN PRIVATE KEY${DASHES}`, ...lines, `${DASHES}END PRIVATE KEY${DASHES}`, ''];
}

test('a line in the middle of a long key makes another key', async () => {
  const key = privateKey('long', 200);
  const other = key.with(150, expandExample('{base64:64}', 'other').text);
  assert.deepEqual(await secretsOf('key.pem', key.join('\n'), other.join('\n')), ['1 1', '1 2']);
});

test('a value that is filled in, or whose name is given, later', async () => {
  const value = expandExample('{alnum:32}', 'value').text;
  assert.deepEqual(await secretsOf('a.py', 'api_secret = ""\n', `api_secret = "${value}"\n`), ['1 2']);
  assert.deepEqual(await secretsOf('a.py', `something = "${value}"\n`, `api_secret = "${value}"\n`), ['1 2']);
});

test('what is new beside what was there, and what comes twice', async () => {
  const [one, two] = [`one ${aToken('one')}\n`, `two ${aToken('two')}\n`];
  assert.deepEqual(await secretsOf('a.txt', one, one + two, two + one), ['1 1', '2 2']);
});

test('a suppression that ends far away', async () => {
  const inner = `${FILLER}${aToken('kept quiet')}\n`;
  const found = await secretsOf(
    'a.py',
    `# tightlip-ignore-start\n${inner}# tightlip-ignore-end\n`,
    `# from here\n${inner}# to here\n`,
  );
  assert.deepEqual(found, ['2002 2']);
});

test('the part that differs', () => {
  const random = new SeededRandom('parts');
  const text = (length: number): string => random.chars('ab\n', length);
  for (const size of [0, 3, 5000, 20_000]) {
    const [head, tail, old, fresh] = [text(size), text(size * 2), `<${text(40)}>`, `[${text(70)}]`];
    const [before, after] = [head + old + tail, head + fresh + tail].map((each) => Buffer.from(each));
    assert.deepEqual(changedPart(before as Buffer, after as Buffer), { start: size, end: size + 72 });
    assert.deepEqual(changedPart(before as Buffer, Buffer.from(head + tail))?.start, size);
  }
  assert.deepEqual(changedPart(Buffer.from('aaa'), Buffer.from('aaaa')), { start: 3, end: 4 });
  assert.equal(changedPart(Buffer.from('# tightlip-ignore-end\nx'), Buffer.from('# tightlip-ignore-\nx')), undefined);
});
