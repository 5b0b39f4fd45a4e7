import { COMMON_TRIGRAMS } from './common-trigrams.ts';
import type { HitList } from './hit-list.ts';

/** Shortest run of base64 or hexadecimal characters worth decoding: 16 plain bytes and more. */
export const RUN_LENGTH = 22;

/** Bits of the rolling hash that are looked at: they depend on the last four bytes alone, since each byte shifts it by five. */
const HASH_BITS = 20;
const SHIFT = 5;
const HASH_MASK = (1 << HASH_BITS) - 1;
const GRAM = HASH_BITS / SHIFT;

/** Words of 32 bits in the table of hashes: 128 kB, which stay in the processor's second cache. */
const WORD_MASK = (1 << (HASH_BITS - 5)) - 1;

/** Lists of keywords by the lower bits of their hash. */
const LISTS = 4096;

/** Bytes that `scan` tests with one branch. */
const BLOCK = 8;

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

const ENCODED = /[A-Za-z0-9+/_-]/;

/** Any odd number finds the same. Under this one, of sixty tried, common text of source trees is least often compared in vain. */
const SCATTER = 0x789a1c35;

/**
 * What each byte adds to the hash: its lower case, scattered by a multiplier (Knuth, multiplicative hashing). The sign, far from the hash's bits, tells
 * bytes of the base64 and base64url alphabets.
 */
const SCATTERED = Int32Array.from(LOWER, (byte, code) => {
  const scattered = (Math.imul(byte, SCATTER) >>> 9) & HASH_MASK;
  return ENCODED.test(String.fromCharCode(code)) ? scattered | (1 << 31) : scattered;
});

/**
 * Finds many keywords in one pass over bytes, ASCII case folded. Each keyword waits at its rarest four bytes; a rolling hash of the last four tells with
 * one look into a table whether any keyword could stand here. Measured several times as fast as an Aho-Corasick automaton of the same keywords,
 * whose table outgrows the processor's caches.
 */
export class KeywordIndex {
  readonly keywords: readonly string[];
  /** a bit for each hash: set where a keyword waits */
  readonly #waits = new Int32Array(WORD_MASK + 1);
  /** Entries lie flat, without objects, because much of the time goes into comparing them. A list's first entry and each one's next: number + 1. */
  readonly #first = new Uint16Array(LISTS);
  readonly #next: number[] = [];
  readonly #hashes: number[] = [];
  /** by entry: number of its keyword */
  readonly #numbers: number[] = [];
  /** lower-case bytes of all keywords, where each starts in them (one entry more than keywords), and the last of its four rarest bytes, counted from its own start */
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #lasts: Uint16Array;

  /** @param keywords lower-case ASCII of three bytes or more, without duplicates; fewer than 65,536 */
  constructor(keywords: readonly string[]) {
    this.keywords = keywords;
    const count = keywords.length;
    this.#lasts = new Uint16Array(count);
    this.#starts = new Int32Array(count + 1);
    this.#bytes = Buffer.from(keywords.join(''), 'latin1');
    for (let number = 0; number < count; number++) this.#add(number, (keywords[number] as string).length);
  }

  #add(number: number, length: number): void {
    const start = this.#starts[number] as number;
    this.#starts[number + 1] = start + length;
    const size = Math.min(GRAM, length);
    const last = rarest(this.#bytes, start, start + length, size) + size - 1;
    this.#lasts[number] = last - start;
    const hash = hashOf(this.#bytes, last - size + 1, last);
    if (size === GRAM) this.#wait(number, hash);
    // Of a byte before three only the lower bits are left in the hash: one entry for each value they may have.
    else for (let before = 0; before < 1 << SHIFT; before++) this.#wait(number, hash ^ (before << (HASH_BITS - SHIFT)));
  }

  #wait(number: number, hash: number): void {
    const list = hash & (LISTS - 1);
    this.#waits[hash >>> 5] = (this.#waits[hash >>> 5] as number) | (1 << hash);
    this.#numbers.push(number);
    this.#hashes.push(hash);
    this.#next.push(this.#first[list] as number);
    this.#first[list] = this.#next.length;
  }

