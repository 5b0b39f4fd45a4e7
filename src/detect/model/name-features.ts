import { splitWords } from '../word-like.ts';
import type { Candidate } from './candidate.ts';
import { NAME_WORDS } from './vocabulary.ts';

const remembered = new Map<string, readonly (readonly [string, number])[]>();
const MOST_REMEMBERED = 5000;

/** What the name's words and writing say. A file says the same few names over and over, so they are remembered. */
export function nameFeatures({ text, name }: Candidate): readonly (readonly [string, number])[] {
  const written = text.slice(name.start, name.end);
  let known = remembered.get(written);
  if (!known) {
    if (remembered.size >= MOST_REMEMBERED) remembered.clear();
    remembered.set(written, (known = judge(written)));
  }
  return known;
}

function judge(written: string): readonly (readonly [string, number])[] {
  const words = splitWords(written).filter((word) => !/^\d+$/.test(word));
  return [
    ...Object.entries(NAME_WORDS).map(([group, pattern]): [string, number] => [`name-${group}`, place(words, pattern)]),
    ['name-words', words.length],
    ['name-length', written.length],
    ['name-upper', Number(/^[A-Z][A-Z\d_]+$/.test(written))],
    ['name-capitalised', Number(/^[A-Z][a-z]/.test(written))],
    ['name-dotted', Number(/\w\.\w/.test(written))],
    ['name-dashed', Number(/\w-\w/.test(written))],
    ['name-flag', Number(/^--?\w/.test(written))],
    ['name-ends-in-digit', Number(/\d$/.test(written))],
    ['name-variable', Number(/^[$@.]/.test(written))],
  ];
}

function place(words: readonly string[], pattern: RegExp): number {
  if (words.length > 0 && pattern.test(words.at(-1) as string)) return words.length === 1 ? 3 : 2;
  return Number(words.some((word) => pattern.test(word)));
}
