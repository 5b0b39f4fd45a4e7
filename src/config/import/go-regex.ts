import { compileUserRegex } from '../user-regex.ts';

/** A regular expression of Go's RE2 syntax (https://pkg.go.dev/regexp/syntax) as one of JavaScript, or why it has none. */
export type Translated =
  | { readonly source: string; readonly flags: string; readonly problem?: undefined }
  | { readonly source?: undefined; readonly flags?: undefined; readonly problem: string };

/** Flags in force at one place: `i` any case, `s` dot fits a line end, `m` ^ and $ fit at lines. */
interface Flags {
  readonly i: boolean;
  readonly s: boolean;
  readonly m: boolean;
}

const POSIX: Readonly<Record<string, string>> = {
  alnum: '0-9A-Za-z',
  alpha: 'A-Za-z',
  ascii: '\\x00-\\x7f',
  blank: '\\t ',
  cntrl: '\\x00-\\x1f\\x7f',
  digit: '0-9',
  graph: '!-~',
  lower: 'a-z',
  print: ' -~',
  punct: '!-\\/:-@\\[-`{-~',
  space: '\\t\\n\\v\\f\\r ',
  upper: 'A-Z',
  word: '0-9A-Za-z_',
  xdigit: '0-9A-Fa-f',
};
const SPACE = '\\t\\n\\f\\r ';

/** JavaScript cannot nest a negated class: its ranges are written out. @param members ASCII, as within a class */
function complement(members: string): string {
  const ascii = String.fromCharCode(...Array(0x80).keys());
  const hex = (char = ''): string => `\\x${char.charCodeAt(0).toString(16).padStart(2, '0')}`;
  const runs = ascii.match(new RegExp(`[^${members}]+`, 'g')) ?? [];
  return `${runs.map((run) => `${hex(run[0])}-${hex(run.at(-1))}`).join('')}\\x80-\\uffff`;
}

/** Without the flag `m`, which no translation has, ^ and $ are what \A and \z are in Go. */
const OUTSIDE: Readonly<Record<string, string>> = { a: '\\x07', A: '^', z: '$', s: `[${SPACE}]`, S: `[^${SPACE}]` };
const IN_CLASS: Readonly<Record<string, string>> = { a: '\\x07', s: SPACE, S: complement(SPACE) };

class Untranslatable extends Error {}

/** Reads from left to right; groups are a stack of the flags outside of them. */
class Translator {
  readonly #text: string;
  readonly #secretGroup: number;
  #at = 0;
  #out = '';
  #flags: Flags;
  readonly #outer: Flags[] = [];
  readonly #wholeCase: boolean;
  #groups = 0;
  unicode = false;

  /** @param wholeCase the `i` flag holds for all of it and is given outside */
  constructor(text: string, secretGroup: number, wholeCase: boolean) {
    this.#text = text;
    this.#secretGroup = secretGroup;
    this.#wholeCase = wholeCase;
    this.#flags = { i: false, s: false, m: false };
  }

  run(): string {
    while (this.#at < this.#text.length) this.#step();
    return this.#out;
  }

  #step(): void {
    const char = this.#text[this.#at] as string;
    if (char === '\\') return this.#escape();
    if (char === '[') return this.#class();
    if (char === '(') return this.#open();
    this.#at += 1;
    if (char === ')') this.#flags = this.#outer.pop() ?? this.#flags;
    if (char === '.') this.#out += this.#flags.s ? '[\\s\\S]' : '[^\\n]';
    else if (char === '^') this.#out += this.#flags.m ? '(?<![^\\n])' : '^';
    else if (char === '$') this.#out += this.#flags.m ? '(?![^\\n])' : '$';
    else if (char === '{') this.#out += /^\d+(?:,\d*)?\}/.test(this.#text.slice(this.#at)) ? this.#repeat() : '\\{';
    else if (char === '}' || char === ']' || char === '/') this.#out += `\\${char}`;
    else this.#out += this.#literal(char);
  }

