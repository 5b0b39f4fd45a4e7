import type { Category } from '../../core/category.ts';
import type { Language } from '../../core/language.ts';
import type { Notice, NoticeKind } from '../../core/notice.ts';
import { DIRECTIVE_WORD } from '../../core/product.ts';
import { parseDirectives, type Directive } from './directive.ts';

/** What an inline suppression is held against. Lines are 1-based and those of the file. */
export interface InlineSubject {
  readonly ruleId: string;
  readonly category: Category;
  /** of what is reported */
  readonly first: number;
  readonly last: number;
  /** first lines of the calls around it, where a suppression counts too */
  readonly enclosing: readonly number[];
}

/** What the directives of a file are read against. */
export interface InlinePolicy {
  /** YYYY-MM-DD */
  readonly today: string;
  /** the name is a rule or a category */
  readonly knows: (name: string) => boolean;
  /** the name, or any rule at all, is looked for in this scan: only then can a suppression be unused */
  readonly runs: (name: string | undefined) => boolean;
  /** a public name that a mistyped one is near to */
  readonly nearest: (name: string) => string | undefined;
}

/** A directive that is in force, and the lines it covers. */
interface Ignore {
  readonly directive: Directive;
  /** inclusive */
  readonly from: number;
  readonly to: number;
  used: boolean;
}

/** The directives in force: those of one line by that line, and blocks. */
interface Ignores {
  readonly all: readonly Ignore[];
  readonly byLine: ReadonlyMap<number, readonly Ignore[]>;
  readonly blocks: readonly Ignore[];
}

/** Lines of one finding that are looked up. */
const MOST_LINES = 500;

const DATE = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/;

/** The inline suppressions of one file. All directives are added first, then findings are asked about, then what is left over. */
export class InlineIgnores {
  readonly #path: string;
  readonly #policy: InlinePolicy;
  readonly #directives: Directive[] = [];
  #ignores: Ignores | undefined;
  readonly #notices: Notice[] = [];

  constructor(path: string, policy: InlinePolicy) {
    this.#path = path;
    this.#policy = policy;
  }

  get isEmpty(): boolean {
    return this.#directives.length === 0;
  }

  /** Reads the directives of a text. @param lineOf gives the file's 1-based line of an offset, or undefined where another window owns it */
  collect(text: string, language: Language, lineOf: (offset: number) => number | undefined): void {
    let at = text.indexOf(DIRECTIVE_WORD);
    while (at !== -1) {
      const start = text.lastIndexOf('\n', at) + 1;
      const found = text.indexOf('\n', at);
      const end = found === -1 ? text.length : found;
      const line = lineOf(at);
      if (line !== undefined) this.#directives.push(...parseDirectives(text.slice(start, end), line, language));
      at = text.indexOf(DIRECTIVE_WORD, end);
    }
  }

  /** The reason why the file itself suppresses a finding, or undefined. Every directive that covers it counts as used. */
  reasonFor(subject: InlineSubject): string | undefined {
    this.#ignores ??= this.#resolve();
    const { byLine, blocks } = this.#ignores;
    const last = Math.min(subject.last, subject.first + MOST_LINES);
    const lines = new Set(subject.enclosing);
    for (let line = subject.first; line <= last; line++) lines.add(line);
    const near = [...lines].flatMap((line) => byLine.get(line) ?? []);
    const covering = [...near, ...blocks].filter((ignore) => covers(ignore, subject));
    for (const ignore of covering) ignore.used = true;
    const [first] = covering;
    if (!first) return undefined;
    return first.directive.reason === '' ? `${DIRECTIVE_WORD} on line ${first.directive.line}` : first.directive.reason;
  }

  /** What is wrong with the directives, and which suppressed nothing; ask last. */
  notices(): readonly Notice[] {
    this.#ignores ??= this.#resolve();
    const unused = this.#ignores.all.filter(
      ({ used, directive: { leading, names } }) =>
        !used && (leading || names.length > 0) && (names.length === 0 ? [undefined] : names).some(this.#policy.runs),
    );
    return [...this.#notices, ...unused.map(({ directive }) => this.#notice('unused-ignore', directive))];
  }

  #notice(kind: NoticeKind, { line }: Directive, args?: Notice['args']): Notice {
    return { kind, path: this.#path, line, ...(args && { args }) };
  }

  #resolve(): Ignores {
    const standing = this.#directives.filter((directive) => this.#isInForce(directive));
    const nextLines = new Set(standing.filter(({ verb, leading }) => verb === 'next-line' && leading).map(({ line }) => line));
    const blocks = this.#blocks(standing.filter(({ verb }) => verb === 'start' || verb === 'end'));
    const single: Ignore[] = [];
    for (const directive of standing) {
      if (directive.verb === 'line') single.push({ directive, from: directive.line, to: directive.line, used: false });
      if (directive.verb !== 'next-line') continue;
      // Several may stand above one line.
      let target = directive.line + 1;
      while (nextLines.has(target)) target += 1;
      single.push({ directive, from: target, to: target, used: false });
    }
    const byLine = new Map<number, Ignore[]>();
    for (const ignore of single) {
      const others = byLine.get(ignore.from);
      if (others) others.push(ignore);
      else byLine.set(ignore.from, [ignore]);
    }
    return { all: [...blocks, ...single], byLine, blocks };
  }

  #isInForce(directive: Directive): boolean {
    const { until, names, leading } = directive;
    const note = (kind: NoticeKind, args?: Notice['args']): void => void this.#notices.push(this.#notice(kind, directive, args));
    const unknown = names.filter((name) => !this.#policy.knows(name));
    // A mention amid prose: its next words are no names.
    if (!leading && unknown.length === names.length && names.length > 0) return false;
    for (const name of unknown.slice(0, 1)) {
      const nearest = this.#policy.nearest(name);
      note('unknown-rule', nearest === undefined ? undefined : { nearest });
    }
    if (unknown.length > 0) return false;
    if (until === undefined) return true;
    if (!DATE.test(until)) note('wrong-date');
    else if (until < this.#policy.today) note('expired-ignore', { until });
    else return true;
    return false;
  }

  /** A block without its end would hide all that is written below it one day, so it hides nothing. */
  #blocks(marks: readonly Directive[]): Ignore[] {
    const open: Directive[] = [];
    const ignores: Ignore[] = [];
    for (const mark of marks) {
      if (mark.verb === 'start') {
        open.push(mark);
        continue;
      }
      const at = open.findLastIndex(({ names }) => mark.names.length === 0 || sameNames(names, mark.names));
      const [start] = at === -1 ? [] : open.splice(at, 1);
      if (start) ignores.push({ directive: start, from: start.line, to: mark.line, used: false });
      else if (mark.leading) this.#notices.push(this.#notice('unpaired-ignore', mark));
    }
    for (const start of open) if (start.leading) this.#notices.push(this.#notice('unpaired-ignore', start));
    return ignores;
  }
}

function sameNames(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && [...a].sort().join() === [...b].sort().join();
}

function covers({ directive, from, to }: Ignore, { ruleId, category, first, last, enclosing }: InlineSubject): boolean {
  const { names, verb } = directive;
  if (names.length > 0 && !names.includes(ruleId) && !names.includes(category)) return false;
  // On any line of what is reported; a line above or a block covers what begins there.
  const own = verb === 'line' ? first <= to && from <= last : from <= first && first <= to;
  return own || enclosing.some((line) => from <= line && line <= to);
}
