import { pairSurprise } from '../word-like.ts';

/** What one pass over a value's characters tells. Counts are UTF-16 units. */
export interface ValueReading {
  readonly length: number;
  readonly digits: number;
  readonly upper: number;
  readonly lower: number;
  /** steps within the value from lower to upper case, or between letters and digits */
  readonly changes: number;
  /** longest run of consonants, in either case */
  readonly consonants: number;
  /** pieces of letters or of digits, cut as `splitWords` cuts: starts and ends by turns */
  readonly pieces: readonly number[];
  /** mean surprise of the pieces of two letters and more, bits; 9 where there are none */
  readonly surprise: number;
  /** of the most surprising piece of four letters and more; 0 where there are none */
  readonly worstSurprise: number;
}

const OTHER = 0;
const DIGIT = 1;
const LOWER = 2;
const UPPER = 3;

const KIND = Uint8Array.from({ length: 128 }, (_, code) => {
  const character = String.fromCharCode(code);
  if (/\d/.test(character)) return DIGIT;
  return /[a-z]/.test(character) ? LOWER : Number(/[A-Z]/.test(character)) * UPPER;
});
const CONSONANT = Uint8Array.from({ length: 128 }, (_, code) =>
  Number(/[bcdfghjklmnpqrstvwxz]/i.test(String.fromCharCode(code))),
);

/** The boundary of a word among the letter pairs. */
const EDGE = 26;
const NO_LETTERS = 9;

/** Reads a value once, without making a string: every candidate comes through here. */
export function readValue(value: string): ValueReading {
  const counts = [0, 0, 0, 0];
  const pieces: number[] = [];
  let changes = 0;
  let consonants = 0;
  let run = 0;
  let start = 0;
  let last = OTHER;
  for (let at = 0; at < value.length; at++) {
    const code = value.charCodeAt(at);
    const kind = KIND[code] ?? OTHER;
    (counts[kind] as number)++;
    run = CONSONANT[code] === 1 ? run + 1 : 0;
    if (run > consonants) consonants = run;
    if (isChange(last, kind)) changes++;
    if (kind !== last && !(last === UPPER && kind === LOWER)) {
      if (last !== OTHER) pieces.push(start, at);
      start = at;
    } else if (kind === LOWER && last === UPPER && at - 1 > start) {
      // `HTTPServer`: the last capital begins the next word.
      pieces.push(start, at - 1);
      start = at - 1;
    }
    last = kind;
  }
  if (last !== OTHER) pieces.push(start, value.length);
  const [, digits, lower, upper] = counts as [number, number, number, number];
  return { length: value.length, digits, upper, lower, changes, consonants, pieces, ...surpriseOf(value, pieces) };
}

function isChange(from: number, to: number): boolean {
  if (from === LOWER) return to === UPPER || to === DIGIT;
  return from === UPPER ? to === DIGIT : from === DIGIT && (to === LOWER || to === UPPER);
}

function surpriseOf(value: string, pieces: readonly number[]): Pick<ValueReading, 'surprise' | 'worstSurprise'> {
  let letters = 0;
  let sum = 0;
  let worst = 0;
  for (let piece = 0; piece < pieces.length; piece += 2) {
    const start = pieces[piece] as number;
    const length = (pieces[piece + 1] as number) - start;
    if (length < 2 || KIND[value.charCodeAt(start)] === DIGIT) continue;
    const mean = pieceSurprise(value, start, start + length);
    letters += length;
    sum += mean * length;
    if (length >= 4 && mean > worst) worst = mean;
  }
  return { surprise: letters > 0 ? sum / letters : NO_LETTERS, worstSurprise: worst };
}

/** `meanSurprise` of a part of a text, whatever its case. */
function pieceSurprise(value: string, start: number, end: number): number {
  let last = EDGE;
  let sum = 0;
  for (let at = start; at < end; at++) {
    const letter = (value.charCodeAt(at) | 32) - 97;
    sum += pairSurprise(last, letter);
    last = letter;
  }
  return (sum + pairSurprise(last, EDGE)) / 4 / (end - start + 1);
}
