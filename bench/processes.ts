import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** NODE_EXTRA_CA_CERTS costs every start of node some 60 ms (nodejs/node#40524), which is nobody's merit or fault here. */
function environment(extra: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
  const { NODE_EXTRA_CA_CERTS: _, ...rest } = process.env;
  return { ...rest, ...extra };
}

export interface Run {
  readonly milliseconds: number;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd?: string;
  /** more of the environment */
  readonly env?: Readonly<Record<string, string>>;
}

/**
 * Runs a command to its end, its standard output thrown away.
 *
 * @param statuses exit codes that count as done
 */
export function run(command: readonly string[], statuses: readonly number[], { cwd, env = {} }: RunOptions = {}): Run {
  const [file = '', ...args] = command;
  const start = process.hrtime.bigint();
  const child = spawnSync(file, args, {
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: environment(env),
    cwd,
    maxBuffer: 1 << 26,
  });
  const milliseconds = Number(process.hrtime.bigint() - start) / 1e6;
  if (child.error) throw child.error;
  if (child.status === null || !statuses.includes(child.status)) {
    throw new Error(`${command.join(' ')} ended with ${child.status}:\n${child.stderr.slice(-2000)}`);
  }
  return { milliseconds, stderr: child.stderr };
}

/** Peak resident memory of a whole node process, all its threads included, in bytes. */
export function peakMemory(script: string, args: readonly string[], statuses: readonly number[]): number {
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-bench-'));
  const file = join(folder, 'peak');
  const preload = fileURLToPath(new URL('peak-memory.cjs', import.meta.url));
  try {
    run([process.execPath, '--require', preload, script, ...args], statuses, { env: { TIGHTLIP_BENCH_PEAK: file } });
    return Number(readFileSync(file, 'utf8'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1 ? (sorted[middle] as number) : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}

/**
 * Median wall time of each contender in milliseconds. The contenders take turns, so that a slow moment of the machine hits all of them,
 * after one round that only warms the caches.
 */
export function interleaved<Name extends string>(
  contenders: Readonly<Record<Name, () => Run>>,
  rounds: number,
): Record<Name, number> {
  const names = Object.keys(contenders) as Name[];
  const times = Object.fromEntries(names.map((name) => [name, [] as number[]])) as Record<Name, number[]>;
  for (let round = 0; round <= rounds; round += 1) {
    for (const name of names) {
      const { milliseconds } = contenders[name]();
      if (round > 0) times[name].push(milliseconds);
    }
  }
  return Object.fromEntries(names.map((name) => [name, median(times[name])])) as Record<Name, number>;
}
