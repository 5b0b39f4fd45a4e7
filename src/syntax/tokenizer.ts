import { BracketStack } from './bracket-stack.ts';
import { BEGINS, compileTable, type CompiledTable } from './compiled-table.ts';
import { skipComment } from './comments.ts';
import { heredocEnd, heredocTag } from './heredoc.ts';
import type { LanguageTable, StringForm } from './language-table.ts';
import { rawStringEnd } from './raw-strings.ts';
import { regexEnd } from './regex-literals.ts';
import { scanString } from './string-scanner.ts';
import { operatorLength } from './operators.ts';
import { KIND, Tokens } from './tokens.ts';

/** Cuts a text into tokens by a language's table. Linear, without recursion, and total: any text gives tokens. */
export class Tokenizer {
  readonly text: string;
  readonly end: number;
  readonly compiled: CompiledTable;
  readonly tokens: Tokens;
  readonly brackets: BracketStack;
  at: number;
  /** a line end was passed since the last token */
  afterBreak = true;
  #heredocs: string[] = [];

  constructor(text: string, table: LanguageTable, start: number, end: number) {
    this.text = text;
    this.end = end;
    this.at = start;
    this.compiled = compileTable(table);
    this.tokens = new Tokens(text, ((end - start) >> 3) + 16);
    this.brackets = new BracketStack(this.tokens);
  }

  run(): Tokens {
    const { text, end } = this;
    const { begins: beginnings, marks } = this.compiled;
    while (this.at < end) {
      const code = text.charCodeAt(this.at);
      const begins = code < 128 ? (beginnings[code] as number) : BEGINS.identifier;
      if (begins === BEGINS.space || (code > 127 && isWideSpace(code))) this.at += 1;
      else if (begins === BEGINS.newline) this.#newline();
      else if (code < 128 && marks[code] === 1 && (skipComment(this) || this.#string(code))) continue;
      else if (begins === BEGINS.identifier) this.#identifier();
      else if (begins === BEGINS.digit) this.#number();
      else if (begins === BEGINS.open) this.#open(code);
      else if (begins === BEGINS.close) this.#close(code);
      else this.#operator(code);
    }
    while (this.brackets.frame) this.#leaveString(this.end);
    return this.tokens;
  }

  /** Adds a token with its parent and moves on behind it. */
  add(kind: number, start: number, end: number): number {
    const index = this.tokens.add(kind, start, end, this.afterBreak, this.brackets.top);
    this.afterBreak = false;
    this.at = end;
    return index;
  }

  #newline(): void {
    const frame = this.brackets.frame;
    if (frame && frame.form.multiline !== true) this.#leaveString(this.at);
    this.afterBreak = true;
    this.at += 1;
    for (const tag of this.#heredocs) {
      const stop = heredocEnd(this.text, tag, this.at, this.end);
      if (stop > this.at) this.add(KIND.string, this.at, stop);
    }
    if (this.#heredocs.length > 0) {
      this.#heredocs = [];
      this.afterBreak = true;
    }
  }

  /** Ends the string around the innermost interpolation without its closing mark. */
  #leaveString(at: number): void {
    const frame = this.brackets.popFrame();
    if (frame === undefined) return;
    const tail = this.add(KIND.tail, at, at);
    this.brackets.link(frame.head, tail);
  }

  #string(code: number): boolean {
    const forms = this.compiled.strings[code];
    if (forms === undefined || (this.compiled.table.lifetimes === true && code === 39)) return false;
    for (const form of forms) {
      if (!this.text.startsWith(form.open, this.at)) continue;
      if (form.atValueStart === true && !this.#valueStart()) continue;
      scanString(this, form, this.at, this.at + form.open.length);
      return true;
    }
    return false;
  }

