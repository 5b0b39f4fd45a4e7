import type { Finding } from '../../core/finding.ts';
import { visible } from '../../report/sanitize.ts';
import { codeFrame } from '../../report/text/layout.ts';
import type { Baseline, BaselineEntry } from '../../suppress/baseline/baseline.ts';
import { matchBaseline } from '../../suppress/baseline/match-baseline.ts';

/** An entry and what it stands for today; no finding where that is gone. */
export interface Standing {
  readonly entry: BaselineEntry;
  readonly findings: readonly Finding[];
}

/** The entries in the order of the file, each with its findings. */
export function standingsOf(baseline: Baseline, findings: readonly Finding[]): readonly Standing[] {
  const { covered } = matchBaseline(baseline, findings, () => true);
  const byEntry = new Map<BaselineEntry, Finding[]>();
  for (const [finding, { entry }] of covered) byEntry.set(entry, [...(byEntry.get(entry) ?? []), finding]);
  return baseline.entries.map((entry) => ({ entry, findings: byEntry.get(entry) ?? [] }));
}

function placeOf({ location: { path, start } }: Finding): string {
  return visible(`${path}:${start.line}:${start.column}`);
}

const VERDICTS = { true: 'a true leak', false: 'a false alarm' } as const;

/** One entry in words: what it is, where it stands now, what was made of it, and its masked lines. */
export function describeStanding({ entry, findings }: Standing, columns: number): readonly string[] {
  const verdict = entry.verdict === undefined ? 'not looked at yet' : VERDICTS[entry.verdict];
  const head = `${visible(entry.path)} ${entry.ruleId}: ${verdict}${entry.note === undefined ? '' : ` (${visible(entry.note)})`}`;
  if (findings.length === 0) return [head, '  gone: nothing in the tree fits it any more'];
  const [first] = findings as readonly [Finding, ...Finding[]];
  const moved = first.location.path === entry.path ? '' : ', moved there';
  return [
    head,
    `  at ${findings.map(placeOf).join(', ')}${moved}; ${first.severity}, confidence ${first.confidence}`,
    ...codeFrame(first.snippet, columns - 4, (carets) => carets).map((line) => `    ${line}`),
  ];
}
