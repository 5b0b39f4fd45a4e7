import { COMMON_TRIGRAMS } from './common-trigrams.ts';
import type { HitList } from './hit-list.ts';

/** Shortest run of base64 or hexadecimal characters worth decoding: 16 plain bytes and more. */
export const RUN_LENGTH = 22;

/** Bits of the rolling hash that are looked at: they depend on the last three bytes alone, since each byte shifts it by six. */
const HASH_BITS = 18;
const HASH_MASK = (1 << HASH_BITS) - 1;

/** Words of 32 bits in the table of hashes: 32 kB, which stay in the processor's first cache. */
const WORD_MASK = (1 << (HASH_BITS - 5)) - 1;

/** Lists of keywords by the lower bits of their hash. */
const LISTS = 4096;

/** Bytes that `scan` tests with one branch. */
const BLOCK = 8;

const LOWER = Uint8Array.from({ length: 256 }, (_, byte) => (byte >= 65 && byte <= 90 ? byte + 32 : byte));

const ENCODED = /[A-Za-z0-9+/_-]/;

/**
 * What each byte adds to the hash: its lower case, scattered by the golden ratio (Knuth, multiplicative hashing). The sign, far from the
 * hash's bits, tells bytes of the base64 and base64url alphabets.
 */
const SCATTERED = Int32Array.from(LOWER, (byte, code) => {
  const scattered = ((byte * 0x9e3779b1) >>> 9) & HASH_MASK;
  return ENCODED.test(String.fromCharCode(code)) ? scattered | (1 << 31) : scattered;
});

/**
 * Finds many keywords in one pass over bytes, ASCII case folded. Each keyword waits at its rarest three bytes; a rolling hash of the last
 * three tells with one look into a 32 kB table whether any keyword could stand here. Measured several times as fast as an
 * Aho-Corasick automaton of the same keywords, whose table outgrows the processor's first cache.
 */
export class KeywordIndex {
  readonly keywords: readonly string[];
  /** a bit for each hash: set where a keyword waits */
  readonly #waits = new Int32Array(WORD_MASK + 1);
  /** Keywords lie flat, without objects, because most of the time goes into comparing them. A list's first keyword and each one's next: number + 1. */
  readonly #first = new Uint16Array(LISTS);
  readonly #next: Uint16Array;
  readonly #hashes: Int32Array;
  /** lower-case bytes of all keywords, where each starts in them (one entry more than keywords), and its trigram's last byte, counted from its own start */
  readonly #bytes: Uint8Array;
  readonly #starts: Int32Array;
  readonly #lasts: Uint16Array;

  /** @param keywords lower-case ASCII of three bytes or more, without duplicates; fewer than 65,536 */
  constructor(keywords: readonly string[]) {
    this.keywords = keywords;
    const count = keywords.length;
    this.#next = new Uint16Array(count);
    this.#hashes = new Int32Array(count);
    this.#lasts = new Uint16Array(count);
    this.#starts = new Int32Array(count + 1);
    this.#bytes = Buffer.from(keywords.join(''), 'latin1');
    for (let number = 0; number < count; number++) this.#add(number, (keywords[number] as string).length);
  }

