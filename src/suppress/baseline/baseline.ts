/** What a person made of a finding; nothing yet where it is absent. */
export type Verdict = 'true' | 'false';

/** One accepted finding. Holds no line number, no time and no secret. */
export interface BaselineEntry {
  /** relative to the scan's root, forward slashes */
  readonly path: string;
  readonly ruleId: string;
  /** see tags.ts */
  readonly tag: string;
  readonly verdict?: Verdict;
  /** why, in one line */
  readonly note?: string;
}

/** Findings that were there before. */
export interface Baseline {
  /** key of the tags, hexadecimal; random, so that no two repositories have a tag in common */
  readonly salt: string;
  readonly entries: readonly BaselineEntry[];
}

/** Why a finding is not reported, in words. */
export function baselineReason({ verdict, note }: BaselineEntry): string {
  const words = { true: 'in the baseline: a true leak, still to be mended', false: 'in the baseline: a false alarm' };
  return `${verdict === undefined ? 'in the baseline' : words[verdict]}${note === undefined ? '' : ` (${note})`}`;
}
