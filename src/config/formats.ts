import { CATEGORIES } from '../core/category.ts';
import { BYTE_SIZE_HELP, parseByteSize } from './byte-size.ts';
import { globProblem } from './glob-problem.ts';
import type { FormatName } from './schema-type.ts';
import { didYouMean } from './suggestion.ts';
import { compileUserRegex } from './user-regex.ts';

/** Names that rule references may use. */
export interface KnownRules {
  readonly builtIn: ReadonlySet<string>;
  /** ids of the file's own rules, in their order; a doubled one is there twice */
  readonly custom: readonly string[];
  /** ids of rules that files further up define; one of these may be defined anew */
  readonly outer?: readonly string[];
}

const LIST_COMMAND = '"tightlip rules list" prints them all.';
const RULE_ID = /^[a-z][a-z0-9]{0,39}(?:-[a-z0-9]{1,40}){0,9}$/;

export function isKnownRule(name: string, known: KnownRules): boolean {
  return known.builtIn.has(name) || known.custom.includes(name) || (known.outer?.includes(name) ?? false);
}

function unknownRule(name: string, known: KnownRules, others: readonly string[]): string {
  return `names no rule.${didYouMean(name, [...known.builtIn, ...known.custom, ...others]) || ` ${LIST_COMMAND}`}`;
}

function newRuleId(id: string, known: KnownRules): string | undefined {
  if (!RULE_ID.test(id)) return 'must be kebab case, as in "acme-deploy-key"';
  if (known.builtIn.has(id)) return 'is the id of a built-in rule; choose another, or change that one under rules.severity';
  if ((CATEGORIES as readonly string[]).includes(id)) return 'is the name of a category; choose another';
  return known.custom.indexOf(id) === known.custom.lastIndexOf(id) ? undefined : 'is the id of two rules';
}

/** What is wrong with a text of a format, as the end of a sentence whose subject is the key; undefined when nothing is. */
export function formatProblem(format: FormatName, value: string, known: KnownRules): string | undefined {
  switch (format) {
    case 'regex':
      return compileUserRegex(value).problem;
    case 'glob':
      return globProblem(value);
    case 'rule-id':
      return isKnownRule(value, known) ? undefined : unknownRule(value, known, []);
    case 'rule-or-category':
      if (isKnownRule(value, known) || (CATEGORIES as readonly string[]).includes(value)) return undefined;
      return unknownRule(value, known, CATEGORIES);
    case 'new-rule-id':
      return newRuleId(value, known);
    case 'byte-size':
      return parseByteSize(value) === undefined ? `must be ${BYTE_SIZE_HELP}` : undefined;
    case 'uri':
      return /^https?:\/\/[^\s]{3,2000}$/.test(value) ? undefined : 'must be a web address that starts with https://';
  }
}
