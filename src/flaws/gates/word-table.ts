import { lower, readsAt } from './bytes.ts';

/** Lower five bits of whatever follows. */
const ANY = Array.from({ length: 32 }, (_, bits) => bits);

/** Finds the first of a few words in a byte range without regard to case, without allocating. */
export class WordTable {
  readonly #byFirst: (readonly string[] | undefined)[] = new Array<readonly string[] | undefined>(256).fill(undefined);
  /** 1 for the lower five bits of the first two bytes of a word, which are the same in either case: nearly all places end here */
  readonly #pairs = new Uint8Array(1024);

  /** @param words lower-case ASCII */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      this.#byFirst[first] = [...(this.#byFirst[first] ?? []), word];
      const seconds = word.length > 1 ? [word.charCodeAt(1)] : ANY;
      for (const second of seconds) this.#pairs[pairOf(first, second)] = 1;
    }
  }

  /** Offset of the first word in [from, to), or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, bytes.length);
    const pairs = this.#pairs;
    for (let at = Math.max(0, from); at < end; at += 1) {
      if (pairs[pairOf(bytes[at] as number, bytes[at + 1] as number)] === 0) continue;
      const words = this.#byFirst[lower(bytes[at] as number)];
      if (words === undefined) continue;
      for (const word of words) if (readsAt(bytes, at, word)) return at;
    }
    return -1;
  }
}

function pairOf(first: number, second: number): number {
  return ((first & 31) << 5) | (second & 31);
}
