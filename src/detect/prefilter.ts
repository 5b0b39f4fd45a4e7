import { isAssignmentRule, isFlawRule, type Rule } from '../core/rule.ts';
import type { FlawRule } from '../core/flaw-rule.ts';
import type { Language } from '../core/language.ts';
import { assignmentGate } from './assignment/gate.ts';
import { looksEncoded } from './decode.ts';
import { HitList } from './hit-list.ts';
import { patternGate } from './pattern-gate.ts';
import type { RuleSet } from './rule-set.ts';

/** A keyword where a rule waits for it. `offset`: bytes at first, UTF-16 units once the text is decoded. */
export interface Hit {
  readonly rule: Rule;
  readonly keyword: string;
  offset: number;
}

/** Sorted by offset. `encoded`: offsets at which base64, hexadecimal or escaped text may start. */
export interface Hits {
  readonly rules: Hit[];
  readonly encoded: number[];
  /** the word of our inline suppressions stands somewhere */
  readonly directive?: boolean;
}

export type FlawGate = (rule: FlawRule, keyword: string, bytes: Uint8Array, offset: number, language: Language) => boolean;

export type Interest = (rule: Rule, offset: number) => boolean;

interface Bytes {
  readonly bytes: Buffer;
  readonly language: Language;
  readonly counts?: Interest;
}

/** First look at a file, on its bytes: most files end here, without becoming a string. */
export class Prefilter {
  readonly #set: RuleSet;
  readonly #flawGate: FlawGate | undefined;
  readonly #untried: ReadonlySet<string>;
  readonly #hits = new HitList();

  /**
   * @param flawGate without it every gate stands open, that of assignments too: nothing more is found, and everything can be explained
   * @param untried ids of rules whose expressions may hang: they wait until somebody watches
   */
  constructor(set: RuleSet, flawGate?: FlawGate, untried: ReadonlySet<string> = new Set()) {
    this.#set = set;
    this.#flawGate = flawGate;
    this.#untried = untried;
  }

  /**
   * @param wanted `secrets`: the text holds no code, so no rule about code waits
   * @param counts asked before any gate whether a keyword at an offset is of interest to a rule; all are by default
   * @returns undefined when nothing in the file concerns any rule
   */
  scan(bytes: Uint8Array, language: Language, wanted: 'all' | 'secrets' = 'all', counts?: Interest): Hits | undefined {
    const found = this.#hits;
    found.clear();
    this.#set.index.scan(bytes, found);
    if (found.count === 0 && found.runCount === 0) return undefined;
    const encoded = encodedRuns(found, bytes);
    const text: Bytes = { bytes: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), language, ...(counts && { counts }) };
    const rules = this.#survivors(found, text, wanted, encoded);
    const directive = this.#hasDirective(found);
    if (rules.length === 0 && encoded.length === 0 && !directive) return undefined;
    rules.sort((a, b) => a.offset - b.offset);
    return { rules, encoded: encoded.sort((a, b) => a - b), directive };
  }

  #survivors(found: HitList, text: Bytes, wanted: 'all' | 'secrets', encoded: number[]): Hit[] {
    const waiting = this.#set.waitingIn(wanted === 'all' ? text.language : wanted);
    const keywords = this.#set.index.keywords;
    const hits: Hit[] = [];
    for (let index = 0; index < found.count; index++) {
      const number = found.keyword[index] as number;
      const offset = found.start[index] as number;
      if (this.#set.marksEscape[number]) encoded.push(offset);
      const keyword = keywords[number] as string;
      for (const rule of waiting[number] as readonly Rule[]) {
        if (text.counts && !text.counts(rule, offset)) continue;
        if (this.#passes(rule, keyword, text, offset)) hits.push({ rule, keyword, offset });
      }
    }
    return hits;
  }

  #hasDirective(found: HitList): boolean {
    for (let index = 0; index < found.count; index++) if (found.keyword[index] === this.#set.directive) return true;
    return false;
  }

  #passes(rule: Rule, keyword: string, { bytes, language }: Bytes, offset: number): boolean {
    if (!this.#flawGate) return true;
    if (isAssignmentRule(rule)) return assignmentGate(rule, bytes, offset, offset + keyword.length, language);
    if (isFlawRule(rule)) return this.#flawGate(rule, keyword, bytes, offset, language);
    return this.#untried.has(rule.id) || patternGate(rule, bytes, offset, this.#hits);
  }
}

function encodedRuns(found: HitList, bytes: Uint8Array): number[] {
  const runs: number[] = [];
  for (let index = 0; index < found.runCount; index++) {
    const start = found.run[index] as number;
    if (looksEncoded(bytes, start)) runs.push(start);
  }
  return runs;
}

/** Turns byte offsets into UTF-16 offsets of the decoded text, in place. `bytes` is valid UTF-8; both lists are sorted. */
export function toTextOffsets(hits: Hits, bytes: Uint8Array): void {
  const { rules, encoded } = hits;
  const counter = new UnitCounter(bytes);
  let next = 0;
  for (const hit of rules) {
    while (next < encoded.length && (encoded[next] as number) <= hit.offset)
      encoded[next] = counter.unitsBefore(encoded[next++] as number);
    hit.offset = counter.unitsBefore(hit.offset);
  }
  for (; next < encoded.length; next++) encoded[next] = counter.unitsBefore(encoded[next] as number);
}

/** Counts UTF-16 units of ascending prefixes of UTF-8 bytes. */
class UnitCounter {
  readonly #bytes: Uint8Array;
  #at = 0;
  #units = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  unitsBefore(offset: number): number {
    const bytes = this.#bytes;
    let units = this.#units;
    for (let at = this.#at; at < offset; at++) {
      const byte = bytes[at] as number;
      // A continuation byte adds nothing; the lead byte of four makes a surrogate pair.
      if (byte < 0x80) units++;
      else if ((byte & 0xc0) !== 0x80) units += byte >= 0xf0 ? 2 : 1;
    }
    this.#at = offset;
    this.#units = units;
    return units;
  }
}
