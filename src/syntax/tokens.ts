import type { Span } from '../core/location.ts';

/** Kinds of token. A string with interpolation is head, the expression's tokens, middle…, tail; head and tail match like brackets. */
export const KIND = {
  identifier: 1,
  number: 2,
  string: 3,
  head: 4,
  middle: 5,
  tail: 6,
  operator: 7,
  open: 8,
  close: 9,
  regex: 10,
} as const;

interface TokenArrays {
  readonly kinds: Uint8Array;
  readonly breaks: Uint8Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly matches: Int32Array;
  readonly parents: Int32Array;
}

/** Tokens of a megabyte or two of code. More is not kept between texts. */
const MOST_KEPT = 1 << 19;
let kept: TokenArrays | undefined;

/** Fresh arrays cost more than what is written into them: those of the text before are taken where they are large enough. */
function takeArrays(capacity: number): TokenArrays {
  const arrays = kept;
  if (arrays && arrays.kinds.length >= capacity) {
    kept = undefined;
    return arrays;
  }
  return {
    kinds: new Uint8Array(capacity),
    breaks: new Uint8Array(capacity),
    starts: new Int32Array(capacity),
    ends: new Int32Array(capacity),
    matches: new Int32Array(capacity),
    parents: new Int32Array(capacity),
  };
}

function keepArrays({ kinds, breaks, starts, ends, matches, parents }: TokenArrays): void {
  if (kinds.length <= MOST_KEPT && kinds.length > (kept?.kinds.length ?? 0))
    kept = { kinds, breaks, starts, ends, matches, parents };
}

/**
 * The tokens of one text in order, in typed arrays. Comments and white space are not tokens; between two tokens there may be either.
 * Offsets are UTF-16 units into `text`; indexes count tokens.
 */
export class Tokens {
  readonly text: string;
  /** `->` leads to a member; elsewhere it is a lambda's or a type's */
  arrowLinks = false;
  count = 0;
  kinds: Uint8Array;
  /** 1 where a line end lies between the token before and this one (and for the first token) */
  breaks: Uint8Array;
  starts: Int32Array;
  ends: Int32Array;
  /** index of the matching bracket (or string tail or head), -1 without */
  matches: Int32Array;
  /** index of the innermost open bracket or string head around the token, -1 at the top */
  parents: Int32Array;

  constructor(text: string, capacity: number) {
    this.text = text;
    const { kinds, breaks, starts, ends, matches, parents } = takeArrays(capacity);
    this.kinds = kinds;
    this.breaks = breaks;
    this.starts = starts;
    this.ends = ends;
    this.matches = matches;
    this.parents = parents;
  }

  add(kind: number, start: number, end: number, afterBreak: boolean, parent: number): number {
    const index = this.count;
    if (index === this.kinds.length) this.#grow();
    this.kinds[index] = kind;
    this.breaks[index] = afterBreak ? 1 : 0;
    this.starts[index] = start;
    this.ends[index] = end;
    this.matches[index] = -1;
    this.parents[index] = parent;
    this.count = index + 1;
    return index;
  }

  /** Gives the arrays to the next text. Nothing may be asked of these tokens from then on. */
  release(): void {
    keepArrays(this);
    this.count = 0;
  }

  #grow(): void {
    const size = this.kinds.length * 2 + 16;
    const wider = <A extends Uint8Array | Int32Array>(old: A, fresh: A): A => {
      fresh.set(old);
      return fresh;
    };
    this.kinds = wider(this.kinds, new Uint8Array(size));
    this.breaks = wider(this.breaks, new Uint8Array(size));
    this.starts = wider(this.starts, new Int32Array(size));
    this.ends = wider(this.ends, new Int32Array(size));
    this.matches = wider(this.matches, new Int32Array(size));
    this.parents = wider(this.parents, new Int32Array(size));
  }

  kind(index: number): number {
    return index >= 0 && index < this.count ? (this.kinds[index] as number) : 0;
  }

  start(index: number): number {
    return this.starts[index] as number;
  }

  end(index: number): number {
    return this.ends[index] as number;
  }

  match(index: number): number {
    return this.matches[index] as number;
  }

  parent(index: number): number {
    return index >= 0 && index < this.count ? (this.parents[index] as number) : -1;
  }

  breakBefore(index: number): boolean {
    return this.breaks[index] === 1;
  }

  /** Empty outside the range. */
  textOf(index: number): string {
    return index >= 0 && index < this.count ? this.text.slice(this.starts[index], this.ends[index]) : '';
  }

  /** Does the token read exactly so? Allocates nothing. */
  is(index: number, text: string): boolean {
    if (index < 0 || index >= this.count) return false;
    const start = this.starts[index] as number;
    return (this.ends[index] as number) - start === text.length && this.text.startsWith(text, start);
  }

  isIdentifier(index: number): boolean {
    return this.kind(index) === KIND.identifier;
  }

  /** No white space or comment between the token before and this one. */
  glued(index: number): boolean {
    return index > 0 && this.ends[index - 1] === this.starts[index];
  }

  /** Index of the token that holds the offset, or -1 in white space and comments. */
  at(offset: number): number {
    let low = 0;
    let high = this.count - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] as number) <= offset) low = middle + 1;
      else if ((this.starts[middle] as number) > offset) high = middle - 1;
      else return middle;
    }
    return -1;
  }

  /** Column (0-based, UTF-16 units) of a token that is the first of its line. */
  indent(index: number): number {
    const start = this.starts[index] as number;
    return start - (this.text.lastIndexOf('\n', start - 1) + 1);
  }

  /** Where the content of a string token lies, without prefix and marks. */
  content(index: number): Span {
    const start = this.starts[index] as number;
    const end = this.ends[index] as number;
    const kind = this.kind(index);
    if (kind !== KIND.string && kind !== KIND.head) return { start, end };
    let open = start;
    while (open < end && !isQuote(this.text.charCodeAt(open)) && open - start < 8) open += 1;
    if (open === end || !isQuote(this.text.charCodeAt(open))) return { start, end };
    const quote = this.text.charAt(open);
    const marks = this.text.startsWith(quote.repeat(3), open) && end - open >= 6 ? 3 : 1;
    let last = end;
    if (kind === KIND.string) {
      while (last > open + marks && this.text.charAt(last - 1) === '#') last -= 1;
      if (this.text.startsWith(quote.repeat(marks), last - marks) && last - marks >= open + marks) last -= marks;
    }
    return { start: open + marks, end: last };
  }

  /** The characters of a string token as written, without its marks; escapes are left as they are. */
  stringText(index: number): string {
    const { start, end } = this.content(index);
    return this.text.slice(start, end);
  }
}

function isQuote(code: number): boolean {
  return code === 34 || code === 39 || code === 96;
}
