import type { Finding, Suppressed } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { AllowlistEntry } from '../core/settings.ts';
import { compileAllowlist, type Allowlist } from '../suppress/allowlist.ts';
import type { AllowlistsOf } from './nested-settings.ts';
import { compareFindings } from './order.ts';

/**
 * Suppresses what came with a commit that an allowlist entry names. Which commit that is shows when all of history was read, long after the other entries
 * had their say. By then the line is masked: `line` beside `commits` is tested against what a report shows.
 *
 * @param result findings have their origin
 * @param entriesOf the same array for all files where the same entries hold
 */
export async function allowCommits(result: ScanResult, entriesOf: AllowlistsOf): Promise<ScanResult> {
  const compiled = new Map<readonly AllowlistEntry[], Allowlist>();
  const findings: Finding[] = [];
  const suppressed: Suppressed[] = [...result.suppressed];
  for (const finding of result.findings) {
    const { ruleId: id, category, secret, location, snippet, origin } = finding;
    const subject = { path: location.path, line: snippet.lines[0] ?? '', ...(origin && { commit: origin.commit }) };
    const entries = await entriesOf(location.path);
    const allowlist = compiled.get(entries) ?? compileAllowlist(entries.filter(({ commits }) => commits !== undefined));
    compiled.set(entries, allowlist);
    const entry = allowlist({ rule: { id, category }, ...(secret && { secret }) }, subject);
    if (entry === undefined) findings.push(finding);
    else suppressed.push({ finding, by: 'allowlist', reason: entry.reason });
  }
  return { ...result, findings, suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)) };
}
