import type { Finding } from '../core/finding.ts';
import { PRODUCT } from '../core/product.ts';
import type { ReportedRule } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';
import type { Comparison } from './compare.ts';
import type { ReportContext, Style } from './reporter.ts';
import { safeJson, visible } from './sanitize.ts';
import { bySeverity, grouped } from './summary-line.ts';

/** Changes when a reader of the old shape would go wrong; additions keep it. */
const DIFF_VERSION = '1';

const COLOR: Readonly<Record<Severity, Style>> = { critical: 'red', high: 'red', medium: 'yellow', low: 'blue' };

type DiffContext = Pick<ReportContext, 'rules' | 'style' | 'verbose'>;

/** For people: each list with a line a finding, what is unchanged only counted unless all is wanted. */
export function diffText(comparison: Comparison, context: DiffContext): string {
  const titles = new Map(context.rules.map((rule) => [rule.id, rule]));
  const section = (heading: string, findings: readonly Finding[], listed: boolean): string => {
    const counts = findings.length === 0 ? '' : ` (${bySeverity(findings)})`;
    const head = context.style('bold', `${heading}: ${grouped(findings.length)}${counts}`);
    return [head, ...(listed ? findings.map((finding) => `  ${line(finding, titles.get(finding.ruleId), context)}`) : [])].join(
      '\n',
    );
  };
  const sections = [
    section('New', comparison.added, true),
    section('Fixed', comparison.fixed, true),
    section('Unchanged', comparison.unchanged, context.verbose),
  ];
  return `${sections.join('\n')}\n`;
}

function line(finding: Finding, rule: ReportedRule | undefined, { style }: DiffContext): string {
  const { location, severity, ruleId, secret } = finding;
  const place = visible(`${location.path}:${location.start.line}:${location.start.column}`);
  const masked = secret === undefined ? '' : ` ${visible(secret.redacted)}`;
  return `${style(COLOR[severity], severity.padEnd(8))}  ${place}  ${visible(rule?.title ?? ruleId)}${masked}`;
}

/** For programs. */
export function diffJson({ added, fixed, unchanged }: Comparison): string {
  return safeJson({
    diffVersion: DIFF_VERSION,
    tool: { name: PRODUCT.name, homepage: PRODUCT.homepage },
    counts: { new: added.length, fixed: fixed.length, unchanged: unchanged.length },
    new: added.map(described),
    fixed: fixed.map(described),
    unchanged: unchanged.map(described),
  });
}

function described({ ruleId, category, severity, confidence, location, secret, fingerprint }: Finding): object {
  return { ruleId, category, severity, confidence, location, secret: secret?.redacted, fingerprint };
}
