import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import { historyItems, sizesOf, storedSizes, type HistoryDepth } from '../sources/history/history-items.ts';
import { readHistory, type History, type HistoryQuery } from '../sources/history/read-history.ts';
import type { Scope } from '../sources/scope.ts';
import { allowCommits } from './allow-commits.ts';
import type { AllowlistsOf } from './nested-settings.ts';
import { compareFindings } from './order.ts';
import { traceHistory } from './trace-history.ts';

export interface OpenedHistory {
  readonly history: History;
  /** every version of every file, each blob once, and the messages of commits and tags */
  readonly items: Source;
  /**
   * Makes findings in history of what was found in the items.
   *
   * @param scan as for the items; without it, flaws are dated by those versions alone that were searched for flaws
   */
  readonly finish: (result: ScanResult, scan?: (items: Source) => Promise<ScanResult>) => Promise<ScanResult>;
}

/**
 * @param allowlists those that name commits are applied here
 * @param depth `all` where what is found in a blob must not depend on the versions round it
 * @throws SourceError where there is no repository, no commit, or no such ref
 */
export async function openHistory(
  query: HistoryQuery,
  scope: Scope,
  allowlists: AllowlistsOf = () => [],
  depth: HistoryDepth = 'secrets',
): Promise<OpenedHistory> {
  const whole = query.selection.kind !== 'pushed' && query.since === undefined;
  // git reads the pack while it walks the commits; a part of history is looked up by itself.
  const [history, stored] = await Promise.all([readHistory(query), whole ? storedSizes(query.folder) : undefined]);
  const sizes = stored ?? (await sizesOf(objectsOf(history), query.folder));
  return {
    history,
    items: historyItems(history, sizes, query.folder, scope, depth),
    finish: async (result, scan) => {
      const part = depth === 'all' ? new Set<string>() : pathsOfFlaws(result, history);
      const olderFlaws =
        part.size === 0 ? undefined : await scan?.(historyItems(partOf(history, part), sizes, query.folder, scope, 'all'));
      return allowCommits(traceHistory(olderFlaws ? withFlaws(result, olderFlaws) : result, history), allowlists);
    },
  };
}

/** Old versions were searched for secrets alone: only where a flaw stands today does it matter when it came. */
function pathsOfFlaws({ findings, suppressed }: ScanResult, { index }: History): Set<string> {
  const flaws = [...findings, ...suppressed.map(({ finding }) => finding)].filter(isFlaw);
  return new Set(
    flaws.filter(({ blob, location }) => index.head.has(`${blob} ${location.path}`)).map(({ location }) => location.path),
  );
}

function partOf(history: History, paths: ReadonlySet<string>): History {
  const before = [...history.before].map(([object, all]) => [object, all.filter((path) => paths.has(path))] as const);
  return { index: history.index.below(paths), before: new Map(before), messages: [], errors: [] };
}

function isFlaw({ secret, blob }: Finding): boolean {
  return secret === undefined && blob !== undefined;
}

/** The flaws of one result, all else of another. */
function withFlaws(result: ScanResult, { findings, suppressed }: ScanResult): ScanResult {
  const kept = result.suppressed.filter(({ finding }) => !isFlaw(finding));
  return {
    ...result,
    findings: [...result.findings.filter((finding) => !isFlaw(finding)), ...findings.filter(isFlaw)].sort(compareFindings),
    suppressed: [...kept, ...suppressed.filter(({ finding }) => isFlaw(finding))].sort((a, b) =>
      compareFindings(a.finding, b.finding),
    ),
  };
}

function objectsOf({ index, before }: History): Set<string> {
  return new Set([...index.blobs.keys(), ...before.keys()]);
}
