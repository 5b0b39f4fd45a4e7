import type { ScanError } from './errors.ts';
import { isNew, type Finding, type Suppressed } from './finding.ts';
import type { Skipped } from './fragment.ts';
import type { Notice } from './notice.ts';
import type { ScannedRepository } from './repository.ts';
import { severityAtLeast, type Severity } from './severity.ts';

export interface Stats {
  /** files whose content was looked at */
  readonly files: number;
  readonly bytes: number;
  /** wall time of the scan; reporters leave it out of deterministic reports */
  readonly milliseconds: number;
  /** how many findings were suppressed, where the result was read from a report that does not list them */
  readonly suppressed?: SuppressedCounts;
}

export type SuppressedCounts = Readonly<Record<Suppressed['by'], number>>;

/** Everything one scan has to say, sorted by path (code units), line, column, rule. */
export interface ScanResult {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly errors: readonly ScanError[];
  readonly skipped: readonly Skipped[];
  /** sorted by path, line, kind; absent where there is none */
  readonly notices?: readonly Notice[];
  /** of a scan of many repositories, sorted by name; their names begin the paths of findings and errors */
  readonly repositories?: readonly ScannedRepository[];
  readonly stats: Stats;
}

export type FailOn = Severity | 'never';

export const EXIT = { clean: 0, findings: 1, incomplete: 2 } as const;

/** 2 (incomplete) outranks 1 (findings at or above the threshold) outranks 0. */
export function exitCode(result: ScanResult, failOn: FailOn, allowEmpty: boolean): number {
  if (result.errors.length > 0) return EXIT.incomplete;
  if (result.stats.files === 0 && !allowEmpty) return EXIT.incomplete;
  return blocking(result, failOn).length > 0 ? EXIT.findings : EXIT.clean;
}

/** Findings that make the exit code 1. */
export function blocking({ findings }: ScanResult, failOn: FailOn): readonly Finding[] {
  if (failOn === 'never') return [];
  return findings.filter((finding) => isNew(finding) && severityAtLeast(finding.severity, failOn));
}

/** How many findings were suppressed, by what. */
export function suppressedCounts({ suppressed, stats }: ScanResult): SuppressedCounts {
  if (stats.suppressed !== undefined) return stats.suppressed;
  const counts = { allowlist: 0, inline: 0, baseline: 0 };
  for (const { by } of suppressed) counts[by] += 1;
  return counts;
}

export function suppressedCount(result: ScanResult): number {
  return Object.values(suppressedCounts(result)).reduce((sum, count) => sum + count, 0);
}
