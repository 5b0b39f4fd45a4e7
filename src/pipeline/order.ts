import type { ScanError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import type { Skipped } from '../core/fragment.ts';
import type { Notice } from '../core/notice.ts';

/** By code units, so that every machine and locale agrees. */
function compareText(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

/** Total order of findings: path, line, column, rule, end. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.start.line - b.location.start.line ||
    a.location.start.column - b.location.start.column ||
    compareText(a.ruleId, b.ruleId) ||
    a.location.end.line - b.location.end.line ||
    a.location.end.column - b.location.end.column ||
    compareText(a.fingerprint, b.fingerprint)
  );
}

export function compareErrors(a: ScanError, b: ScanError): number {
  return compareText(a.path ?? '', b.path ?? '') || compareText(a.kind, b.kind) || compareText(a.cause, b.cause);
}

export function compareSkipped(a: Skipped, b: Skipped): number {
  return compareText(a.path, b.path) || compareText(a.reason, b.reason);
}

export function compareNotices(a: Notice, b: Notice): number {
  return compareText(a.path, b.path) || (a.line ?? 0) - (b.line ?? 0) || compareText(a.kind, b.kind);
}
