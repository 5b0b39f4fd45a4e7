import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';

/** A literal given to a telling name, with all that the model may look at. */
export interface Candidate {
  readonly text: string;
  readonly path: string;
  readonly language: Language;
  readonly name: Span;
  /** as written: `=`, `:`, `(`, `==`, … */
  readonly operator: string;
  readonly value: Span;
  readonly quoted: boolean;
}
