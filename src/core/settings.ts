import type { Rule } from './rule.ts';
import type { Confidence, Severity } from './severity.ts';

/** Which rules run. Plain data: workers receive it by structured clone. */
export interface RuleSelection {
  /** ids or categories left out */
  readonly disabled: readonly string[];
  /** ids that run though their category is left out */
  readonly enabled?: readonly string[];
  /** when not empty, the only ids or categories that run */
  readonly only: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  /** the user's own rules */
  readonly custom: readonly Rule[];
}

/** Whose inline suppressions count: ours and other scanners', ours alone, or nobody's. */
export const INLINE_IGNORES = ['all', 'own', 'none'] as const;
export type InlineIgnores = (typeof INLINE_IGNORES)[number];

/** Findings to keep out of the report, with the reason. Every condition that is given must hold, or any one where `conditions` says so. */
export interface AllowlistEntry {
  readonly reason: string;
  /** globs on the relative path (picomatch) */
  readonly paths?: readonly string[];
  /** tested against the relative path */
  readonly path?: RegExp;
  /** rule ids or categories */
  readonly rules?: readonly string[];
  /** tested against the secret */
  readonly secret?: RegExp;
  /** tested against the whole first line of the finding */
  readonly line?: RegExp;
  /** words in the secret, without regard to case */
  readonly stopwords?: readonly string[];
  /** ids of commits, or their first seven digits or more; holds for findings in history alone */
  readonly commits?: readonly string[];
  /** `all` by default */
  readonly conditions?: 'all' | 'any';
  /** where the entry stands, as in `.tightlip.yml:12`; an entry that never holds is reported under it */
  readonly origin?: string;
}

/** Everything that decides what a scan of given bytes finds. Plain data; the same settings give the same findings. */
export interface ScanSettings {
  readonly rules: RuleSelection;
  readonly allowlists: readonly AllowlistEntry[];
  readonly minConfidence: Confidence;
  /** how many encodings deep secrets are looked for; 0 turns decoding off */
  readonly maxDecodeDepth: number;
  /** bytes */
  readonly maxFileSize: number;
  /** milliseconds for one file */
  readonly fileBudget: number;
  /** `all` by default */
  readonly inlineIgnores?: InlineIgnores;
  /** YYYY-MM-DD (UTC), which decides whether an `until=` has passed; the current day by default */
  readonly today?: string;
}

export const DEFAULT_SETTINGS: ScanSettings = {
  rules: { disabled: [], enabled: [], only: [], severities: {}, custom: [] },
  allowlists: [],
  minConfidence: 'low',
  maxDecodeDepth: 2,
  maxFileSize: 64 * 1024 * 1024,
  fileBudget: 10_000,
  inlineIgnores: 'all',
};

/** Other settings for some folder of the tree. Plain data, the same object for all of its files. */
export interface Profile {
  /** unlike any other's of the scan */
  readonly id: number;
  readonly settings: ScanSettings;
}
