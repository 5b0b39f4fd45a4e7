import { FeatureTable } from './feature-table.ts';
import type { ValueReading } from './value-reading.ts';

const LONGEST = 200;
const MOST_PIECES = 30;

/** What the value's characters say: their kinds, how they change, how improbable the letters follow one another. */
export const CHARACTERS = new FeatureTable<ValueReading>({
  length: ({ length }) => Math.min(length, LONGEST),
  digits: ({ digits, length }) => digits / length,
  upper: ({ upper, length }) => upper / length,
  symbols: ({ digits, upper, lower, length }) => (length - digits - upper - lower) / length,
  changes: ({ changes, length }) => changes / length,
  consonants: ({ consonants }) => consonants,
  pieces: ({ pieces }) => Math.min(pieces.length / 2, MOST_PIECES),
  surprise: ({ surprise }) => surprise,
  'worst-surprise': ({ worstSurprise }) => worstSurprise,
});