  #repeat(): string {
    const end = this.#text.indexOf('}', this.#at) + 1;
    const text = `{${this.#text.slice(this.#at, end)}`;
    this.#at = end;
    return text;
  }

  #literal(char: string): string {
    if (!this.#flags.i || this.#wholeCase || !/[A-Za-z]/.test(char)) return char;
    return `[${char.toLowerCase()}${char.toUpperCase()}]`;
  }

  #open(): void {
    const rest = this.#text.slice(this.#at);
    const named = /^\(\?P?<(\w+)>/.exec(rest);
    const flags = /^\(\?([a-zA-Z]*)(?:-([a-zA-Z]+))?([:)])/.exec(rest);
    if (flags) return this.#setFlags(flags);
    if (rest.startsWith('(?') && !named) throw new Untranslatable('has a group of an unknown kind');
    this.#outer.push(this.#flags);
    this.#groups += 1;
    this.#at += named?.[0].length ?? 1;
    const name = this.#groups === this.#secretGroup ? 'secret' : named?.[1] === 'secret' ? undefined : named?.[1];
    this.#out += name === undefined ? '(' : `(?<${name}>`;
  }

  #setFlags([whole, on = '', off = '', end]: RegExpExecArray): void {
    if (/[^ism]/.test(on + off)) throw new Untranslatable(`has the inline flag ${/[^ism]/.exec(on + off)?.[0]}`);
    if (end === ':') {
      this.#outer.push(this.#flags);
      this.#out += '(?:';
    }
    const value = (flag: 'i' | 's' | 'm'): boolean => (this.#flags[flag] || on.includes(flag)) && !off.includes(flag);
    this.#flags = { i: value('i'), s: value('s'), m: value('m') };
    this.#at += whole.length;
  }

  #escape(): void {
    const rest = this.#text.slice(this.#at);
    const quoted = /^\\Q([\s\S]*?)(?:\\E|$)/.exec(rest);
    if (quoted) {
      this.#out += [...(quoted[1] ?? '')].map((char) => (/[\w ]/.test(char) ? this.#literal(char) : escaped(char))).join('');
      this.#at += quoted[0].length;
      return;
    }
    const [text, length] = this.#escapeText(rest, false);
    this.#out += text;
    this.#at += length;
  }

  /** What an escape at the start of `rest` becomes, and its length. */
  #escapeText(rest: string, inClass: boolean): readonly [text: string, length: number] {
    const char = rest[1] ?? '';
    if (char === '') throw new Untranslatable('ends in a backslash');
    const wide = /^\\x\{([0-9A-Fa-f]{1,6})\}/.exec(rest);
    if (wide) return [this.#codePoint(parseInt(wide[1] as string, 16)), wide[0].length];
    const octal = /^\\(0[0-7]{0,2}|[1-7][0-7]{1,2})/.exec(rest);
    if (octal) return [this.#codePoint(parseInt(octal[1] as string, 8)), octal[0].length];
    const property = /^\\([pP])(?:\{(\^?)(\w+)\}|([A-Z]))/.exec(rest);
    if (property) return this.#property(property);
    const narrow = /^\\x[0-9A-Fa-f]{2}/.exec(rest);
    if (narrow) return [narrow[0], 4];
    const fixed = (inClass ? IN_CLASS : OUTSIDE)[char];
    if (fixed !== undefined) return [fixed, 2];
    if (/[dDwWtnrfv]/.test(char) || (!inClass && /[bB]/.test(char))) return [`\\${char}`, 2];
    if (/[0-9A-Za-z]/.test(char)) throw new Untranslatable(`has the escape \\${char}`);
    return [escaped(char), 2];
  }

  #property([whole, letter = 'p', inverted, name, short]: RegExpExecArray): readonly [string, number] {
    this.unicode = true;
    const negated = (letter === 'P') !== (inverted === '^');
    const category = short ?? name ?? '';
    const script = category.length > 2 ? `Script=${category}` : category;
    return [`\\${negated ? 'P' : 'p'}{${script}}`, whole.length];
  }

  #codePoint(code: number): string {
    if (code > 0xffff) this.unicode = true;
    const hex = code.toString(16);
    return code <= 0xff ? `\\x${hex.padStart(2, '0')}` : code <= 0xffff ? `\\u${hex.padStart(4, '0')}` : `\\u{${hex}}`;
  }

  #class(): void {
    const negated = this.#text[this.#at + 1] === '^';
    this.#at += negated ? 2 : 1;
    let items = '';
    for (let first = true; ; first = false) {
      const rest = this.#text.slice(this.#at);
      if (rest === '') throw new Untranslatable('has a class that is not closed');
      if (rest.startsWith(']') && !first) break;
      items += this.#classItem(rest);
    }
    this.#at += 1;
    this.#out += `[${negated ? '^' : ''}${items}]`;
  }

  #classItem(rest: string): string {
    const posix = /^\[:(\^?)(\w+):\]/.exec(rest);
    if (posix) {
      const members = POSIX[posix[2] as string];
      if (members === undefined) throw new Untranslatable(`has the unknown class [:${posix[2]}:]`);
      this.#at += posix[0].length;
      const anyCase = this.#flags.i && /^(?:lower|upper)$/.test(posix[2] as string) ? (POSIX['alpha'] as string) : members;
      return posix[1] === '^' ? complement(anyCase) : anyCase;
    }
    if (rest.startsWith('\\')) {
      const [text, length] = this.#escapeText(rest, true);
      this.#at += length;
      return text;
    }
    const range = /^([A-Za-z])-([A-Za-z])/.exec(rest);
    if (range && this.#flags.i && !this.#wholeCase) {
      this.#at += 3;
      const [, first = '', last = ''] = range;
      if (first <= 'Z' && last >= 'a') return `${range[0]}${first.toLowerCase()}-zA-${last.toUpperCase()}`;
      return `${range[0].toLowerCase()}${range[0].toUpperCase()}`;
    }
    const char = rest[0] as string;
    this.#at += 1;
    if (char === '[' || char === ']' || char === '^') return `\\${char}`;
    return this.#flags.i && !this.#wholeCase && /[A-Za-z]/.test(char) ? char.toLowerCase() + char.toUpperCase() : char;
  }
}

