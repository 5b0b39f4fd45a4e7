import { readsAt } from './bytes.ts';
import { ALIASED } from './logging-words.ts';
import type { WordTable } from './word-table.ts';

type Sources = keyof typeof ALIASED;

/** What each text was asked for; a text's bytes are a new object each time. */
const known = new WeakMap<Uint8Array, Partial<Record<Sources, AssignedWords>>>();

/**
 * Where in a text source words stand behind an assignment, `in`, `of` or `range` on their line. Questions come in the order of their offsets, so each byte
 * is read once however many log statements there are.
 */
export class AssignedWords {
  readonly #bytes: Uint8Array;
  readonly #words: WordTable;
  #readUntil = 0;
  /** offset of the last such word before `#readUntil` */
  #last = -1;

  private constructor(bytes: Uint8Array, words: WordTable) {
    this.#bytes = bytes;
    this.#words = words;
  }

  static of(bytes: Uint8Array, sources: Sources): AssignedWords {
    let bySources = known.get(bytes);
    if (!bySources) known.set(bytes, (bySources = {}));
    return (bySources[sources] ??= new AssignedWords(bytes, ALIASED[sources]));
  }

  /** May say yes too often, where an earlier question was about a place further on. */
  standBetween(from: number, to: number): boolean {
    const bytes = this.#bytes;
    let at = Math.max(this.#readUntil, from, 0);
    while ((at = this.#words.find(bytes, at, to)) >= 0) {
      if (isOther(bytes, at)) {
        at += 3;
        continue;
      }
      if (isAssigned(bytes, at) || (readsAt(bytes, at, 'header') && hasLoop(bytes, at, to))) this.#last = at;
      at += 3;
    }
    this.#readUntil = Math.max(this.#readUntil, to);
    return this.#last >= Math.max(from, 0);
  }
}

/** `environment`: what the program runs in, not its variables. */
function isOther(bytes: Uint8Array, at: number): boolean {
  return readsAt(bytes, at, 'environm');
}

/** Bytes of a line before the word that are looked at. */
const LINE = 120;

function isAssigned(bytes: Uint8Array, at: number): boolean {
  for (let back = at - 1; back > at - LINE && back >= 0 && bytes[back] !== 10; back -= 1) {
    const byte = bytes[back];
    if (byte === 61) return true;
    if (byte === 40 && FILLS.some((word) => readsAt(bytes, back - word.length, word))) return true;
    if (byte === 32 && (readsAt(bytes, back, ' in ') || readsAt(bytes, back, ' of ') || readsAt(bytes, back, ' range ')))
      return true;
    // for (auto& h : headers), for {k, v} <- headers
    if (byte === 32 && (readsAt(bytes, back, ' : ') || readsAt(bytes, back, ' <- '))) return true;
  }
  return false;
}

/** `headers.forEach(`, `headers.each do`: the variables are declared behind it. */
function hasLoop(bytes: Uint8Array, at: number, to: number): boolean {
  for (let next = at; next < Math.min(to, at + 60) && bytes[next] !== 10; next += 1) {
    if (bytes[next] !== 46) continue;
    if (LOOPS.some((loop) => readsAt(bytes, next + 1, loop))) return true;
  }
  return false;
}

/** Calls that put their arguments into the text or list before them. */
const FILLS = [
  'append',
  'appendline',
  'push',
  'push_str',
  'write!',
  'writeln!',
  'printf',
  'strcat',
  'writestring',
  'add',
  'each',
];
const LOOPS = ['foreach', 'each', 'map', 'entr'];
