import type { Language } from './language.ts';
import type { RuleInfo, Some } from './rule.ts';

/** A snippet in one language; `«…»` marks the exact text that is reported. `{alnum:24}`-like placeholders expand as in secrets' examples. */
export interface FlawExample {
  readonly language: Language;
  readonly code: string;
  /** a path that makes the language and the place; from the language by default */
  readonly path?: string;
}

/** A rule about code. Exactly one of its parts says what to look for; src/flaws interprets it. */
export interface FlawRule extends RuleInfo {
  readonly languages: Some<Language> | 'all';
  readonly cwe: number;
  readonly examples: { readonly match: Some<FlawExample>; readonly noMatch: Some<FlawExample> };
}
