import { UsageError } from '../core/errors.ts';
import type { Shard } from '../core/shard.ts';

type Environment = Readonly<Record<string, string | undefined>>;

/** What runs the same job many times, and the variables in which it says which run this is. */
interface Scheduler {
  readonly name: string;
  readonly index: string;
  /** number of the first run, or the variable that holds it */
  readonly first: number | string;
  /** none where the scheduler does not say */
  readonly count?: string;
}

/** For schedulers that do not say how many runs there are; wins over those that do. */
const COUNT = 'TIGHTLIP_SHARD_COUNT';

/** The innermost first: GNU parallel may run within a job of any other. */
const SCHEDULERS: readonly Scheduler[] = [
  { name: 'GNU parallel', index: 'PARALLEL_SEQ', first: 1 },
  { name: 'Kubernetes', index: 'JOB_COMPLETION_INDEX', first: 0 },
  { name: 'AWS Batch', index: 'AWS_BATCH_JOB_ARRAY_INDEX', first: 0, count: 'AWS_BATCH_JOB_ARRAY_SIZE' },
  { name: 'Slurm', index: 'SLURM_ARRAY_TASK_ID', first: 'SLURM_ARRAY_TASK_MIN', count: 'SLURM_ARRAY_TASK_COUNT' },
  { name: 'CI', index: 'CI_NODE_INDEX', first: 1, count: 'CI_NODE_TOTAL' },
];

function whole(environment: Environment, name: string): number {
  const text = environment[name] ?? '';
  if (!/^\d{1,6}$/.test(text)) throw new UsageError(`--shard auto: ${name} is no whole number.`);
  return Number(text);
}

/**
 * Which shard this run is, by what the scheduler that started it says.
 *
 * @throws UsageError where no scheduler says so, or not how many shards there are
 */
export function shardOfEnvironment(environment: Environment): Shard {
  const scheduler = SCHEDULERS.find(({ index }) => environment[index] !== undefined);
  if (scheduler === undefined) {
    const known = SCHEDULERS.map(({ index }) => index).join(', ');
    throw new UsageError(`--shard auto finds none of ${known}. Write --shard 1/4 for the first of four.`);
  }
  const { name, index: variable, first, count: counted } = scheduler;
  const countName = environment[COUNT] !== undefined || counted === undefined ? COUNT : counted;
  if (environment[countName] === undefined) {
    throw new UsageError(`--shard auto: ${name} (${variable}) does not say how many shards there are. Set ${COUNT}.`);
  }
  const start = typeof first === 'number' ? first : whole(environment, first);
  const shard = { index: whole(environment, variable) - start + 1, count: whole(environment, countName) };
  if (shard.index < 1 || shard.index > shard.count) {
    throw new UsageError(
      `--shard auto: ${variable} and ${countName} give shard ${shard.index} of ${shard.count}, which is none.`,
    );
  }
  return shard;
}

/** `2/8`: the second of eight. Undefined for anything else. */
export function parseShard(text: string): Shard | 'auto' | undefined {
  if (text === 'auto') return text;
  const match = /^(\d{1,4})\/(\d{1,4})$/.exec(text);
  const [index, count] = [Number(match?.[1]), Number(match?.[2])];
  return index >= 1 && index <= count ? { index, count } : undefined;
}
