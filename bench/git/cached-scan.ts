import { interleaved, run } from '../processes.ts';
import { ratioRow } from './row.ts';

const ROUNDS = 3;

/** A work tree read whole, and with what an earlier scan found nothing in left alone; one Markdown row each. */
export function cachedScan(cli: string, repository: string): readonly (readonly string[])[] {
  const tightlip = (...args: string[]) => run([process.execPath, cli, '--no-config', ...args], [0, 1], { cwd: repository });
  const times = interleaved(
    { 'tightlip --no-cache': () => tightlip('--no-cache'), 'tightlip, seen before': () => tightlip() },
    ROUNDS,
  );
  const whole = times['tightlip --no-cache'];
  return Object.entries(times).map(([name, time]) => ratioRow(name, time, whole));
}
