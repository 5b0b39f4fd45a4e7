/**
 * Aho-Corasick automaton over bytes, ASCII case folded, as one dense table (Aho and Corasick 1975, "Efficient string matching").
 * Bytes that occur in no keyword share one column, so the table stays small enough for the processor's caches. States that accept
 * are numbered last: one comparison a byte tells whether anything ended there.
 */
export class KeywordAutomaton {
  readonly keywords: readonly string[];
  /** column of each byte */
  readonly #column = new Uint8Array(256);
  /** next state, premultiplied by the number of columns */
  readonly #next: Uint32Array;
  readonly #firstAccepting: number;
  readonly #columns: number;
  /** keyword numbers that end in each accepting state, counted from the first accepting one */
  readonly #ending: readonly (readonly number[])[];

  /** @param keywords lower-case ASCII, without duplicates */
  constructor(keywords: readonly string[]) {
    this.keywords = keywords;
    this.#columns = this.#assignColumns();
    const trie = buildTrie(keywords, this.#column, this.#columns);
    const order = completeTransitions(trie, this.#columns);
    const silent = order.filter((state) => (trie.ending[state] as number[]).length === 0);
    const accepting = order.filter((state) => (trie.ending[state] as number[]).length > 0);
    const renumbered = new Uint32Array(trie.size);
    [...silent, ...accepting].forEach((state, index) => (renumbered[state] = index));
    this.#next = new Uint32Array(trie.size * this.#columns);
    for (let state = 0; state < trie.size; state++) {
      const row = (renumbered[state] as number) * this.#columns;
      for (let column = 0; column < this.#columns; column++) {
        const target = trie.next[state * this.#columns + column] as number;
        this.#next[row + column] = (renumbered[target] as number) * this.#columns;
      }
    }
    this.#firstAccepting = silent.length * this.#columns;
    this.#ending = accepting.map((state) => trie.ending[state] as number[]);
  }

  #assignColumns(): number {
    let count = 1;
    for (const keyword of this.keywords) {
      for (let at = 0; at < keyword.length; at++) {
        const code = keyword.charCodeAt(at);
        if (this.#column[code] !== 0) continue;
        this.#column[code] = count;
        if (code >= 97 && code <= 122) this.#column[code - 32] = count;
        count += 1;
      }
    }
    return count;
  }

  /**
   * Reports every occurrence of every keyword, and every place where a run of `RUN_LENGTH` base64 characters is complete: in the
   * same pass, because the processor does the second for next to nothing while it waits for the table.
   */
  scan(bytes: Uint8Array, hits: HitList): void {
    const next = this.#next;
    const column = this.#column;
    const accepting = this.#firstAccepting;
    const encodedByte = ENCODED_BYTE;
    let state = 0;
    let run = 0;
    for (let at = 0, end = bytes.length; at < end; at++) {
      const byte = bytes[at] as number;
      state = next[state + (column[byte] as number)] as number;
      run = (run + 1) & (encodedByte[byte] as number);
      if (run === RUN_LENGTH) hits.addRun(at - RUN_LENGTH + 1);
      if (state >= accepting) this.#accept(state, at, hits);
    }
  }

  #accept(state: number, at: number, hits: HitList): void {
    const ending = this.#ending[(state - this.#firstAccepting) / this.#columns] as readonly number[];
    for (const keyword of ending) hits.addHit(keyword, at - (this.keywords[keyword] as string).length + 1);
  }
}

/** Shortest run of base64 or hexadecimal characters worth decoding: 16 plain bytes and more. */
export const RUN_LENGTH = 22;

/** All ones for bytes of the base64 and base64url alphabets, else zero. */
const ENCODED_BYTE = Int32Array.from({ length: 256 }, (_, byte) => (/[A-Za-z0-9+/_-]/.test(String.fromCharCode(byte)) ? -1 : 0));

/** What one scan found; reused from file to file. Offsets are bytes. */
export class HitList {
  count = 0;
  keyword = new Int32Array(1024);
  start = new Int32Array(1024);
  runCount = 0;
  run = new Int32Array(256);

  clear(): void {
    this.count = 0;
    this.runCount = 0;
  }

  addHit(keyword: number, start: number): void {
    if (this.count === this.keyword.length) {
      this.keyword = doubled(this.keyword);
      this.start = doubled(this.start);
    }
    this.keyword[this.count] = keyword;
    this.start[this.count++] = start;
  }

  addRun(start: number): void {
    if (this.runCount === this.run.length) this.run = doubled(this.run);
    this.run[this.runCount++] = start;
  }
}

function doubled(list: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(list.length * 2);
  larger.set(list);
  return larger;
}

interface Trie {
  size: number;
  /** state * columns + column -> state; 0 where the trie has no edge (before completion) */
  next: Uint32Array;
  ending: number[][];
}

function buildTrie(keywords: readonly string[], column: Uint8Array, columns: number): Trie {
  const most = keywords.reduce((sum, keyword) => sum + keyword.length, 1);
  const trie: Trie = { size: 1, next: new Uint32Array(most * columns), ending: [[]] };
  keywords.forEach((keyword, number) => {
    let state = 0;
    for (let at = 0; at < keyword.length; at++) {
      const edge = state * columns + (column[keyword.charCodeAt(at)] as number);
      if (trie.next[edge] === 0) {
        trie.next[edge] = trie.size++;
        trie.ending.push([]);
      }
      state = trie.next[edge] as number;
    }
    (trie.ending[state] as number[]).push(number);
  });
  return trie;
}

/** Fills the missing edges along failure links, breadth first; returns the states in that order. */
function completeTransitions(trie: Trie, columns: number): number[] {
  const failure = new Uint32Array(trie.size);
  const order = [0];
  for (let index = 0; index < order.length; index++) {
    const state = order[index] as number;
    for (let column = 0; column < columns; column++) {
      const edge = state * columns + column;
      const child = trie.next[edge] as number;
      const fallback = state === 0 ? 0 : (trie.next[(failure[state] as number) * columns + column] as number);
      if (child === 0) {
        trie.next[edge] = fallback;
      } else {
        failure[child] = fallback;
        (trie.ending[child] as number[]).push(...(trie.ending[fallback] as number[]));
        order.push(child);
      }
    }
  }
  return order;
}
