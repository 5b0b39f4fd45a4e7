import assert from 'node:assert/strict';
import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { LEAK, Repository } from './hook/repository.ts';
import { cli, scratchFolder } from './run-cli.ts';

const { run } = cli();
const PAST = new Date('2024-05-01T12:00:00Z');
/** No longer and no shorter than the leak. */
const HARMLESS = `${'# nothing'.padEnd(LEAK.length - 1, ' ')}\n`;

let count = 0;
const scratch = scratchFolder();

/** A repository of two files, both committed long ago. */
function repository(files: Readonly<Record<string, string>> = { 'src/a.txt': HARMLESS, 'src/b.txt': 'plain\n' }): Repository {
  count += 1;
  const made = new Repository(join(scratch, `r${count}`));
  for (const [path, text] of Object.entries(files)) replaceUnseen(made, path, text);
  made.git('add', '.');
  made.git('commit', '-q', '-m', 'all');
  return made;
}

/** Writes a file with the time that all files have here: to git, which is told to look at time and size alone, it is the same as before. */
function replaceUnseen({ folder }: Repository, path: string, text: string): void {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), text);
  utimesSync(join(folder, path), PAST, PAST);
}

function believeTimes(made: Repository): void {
  made.git('config', 'core.trustctime', 'false');
  made.git('config', 'core.checkStat', 'minimal');
}

const scan = ({ folder }: Repository, ...args: string[]) => run(['--cache', '--format', 'json', ...args], { cwd: folder });
const cacheOf = ({ folder }: Repository, name = 'clean-files'): string => join(folder, '.git/tightlip', name);
const keysIn = (file: string): string[] => readFileSync(file, 'latin1').split('\n').slice(1);

test('what git calls unchanged is not read again', async () => {
  const made = repository();
  believeTimes(made);
  const first = await scan(made);
  replaceUnseen(made, 'src/a.txt', LEAK);
  const second = await scan(made);
  assert.deepEqual([first.status, second.status], [0, 0]);
  assert.equal(second.stdout, first.stdout);
  assert.match(second.stderr, /Scanned 2 files/);
  const whole = await scan(made, '--no-cache');
  assert.equal(whole.status, 1);
});

test('with and without, the reports are the same: findings, suppressions, notices, counts', async () => {
  const made = repository({
    'a.txt': HARMLESS,
    'leak.env': LEAK,
    'kept.env': `# tightlip-ignore-next-line\n${LEAK}`,
    'unused.txt': '# tightlip-ignore\nplain\n',
    'empty.txt': '',
    'binary.bin': '\0\0\0\0',
    'umlaut.txt': 'ä\n',
    'tool/.tightlip.yml': 'rules:\n  disable: [secret]\n',
    'tool/off.env': LEAK,
  });
  made.write('untracked.env', LEAK);
  const all = ['--include-suppressed', '--verbose'];
  const without = await run(['--no-cache', '--format', 'json', ...all], { cwd: made.folder });
  const runs = [await scan(made, ...all), await scan(made, ...all), await scan(made, '--jobs', '1', ...all)];
  assert.equal(without.status, 1);
  const saying = (text: string) => text.replace(/ in [\d.]+ m?s/, '');
  for (const each of runs) {
    assert.equal(each.stdout, without.stdout);
    assert.equal(saying(each.stderr), saying(without.stderr));
  }
  // a.txt, umlaut.txt, tool/.tightlip.yml, and tool/off.env by the rules of its folder
  assert.equal(keysIn(cacheOf(made)).length, 4);
});

test('a changed file is read, staged or not; so is one that git was told not to look at', async () => {
  const made = repository({ 'a.txt': HARMLESS, 'b.txt': HARMLESS, 'c.txt': HARMLESS, 'd.txt': HARMLESS });
  await scan(made);
  made.write('a.txt', LEAK);
  made.git('add', 'a.txt');
  made.write('b.txt', LEAK);
  made.git('update-index', '--assume-unchanged', 'c.txt');
  made.write('c.txt', LEAK);
  made.git('update-index', '--skip-worktree', 'd.txt');
  made.write('d.txt', LEAK);
  const { stdout } = await scan(made);
  const { findings } = JSON.parse(stdout) as { findings: { location: { path: string } }[] };
  assert.deepEqual(
    findings.map(({ location }) => location.path),
    ['a.txt', 'b.txt', 'c.txt', 'd.txt'],
  );
});

test('a file that changed in the moment when it was staged is read', async () => {
  const made = repository();
  believeTimes(made);
  await scan(made);
  // The index is no younger than the file, so its statistics prove nothing.
  const index = join(made.folder, '.git/index');
  utimesSync(index, PAST, PAST);
  replaceUnseen(made, 'src/a.txt', LEAK);
  assert.equal((await scan(made)).status, 1);
  assert.equal(statSync(index).mtimeMs, PAST.getTime());
});

