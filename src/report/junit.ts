import type { ScanError } from '../core/errors.ts';
import type { Finding, Suppressed } from '../core/finding.ts';
import type { ReportedRule } from '../core/rule.ts';
import { errorWords } from './error-words.ts';
import { evidenceWords } from './evidence-words.ts';
import type { Reporter } from './reporter.ts';
import { visibleLine } from './sanitize.ts';
import { standingWords } from './standing-words.ts';
import { element, xmlText } from './xml.ts';

const CLEAN = element('testcase', { classname: 'tightlip', name: 'no findings' });

/**
 * JUnit XML as Jenkins, GitLab, Azure and CircleCI read it: one failed test case for each finding, one in error for what could not be
 * scanned, and a passed one where there is nothing to say, since some take an empty suite for a broken run. Without times.
 */
export const junitReporter: Reporter = {
  format: 'junit',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const suppressed = context.includeSuppressed ? result.suppressed : [];
    const cases = [
      ...result.errors.map(errorCase),
      ...result.findings.map((finding) => findingCase(finding, rules.get(finding.ruleId))),
      ...suppressed.map(suppressedCase),
    ];
    const counts = {
      tests: Math.max(1, cases.length),
      failures: result.findings.length,
      errors: result.errors.length,
      skipped: suppressed.length,
    };
    const suite = element('testsuite', { name: 'tightlip', ...counts }, cases.length === 0 ? [CLEAN] : cases);
    const { tests, failures, errors } = counts;
    const suites = element('testsuites', { name: 'tightlip', tests, failures, errors }, [suite]);
    return `<?xml version="1.0" encoding="UTF-8"?>\n${suites}\n`;
  },
};

function nameOf({ ruleId, location: { path, start } }: Finding): Readonly<Record<string, string | number>> {
  return { classname: path, name: `${ruleId} at ${start.line}:${start.column}`, file: path, line: start.line };
}

function findingCase(finding: Finding, rule: ReportedRule | undefined): string {
  const title = rule?.title ?? finding.ruleId;
  const message = `${title}${finding.secret === undefined ? '' : `: ${finding.secret.redacted}`}`;
  return element('testcase', nameOf(finding), [
    element('failure', { type: `${finding.severity} ${finding.category}`, message }, xmlText(details(finding, rule))),
  ]);
}

function details(finding: Finding, rule: ReportedRule | undefined): string {
  const { location, snippet, confidence, severity, evidence } = finding;
  const why = evidence.map(evidenceWords).join('; ');
  return [
    `${location.path}:${location.start.line}:${location.start.column}`,
    ...snippet.lines.map((line, at) => `${snippet.line + at} | ${visibleLine(line).text}`),
    `${severity} severity, ${confidence} confidence${why === '' ? '' : `: ${why}`}`,
    ...[standingWords(finding)].filter(Boolean),
    ...(rule === undefined ? [] : [rule.description, rule.remediation, ...rule.references]),
  ].join('\n');
}

function suppressedCase({ finding, by, reason }: Suppressed): string {
  return element('testcase', nameOf(finding), [element('skipped', { message: `suppressed (${by}): ${reason}` })]);
}

function errorCase(error: ScanError): string {
  const { what, toDo } = errorWords(error);
  const path = error.path ?? 'the repository';
  return element('testcase', { classname: path, name: 'scan' }, [
    element('error', { type: error.kind, message: `${path} ${what}` }, xmlText(toDo)),
  ]);
}
