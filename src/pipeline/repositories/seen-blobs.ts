import { SKIP_REASONS } from '../../report/error-words.ts';
import type { SkipReason } from '../../core/fragment.ts';

/** What is known of a blob in which there is nothing to report. */
export type Verdict = 'clean' | SkipReason;

const VERDICTS: readonly Verdict[] = ['clean', ...SKIP_REASONS];

/** Bytes of a record: 124 bits of a digest, 4 of the verdict. */
export const RECORD_BYTES = 16;
const WORDS = RECORD_BYTES / 4;
/** Records that share a bucket: a full one gives up the oldest. */
const WAYS = 8;
const FIRST_SLOTS = 1 << 12;

/**
 * A cache of verdicts by digest, four words a record in one typed array: a hundred times smaller than a Map. It grows by doubling up to its
 * limit; from then on the oldest of a bucket gives way, and what is forgotten is only looked at again.
 */
export class SeenBlobs {
  #table: Uint32Array;
  #slots: number;
  #count = 0;
  readonly #most: number;

  /** @param most records at most; a power of two */
  constructor(most = 1 << 24) {
    this.#most = most;
    this.#slots = Math.min(FIRST_SLOTS, most);
    this.#table = new Uint32Array(this.#slots * WORDS);
  }

  /** @param digest 16 bytes or more */
  get(digest: Buffer): Verdict | undefined {
    const at = this.#find(wordsOf(digest, 0));
    return at === undefined ? undefined : VERDICTS[((this.#table[at + 3] as number) & 15) - 1];
  }

  /** @returns the record to be kept, or undefined where it is known already */
  add(digest: Buffer, verdict: Verdict): Buffer | undefined {
    const words = wordsOf(digest, VERDICTS.indexOf(verdict) + 1);
    if (this.#find(words) !== undefined) return undefined;
    this.#insert(words);
    const record = Buffer.alloc(RECORD_BYTES);
    for (let word = 0; word < WORDS; word++) record.writeUInt32LE(words[word] as number, word * 4);
    return record;
  }

  /** Records as `add` gave them; a torn one at the end is left aside. */
  load(records: Buffer): void {
    for (let at = 0; at + RECORD_BYTES <= records.length; at += RECORD_BYTES) {
      const word = (index: number): number => records.readUInt32LE(at + index * 4);
      const words: Words = [word(0), word(1), word(2), word(3)];
      const verdict = words[3] & 15;
      if (verdict > 0 && verdict <= VERDICTS.length && this.#find(words) === undefined) this.#insert(words);
    }
  }

  #bucket(words: Words): number {
    return (words[0] & (this.#slots / WAYS - 1)) * WAYS * WORDS;
  }

  #find(words: Words): number | undefined {
    const table = this.#table;
    const start = this.#bucket(words);
    for (let at = start; at < start + WAYS * WORDS; at += WORDS) {
      if (table[at] !== words[0] || table[at + 1] !== words[1] || table[at + 2] !== words[2]) continue;
      const last = table[at + 3] as number;
      if (last !== 0 && last >>> 4 === words[3] >>> 4) return at;
    }
    return undefined;
  }

  /** The newest stands first in its bucket. */
  #insert(words: Words): void {
    if (this.#count >= this.#slots / 2 && this.#slots < this.#most) this.#grow();
    const start = this.#bucket(words);
    const end = start + WAYS * WORDS;
    if (this.#table[end - 1] === 0) this.#count += 1;
    this.#table.copyWithin(start + WORDS, start, end - WORDS);
    this.#table.set(words, start);
  }

  #grow(): void {
    const old = this.#table;
    this.#slots *= 2;
    this.#table = new Uint32Array(this.#slots * WORDS);
    this.#count = 0;
    for (let at = 0; at < old.length; at += WORDS) {
      if (old[at + 3] !== 0) this.#insert([...old.subarray(at, at + WORDS)] as unknown as Words);
    }
  }
}

type Words = readonly [number, number, number, number];

function wordsOf(digest: Buffer, verdict: number): Words {
  const last = ((digest.readUInt32LE(12) & ~15) | verdict) >>> 0;
  return [digest.readUInt32LE(0), digest.readUInt32LE(4), digest.readUInt32LE(8), last];
}
