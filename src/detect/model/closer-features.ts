import type { Candidate } from './candidate.ts';
import { COMMON_WORDS } from './common-words.ts';
import { FeatureTable } from './feature-table.ts';
import type { ValueReading } from './value-reading.ts';

/** UTF-16 units looked at on either side of a candidate, however long the lines are. */
const AROUND = 1500;
/** Occurrences beyond these say nothing new. */
const MOST = 8;

interface CloserLook extends Covered {
  readonly lettersAndDigits: number;
  readonly occurrences: number;
}

/** What needs a dictionary, or the text around: asked of the few candidates that the first look leaves. */
export const CLOSER = new FeatureTable<CloserLook>({
  'word-share': ({ covered, lettersAndDigits }) => covered / Math.max(1, lettersAndDigits),
  uncovered: ({ covered, letters }) => letters - covered,
  'longest-word': ({ longest }) => longest,
  // A secret may well stand twice in a file; what stands there often is a sample.
  'value-repeats': (look) => Math.max(0, Math.min(4, look.occurrences - 2)),
});

export function closerLook(candidate: Candidate, written: string, { digits, upper, lower, pieces }: ValueReading): CloserLook {
  return {
    ...cover(written, pieces),
    lettersAndDigits: digits + upper + lower,
    occurrences: occurrences(candidate, written),
  };
}

interface Covered {
  /** in pieces of two letters and more */
  readonly letters: number;
  /** letters in common words */
  readonly covered: number;
  /** most letters covered in one piece */
  readonly longest: number;
}

function cover(value: string, pieces: readonly number[]): Covered {
  let letters = 0;
  let covered = 0;
  let longest = 0;
  for (let piece = 0; piece < pieces.length; piece += 2) {
    const start = pieces[piece] as number;
    const end = pieces[piece + 1] as number;
    if (end - start < 2 || /\d/.test(value.charAt(start))) continue;
    const words = coverage(value.slice(start, end).toLowerCase());
    letters += end - start;
    covered += words;
    longest = Math.max(longest, words);
  }
  return { letters, covered, longest };
}

let common: ReadonlySet<string> | undefined;

const SHORTEST_WORD = 4;
const LONGEST_WORD = 12;

/** Letters of a piece that common words cover, the longest taken first from the left. */
function coverage(piece: string): number {
  common ??= new Set(COMMON_WORDS.split(' '));
  let covered = 0;
  for (let at = 0; at + SHORTEST_WORD <= piece.length;) {
    let size = Math.min(LONGEST_WORD, piece.length - at);
    while (size >= SHORTEST_WORD && !common.has(piece.slice(at, at + size))) size--;
    if (size >= SHORTEST_WORD) covered += size;
    at += size >= SHORTEST_WORD ? size : 1;
  }
  return covered;
}

/** Occurrences of the value near by that are no part of a longer word. */
function occurrences({ text, name, value }: Candidate, part: string): number {
  const around = text.slice(Math.max(0, name.start - AROUND), value.end + AROUND);
  let count = 0;
  for (let at = around.indexOf(part); at !== -1 && count < MOST; at = around.indexOf(part, at + part.length)) {
    if (!/\w/.test(around.charAt(at - 1)) && !/\w/.test(around.charAt(at + part.length))) count++;
  }
  return count;
}
