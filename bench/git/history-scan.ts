import { interleaved, run } from '../processes.ts';
import { ratioRow } from './row.ts';

const ROUNDS = 3;

/** History of all refs against what git needs to print it; one Markdown row each. */
export function historyScan(cli: string, repository: string): readonly (readonly string[])[] {
  const tightlip = (...args: string[]) =>
    run([process.execPath, cli, '--history', '--all', '--no-config', ...args], [0, 1], { cwd: repository });
  const times = interleaved(
    {
      'git log -p --all': () => run(['git', '-C', repository, '--no-pager', 'log', '-p', '--all'], [0]),
      'tightlip --history --all --no-cache': () => tightlip('--no-cache'),
      'tightlip --history --all, seen before': () => tightlip(),
    },
    ROUNDS,
  );
  const git = times['git log -p --all'];
  return Object.entries(times).map(([name, time]) => ratioRow(name, time, git));
}
