import type { Candidate } from './candidate.ts';
import { CLOSER, closerLook } from './closer-features.ts';
import { NAME, nameFeatures } from './name-features.ts';
import { SYNTAX } from './syntax-features.ts';
import { CHARACTERS } from './value-features.ts';
import { readValue, type ValueReading } from './value-reading.ts';

/** What a candidate is judged by first: cheap, since most candidates are nothing and need no closer look. */
export const FIRST_FEATURES: readonly string[] = [...NAME.names, ...SYNTAX.names, ...CHARACTERS.names];
/** The names of all features; those of the first look come first. */
export const FEATURES: readonly string[] = [...FIRST_FEATURES, ...CLOSER.names];

/** A candidate as the model sees it, first from afar. */
export class Sight {
  readonly candidate: Candidate;
  readonly value: string;
  readonly reading: ValueReading;
  /** numbers of FIRST_FEATURES; of all FEATURES after a closer look */
  readonly numbers: number[];

  constructor(candidate: Candidate) {
    const { text, value } = candidate;
    this.candidate = candidate;
    this.value = text.slice(value.start, value.end);
    this.reading = readValue(this.value);
    this.numbers = [...nameFeatures(candidate)];
    SYNTAX.addTo(this.numbers, candidate);
    CHARACTERS.addTo(this.numbers, this.reading);
  }

  /** Once. */
  lookCloser(): void {
    CLOSER.addTo(this.numbers, closerLook(this.candidate, this.value, this.reading));
  }
}

/** Everything the model knows of a candidate, in the order of FEATURES. */
export function featuresOf(candidate: Candidate): readonly number[] {
  const sight = new Sight(candidate);
  sight.lookCloser();
  return sight.numbers;
}
