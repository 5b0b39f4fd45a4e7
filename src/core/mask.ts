import type { Span } from './location.ts';

/** A part of a text that must never be shown, and what stands in its place (`Secret.redacted`). */
export interface MaskedSpan extends Span {
  readonly redacted: string;
}

/** What stands for the rest of a secret whose front, and public prefix, is elsewhere. */
export const HIDDEN = '****';

/** A shorter secret is masked at its own place only: as a literal it would blot out unrelated code. UTF-16 units. */
const LEAST_LITERAL = 6;
/** A shorter line of a secret of several lines is likely plain syntax. UTF-16 units. */
const LEAST_LINE = 20;
/** Longer literals are looked for in pieces of this many UTF-16 units, so that a look back stays short. */
const PIECE = 256;

/**
 * Hides the secrets of one text in any part of it: at their own places, and wherever the same characters stand again.
 * Prepared once for a text; each question costs in proportion to the part asked for, however long the line.
 */
export class Mask {
  readonly #text: string;
  readonly #spans: readonly MaskedSpan[];
  /** furthest end of the spans up to each index, ascending: finds where an overlap can begin */
  readonly #reach: readonly number[];
  /** what to look for, and what to show instead */
  readonly #literals: ReadonlyMap<string, string>;
  /** lengths of the literals by their first units: thousands of tokens share a prefix, but few lengths */
  readonly #lengths = new Map<string, Set<number>>();
  #longest = 0;

  constructor(text: string, masked: readonly MaskedSpan[]) {
    this.#text = text;
    this.#spans = [...masked].sort((a, b) => a.start - b.start || b.end - a.end);
    let reach = 0;
    this.#reach = this.#spans.map((span) => (reach = Math.max(reach, span.end)));
    this.#literals = literalsOf(text, this.#spans);
    for (const literal of this.#literals.keys()) {
      const head = literal.slice(0, LEAST_LITERAL);
      const lengths = this.#lengths.get(head);
      if (lengths) lengths.add(literal.length);
      else this.#lengths.set(head, new Set([literal.length]));
      this.#longest = Math.max(this.#longest, literal.length);
    }
  }

  /** Parts to hide in `[start, end)`, in order, disjoint; the first and the last may reach beyond it. */
  within({ start, end }: Span): MaskedSpan[] {
    const hidden: MaskedSpan[] = [];
    for (const span of [...this.#placed(start, end), ...this.#repeated(start, end)].sort((a, b) => a.start - b.start)) {
      const before = hidden.at(-1);
      const joins = before !== undefined && (span.start < before.end || (span.start === before.end && span.redacted === HIDDEN));
      if (joins) hidden[hidden.length - 1] = { ...before, end: Math.max(before.end, span.end) };
      else hidden.push(span);
    }
    return hidden;
  }

  #placed(start: number, end: number): MaskedSpan[] {
    let low = 0;
    let high = this.#reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    const found: MaskedSpan[] = [];
    for (let at = low; at < this.#spans.length; at++) {
      const span = this.#spans[at] as MaskedSpan;
      if (span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  }

  #repeated(start: number, end: number): MaskedSpan[] {
    const found: MaskedSpan[] = [];
    if (this.#longest === 0) return found;
    for (let at = Math.max(0, start - this.#longest + 1); at < end; at++) {
      for (const length of this.#lengths.get(this.#text.slice(at, at + LEAST_LITERAL)) ?? []) {
        const redacted = at + length > start ? this.#literals.get(this.#text.slice(at, at + length)) : undefined;
        if (redacted !== undefined) found.push({ start: at, end: at + length, redacted });
      }
    }
    return found;
  }
}

/** The secrets as strings to look for: whole, or line by line without the armour, and long ones in pieces. */
function literalsOf(text: string, spans: readonly MaskedSpan[]): Map<string, string> {
  const literals = new Map<string, string>();
  const add = (part: string, redacted: string): void => {
    if (!literals.has(part)) literals.set(part, redacted);
  };
  for (const span of spans) {
    const secret = text.slice(span.start, span.end);
    const lines = secret.split('\n').map((line) => line.trim());
    const armour = (line: string): boolean => line.length < LEAST_LINE || line.startsWith('-----');
    for (const part of lines.length === 1 ? [secret] : lines.filter((line) => !armour(line))) {
      if (part.length < LEAST_LITERAL) continue;
      add(part.slice(0, PIECE), span.redacted);
      for (let at = PIECE; at < part.length; at += PIECE) add(part.slice(Math.min(at, part.length - PIECE), at + PIECE), HIDDEN);
    }
  }
  return literals;
}
