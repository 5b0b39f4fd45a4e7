import type { Finding, Suppressed } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { AllowlistEntry } from '../core/settings.ts';
import { compileAllowlist } from '../suppress/allowlist.ts';
import { compareFindings } from './order.ts';

/**
 * Suppresses what came with a commit that an allowlist entry names. Which commit that is shows when all of history was read, long after the other entries
 * had their say. By then the line is masked: `line` beside `commits` is tested against what a report shows.
 *
 * @param result findings have their origin
 */
export function allowCommits(result: ScanResult, entries: readonly AllowlistEntry[]): ScanResult {
  const ofCommits = entries.filter(({ commits }) => commits !== undefined);
  if (ofCommits.length === 0) return result;
  const allowlist = compileAllowlist(ofCommits);
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [...result.suppressed];
  for (const finding of result.findings) {
    const { ruleId: id, category, secret, location, snippet, origin } = finding;
    const subject = { path: location.path, line: snippet.lines[0] ?? '', ...(origin && { commit: origin.commit }) };
    const entry = allowlist({ rule: { id, category }, ...(secret && { secret }) }, subject);
    if (entry === undefined) findings.push(finding);
    else suppressed.push({ finding, by: 'allowlist', reason: entry.reason });
  }
  return { ...result, findings, suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)) };
}
