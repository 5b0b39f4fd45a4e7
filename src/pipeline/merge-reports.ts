import { UsageError } from '../core/errors.ts';
import type { ScanError } from '../core/errors.ts';
import type { Notice } from '../core/notice.ts';
import type { ScanResult } from '../core/result.ts';
import type { ReadReport } from '../report/read/index.ts';
import { compareErrors, compareFindings, compareNotices, compareSkipped } from './order.ts';

type ShardReport = ReadReport & { readonly shard: NonNullable<ReadReport['shard']> };

/** @throws UsageError unless the reports are those of every shard of one scan, each once */
function checked(reports: readonly ReadReport[]): readonly [ShardReport, ...ShardReport[]] {
  const stranger = reports.find(({ shard }) => shard === undefined);
  if (stranger) throw new UsageError(`${stranger.name} is not the report of a shard: make it with --shard and --format json.`);
  const shards = reports as readonly ShardReport[];
  const [first, ...others] = shards;
  if (first === undefined) throw new UsageError('There is no report to merge.');
  for (const other of others) checkFit(first, other);
  for (let index = 1; index <= first.shard.count; index++) {
    const names = shards.filter(({ shard }) => shard.index === index).map(({ name }) => name);
    if (names.length === 0) throw new UsageError(`Shard ${index} of ${first.shard.count} is missing.`);
    if (names.length > 1) throw new UsageError(`Shard ${index} of ${first.shard.count} is there twice: ${names.join(', ')}.`);
  }
  return [first, ...others];
}

function checkFit(first: ShardReport, other: ShardReport): void {
  const [one, two] = [first.name, other.name];
  const different = (what: string, toDo: string): UsageError => new UsageError(`${one} and ${two} ${what}. ${toDo}`);
  if (first.shard.count !== other.shard.count) throw different('are of different numbers of shards', 'Merge those of one scan.');
  if (first.version !== other.version) throw different('were made by different versions of tightlip', 'Scan again with one.');
  if (JSON.stringify(first.selection) !== JSON.stringify(other.selection)) {
    throw different('were made with different rules', 'Scan again with one configuration.');
  }
  if (first.shard.listing !== other.shard.listing) {
    throw different('listed different files', 'A file might be in no shard: scan the same commit on every machine.');
  }
}

/** Every shard lists, so an error of listing is told by each. */
function distinct<T extends ScanError | Notice>(all: readonly T[]): T[] {
  return [...new Map(all.map((item) => [JSON.stringify(item), item])).values()];
}

/** What no share has a use for. */
function unusedInAll([first, ...others]: readonly [ShardReport, ...ShardReport[]]): Notice[] {
  const unused = others.reduce((left, { shard }) => {
    const here = new Set((shard.unused ?? []).map((notice) => JSON.stringify(notice)));
    return left.filter((notice) => here.has(JSON.stringify(notice)));
  }, first.shard.unused ?? []);
  const stale = unused.filter(({ kind }) => kind === 'stale-baseline');
  return [
    ...unused.filter(({ kind }) => kind !== 'stale-baseline'),
    // A scan has one baseline.
    ...stale.slice(0, 1).map((notice) => ({ ...notice, args: { count: stale.length } })),
  ];
}

/**
 * What one run would have said, of what its shards said.
 *
 * @throws UsageError for a missing, a doubled or a foreign shard
 */
export function mergeReports(reports: readonly ReadReport[]): ReadReport {
  const shards = checked(reports);
  const { shard: _shard, ...first } = shards[0];
  const results = shards.map(({ result }) => result);
  const all = <T>(of: (result: ScanResult) => readonly T[]): T[] => results.flatMap(of);
  const repositories = all((result) => result.repositories ?? []).sort((a, b) => (a.name < b.name ? -1 : 1));
  const notices = distinct([...all((result) => result.notices ?? []), ...unusedInAll(shards)]).sort(compareNotices);
  return {
    ...first,
    name: 'the merged report',
    rules: [...new Map(shards.flatMap(({ rules }) => rules).map((rule) => [rule.id, rule])).values()],
    result: {
      findings: all((result) => result.findings).sort(compareFindings),
      suppressed: all((result) => result.suppressed).sort((a, b) => compareFindings(a.finding, b.finding)),
      errors: distinct(all((result) => result.errors)).sort(compareErrors),
      skipped: all((result) => result.skipped).sort(compareSkipped),
      ...(notices.length > 0 && { notices }),
      ...(repositories.length > 0 && { repositories }),
      stats: {
        files: results.reduce((sum, { stats }) => sum + stats.files, 0),
        bytes: results.reduce((sum, { stats }) => sum + stats.bytes, 0),
        milliseconds: 0,
      },
    },
  };
}
