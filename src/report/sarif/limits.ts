import { CONFIDENCES, SEVERITIES } from '../../core/severity.ts';
import type { Finding } from '../../core/finding.ts';
import { grouped } from '../summary-line.ts';

/** GitHub refuses a run with more results, and shows this many of the most severe. */
const GITHUB_ACCEPTS = 25_000;
const GITHUB_SHOWS = 5_000;

export interface Limited {
  /** in the order given */
  readonly findings: readonly Finding[];
  /** what was left out, in words */
  readonly notices: readonly string[];
}

/** Keeps the most severe, then the surest, then the first. Nothing is dropped without a notice. */
export function limitFindings(findings: readonly Finding[], most = GITHUB_ACCEPTS): Limited {
  if (findings.length <= most) return { findings, notices: findings.length > GITHUB_SHOWS ? [shownNotice(findings.length)] : [] };
  const weight = ({ severity, confidence }: Finding): number =>
    SEVERITIES.indexOf(severity) * CONFIDENCES.length + CONFIDENCES.indexOf(confidence);
  const kept = new Set(findings.toSorted((a, b) => weight(b) - weight(a)).slice(0, most));
  const dropped = `${grouped(findings.length - most)} of ${grouped(findings.length)} findings are left out of this report, the least severe.`;
  return {
    findings: findings.filter((finding) => kept.has(finding)),
    notices: [`${dropped} The JSON and text reports hold all.`, ...(most > GITHUB_SHOWS ? [shownNotice(most)] : [])],
  };
}

function shownNotice(count: number): string {
  return `This report has ${grouped(count)} results; GitHub code scanning shows the ${grouped(GITHUB_SHOWS)} most severe.`;
}
