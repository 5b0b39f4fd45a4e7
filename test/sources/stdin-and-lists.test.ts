import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, openSync } from 'node:fs';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import type { SourceItem } from '../../src/core/source.ts';
import { parseFileList, readFileList } from '../../src/sources/files-from.ts';
import { readAll } from '../../src/sources/read-all.ts';
import { readStdin, type StdinOptions } from '../../src/sources/stdin.ts';
import { lines, list, newFolder, write } from './tree.ts';

const parsed = (text: string): string[] => parseFileList(Buffer.from(text));

function withInput<T>(content: string | Uint8Array, use: (fd: number) => T): T {
  const folder = newFolder({ input: content });
  const fd = openSync(`${folder}/input`, 'r');
  try {
    return use(fd);
  } finally {
    closeSync(fd);
  }
}

function stdin(root: string, content: string, options: Partial<StdinOptions> = {}): SourceItem[] {
  return withInput(content, (fd) => [...readStdin({ root, filename: undefined, maxFileSize: 100, ...options }, fd)]);
}

test('a list has an entry a line, or one before each NUL; empty ones do not count', () => {
  assert.deepEqual(parsed('a\nb c\r\n\n\r\n d \n"e"'), ['a', 'b c', ' d ', '"e"']);
  assert.deepEqual(parsed('a\nb\0c\r\0\0d'), ['a\nb', 'c\r', 'd']);
  assert.deepEqual(parsed('a\0b\0'), ['a', 'b']);
  assert.deepEqual(parsed(''), []);
});

test('a list may have a byte order mark, as PowerShell writes one', () => {
  assert.deepEqual(parsed('\ufeffa\r\nb'), ['a', 'b']);
  assert.deepEqual(parseFileList(Buffer.from('\ufeffä\r\nb\r\n', 'utf16le')), ['ä', 'b']);
  assert.deepEqual(parsed('\ufeff'), []);
});

test('entries are literal, relative to the current folder, and scanned although ignored', () => {
  const root = newFolder({
    '.gitignore': '*.log\n',
    'lib/[a].log': 'x',
    'lib/a.log': 'x',
    'b.txt': 'x',
    'lib/list': '[a].log\n../b.txt\ngone\n../b*\n',
  });
  const targets = readFileList('list', `${root}/lib`);
  assert.deepEqual(lines(list(root, { targets })), [
    'lib/[a].log',
    'b.txt',
    'lib/gone error: vanished ENOENT',
    'b* error: vanished ENOENT',
  ]);
});

test('--exclude and .tightlipignore hold for entries', () => {
  const root = newFolder({
    '.tightlipignore': 'a.txt\n',
    'a.txt': 'x',
    'b.txt': 'x',
    'c.txt': 'x',
    list: 'a.txt\0b.txt\0c.txt\0',
  });
  const items = list(root, { targets: readFileList('list', root), exclude: ['b.*'] });
  assert.deepEqual(lines(items), ['a.txt skipped: excluded', 'b.txt skipped: excluded', 'c.txt']);
});

test('a list comes from standard input too', () => {
  const targets = withInput('a\nb\n', (fd) => readFileList('-', newFolder(), fd));
  assert.deepEqual(
    targets.map(({ path, named }) => [path.split('/').at(-1), named]),
    [
      ['a', true],
      ['b', true],
    ],
  );
});

test('a list that cannot be read is a usage error', () => {
  assert.throws(() => readFileList('gone', newFolder()), UsageError);
});

test('standard input is one item under its file name', () => {
  const root = newFolder({ 'lib/a.txt': 'x' });
  assert.deepEqual(stdin(root, 'text'), [{ kind: 'content', path: 'stdin', content: Buffer.from('text') }]);
  assert.deepEqual(lines(stdin(root, 'text', { filename: `${root}/lib/new.ts` })), ['lib/new.ts']);
  assert.deepEqual(lines(stdin(`${root}/lib`, 'text', { filename: `${root}/b.ts` })), ['../b.ts']);
});

test('standard input obeys limits and exclusions', () => {
  const root = newFolder({ '.tightlipignore': 'fixtures/\n' });
  assert.deepEqual(lines(stdin(root, 'x'.repeat(100))), ['stdin']);
  assert.deepEqual(lines(stdin(root, 'x'.repeat(101))), ['stdin skipped: too-large']);
  const excluded = (options: Partial<StdinOptions>): string[] =>
    lines(stdin(root, 'x', { filename: `${root}/fixtures/a.ts`, ...options }));
  assert.deepEqual(excluded({}), ['fixtures/a.ts skipped: excluded']);
  write(root, { '.tightlipignore': '' });
  assert.deepEqual(excluded({}), ['fixtures/a.ts']);
  assert.deepEqual(excluded({ exclude: ['*.ts'] }), ['fixtures/a.ts skipped: excluded']);
  assert.deepEqual(excluded({ include: ['*.py'] }), ['fixtures/a.ts skipped: excluded']);
});

test('standard input that cannot be read is an error', () => {
  const root = newFolder();
  const [item] = [...readStdin({ root, filename: undefined, maxFileSize: 1 }, 99_999)];
  assert.deepEqual(item, { kind: 'error', error: { kind: 'unreadable', path: 'stdin', cause: 'EBADF' } });
});

test('all of a long input is read, and not much more than the limit of a longer one', () => {
  const content = 'abc'.repeat(100_000);
  withInput(content, (fd) => assert.equal(readAll(fd, Infinity).toString(), content));
  const some = withInput(content, (fd) => readAll(fd, 1000).length);
  assert.ok(some > 1000 && some <= 1000 + 64 * 1024);
});

test('a pipe that does not block is waited for', async () => {
  // To look at `process.stdin` makes a pipe non-blocking.
  const script = `import { readAll } from ${JSON.stringify(new URL('../../src/sources/read-all.ts', import.meta.url).href)};
    if (process.stdin.isPaused()) process.stdout.write('');
    process.stdout.write('ready', () => process.stdout.write(String(readAll(0, Infinity))));`;
  const child = spawn(process.execPath, ['--import', 'tsx', '--input-type=module', '-e', script], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
    if (output === 'ready') setTimeout(() => child.stdin.end('input'), 100);
  });
  const [status] = (await once(child, 'close')) as [number];
  assert.deepEqual([output, status], ['readyinput', 0]);
});
