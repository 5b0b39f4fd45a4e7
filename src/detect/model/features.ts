import type { Candidate } from './candidate.ts';
import { nameFeatures } from './name-features.ts';
import { placeFeatures } from './place-features.ts';
import { valueFeatures } from './value-features.ts';

/** Everything the model knows of a candidate: always the same names in the same order. */
export function featuresOf(candidate: Candidate): readonly (readonly [name: string, value: number])[] {
  const value = candidate.text.slice(candidate.value.start, candidate.value.end);
  return [...nameFeatures(candidate), ...valueFeatures(value), ...placeFeatures(candidate)];
}
