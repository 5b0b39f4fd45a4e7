import type { Language } from '../core/language.ts';
import type { Span } from '../core/location.ts';
import { findScopes, type Scope } from './scopes.ts';
import { TABLES } from './languages/index.ts';
import type { LanguageTable } from './language-table.ts';
import { tokenize } from './tokenizer.ts';
import { KIND, type Tokens } from './tokens.ts';

/** Languages where `->` leads to a member. */
const ARROWS: ReadonlySet<Language> = new Set<Language>(['c', 'cpp', 'objective-c', 'php', 'perl']);
const NONE: readonly number[] = [];
/** Names that are searched for one by one. */
const SEARCHED = 64;

/** One text with its tokens, and what is derived from them on demand. */
export class SourceCode {
  readonly text: string;
  readonly language: Language;
  readonly table: LanguageTable;
  readonly tokens: Tokens;
  /** spends the file's time budget; to be called in every loop over tokens */
  readonly tick: () => void;
  readonly #occurrences = new Map<string, number[]>();
  /** `#occurrences` holds all names */
  #readsAll = false;
  #scopes: readonly Scope[] | undefined;
  #minified: boolean | undefined;

  /** @param part the stretch of the text that is read; all of it by default */
  constructor(text: string, language: Language, tick: () => void = () => undefined, part?: Span) {
    this.text = text;
    this.language = language;
    this.table = TABLES[language];
    this.tokens = tokenize(text, this.table, part?.start, part?.end);
    this.tokens.arrowLinks = ARROWS.has(language);
    this.tick = tick;
  }

  /** Ends the use of the tokens, so that their memory serves the next text. */
  release(): void {
    this.tokens.release();
  }

  /**
   * Token indexes of an identifier, ascending. A few names are looked for one by one, which is the runtime's fastest search; whoever asks for more has
   * all tokens read once.
   */
  occurrences(name: string): readonly number[] {
    const known = this.#occurrences.get(name);
    if (known !== undefined) return known;
    if (this.#readsAll) return NONE;
    if (this.#occurrences.size === SEARCHED) {
      this.#readAll();
      return this.#occurrences.get(name) ?? NONE;
    }
    const found = this.#search(name);
    this.#occurrences.set(name, found);
    return found;
  }

  #search(name: string): number[] {
    const { text, tokens } = this;
    const found: number[] = [];
    if (tokens.count === 0 || name === '') return found;
    const end = tokens.end(tokens.count - 1);
    for (let at = text.indexOf(name, tokens.start(0)); at !== -1 && at < end; at = text.indexOf(name, at + 1)) {
      if (isWordUnit(text.charCodeAt(at - 1)) || isWordUnit(text.charCodeAt(at + name.length))) continue;
      this.tick();
      const index = tokens.at(at);
      if (index >= 0 && tokens.kinds[index] === KIND.identifier && tokens.is(index, name)) found.push(index);
    }
    return found;
  }

  #readAll(): void {
    this.#readsAll = true;
    this.#occurrences.clear();
    for (let index = 0; index < this.tokens.count; index += 1) {
      if (this.tokens.kinds[index] !== KIND.identifier) continue;
      if ((index & 1023) === 0) this.tick();
      const text = this.tokens.textOf(index);
      const list = this.#occurrences.get(text);
      if (list) list.push(index);
      else this.#occurrences.set(text, [index]);
    }
  }

  /** Long lines: the names in such a text are a tool's, and say nothing. */
  get minified(): boolean {
    if (this.#minified === undefined) {
      let lines = 1;
      const end = Math.min(this.text.length, 20_000);
      for (let at = this.text.indexOf('\n'); at !== -1 && at < end; at = this.text.indexOf('\n', at + 1)) lines += 1;
      this.#minified = end > 2000 && end / lines > 400;
    }
    return this.#minified;
  }

  /** Outermost functions in order; code between them is the file's own. */
  get scopes(): readonly Scope[] {
    this.#scopes ??= findScopes(this);
    return this.#scopes;
  }

  /** Index into `scopes` of the function around a token, -1 outside of all. */
  scopeOf(token: number): number {
    const { scopes } = this;
    let low = 0;
    let high = scopes.length - 1;
    while (low <= high) {
      const middle = (low + high) >> 1;
      const scope = scopes[middle] as Scope;
      if (scope.to <= token) low = middle + 1;
      else if (scope.from > token) high = middle - 1;
      else return middle;
    }
    return -1;
  }
}

function isWordUnit(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57) || code === 95;
}