test('other rules, other options, other paths: read again', async () => {
  const made = repository({ 'a.txt': LEAK, 'id.txt': 'ticket-4711 is open\n' });
  assert.equal((await scan(made, '--rule', 'private-key')).status, 0);
  assert.equal((await scan(made)).status, 1);
  const rule = "{id: z-ticket, title: Ticket, description: None., severity: high, keywords: [ticket-], pattern: 'ticket-\\d{4}'}";
  made.write('.tightlip.yml', `rules: {custom: [${rule}]}\n`);
  const { stdout } = await scan(made);
  assert.match(stdout, /"id\.txt"/);
});

test('a filter that fills a secret in', async () => {
  const made = repository({ 'a.txt': HARMLESS });
  assert.equal((await scan(made)).status, 0);
  made.write('leak', LEAK);
  made.git('config', 'filter.fill.smudge', 'cat leak');
  made.git('config', 'filter.fill.clean', 'git show HEAD:a.txt');
  made.write('.git/info/attributes', 'a.txt filter=fill\n');
  made.git('rm', '-q', '--cached', 'a.txt');
  made.git('reset', '-q', '--hard');
  assert.equal(readFileSync(join(made.folder, 'a.txt'), 'utf8'), LEAK);
  const { stdout, status } = await scan(made, '--exclude', 'leak');
  assert.equal(status, 1);
  assert.match(stdout, /"a\.txt"/);
});

test('files with the line ends of Windows are remembered too', async () => {
  const made = repository({ 'a.txt': 'one\ntwo\n' });
  made.git('config', 'core.autocrlf', 'true');
  made.git('rm', '-q', '--cached', 'a.txt');
  made.git('reset', '-q', '--hard');
  assert.equal(readFileSync(join(made.folder, 'a.txt'), 'utf8'), 'one\r\ntwo\r\n');
  await scan(made);
  assert.equal(keysIn(cacheOf(made)).length, 1);
});

test('the cache holds no path and no secret, and lies with git', async () => {
  const made = repository({ 'secret-project/leak.env': LEAK, 'secret-project/a.txt': 'plain\n' });
  await scan(made);
  assert.equal(made.git('status', '--porcelain'), '');
  const text = readFileSync(cacheOf(made), 'latin1');
  assert.match(text, /^tightlip cache 1 [0-9a-f]{64}\n[\w+/]{20}$/);
});

test('a damaged or foreign cache is no cache, and is written anew', async () => {
  const made = repository();
  await scan(made);
  const good = readFileSync(cacheOf(made), 'latin1');
  const [header = '', key = '', ...rest] = good.split('\n');
  const broken = [
    '',
    'something else',
    good.slice(0, -3),
    [header, key.replace(/./, (first) => (first === 'A' ? 'B' : 'A')), ...rest].join('\n'),
    good.replace('cache 1', 'cache 2'),
  ];
  for (const text of broken) {
    writeFileSync(cacheOf(made), text);
    assert.equal((await scan(made)).status, 0);
    assert.equal(readFileSync(cacheOf(made), 'latin1'), good);
  }
});

test('where nothing can be written, the scan is the same', async () => {
  const made = repository();
  writeFileSync(join(made.folder, '.git/tightlip'), 'a file in the way');
  const { status, stderr } = await scan(made);
  assert.equal(status, 0);
  assert.match(stderr, /^Scanned 2 files[^\n]+\n$/);
});

test('several at once', async () => {
  const made = repository();
  const runs = await Promise.all(Array.from({ length: 4 }, () => scan(made)));
  assert.deepEqual(
    runs.map(({ status, stdout }) => [status, stdout]),
    runs.map(() => [0, runs[0]?.stdout]),
  );
  assert.equal(keysIn(cacheOf(made)).length, 2);
});

test('work trees of one repository share it; a small folder, or --no-cache, has none', async () => {
  const made = repository();
  await run(['--format', 'json'], { cwd: made.folder });
  await run(['--no-cache'], { cwd: made.folder });
  await scan(made, '--staged', '--allow-empty');
  assert.throws(() => statSync(cacheOf(made)), /ENOENT/);
  const other = join(made.folder, '../other');
  made.git('worktree', 'add', '-q', other, '-b', 'other');
  const { status } = await run(['--cache'], { cwd: other });
  assert.equal(status, 0);
  assert.equal(keysIn(cacheOf(made)).length, 2);
});

test('blobs of history are not read again', async () => {
  const made = repository();
  made.write('leak.env', LEAK);
  made.git('add', '.');
  made.git('commit', '-q', '-m', 'leak');
  const history = () => run(['--history', '--format', 'json'], { cwd: made.folder });
  const without = await run(['--history', '--no-cache', '--format', 'json'], { cwd: made.folder });
  const [first, second] = [await history(), await history()];
  assert.equal(without.status, 1);
  for (const each of [first, second]) assert.equal(each.stdout, without.stdout);
  assert.equal(keysIn(cacheOf(made, 'clean-history')).length, 2);
});
