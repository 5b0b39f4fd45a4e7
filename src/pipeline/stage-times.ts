/** Milliseconds that each stage took, summed over threads; for the benchmark. */
export interface StageTimes {
  list: number;
  read: number;
  prefilter: number;
  match: number;
}

export function noTimes(): StageTimes {
  return { list: 0, read: 0, prefilter: 0, match: 0 };
}

export function addTimes(total: StageTimes, more: StageTimes): void {
  total.list += more.list;
  total.read += more.read;
  total.prefilter += more.prefilter;
  total.match += more.match;
}
