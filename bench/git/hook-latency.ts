import { spawnSync } from 'node:child_process';
import { appendFileSync } from 'node:fs';
import { join } from 'node:path';
import { interleaved, run, type Run } from '../processes.ts';

const ROUNDS = 11;
const CHANGED = 45;

/** So many tracked files, evenly spread. */
function someFiles(repository: string): readonly string[] {
  const { stdout } = spawnSync('git', ['ls-files', '-z'], { cwd: repository, encoding: 'utf8', maxBuffer: 1 << 26 });
  const files = stdout.split('\0').filter((name) => name !== '');
  const step = Math.floor(files.length / CHANGED);
  return Array.from({ length: CHANGED }, (_, index) => files[index * step] as string);
}

/** A commit with and without the hook; one Markdown row each. */
export function hookLatency(cli: string, repository: string): readonly (readonly string[])[] {
  const files = someFiles(repository);
  const here = { cwd: repository };
  run([process.execPath, cli, 'hook', 'install'], [0], here);
  /** Only the commit itself is timed. */
  const commit = (...args: string[]): Run => {
    for (const path of files) appendFileSync(join(repository, path), '\n// one more line\n');
    run(['git', 'add', '--', ...files], [0], here);
    return run(['git', 'commit', '--quiet', '--message', 'One more line', ...args], [0], here);
  };
  const times = interleaved(
    { 'git commit --no-verify': () => commit('--no-verify'), 'git commit, with the hook': () => commit() },
    ROUNDS,
  );
  run([process.execPath, cli, 'hook', 'uninstall'], [0], here);
  const plain = times['git commit --no-verify'];
  return Object.entries(times).map(([name, time]) => [name, `${time.toFixed(0)} ms`, `+${(time - plain).toFixed(0)} ms`]);
}
