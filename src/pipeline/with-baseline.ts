import type { Finding, Suppressed } from '../core/finding.ts';
import type { Notice } from '../core/notice.ts';
import type { ScanResult } from '../core/result.ts';
import { baselineReason, type Baseline } from '../suppress/baseline/baseline.ts';
import { matchBaseline } from '../suppress/baseline/match-baseline.ts';
import { compareFindings, compareNotices } from './order.ts';

export interface BaselineUse {
  readonly baseline: Baseline;
  /** as reports name it */
  readonly path: string;
  /** the whole tree was scanned, with every rule */
  readonly whole: boolean;
  /** a share of the whole tree was scanned, with every rule: each entry that nothing fits in it is told by its number */
  readonly share?: boolean;
  /** whether a file still lies under a path; asked when only a part of the tree was scanned */
  readonly exists: (path: string) => boolean;
}

/** The result without the findings that a baseline holds: those are suppressed. Entries that nothing fits are told. */
export function withBaseline(result: ScanResult, { baseline, path, whole, share = false, exists }: BaselineUse): ScanResult {
  const complete = whole && result.errors.length === 0;
  const { covered, gone } = matchBaseline(baseline, result.findings, (file) => complete || !exists(file));
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [...result.suppressed];
  for (const finding of result.findings) {
    const by = covered.get(finding);
    if (by) suppressed.push({ finding, by: 'baseline', reason: baselineReason(by.entry) });
    else findings.push(finding);
  }
  const stale: Notice[] = complete && gone.length > 0 ? [{ kind: 'stale-baseline', path, args: { count: gone.length } }] : [];
  if (share && result.errors.length === 0) {
    const numbers = new Map(baseline.entries.map((entry, number) => [entry, number]));
    for (const entry of gone) stale.push({ kind: 'stale-baseline', path, args: { entry: numbers.get(entry) as number } });
  }
  const notices = [...(result.notices ?? []), ...stale].sort(compareNotices);
  return {
    ...result,
    findings,
    suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
    ...(notices.length > 0 && { notices }),
  };
}
