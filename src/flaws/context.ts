import type { Evidence } from '../core/finding.ts';
import type { Span } from '../core/location.ts';
import type { Confidence, Severity } from '../core/severity.ts';
import type { SourceCode } from '../syntax/source-code.ts';

/** A keyword hit as the interpreters see it. */
export interface Place {
  readonly code: SourceCode;
  /** UTF-16 offset of the keyword */
  readonly offset: number;
  /** the token at the keyword; never in a comment */
  readonly token: number;
  /** relative to the scan's root */
  readonly path?: string;
}

/** What an interpreter found, before severity and rule are put to it. */
export interface Flaw {
  readonly span: Span;
  /** the call, command or statement around it */
  readonly enclosing?: Span;
  readonly severity?: Severity;
  readonly confidence?: Confidence;
  /** steps to take the severity down, with the reason in `evidence` */
  readonly lowered?: number;
  readonly evidence?: readonly Evidence[];
  /** parts of the text that must not be shown */
  readonly masked?: readonly Span[];
}

/** Span of a half-open token range. */
export function spanOf({ tokens }: SourceCode, from: number, to: number): Span {
  return { start: tokens.start(from), end: tokens.end(Math.max(from, to - 1)) };
}