function escaped(char: string): string {
  return /[\\^$.*+?()[\]{}|/-]/.test(char) ? (char === '-' ? '\\x2d' : `\\${char}`) : char;
}

/** Capture groups of a Go expression. */
export function countGroups(go: string): number {
  return [
    ...go.replace(/\\Q[\s\S]*?\\E|\\[\s\S]|\[\^?\]?(?:\\[\s\S]|\[:\^?\w+:\]|[^\]\\])*\]/g, '').matchAll(/\((?!\?)|\(\?P?<\w/g),
  ].length;
}

/**
 * Translates an expression of Go. `(?i)` at its front becomes the flag; elsewhere letters are written in both cases, since Node 20 knows no flags within an
 * expression.
 *
 * @param secretGroup 1-based number of the group that becomes `(?<secret>…)`; 0 for none
 */
export function translateGoRegex(go: string, secretGroup = 0): Translated {
  const front = /^\(\?([a-z]+)\)/.exec(go)?.[1] ?? '';
  return translate(go, secretGroup, front.includes('i') && !/\(\?[a-z]*-[a-z]*i/.test(go));
}

/** The same for where no flags can be given, as in an allowlist: all letters are written in both cases. */
export function translateFlagless(go: string): Translated {
  const translated = translate(go, 0, false);
  return translated.flags ? { problem: 'needs the flag u, which cannot be given here' } : translated;
}

function translate(go: string, secretGroup: number, wholeCase: boolean): Translated {
  try {
    const translator = new Translator(go, secretGroup, wholeCase);
    const source = translator.run();
    const flags = `${wholeCase ? 'i' : ''}${translator.unicode ? 'u' : ''}`;
    const { problem } = compileUserRegex(source, flags);
    return problem === undefined ? { source, flags } : { problem };
  } catch (error) {
    if (error instanceof Untranslatable) return { problem: error.message };
    throw error;
  }
}
