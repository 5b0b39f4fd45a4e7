import type { Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { SEVERITIES } from '../core/severity.ts';
import { errorWords } from './error-words.ts';
import { worstFirst } from './github.ts';
import { PRODUCT } from '../core/product.ts';
import type { Reporter } from './reporter.ts';
import { safeJson, visible } from './sanitize.ts';
import { counted, grouped } from './summary-line.ts';
import { standingWords } from './standing-words.ts';

/** Bitbucket's limits: annotations of a report, annotations of one request, and UTF-16 units of its texts. */
const MOST_ANNOTATIONS = 1000;
const MOST_IN_A_REQUEST = 100;
const MOST_SUMMARY = 450;
const MOST_DETAILS = 2000;

/**
 * Bitbucket Code Insights: `report` is the body of the PUT that makes the report, each list in `annotations` the body of one POST
 * (https://developer.atlassian.com/cloud/bitbucket/rest/api-group-reports/). Whoever uploads does so with their own tool.
 */
export const bitbucketReporter: Reporter = {
  format: 'bitbucket',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const shown = worstFirst(result.findings).slice(0, MOST_ANNOTATIONS);
    const ordinals = new Map<string, number>();
    const annotations = shown.map((finding) => annotation(finding, rules.get(finding.ruleId), ordinals));
    const requests = Array.from({ length: Math.ceil(annotations.length / MOST_IN_A_REQUEST) }, (_, at) =>
      annotations.slice(at * MOST_IN_A_REQUEST, (at + 1) * MOST_IN_A_REQUEST),
    );
    return safeJson({ report: report(result, shown.length), annotations: requests });
  },
};

function report({ findings, errors, stats }: ScanResult, shown: number): object {
  const sentences = [
    errors[0] === undefined
      ? `Scanned ${counted(stats.files, 'file')}.`
      : `The scan is incomplete: ${visible(errors[0].path ?? 'the repository')} ${errorWords(errors[0]).what}; ${counted(errors.length, 'error')} in all.`,
    findings.length === 0 ? 'No findings.' : `${counted(findings.length, 'finding')}.`,
    findings.length > shown ? `The ${grouped(shown)} worst are annotated.` : '',
  ];
  return {
    title: 'tightlip',
    details: cut(sentences.filter((sentence) => sentence !== '').join(' '), MOST_DETAILS),
    report_type: 'SECURITY',
    reporter: PRODUCT.name,
    link: PRODUCT.homepage,
    result: findings.length === 0 && errors.length === 0 ? 'PASSED' : 'FAILED',
    data: [
      ...SEVERITIES.toReversed().map((severity) => ({
        title: `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`,
        type: 'NUMBER',
        value: findings.filter((finding) => finding.severity === severity).length,
      })),
      { title: 'Files', type: 'NUMBER', value: stats.files },
    ],
  };
}

function annotation(finding: Finding, rule: ReportedRule | undefined, ordinals: Map<string, number>): object {
  const { fingerprint, secret, location, severity, ruleId } = finding;
  const ordinal = ordinals.get(fingerprint) ?? 0;
  ordinals.set(fingerprint, ordinal + 1);
  const masked = secret === undefined ? '' : `: ${visible(secret.redacted)}`;
  const link = rule?.references.find((reference) => /^https?:/.test(reference) && URL.canParse(reference));
  return {
    external_id: ordinal === 0 ? fingerprint : `${fingerprint}-${ordinal}`,
    annotation_type: 'VULNERABILITY',
    path: location.path,
    line: location.start.line,
    summary: cut(`${visible(rule?.title ?? ruleId)}${masked}`, MOST_SUMMARY),
    details: cut([standingWords(finding), rule?.description, rule?.remediation, ruleId].filter(Boolean).join(' '), MOST_DETAILS),
    severity: severity.toUpperCase(),
    result: 'FAILED',
    ...(link !== undefined && { link }),
  };
}

function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most - 1).replace(/[\ud800-\udbff]$/, '')}…`;
}
