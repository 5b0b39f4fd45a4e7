import { crypto } from '../core/crypto.ts';
import type { Finding } from '../core/finding.ts';
import { PRODUCT } from '../core/product.ts';
import type { ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import type { Severity } from '../core/severity.ts';
import { cweOf } from './cwe.ts';
import { errorWords } from './error-words.ts';
import { evidenceWords } from './evidence-words.ts';
import { code, plain } from './markdown-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { safeJson, visible } from './sanitize.ts';
import { standingWords } from './standing-words.ts';
import { counted } from './summary-line.ts';

/** Every supported GitLab takes this version; an instance refuses versions newer than itself knows. */
const SCHEMA_VERSION = '15.0.7';
/** What GitLab's own analyzers say where a finding stands in no one commit. */
const NO_COMMIT = '0000000';
/** UTF-16 units, from GitLab's schema. */
const MOST_NAME = 255;
const MOST_SOLUTION = 7000;

const SEVERITY: Readonly<Record<Severity, string>> = { low: 'Low', medium: 'Medium', high: 'High', critical: 'Critical' };

interface Kind {
  readonly type: 'secret_detection' | 'sast';
  readonly holds: (finding: Finding) => boolean;
  /** where the findings of the other kind are */
  readonly other: string;
}

const SECRET_DETECTION: Kind = {
  type: 'secret_detection',
  holds: ({ category }) => category === 'secret',
  other: 'gitlab-sast',
};
const SAST: Kind = { type: 'sast', holds: ({ category }) => category !== 'secret', other: 'gitlab' };

/** `artifacts:reports:secret_detection`: the secrets. */
export const gitlabReporter: Reporter = {
  format: 'gitlab',
  render: (result, context) => safeJson(report(result, context, SECRET_DETECTION)),
};

/** `artifacts:reports:sast`: everything that is no secret. */
export const gitlabSastReporter: Reporter = {
  format: 'gitlab-sast',
  render: (result, context) => safeJson(report(result, context, SAST)),
};

/** https://docs.gitlab.com/development/integrations/secure/#report */
function report(result: ScanResult, context: ReportContext, kind: Kind): object {
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  const tool = {
    id: PRODUCT.name,
    name: PRODUCT.name,
    url: PRODUCT.homepage,
    vendor: { name: PRODUCT.name },
    version: context.version,
  };
  const ordinals = new Map<string, number>();
  return {
    version: SCHEMA_VERSION,
    scan: {
      type: kind.type,
      status: result.errors.length === 0 ? 'success' : 'failure',
      start_time: time(context.times?.start),
      end_time: time(context.times?.end),
      analyzer: tool,
      scanner: tool,
      messages: messages(result, kind),
    },
    vulnerabilities: result.findings
      .filter(kind.holds)
      .map((finding) => vulnerability(finding, rules.get(finding.ruleId), kind, ordinals)),
    remediations: [],
  };
}

/** The schema's form: UTC, whole seconds, no zone. @param milliseconds since 1970 */
function time(milliseconds = 0): string {
  return new Date(milliseconds).toISOString().slice(0, 19);
}

function messages({ errors, findings }: ScanResult, { holds, other }: Kind): readonly object[] {
  const elsewhere = findings.filter((finding) => !holds(finding)).length;
  return [
    ...errors.map((error) => {
      const { what, toDo } = errorWords(error);
      return { level: 'fatal', value: `${visible(error.path ?? 'The repository')} ${what}. ${toDo}` };
    }),
    ...(elsewhere === 0
      ? []
      : [{ level: 'info', value: `${counted(elsewhere, 'finding')} of other kinds: see the report of --format ${other}.` }]),
  ];
}

function vulnerability(finding: Finding, rule: ReportedRule | undefined, kind: Kind, ordinals: Map<string, number>): object {
  const { fingerprint, ruleId, severity, location } = finding;
  const { path: file, start, end } = location;
  const ordinal = ordinals.get(fingerprint) ?? 0;
  ordinals.set(fingerprint, ordinal + 1);
  const links = (rule?.references ?? []).filter((url) => /^https?:\/\/.+/.test(url)).map((url) => ({ url }));
  const lines = { start_line: start.line, end_line: end.line };
  return {
    id: uuid(`${kind.type}\0${fingerprint}\0${ordinal}`),
    name: (rule?.title ?? ruleId).slice(0, MOST_NAME),
    description: description(finding, rule),
    severity: SEVERITY[severity],
    ...(rule && { solution: rule.remediation.slice(0, MOST_SOLUTION) }),
    identifiers: identifiers(ruleId, rule),
    ...(links.length > 0 && { links }),
    location: { file, ...lines, ...(kind.type === 'secret_detection' && { commit: { sha: NO_COMMIT } }) },
    tracking: { type: 'source', items: [{ file, ...lines, signatures: [{ algorithm: 'hash', value: fingerprint }] }] },
  };
}

/** Markdown. The masked secret only: the schema's own member for code is meant for the raw line. */
function description(finding: Finding, rule: ReportedRule | undefined): string {
  const { secret, evidence, confidence } = finding;
  const why = evidence.map(evidenceWords).join('; ');
  return [
    rule?.description ?? '',
    secret === undefined ? '' : `Masked: ${code(visible(secret.redacted))}.`,
    `Confidence: ${confidence}${why === '' ? '' : ` (${plain(why)})`}.`,
    standingWords(finding),
  ]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The first one identifies the kind of vulnerability for good. */
function identifiers(ruleId: string, rule: ReportedRule | undefined): readonly object[] {
  const own = { type: 'tightlip_rule_id', name: `tightlip ${ruleId}`, value: ruleId };
  if (rule === undefined) return [own];
  const cwe = cweOf(rule);
  const url = `https://cwe.mitre.org/data/definitions/${cwe}.html`;
  return [own, { type: 'cwe', name: `CWE-${cwe}`, value: String(cwe), url }];
}

/** A name-based UUID, version 8 (RFC 9562): equal findings have equal ids in every run. */
function uuid(name: string): string {
  const digits = crypto().createHash('sha256').update(name).digest('hex');
  const variant = '89ab'[Number.parseInt(digits.charAt(16), 16) & 3] as string;
  return [
    digits.slice(0, 8),
    digits.slice(8, 12),
    `8${digits.slice(13, 16)}`,
    `${variant}${digits.slice(17, 20)}`,
    digits.slice(20, 32),
  ].join('-');
}
