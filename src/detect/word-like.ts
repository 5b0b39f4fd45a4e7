import { LETTER_PAIRS } from './letter-pairs.ts';

/** Words of an identifier or a phrase, in lower case: `myApiKey-2` is `my`, `api`, `key`, `2`. */
export function splitWords(text: string): string[] {
  return text
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .replace(/([a-zA-Z])(?=\d)/g, '$1 ')
    .replace(/(\d)(?=[a-zA-Z])/g, '$1 ')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

const BOUNDARY = 26;

const SURPRISE = Uint8Array.from(LETTER_PAIRS, (digit) => Number.parseInt(digit, 36));

/** Quarter bits of surprise of the second letter after the first (0 to 25; 26 is the word's boundary). */
export function pairSurprise(first: number, second: number): number {
  return SURPRISE[first * 27 + second] as number;
}

/** Mean surprise of a word's letters in bits: below 4 for readable words, about 6 for random letters. */
export function meanSurprise(word: string): number {
  let last = BOUNDARY;
  let sum = 0;
  for (let at = 0; at < word.length; at++) {
    const code = word.charCodeAt(at) - 97;
    sum += pairSurprise(last, code);
    last = code;
  }
  return (sum + pairSurprise(last, BOUNDARY)) / 4 / (word.length + 1);
}

function isReadable(word: string): boolean {
  if (word.length < 3 || !/^[a-z]+$/.test(word)) return false;
  return meanSurprise(word) < (word.length === 3 ? 3.6 : 4.1);
}

/**
 * Share (0 to 1) of a value's letters and digits that stand in readable words of three letters or more. A random token breaks into
 * pieces of one to three letters and improbable pairs; an identifier or a phrase does not.
 */
export function wordShare(value: string): number {
  const words = splitWords(value);
  const total = words.reduce((sum, word) => sum + word.length, 0);
  const readable = words.reduce((sum, word) => sum + (isReadable(word) ? word.length : 0), 0);
  return total === 0 ? 1 : readable / total;
}
