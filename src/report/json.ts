import type { Finding, Suppressed } from '../core/finding.ts';
import { PRODUCT } from '../core/product.ts';
import type { ScannedRepository } from '../core/repository.ts';
import { suppressedCounts, type ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { groupBySecret } from '../core/secret-groups.ts';
import { secretLink } from '../core/shard.ts';
import { cweOf } from './cwe.ts';
import { publicEvidence } from './evidence-words.ts';
import type { ReportContext, ReportedSelection, Reporter } from './reporter.ts';
import { safeJson } from './sanitize.ts';

/** Changes when a reader of the old shape would go wrong; additions keep it. */
export const JSON_SCHEMA_VERSION = '1';
export const JSON_SCHEMA_ID = `${PRODUCT.homepage}/raw/main/schema/report.schema.json`;

/** Everything of a scan as data, described by schema/report.schema.json. Holds no times: equal scans give equal bytes. */
export const jsonReporter: Reporter = {
  format: 'json',
  render: (result, context) => safeJson(jsonReport(result, context)),
};

function jsonReport(result: ScanResult, context: ReportContext): object {
  // Whoever merges shards decides what is printed.
  const includeSuppressed = context.includeSuppressed || context.shard !== undefined;
  const suppressed = includeSuppressed ? result.suppressed : [];
  const reported = [...result.findings, ...suppressed.map((entry) => entry.finding)];
  const groups = groupBySecret(reported);
  const used = new Set(reported.map((finding) => finding.ruleId));
  const describe = (finding: Finding): object => describeFinding(finding, groups.get(finding), context);
  return {
    $schema: JSON_SCHEMA_ID,
    schemaVersion: JSON_SCHEMA_VERSION,
    tool: { name: PRODUCT.name, version: context.version, homepage: PRODUCT.homepage },
    ...(context.shard && { shard: describeShard(context.shard) }),
    ...(context.selection && describeSelection(context.selection)),
    rules: context.rules.filter((rule) => used.has(rule.id)).map(describeRule),
    findings: result.findings.map(describe),
    ...(includeSuppressed
      ? { suppressed: suppressed.map(({ finding, by, reason }: Suppressed) => ({ by, reason, finding: describe(finding) })) }
      : {}),
    errors: result.errors.map(({ kind, path, cause, rule }) => ({ kind, path, cause, rule })),
    ...(result.notices?.length
      ? { notices: result.notices.map(({ kind, path, line, args }) => ({ kind, path, line, args })) }
      : {}),
    skipped: result.skipped.map(({ path, reason }) => ({ path, reason })),
    repositories: result.repositories?.map(describeRepository),
    stats: { files: result.stats.files, bytes: result.stats.bytes, suppressed: suppressedCounts(result) },
  };
}

type ShardContext = NonNullable<ReportContext['shard']>;

function describeShard({ index, count, digest, unused = [] }: ShardContext): object {
  const listed = unused.map(({ kind, path, line, args }) => ({ kind, path, line, args }));
  return { index, count, listing: digest, ...(listed.length > 0 && { unused: listed }) };
}

/** Nothing for the built-in rules as they are. */
function describeSelection({ disabled, only, severities, custom }: ReportedSelection): object {
  const changes = disabled.length + only.length + Object.keys(severities).length + custom.length;
  return changes === 0 ? {} : { selection: { disabled, only, severities, custom: custom.map(describeRule) } };
}

function describeRule(rule: ReportedRule): object {
  return {
    id: rule.id,
    title: rule.title,
    category: rule.category,
    severity: rule.severity,
    confidence: rule.confidence,
    description: rule.description,
    remediation: rule.remediation,
    references: rule.references,
    cwe: cweOf(rule),
    properties: { category: rule.category },
  };
}

function describeRepository({ name, url, head, files, bytes, findings, skipped, errors }: ScannedRepository): object {
  return { name, url, head, files, bytes, findings, skipped, errors };
}

function describeFinding(finding: Finding, group: number | undefined, { shard, linkOf }: ReportContext): object {
  const { location, snippet, secret } = finding;
  const link = secret && (linkOf ? linkOf(secret) : shard && secretLink(secret, shard));
  return {
    ruleId: finding.ruleId,
    category: finding.category,
    severity: finding.severity,
    confidence: finding.confidence,
    location: { path: location.path, start: location.start, end: location.end },
    snippet: { line: snippet.line, lines: snippet.lines, mark: snippet.mark },
    secret: secret && { redacted: secret.redacted, group, link },
    evidence: finding.evidence.map(publicEvidence),
    fix: finding.fix,
    related: finding.related.map(({ location: place, role }) => ({ role, location: place })),
    fingerprint: finding.fingerprint,
    lineHash: finding.lineHash,
    blob: finding.blob,
    origin: finding.origin,
    standing: finding.standing,
    repository: finding.repository,
  };
}
