import type { Language } from '../core/language.ts';
import { DIRECTIVE_WORD } from '../core/product.ts';
import { isFlawRule, type Rule } from '../core/rule.ts';
import { KeywordIndex } from './keyword-index.ts';

/** Keywords of the engine itself: they mark percent and unicode escapes, whose decoded text is scanned too. */
export const ESCAPE_KEYWORDS: readonly string[] = [
  '%3d',
  '%3a',
  '%2f',
  '%22',
  '\\u00',
  '\\x2',
  '\\x3',
  '\\x4',
  '\\x5',
  '\\x6',
  '\\x7',
];

/** Rules made ready for scanning: one keyword index for all, and for each keyword the rules that wait for it. */
export class RuleSet {
  readonly rules: readonly Rule[];
  readonly index: KeywordIndex;
  /** by keyword number: one of ESCAPE_KEYWORDS, whether or not a rule waits for it too */
  readonly marksEscape: readonly boolean[];
  /** number of the keyword that marks inline suppressions */
  readonly directive: number;
  readonly #byKeyword: readonly (readonly Rule[])[];
  readonly #byLanguage = new Map<Language | 'secrets', readonly (readonly Rule[])[]>();

  constructor(rules: readonly Rule[]) {
    this.rules = rules;
    const waiting = new Map<string, Rule[]>([...ESCAPE_KEYWORDS, DIRECTIVE_WORD].map((keyword) => [keyword, []]));
    for (const rule of rules) {
      if ('everyLine' in rule) continue;
      for (const keyword of new Set(rule.keywords)) {
        const list = waiting.get(keyword);
        if (list) list.push(rule);
        else waiting.set(keyword, [rule]);
      }
    }
    this.#byKeyword = [...waiting.values()];
    const keywords = [...waiting.keys()];
    this.marksEscape = keywords.map((keyword) => ESCAPE_KEYWORDS.includes(keyword));
    this.directive = keywords.indexOf(DIRECTIVE_WORD);
    this.index = new KeywordIndex(keywords);
  }

  /** For each keyword number the rules that apply to code in a language, or those for secrets alone, which do everywhere. */
  waitingIn(language: Language | 'secrets'): readonly (readonly Rule[])[] {
    let lists = this.#byLanguage.get(language);
    if (!lists) {
      lists = this.#byKeyword.map((rules) => rules.filter((rule) => appliesTo(rule, language)));
      this.#byLanguage.set(language, lists);
    }
    return lists;
  }
}

function appliesTo(rule: Rule, language: Language | 'secrets'): boolean {
  if (!isFlawRule(rule)) return true;
  return language !== 'secrets' && (rule.languages === 'all' || rule.languages.includes(language));
}
