import { PRODUCT } from '../core/product.ts';
import { suppressedCount, type ScanResult } from '../core/result.ts';
import { SEVERITIES, type Severity } from '../core/severity.ts';
import { compareFindingsOf } from './compare.ts';
import { safeJson, visible } from './sanitize.ts';

/** Changes when a reader of the old shape would go wrong; additions keep it. */
const TREND_VERSION = '1';

/** What one report says, and what changed since the one before. */
export interface TrendPoint {
  readonly name: string;
  readonly findings: number;
  readonly severities: Readonly<Record<Severity, number>>;
  /** absent of the first report */
  readonly added?: number;
  readonly fixed?: number;
  readonly suppressed: number;
  /** false where something could not be scanned: fewer findings may mean less was seen */
  readonly complete: boolean;
}

/** @param reports in their order in time: a report itself holds none */
export function trendOf(reports: readonly { readonly name: string; readonly result: ScanResult }[]): readonly TrendPoint[] {
  return reports.map(({ name, result }, at) => {
    const before = reports[at - 1]?.result;
    const changes = before && compareFindingsOf(before.findings, result.findings);
    const severities: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 };
    for (const { severity } of result.findings) severities[severity] += 1;
    return {
      name,
      findings: result.findings.length,
      severities,
      ...(changes && { added: changes.added.length, fixed: changes.fixed.length }),
      suppressed: suppressedCount(result),
      complete: result.errors.length === 0,
    };
  });
}

/** For people: a line for each report, numbers to the right. */
export function trendText(points: readonly TrendPoint[]): string {
  const head = ['report', 'findings', ...SEVERITIES.toReversed(), 'new', 'fixed', 'suppressed'];
  const rows = points.map((point) => [
    `${visible(point.name)}${point.complete ? '' : ' (incomplete)'}`,
    ...[point.findings, ...SEVERITIES.toReversed().map((severity) => point.severities[severity])].map(String),
    ...[point.added, point.fixed].map((count) => (count === undefined ? '-' : String(count))),
    String(point.suppressed),
  ]);
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => (row[column] as string).length)));
  const line = (cells: readonly string[]): string =>
    cells
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[column] as number) : cell.padStart(widths[column] as number)))
      .join('  ');
  return [head, ...rows].map((row) => `${line(row)}\n`).join('');
}

/** For programs. */
export function trendJson(points: readonly TrendPoint[]): string {
  return safeJson({
    trendVersion: TREND_VERSION,
    tool: { name: PRODUCT.name, homepage: PRODUCT.homepage },
    points: points.map(({ added, ...point }) => ({ ...point, new: added })),
  });
}
