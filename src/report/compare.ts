import type { Finding } from '../core/finding.ts';

/** What became of the findings of one report in a later one; each list in its report's order. */
export interface Comparison {
  readonly added: readonly Finding[];
  readonly fixed: readonly Finding[];
  /** as the later report has them */
  readonly unchanged: readonly Finding[];
}

/** By fingerprint; where several share one, as many stay as both reports have. */
export function compareFindingsOf(before: readonly Finding[], after: readonly Finding[]): Comparison {
  const left = new Map<string, Finding[]>();
  for (const finding of before) left.set(finding.fingerprint, [...(left.get(finding.fingerprint) ?? []), finding]);
  const added: Finding[] = [];
  const unchanged: Finding[] = [];
  for (const finding of after) {
    const known = left.get(finding.fingerprint)?.shift();
    (known === undefined ? added : unchanged).push(finding);
  }
  const gone = new Set([...left.values()].flat());
  return { added, fixed: before.filter((finding) => gone.has(finding)), unchanged };
}
