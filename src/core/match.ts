import type { TextEdit } from './edit.ts';
import type { Evidence, RelatedLocation } from './finding.ts';
import type { Span } from './location.ts';
import type { Rule } from './rule.ts';
import type { Secret } from './secret.ts';
import type { Confidence, Severity } from './severity.ts';

/** A raw hit of one rule in one fragment, before overlap, suppression and thresholds. */
/** A change of the fragment's text that takes the match away. */
export interface MatchFix {
  readonly description: string;
  readonly edits: readonly TextEdit[];
}

export interface Match {
  readonly rule: Rule;
  /** what is reported; for a decoded secret the span of the encoded text */
  readonly span: Span;
  /** every part of the text that must be masked wherever it is shown; at least the secret */
  readonly masked: readonly Span[];
  readonly secret?: Secret;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly evidence: readonly Evidence[];
  readonly fix?: MatchFix;
  readonly related?: readonly { readonly span: Span; readonly role: RelatedLocation['role'] }[];
}

/** One step of a detector's reasoning, for `tightlip explain`. */
export interface TraceEvent {
  readonly ruleId: string;
  readonly span: Span;
  /** `keyword`, `pattern`, `filter`, `proof`, `overlap`, `allowlist`, `syntax`, `threshold` */
  readonly step: string;
  readonly verdict: 'pass' | 'reject' | 'note';
  /** plain words without any part of a secret */
  readonly detail: string;
}
export type Tracer = (event: TraceEvent) => void;