  /**
   * Reports every occurrence of every keyword, and every place where a run of `RUN_LENGTH` base64 characters begins: in the same
   * pass, because the processor does the second while it waits for memory.
   */
  scan(bytes: Uint8Array, hits: HitList): void {
    const waits = this.#waits;
    const end = bytes.length;
    let hash = 0;
    let at = 0;
    let runEnd = 0;
    // Written out, since a loop of eight steps takes half as long again.
    for (; at + BLOCK <= end; at += BLOCK) {
      const before = hash;
      let byte = SCATTERED[bytes[at] as number] as number;
      let all = byte;
      hash = (hash << SHIFT) ^ byte;
      let waiting = (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 1] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 2] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 3] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 4] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 5] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 6] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      byte = SCATTERED[bytes[at + 7] as number] as number;
      all &= byte;
      hash = (hash << SHIFT) ^ byte;
      waiting |= (waits[(hash >>> 5) & WORD_MASK] as number) >>> hash;
      if ((waiting & 1) !== 0) this.#compareFrom(bytes, at, at + BLOCK, before, hits);
      // A run of 22 holds at least one whole block, wherever it begins.
      if (all < 0 && at >= runEnd && mayBeRun(bytes, at)) runEnd = addRun(bytes, at, hits);
    }
    this.#compareFrom(bytes, at, end, hash, hits);
  }

  /** Compares the keywords whose four bytes end in [from, to). `hash`: of the bytes before. */
  #compareFrom(bytes: Uint8Array, from: number, to: number, hash: number, hits: HitList): void {
    const waits = this.#waits;
    for (let at = from; at < to; at++) {
      hash = (hash << SHIFT) ^ (SCATTERED[bytes[at] as number] as number);
      if ((((waits[(hash >>> 5) & WORD_MASK] as number) >>> hash) & 1) !== 0) this.#compare(bytes, at, hash & HASH_MASK, hits);
    }
  }

  #compare(bytes: Uint8Array, at: number, hash: number, hits: HitList): void {
    const next = this.#next;
    for (let entry = this.#first[hash & (LISTS - 1)] as number; entry !== 0; entry = next[entry - 1] as number) {
      if (this.#hashes[entry - 1] !== hash) continue;
      const number = this.#numbers[entry - 1] as number;
      const start = at - (this.#lasts[number] as number);
      const from = this.#starts[number] as number;
      const length = (this.#starts[number + 1] as number) - from;
      if (start < 0 || start + length > bytes.length) continue;
      let matched = 0;
      while (matched < length && LOWER[bytes[start + matched] as number] === this.#bytes[from + matched]) matched++;
      if (matched === length) hits.addHit(number, start);
    }
  }
}

/** Besides a whole block, twenty-two hold the seven bytes before it or the eight behind it. */
function mayBeRun(bytes: Uint8Array, block: number): boolean {
  return isEncoded(bytes, block - 7) || isEncoded(bytes, block + BLOCK + 7);
}

function isEncoded(bytes: Uint8Array, at: number): boolean {
  return at >= 0 && at < bytes.length && (SCATTERED[bytes[at] as number] as number) < 0;
}

/** Adds the run of encoded bytes round a block where it is long enough. Returns its end, behind which the next one may begin. */
function addRun(bytes: Uint8Array, block: number, hits: HitList): number {
  let start = block;
  while (start > 0 && (SCATTERED[bytes[start - 1] as number] as number) < 0) start--;
  let end = block + BLOCK;
  while (end < bytes.length && (SCATTERED[bytes[end] as number] as number) < 0) end++;
  if (end - start >= RUN_LENGTH) hits.addRun(start, end);
  return end;
}

/** Hash of at most four bytes from `first` to `last`. */
function hashOf(bytes: Uint8Array, first: number, last: number): number {
  let hash = 0;
  for (let at = first; at <= last; at++) hash = (hash << SHIFT) ^ (SCATTERED[bytes[at] as number] as number);
  return hash & HASH_MASK;
}

/** Frequency rank of common trigrams, 1 for the most frequent, by the hash of their bytes; 0 for all others. */
const RANKS = new Uint16Array(1 << 16);
{
  const common = Buffer.from(COMMON_TRIGRAMS, 'latin1');
  for (let at = common.length - 3; at >= 0; at -= 3) RANKS[hashOf(common, at, at + 2) & (RANKS.length - 1)] = at / 3 + 1;
}

/** Where in [start, end) the `size` bytes (3 or 4) begin that are least common in source trees, told by their rarer trigram, then by the other. */
function rarest(bytes: Uint8Array, start: number, end: number, size: number): number {
  let best = start;
  let most = -1;
  for (let at = start; at + size <= end; at++) {
    const first = rankAt(bytes, at);
    const second = rankAt(bytes, at + size - 3);
    const rank = Math.max(first, second) * UNRANKED + Math.min(first, second);
    if (rank > most) {
      most = rank;
      best = at;
    }
  }
  return best;
}

/** Beyond every rank. */
const UNRANKED = 1e5;

function rankAt(bytes: Uint8Array, at: number): number {
  return (RANKS[hashOf(bytes, at, at + 2) & (RANKS.length - 1)] as number) || UNRANKED;
}
