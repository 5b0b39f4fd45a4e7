import { lower, readsAt } from './bytes.ts';

/** Finds the first of a few words in a byte range without regard to case, without allocating. */
export class WordTable {
  readonly #byFirst: (readonly string[] | undefined)[] = new Array<readonly string[] | undefined>(256).fill(undefined);

  /** @param words lower-case ASCII */
  constructor(words: readonly string[]) {
    for (const word of words) {
      const first = word.charCodeAt(0);
      this.#byFirst[first] = [...(this.#byFirst[first] ?? []), word];
    }
  }

  /** Offset of the first word in [from, to), or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    const end = Math.min(to, bytes.length);
    for (let at = Math.max(0, from); at < end; at += 1) {
      const words = this.#byFirst[lower(bytes[at] as number)];
      if (words === undefined) continue;
      for (const word of words) if (readsAt(bytes, at, word)) return at;
    }
    return -1;
  }
}
