import { UsageError } from '../../core/errors.ts';
import type { Finding } from '../../core/finding.ts';
import type { Notice } from '../../core/notice.ts';
import type { ScanResult } from '../../core/result.ts';
import type { ReportedRule } from '../../core/rule.ts';
import { Secret } from '../../core/secret.ts';
import type { Shard } from '../../core/shard.ts';
import type { ReportedSelection } from '../reporter.ts';
import { readShape, type FindingData, type ReportData } from './report-shape.ts';
import { Misshapen } from './shape.ts';

/** A JSON report, read. Its secrets know only their redacted form and which others they equal. */
export interface ReadReport {
  readonly name: string;
  /** of the tightlip that made it */
  readonly version: string;
  /** without times */
  readonly result: ScanResult;
  /** those that its findings refer to */
  readonly rules: readonly ReportedRule[];
  readonly selection: ReportedSelection;
  readonly shard?: Shard & { readonly listing: string; readonly unused?: readonly Notice[] };
}

const UNCHANGED: ReportedSelection = { disabled: [], only: [], severities: {}, custom: [] };

/**
 * @param name of the file, for messages
 * @throws UsageError for a text that is no JSON report of tightlip, or of a version of the format that is not known here
 */
export function readReport(json: string, name: string): ReadReport {
  const data = shaped(parsed(json, name), name);
  return {
    name,
    version: data.tool.version,
    rules: data.rules,
    selection: data.selection ?? UNCHANGED,
    result: resultOf(data, name),
    ...(data.shard && { shard: data.shard }),
  };
}

/** The parser's own message would quote the text. */
function parsed(json: string, name: string): unknown {
  try {
    return JSON.parse(json.replace(/^\ufeff/, '')) as unknown;
  } catch {
    throw new UsageError(`${name} is not JSON. Make it with --format json.`);
  }
}

function shaped(value: unknown, name: string): ReportData {
  try {
    return readShape(value, '');
  } catch (error) {
    if (!(error instanceof Misshapen)) throw error;
    throw new UsageError(`${name} is no report that this tightlip can read: ${error.message}. Make it with --format json.`);
  }
}

function resultOf(data: ReportData, name: string): ScanResult {
  const finding = (found: FindingData): Finding => findingOf(found, name);
  return {
    findings: data.findings.map(finding),
    suppressed: (data.suppressed ?? []).map((entry) => ({ ...entry, finding: finding(entry.finding) })),
    errors: data.errors,
    skipped: data.skipped,
    ...(data.notices && { notices: data.notices }),
    ...(data.repositories && { repositories: data.repositories }),
    stats: {
      files: data.stats.files,
      bytes: data.stats.bytes,
      milliseconds: 0,
      ...(data.suppressed === undefined && data.stats.suppressed && { suppressed: data.stats.suppressed }),
    },
  };
}

/** Within a report the group tells secrets apart, between the shards of a scan the link. */
function findingOf({ secret, ...rest }: FindingData, name: string): Finding {
  if (secret === undefined) return rest;
  const identity = secret.link ?? `${name}\0${secret.group}`;
  return { ...rest, secret: Secret.fromReport(secret.redacted, identity) };
}
