import { ownCopy } from '../../core/own-copy.ts';
import { splitWords } from '../word-like.ts';
import type { Candidate } from './candidate.ts';
import { FeatureTable } from './feature-table.ts';
import { NAME_WORDS } from './vocabulary.ts';

interface Name {
  readonly written: string;
  /** in lower case, without numbers */
  readonly words: readonly string[];
}

/** What the name's words and writing say. */
export const NAME = new FeatureTable<Name>({
  ...Object.fromEntries(
    Object.entries(NAME_WORDS).map(([group, pattern]) => [`name-${group}`, ({ words }: Name) => place(words, pattern)]),
  ),
  'name-words': ({ words }) => words.length,
  'name-upper': ({ written }) => Number(/^[A-Z][A-Z\d_]+$/.test(written)),
});

const remembered = new Map<string, readonly number[]>();
const MOST_REMEMBERED = 5000;

/** A file says the same few names over and over, so they are remembered. */
export function nameFeatures({ text, name }: Candidate): readonly number[] {
  const written = text.slice(name.start, name.end);
  let known = remembered.get(written);
  if (!known) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    const values: number[] = [];
    NAME.addTo(values, { written, words: splitWords(written).filter((word) => !/^\d+$/.test(word)) });
    remembered.set(ownCopy(written), (known = values));
  }
  return known;
}

/** 0 where no word of the group stands in the name, 1 somewhere, 2 as the last word, 3 as the only one. */
function place(words: readonly string[], pattern: RegExp): number {
  if (words.length > 0 && pattern.test(words.at(-1) as string)) return words.length === 1 ? 3 : 2;
  return Number(words.some((word) => pattern.test(word)));
}
