import type { Language } from '../core/language.ts';

/** What opens and closes an expression inside a string. */
export interface Interpolation {
  readonly open: string;
  readonly close: ')' | '}';
}

/** One way to write a string. */
export interface StringForm {
  readonly open: string;
  readonly close: string;
  /** `doubled`: the closing mark twice stands for itself; none by default */
  readonly escape?: 'backslash' | 'doubled' | 'backtick';
  /** may hold line ends; a string that may not ends at the line end when it is not closed */
  readonly multiline?: boolean;
  readonly interpolation?: readonly Interpolation[];
  /** `$name` is an expression too */
  readonly dollar?: boolean;
  /** `$name` goes on over this mark: `$config.password`, `$config->password` */
  readonly dollarLink?: '.' | '->';
  /** the opening mark only counts at the start of a value (YAML's plain text holds apostrophes) */
  readonly atValueStart?: boolean;
}

/** How one language is written, as far as a scanner needs to know. */
export interface LanguageTable {
  readonly lineComments: readonly string[];
  /** `word`: the mark must follow white space; `line`: it must be the first thing on its line */
  readonly lineCommentAt?: 'word' | 'line';
  readonly blockComments?: readonly { readonly open: string; readonly close: string; readonly nested?: boolean }[];
  /** longest opening mark first */
  readonly strings: readonly StringForm[];
  /** lower-case letters that may stand directly before a string's mark, and what they change */
  readonly prefixes?: Readonly<Record<string, 'plain' | 'raw' | 'interpolated'>>;
  /** interpolation that an `interpolated` prefix turns on */
  readonly prefixInterpolation?: readonly Interpolation[];
  /** `r#"…"#` (Rust), `R"x(…)x"` (C++) */
  readonly rawStrings?: 'rust' | 'cpp';
  /** `'x'` is a character, `'x` alone a lifetime */
  readonly lifetimes?: boolean;
  readonly regexLiterals?: boolean;
  readonly heredoc?: 'shell' | 'php';
  /** more characters of an identifier, at its start and inside */
  readonly identifierStart?: string;
  readonly identifierPart?: string;
  /** what ends a statement besides `;` */
  readonly statements: 'newline' | 'semicolon';
  /** bodies are marked by indentation or `end`, not by braces */
  readonly blocks: 'braces' | 'indentation';
  /** assignments and named values of configuration: bare words are values, YAML truth words count */
  readonly bareWords?: boolean;
  /** names that stand for true, false and nothing, beside `true` and `false` in any language; compared exactly */
  readonly truth?: readonly string[];
  readonly falsity?: readonly string[];
  readonly nothing?: readonly string[];
}

export type LanguageTables = Readonly<Record<Language, LanguageTable>>;
