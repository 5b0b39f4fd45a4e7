import type { ScanResult } from '../core/result.ts';
import type { AllowlistEntry } from '../core/settings.ts';
import type { Source } from '../core/source.ts';
import { historyItems, sizesOf, storedSizes } from '../sources/history/history-items.ts';
import { readHistory, type History, type HistoryQuery } from '../sources/history/read-history.ts';
import type { Scope } from '../sources/scope.ts';
import { allowCommits } from './allow-commits.ts';
import { traceHistory } from './trace-history.ts';

export interface OpenedHistory {
  readonly history: History;
  /** every version of every file, each blob once, and the messages of commits and tags */
  readonly items: Source;
  /** makes findings in history of what was found in the items */
  readonly finish: (result: ScanResult) => ScanResult;
}

/**
 * @param allowlists of the scan's settings; those that name commits are applied here
 * @throws SourceError where there is no repository, no commit, or no such ref
 */
export async function openHistory(
  query: HistoryQuery,
  scope: Scope,
  allowlists: readonly AllowlistEntry[] = [],
): Promise<OpenedHistory> {
  const whole = query.selection.kind !== 'pushed' && query.since === undefined;
  // git reads the pack while it walks the commits; a part of history is looked up by itself.
  const [history, stored] = await Promise.all([readHistory(query), whole ? storedSizes(query.folder) : undefined]);
  const sizes = stored ?? (await sizesOf(objectsOf(history), query.folder));
  return {
    history,
    items: historyItems(history, sizes, query.folder, scope),
    finish: (result) => allowCommits(traceHistory(result, history), allowlists),
  };
}

function objectsOf({ index, before }: History): Set<string> {
  return new Set([...index.blobs.keys(), ...before.keys()]);
}
