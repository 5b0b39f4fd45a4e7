import { availableParallelism } from 'node:os';

/** A whole number of a range; undefined for anything else. */
export function wholeNumber(least: number, greatest: number): (text: string) => number | undefined {
  return (text) => {
    const value = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    return value >= least && value <= greatest ? value : undefined;
  };
}

const MILLISECONDS: Readonly<Record<string, number>> = { ms: 1, s: 1000, '': 1000, m: 60_000 };

/** Milliseconds of `10`, `10s`, `500ms` or `2m`; undefined for anything else and for zero. */
export function readDuration(text: string): number | undefined {
  const parts = /^(\d{1,6}(?:\.\d{1,3})?)(ms|s|m|)$/.exec(text);
  const value = parts ? Number(parts[1]) * (MILLISECONDS[parts[2] as string] as number) : 0;
  return value >= 1 ? value : undefined;
}

/** As many as the machine runs at once; beyond eight, reading is what takes the time. */
export function defaultJobs(): number {
  return Math.min(8, availableParallelism());
}
