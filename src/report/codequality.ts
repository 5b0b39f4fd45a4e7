import { crypto } from '../core/crypto.ts';
import type { Finding } from '../core/finding.ts';
import type { Severity } from '../core/severity.ts';
import type { Reporter } from './reporter.ts';
import { safeJson, visible } from './sanitize.ts';

const SEVERITY: Readonly<Record<Severity, string>> = { low: 'minor', medium: 'major', high: 'critical', critical: 'blocker' };

/**
 * GitLab Code Quality (https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format), the subset of Code Climate's format that
 * every tier shows in a merge request.
 */
export const codequalityReporter: Reporter = {
  format: 'codequality',
  render(result, context) {
    const titles = new Map(context.rules.map(({ id, title }) => [id, title]));
    const seen = new Map<string, number>();
    return safeJson(result.findings.map((finding) => issue(finding, titles.get(finding.ruleId) ?? finding.ruleId, seen)));
  },
};

function issue({ ruleId, severity, secret, location, fingerprint }: Finding, title: string, seen: Map<string, number>): object {
  return {
    description: `${visible(title)}${secret === undefined ? '' : `: ${visible(secret.redacted)}`}`,
    check_name: ruleId,
    fingerprint: unique(fingerprint, seen),
    severity: SEVERITY[severity],
    location: { path: location.path, lines: { begin: location.start.line, end: location.end.line } },
  };
}

/** GitLab drops all but the first of equal fingerprints: the same line in several commits must stay several issues. */
function unique(fingerprint: string, seen: Map<string, number>): string {
  const count = seen.get(fingerprint) ?? 0;
  seen.set(fingerprint, count + 1);
  return count === 0 ? fingerprint : crypto().createHash('sha256').update(`${fingerprint}\0${count}`).digest('hex').slice(0, 32);
}
