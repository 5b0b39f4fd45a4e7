import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { ScanSettings } from '../core/settings.ts';
import { historyItems, sizesOf } from '../sources/history/history-items.ts';
import { NoCommit, readHistory, type History } from '../sources/history/read-history.ts';
import type { Scope } from '../sources/scope.ts';
import type { RunOptions } from './run-options.ts';
import { scan } from './scan.ts';
import { oldestBySecret } from './trace-history.ts';

const DAY = 24 * 60 * 60 * 1000;

/** The result with the days from each finding's first commit to a moment, in milliseconds since 1970. */
export function withDays(result: ScanResult, now: number): ScanResult {
  return {
    ...result,
    findings: result.findings.map(aged),
    suppressed: result.suppressed.map((entry) => ({ ...entry, finding: aged(entry.finding) })),
  };
  function aged(finding: Finding): Finding {
    if (finding.origin?.date === undefined) return finding;
    const days = Math.max(0, Math.floor((now - Date.parse(finding.origin.date)) / DAY));
    return { ...finding, origin: { ...finding.origin, days } };
  }
}

/**
 * Finds out when the secrets of a work tree were first committed: one pass over the log, which follows renames, then a scan of the older versions of
 * the files that hold them. A secret that was never committed gets no origin; before the first commit that is every one.
 *
 * @param scope of the whole repository: what a file was called once does not matter
 * @throws SourceError where there is no repository
 */
export async function withFirstCommits(
  result: ScanResult,
  folder: string,
  scope: Scope,
  settings: ScanSettings,
  run: RunOptions,
): Promise<ScanResult> {
  const paths = new Set(result.findings.filter(({ secret }) => secret).map(({ location }) => location.path));
  if (paths.size === 0) return result;
  const whole = await historyOf(folder);
  if (whole === undefined) return result;
  const history: History = { ...whole, messages: [], index: whole.index.below(paths) };
  const sizes = await sizesOf(history.index.blobs.keys(), folder);
  const older = await scan(historyItems(history, sizes, folder, scope), settings, run);
  const origins = oldestBySecret([...older.findings, ...older.suppressed.map(({ finding }) => finding)], history);
  const findings = result.findings.map((finding) => {
    const origin = finding.secret && origins(finding);
    return origin ? { ...finding, origin } : finding;
  });
  return { ...result, findings, errors: [...result.errors, ...older.errors.filter(({ kind }) => kind === 'git')] };
}

/** Undefined before the first commit. */
async function historyOf(folder: string): Promise<History | undefined> {
  try {
    return await readHistory({ folder, selection: { kind: 'refs', refs: [] }, renames: true });
  } catch (error) {
    if (error instanceof NoCommit) return undefined;
    throw error;
  }
}