  #add(number: number, length: number): void {
    const start = this.#starts[number] as number;
    this.#starts[number + 1] = start + length;
    const last = rarestTrigram(this.#bytes, start, start + length) + 2;
    const hash = hashOf(this.#bytes, last);
    this.#waits[hash >>> 5] = (this.#waits[hash >>> 5] as number) | (1 << hash);
    this.#hashes[number] = hash;
    this.#lasts[number] = last - start;
    this.#next[number] = this.#first[hash & (LISTS - 1)] as number;
    this.#first[hash & (LISTS - 1)] = number + 1;
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
      const a = SCATTERED[bytes[at] as number] as number;
      const b = SCATTERED[bytes[at + 1] as number] as number;
      const c = SCATTERED[bytes[at + 2] as number] as number;
      const d = SCATTERED[bytes[at + 3] as number] as number;
      const e = SCATTERED[bytes[at + 4] as number] as number;
      const f = SCATTERED[bytes[at + 5] as number] as number;
      const g = SCATTERED[bytes[at + 6] as number] as number;
      const h = SCATTERED[bytes[at + 7] as number] as number;
      const hashA = (hash << 6) ^ a;
      const hashB = (hashA << 6) ^ b;
      const hashC = (hashB << 6) ^ c;
      const hashD = (hashC << 6) ^ d;
      const hashE = (hashD << 6) ^ e;
      const hashF = (hashE << 6) ^ f;
      const hashG = (hashF << 6) ^ g;
      hash = (hashG << 6) ^ h;
      const waiting =
        ((waits[(hashA >>> 5) & WORD_MASK] as number) >>> hashA) |
        ((waits[(hashB >>> 5) & WORD_MASK] as number) >>> hashB) |
        ((waits[(hashC >>> 5) & WORD_MASK] as number) >>> hashC) |
        ((waits[(hashD >>> 5) & WORD_MASK] as number) >>> hashD) |
        ((waits[(hashE >>> 5) & WORD_MASK] as number) >>> hashE) |
        ((waits[(hashF >>> 5) & WORD_MASK] as number) >>> hashF) |
        ((waits[(hashG >>> 5) & WORD_MASK] as number) >>> hashG) |
        ((waits[(hash >>> 5) & WORD_MASK] as number) >>> hash);
      if ((waiting & 1) !== 0) this.#compareFrom(bytes, at, at + BLOCK, hits);
      // A run of 22 holds at least one whole block, wherever it begins.
      if ((a & b & c & d & e & f & g & h) < 0 && at >= runEnd) runEnd = addRun(bytes, at, hits);
    }
    this.#compareFrom(bytes, at, end, hits);
  }

  /** Compares the keywords whose trigram ends in [from, to). */
  #compareFrom(bytes: Uint8Array, from: number, to: number, hits: HitList): void {
    let hash = 0;
    for (let at = Math.max(0, from - 2); at < to; at++) {
      hash = (hash << 6) ^ (SCATTERED[bytes[at] as number] as number);
      if (((this.#waits[(hash >>> 5) & WORD_MASK] as number) & (1 << hash)) !== 0 && at >= from) {
        this.#compare(bytes, at, hash & HASH_MASK, hits);
      }
    }
  }

  #compare(bytes: Uint8Array, at: number, hash: number, hits: HitList): void {
    const next = this.#next;
    for (let entry = this.#first[hash & (LISTS - 1)] as number; entry !== 0; entry = next[entry - 1] as number) {
      const number = entry - 1;
      if (this.#hashes[number] !== hash) continue;
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

/** Adds the run of encoded bytes round a block where it is long enough. Returns its end, behind which the next one may begin. */
function addRun(bytes: Uint8Array, block: number, hits: HitList): number {
  let start = block;
  while (start > 0 && (SCATTERED[bytes[start - 1] as number] as number) < 0) start--;
  let end = block + BLOCK;
  while (end < bytes.length && (SCATTERED[bytes[end] as number] as number) < 0) end++;
  if (end - start >= RUN_LENGTH) hits.addRun(start, end);
  return end;
}

/** Hash of the three bytes that end at `last`. */
function hashOf(bytes: Uint8Array, last: number): number {
  let hash = 0;
  for (let at = last - 2; at <= last; at++) hash = (hash << 6) ^ (SCATTERED[bytes[at] as number] as number);
  return hash & HASH_MASK;
}

/** Frequency rank of common trigrams by their hash: 1 for the most frequent, 0 for the rest. */
const RANK = new Uint16Array(HASH_MASK + 1);
{
  const common = Buffer.from(COMMON_TRIGRAMS, 'latin1');
  for (let at = common.length - 3; at >= 0; at -= 3) RANK[hashOf(common, at + 2)] = at / 3 + 1;
}

/** Where in [start, end) the three bytes begin that are least common in source trees. */
function rarestTrigram(bytes: Uint8Array, start: number, end: number): number {
  let best = start;
  let rarest = -1;
  for (let at = start; at + 3 <= end; at++) {
    const rank = RANK[hashOf(bytes, at + 2)] || Infinity;
    if (rank > rarest) {
      rarest = rank;
      best = at;
    }
  }
  return best;
}
