import type { Finding } from '../core/finding.ts';
import type { ReportedRule } from '../core/rule.ts';
import { cweOf } from './cwe.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './sanitize.ts';

const COLUMNS = [
  'severity',
  'confidence',
  'category',
  'rule',
  'title',
  'path',
  'line',
  'column',
  'end_line',
  'end_column',
  'secret',
  'cwe',
  'fingerprint',
  'suppressed',
  'reason',
  'remediation',
  'standing',
  'repository',
] as const;

type Row = Readonly<Record<(typeof COLUMNS)[number], string | number>>;

/** RFC 4180 with a heading, one line for each finding, UTF-8, CRLF. Suppressed findings only when asked for. */
export const csvReporter: Reporter = {
  format: 'csv',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const rows = [
      ...result.findings.map((finding) => row(finding, rules.get(finding.ruleId))),
      ...(context.includeSuppressed ? result.suppressed : []).map(({ finding, by, reason }) => ({
        ...row(finding, rules.get(finding.ruleId)),
        suppressed: by,
        reason,
      })),
    ];
    const lines = rows.map((values) => COLUMNS.map((column) => cell(values[column])).join(','));
    return [COLUMNS.join(','), ...lines].map((line) => `${line}\r\n`).join('');
  },
};

function row(finding: Finding, rule: ReportedRule | undefined): Row {
  const { start, end, path } = finding.location;
  return {
    severity: finding.severity,
    confidence: finding.confidence,
    category: finding.category,
    rule: finding.ruleId,
    title: rule?.title ?? finding.ruleId,
    path,
    line: start.line,
    column: start.column,
    end_line: end.line,
    end_column: end.column,
    secret: finding.secret?.redacted ?? '',
    cwe: rule === undefined ? '' : cweOf(rule),
    fingerprint: finding.fingerprint,
    suppressed: '',
    reason: '',
    remediation: rule?.remediation ?? '',
    standing: finding.standing ?? '',
    repository: finding.repository ?? '',
  };
}

/** What a spreadsheet would take for a formula when a cell begins with it: https://owasp.org/www-community/attacks/CSV_Injection */
const FORMULA = /^\s*[=+\-@\uff1d\uff0b\uff0d\uff20]/;

/** Numbers as they are; text always quoted, with an apostrophe in front where it would be calculated. */
function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  if (value === '') return '';
  const text = visible(value);
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
