/**
 * Longest run of base64 or hexadecimal characters (`A-Za-z0-9+/_-`) that every match of a regular expression is sure to hold. Read from its source, so
 * that a keyword without such a run near it can be passed over before a file becomes text.
 */
export function leastRun({ source, flags }: RegExp): number {
  // Sets of strings are not followed; without regard to case in Unicode, `\w` takes letters that are no ASCII.
  const reader = new Reader(source, flags.includes('v') || /i.*u/.test(flags));
  const shape = reader.alternatives();
  return reader.understood ? shape.best : 0;
}

/** What is sure of all strings that a part of an expression matches; lengths in characters. */
interface Shape {
  /** encoded characters and nothing else */
  readonly solid: boolean;
  readonly length: number;
  /** run at the start, at the end, anywhere */
  readonly first: number;
  readonly last: number;
  readonly best: number;
}

/** Counting further tells nothing more. */
const MOST = 1024;
const EMPTY: Shape = { solid: true, length: 0, first: 0, last: 0, best: 0 };
const OTHER: Shape = { solid: false, length: 0, first: 0, last: 0, best: 0 };
const ONE: Shape = { solid: true, length: 1, first: 1, last: 1, best: 1 };

function joined(a: Shape, b: Shape): Shape {
  return {
    solid: a.solid && b.solid,
    length: Math.min(MOST, a.length + b.length),
    first: Math.min(MOST, a.solid ? a.length + b.first : a.first),
    last: Math.min(MOST, b.solid ? a.last + b.length : b.last),
    best: Math.min(MOST, Math.max(a.best, b.best, a.last + b.first)),
  };
}

function either(a: Shape, b: Shape): Shape {
  return {
    solid: a.solid && b.solid,
    length: Math.min(a.length, b.length),
    first: Math.min(a.first, b.first),
    last: Math.min(a.last, b.last),
    best: Math.min(a.best, b.best),
  };
}

function repeated(part: Shape, least: number): Shape {
  if (least === 0) return part.solid ? EMPTY : OTHER;
  if (part.solid) return { ...solidOf(Math.min(MOST, part.length * least)) };
  return least === 1 ? part : { ...part, best: Math.max(part.best, Math.min(MOST, part.last + part.first)) };
}

function solidOf(length: number): Shape {
  return { solid: true, length, first: length, last: length, best: length };
}

const ENCODED = /[A-Za-z0-9+/_-]/;

/** Reads a pattern by ECMA-262's grammar (section 22.2.1), as far as runs are concerned. */
class Reader {
  readonly #source: string;
  #at = 0;
  /** false after syntax that is not followed here */
  understood: boolean;

  constructor(source: string, strange: boolean) {
    this.#source = source;
    this.understood = !strange;
  }

  alternatives(): Shape {
    let shape = this.#sequence();
    while (this.#takes('|')) shape = either(shape, this.#sequence());
    return shape;
  }

  #sequence(): Shape {
    let shape = EMPTY;
    while (this.#at < this.#source.length && !'|)'.includes(this.#source[this.#at] as string)) {
      shape = joined(shape, repeated(this.#atom(), this.#least()));
    }
    return shape;
  }

  #takes(text: string): boolean {
    if (!this.#source.startsWith(text, this.#at)) return false;
    this.#at += text.length;
    return true;
  }

  /** Least count of the quantifier that stands here; 1 without. */
  #least(): number {
    const quantifier = /^(?:[*+?]|\{(\d+)(?:,\d*)?\})\??/.exec(this.#source.slice(this.#at, this.#at + 16));
    if (!quantifier) return 1;
    this.#at += quantifier[0].length;
    if (quantifier[1] !== undefined) return Math.min(MOST, Number(quantifier[1]));
    return quantifier[0].startsWith('+') ? 1 : 0;
  }

  #atom(): Shape {
    if (this.#takes('(')) return this.#group();
    if (this.#takes('[')) return this.#class() ? ONE : OTHER;
    if (this.#takes('\\')) return this.#escape();
    if (this.#takes('^') || this.#takes('$')) return EMPTY;
    const character = this.#source[this.#at++] as string;
    return character !== '.' && ENCODED.test(character) ? ONE : OTHER;
  }

  #group(): Shape {
    const around = this.#takes('?=') || this.#takes('?!') || this.#takes('?<=') || this.#takes('?<!');
    if (!around && this.#takes('?') && !this.#takes(':')) {
      const end = this.#source[this.#at] === '<' ? this.#source.indexOf('>', this.#at) : -1;
      if (end < 0) this.understood = false;
      this.#at = end + 1 || this.#source.length;
    }
    const shape = this.alternatives();
    this.#takes(')');
    return around ? EMPTY : shape;
  }

  /** A class whose characters are all encoded ones. */
  #class(): boolean {
    let encoded = !this.#takes('^');
    while (this.#at < this.#source.length && !this.#takes(']')) {
      if (!this.#member()) encoded = false;
    }
    return encoded;
  }

  #member(): boolean {
    const range = /^([A-Za-z0-9])-([A-Za-z0-9])/.exec(this.#source.slice(this.#at, this.#at + 3));
    if (range) {
      this.#at += 3;
      return RANGES.some((all) => all.includes(range[1] as string) && all.includes(range[2] as string));
    }
    if (this.#takes('\\')) return this.#escape() === ONE;
    const character = this.#source[this.#at++] as string;
    return ENCODED.test(character) && this.#source[this.#at] !== '-' ? true : this.#loneBeforeDash(character);
  }

  /** `-` ends a class or stands before `]`; `+-x` would be a range, which nobody writes and which is not followed here. */
  #loneBeforeDash(character: string): boolean {
    return ENCODED.test(character) && this.#source[this.#at + 1] === ']';
  }

  #escape(): Shape {
    const letter = this.#source[this.#at++] as string;
    if (letter === 'b' || letter === 'B') return EMPTY;
    if (letter === 'w' || letter === 'd') return ONE;
    if (/[-/+_]/.test(letter)) return ONE;
    const taken = { x: 2, u: this.#source[this.#at] === '{' ? this.#source.indexOf('}', this.#at) - this.#at + 1 : 4, c: 1 }[
      letter
    ];
    this.#at += taken ?? 0;
    if (/[pPk]/.test(letter)) this.#at = this.#source.indexOf(letter === 'k' ? '>' : '}', this.#at) + 1 || this.#source.length;
    return OTHER;
  }
}

const RANGES = ['abcdefghijklmnopqrstuvwxyz', 'ABCDEFGHIJKLMNOPQRSTUVWXYZ', '0123456789'];