  #valueStart(): boolean {
    let before = this.at - 1;
    while (before >= 0 && (this.text.charCodeAt(before) === 32 || this.text.charCodeAt(before) === 9)) before -= 1;
    return before < 0 || ':=-[{,(\n'.includes(this.text.charAt(before));
  }

  #identifier(): void {
    const { text, end, compiled } = this;
    const { part } = compiled;
    const start = this.at;
    let at = start + 1;
    while (at < end) {
      const code = text.charCodeAt(at);
      if (code < 128 ? part[code] === 0 : isWideSpace(code)) break;
      at += 1;
    }
    if (at - start <= 3 && at < end && compiled.prefixes && this.#prefixed(start, at)) return;
    this.add(KIND.identifier, start, at);
  }

  /** A string whose mark follows these letters: `f"…"`, `r#"…"#`. */
  #prefixed(start: number, at: number): boolean {
    const { table, strings } = this.compiled;
    const raw = table.rawStrings && rawStringEnd(this.text, start, at, this.end, table.rawStrings);
    if (raw !== undefined && raw > 0) {
      this.add(KIND.string, start, raw);
      return true;
    }
    if (!table.prefixes) return false;
    const forms = strings[this.text.charCodeAt(at)];
    const change = forms && table.prefixes[this.text.slice(start, at).toLowerCase()];
    if (!forms || !change) return false;
    const form = forms.find((each) => this.text.startsWith(each.open, at));
    if (!form) return false;
    scanString(this, change === 'plain' ? form : changedForm(table, form, change), start, at + form.open.length);
    return true;
  }

  #number(): void {
    const { text, end } = this;
    let at = this.at + 1;
    while (at < end) {
      const code = text.charCodeAt(at);
      const more =
        isWordCode(code) ||
        ((code === 46 || (code === 39 && this.compiled.table.rawStrings === 'cpp')) && isDigit(text.charCodeAt(at + 1)));
      if (!more) break;
      at += 1;
    }
    this.add(KIND.number, this.at, at);
  }

  #open(code: number): void {
    this.brackets.push(this.add(KIND.open, this.at, this.at + 1), code);
  }

  #close(code: number): void {
    const frame = this.brackets.frame;
    if (frame && this.brackets.endsFrame(code)) {
      this.brackets.popFrame();
      scanString(this, frame.form, this.at, this.at + 1, frame.head);
      return;
    }
    const open = this.brackets.close(code);
    const close = this.add(KIND.close, this.at, this.at + 1);
    if (open >= 0) this.brackets.link(open, close);
  }

  #operator(code: number): void {
    const { text, at, compiled } = this;
    if (code === 47 && compiled.table.regexLiterals === true) {
      const stop = regexEnd(this);
      if (stop > 0) {
        this.add(KIND.regex, at, stop);
        return;
      }
    }
    if (code === 39 && compiled.table.lifetimes === true) {
      const stop = characterEnd(text, at);
      this.add(stop > 0 ? KIND.string : KIND.operator, at, stop > 0 ? stop : at + 1);
      return;
    }
    if (code === 60 && compiled.table.heredoc !== undefined) {
      const tag = heredocTag(text, at, compiled.table.heredoc);
      if (tag !== undefined && this.#heredocs.length < 8) this.#heredocs.push(tag);
    }
    if (code === 92 && text.charCodeAt(at + 1) === 10) {
      this.at += 2;
      return;
    }
    if (code === 92 && text.startsWith('\r\n', at + 1)) {
      this.at += 3;
      return;
    }
    this.add(KIND.operator, at, Math.min(at + operatorLength(text, at), this.end));
  }
}

type Change = 'raw' | 'interpolated';
const changedForms = new WeakMap<LanguageTable, Map<StringForm, Partial<Record<Change, StringForm>>>>();

/** What a prefix makes of a string's form; one object for each, since the scanner keeps what it knows of a form by the object. */
function changedForm(table: LanguageTable, form: StringForm, change: Change): StringForm {
  let forms = changedForms.get(table);
  if (!forms) changedForms.set(table, (forms = new Map()));
  let known = forms.get(form);
  if (!known) forms.set(form, (known = {}));
  return (known[change] ??= change === 'raw' ? unescaped(form) : interpolated(table, form));
}

function unescaped({ escape: _, ...bare }: StringForm): StringForm {
  return bare;
}

function interpolated(table: LanguageTable, form: StringForm): StringForm {
  const dollar = table.prefixInterpolation?.[0]?.open === '${';
  return { ...form, interpolation: table.prefixInterpolation ?? [], dollar };
}

/** Position behind a character literal such as 'x' or '\n'; 0 for a lifetime. */
function characterEnd(text: string, at: number): number {
  if (text.charAt(at + 1) === '\\') {
    for (let stop = at + 3; stop < at + 14 && stop < text.length; stop += 1) if (text.charAt(stop) === "'") return stop + 1;
    return 0;
  }
  if (text.charAt(at + 2) === "'") return at + 3;
  return text.charAt(at + 3) === "'" && text.charCodeAt(at + 1) > 0xd7ff ? at + 4 : 0;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isWordCode(code: number): boolean {
  return isDigit(code) || (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

/** White space beyond ASCII: no-break space, line and paragraph separators, byte order mark. */
function isWideSpace(code: number): boolean {
  return code === 0xa0 || code === 0x2028 || code === 0x2029 || code === 0xfeff || code === 0x3000;
}

/** Tokens of a text, or of the part of it between two offsets. */
export function tokenize(text: string, table: LanguageTable, start = 0, end: number = text.length): Tokens {
  return new Tokenizer(text, table, start, end).run();
}
