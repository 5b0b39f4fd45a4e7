import assert from 'node:assert/strict';
import { chmodSync, truncateSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { SourceError } from '../../src/core/errors.ts';
import { BatchParser, type BatchAnswer } from '../../src/sources/batch-parser.ts';
import { ObjectReader, type GitObject } from '../../src/sources/cat-file.ts';
import { git, newFolder, newRepository } from './tree.ts';

const OID = 'a'.repeat(40);
const STREAM = `${OID} blob 3\na\nb\n${OID} blob 0\n\nHEAD:gone file missing\n${OID} tree 12\n0123456789ab\n${OID} tag 1\n\n\n`;

function shown(answers: readonly BatchAnswer[]): unknown[] {
  return answers.map((answer) =>
    answer.kind === 'object' ? [answer.type, answer.content.toString()] : answer.kind === 'large' ? answer.size : answer.kind,
  );
}

test('answers are the same however the output is cut', () => {
  const expected = [['blob', 'a\nb'], ['blob', ''], 'missing', 12, ['tag', '\n']];
  for (let size = 1; size <= STREAM.length; size += 1) {
    const parser = new BatchParser(11);
    const answers: BatchAnswer[] = [];
    for (let at = 0; at < STREAM.length; at += size) answers.push(...parser.push(Buffer.from(STREAM.slice(at, at + size))));
    assert.deepEqual(shown(answers), expected, `chunks of ${size} bytes`);
  }
});

async function read(folder: string, names: Iterable<string>, maxBytes = 1000): Promise<GitObject[]> {
  const objects: GitObject[] = [];
  for await (const object of new ObjectReader(folder, { maxBytes }).read(names)) objects.push(object);
  return objects;
}

const text = (object: GitObject): string => (object.kind === 'object' ? object.content.toString() : object.kind);

function blob(folder: string, content: string): string {
  writeFileSync(`${folder}/blob`, content);
  return git(folder, 'hash-object', '-w', 'blob').trim();
}

test('objects come in the order of their names: missing and large ones too', async () => {
  const root = newRepository();
  const names = [blob(root, 'one'), '1'.repeat(40), blob(root, 'x'.repeat(1001)), 'HEAD', blob(root, '')];
  const objects = await read(root, names);
  assert.deepEqual(objects.map(text), ['one', 'missing', 'large', 'missing', '']);
  assert.deepEqual(
    objects.map(({ name }) => name),
    names,
  );
  assert.deepEqual(await read(root, []), []);
});

test('far more names and bytes than pipes hold', async () => {
  const root = newRepository();
  const [small, big] = [blob(root, 'small'), blob(root, 'y'.repeat(100_000))];
  const names = function* (): Generator<string> {
    for (let at = 0; at < 6000; at += 1) yield at % 50 === 0 ? big : small;
  };
  const objects = await read(root, names(), Infinity);
  assert.equal(objects.length, 6000);
  assert.ok(objects.every((object, at) => object.kind === 'object' && object.content.length === (at % 50 === 0 ? 100_000 : 5)));
});

test('a corrupt object costs itself, not those behind it', async () => {
  const root = newRepository();
  const names = ['one', 'two', 'three', 'four'].map((content) => blob(root, content.repeat(100)));
  for (const oid of [names[1] as string, names[2] as string]) {
    const file = `${root}/.git/objects/${oid.slice(0, 2)}/${oid.slice(2)}`;
    chmodSync(file, 0o644);
    truncateSync(file, 20);
  }
  const objects = await read(root, names);
  assert.deepEqual(objects.map(text), ['one'.repeat(100), 'broken', 'broken', 'four'.repeat(100)]);
  assert.ok(objects[1]?.kind === 'broken' && /^git cat-file failed: /.test(objects[1].cause), JSON.stringify(objects[1]));
});

test('outside of a repository, or without git, it throws in words', async () => {
  const folder = newFolder();
  await assert.rejects(
    read(folder, [OID]),
    (error) => error instanceof SourceError && /not a git repository/.test(error.message),
  );
  const { PATH } = process.env;
  process.env['PATH'] = folder;
  const reading = read(newFolder(), [OID]);
  process.env['PATH'] = PATH;
  await assert.rejects(reading, (error) => error instanceof SourceError && /git is not installed/.test(error.message));
});

test('a reader that is left early, or never asked, leaves no process behind', async () => {
  const root = newRepository();
  const oid = blob(root, 'z'.repeat(200_000));
  const endless = function* (): Generator<string> {
    for (;;) yield oid;
  };
  for await (const object of new ObjectReader(root, { maxBytes: Infinity }).read(endless())) {
    assert.equal(text(object).length, 200_000);
    break;
  }
  // A process that goes on would keep this test file from ending.
  new ObjectReader(root, { maxBytes: 1 }).close();
});
