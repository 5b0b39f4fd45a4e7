import type { Finding, Standing } from '../core/finding.ts';
import type { Location } from '../core/location.ts';
import type { ScanResult } from '../core/result.ts';
import { addsAny, type AddedLines, type LineRange } from '../sources/changes/added-lines.ts';

/** The lines a location covers. Its end is exclusive: at the start of a line that line is not in it. */
function linesOf({ start, end }: Location): LineRange {
  const last = end.column === 1 ? end.line - 1 : end.line;
  return { first: start.line, last: Math.max(start.line, last) };
}

/** Reported paths of all that was found, suppressed or noticed. */
export function pathsOf({ findings, suppressed, notices = [] }: ScanResult): Set<string> {
  const found = [...findings, ...suppressed.map(({ finding }) => finding)].map(({ location }) => location.path);
  return new Set([...found, ...notices.map(({ path }) => path)]);
}

/** The result without what stands on lines that a change left as they were: a finding counts when any of its lines is added. */
export function onlyAdded(result: ScanResult, added: ReadonlyMap<string, AddedLines>): ScanResult {
  const adds = (path: string, lines: LineRange): boolean => addsAny(added.get(path) ?? 'all', lines);
  const isAdded = ({ location }: Finding): boolean => adds(location.path, linesOf(location));
  const { findings, suppressed, notices = [], ...rest } = result;
  const noticed = notices.filter(({ path, line }) => line === undefined || adds(path, { first: line, last: line }));
  return {
    ...rest,
    findings: findings.filter(isAdded),
    suppressed: suppressed.filter(({ finding }) => isAdded(finding)),
    ...(noticed.length > 0 && { notices: noticed }),
  };
}

/** The result with a word on each finding whether a change brought it. Lines of a path that is not in `added` count as added. */
export function withStanding(result: ScanResult, added: ReadonlyMap<string, AddedLines>): ScanResult {
  const standingOf = ({ location }: Finding): Standing =>
    addsAny(added.get(location.path) ?? 'all', linesOf(location)) ? 'new' : 'existing';
  return { ...result, findings: result.findings.map((finding) => ({ ...finding, standing: standingOf(finding) })) };
}
