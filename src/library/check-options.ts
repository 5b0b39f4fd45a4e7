import { CATEGORIES } from '../core/category.ts';
import { UsageError } from '../core/errors.ts';
import { CONFIDENCES } from '../core/severity.ts';
import { globProblem } from '../config/glob-problem.ts';
import { didYouMean } from '../config/suggestion.ts';

type Named = Readonly<Record<string, unknown>>;

/** What is wrong with an option's value, as the end of a sentence; undefined when nothing is. */
type Check = (value: unknown, known: ReadonlySet<string>) => string | undefined;

/** @param inText says what is wrong with one of the texts */
function texts(inText: (text: string, known: ReadonlySet<string>) => string | undefined = () => undefined): Check {
  return (value, known) => {
    if (!isTextList(value)) return 'must be an array of strings';
    for (const text of value) {
      const problem = inText(text, known);
      if (problem !== undefined) return problem;
    }
    return undefined;
  };
}

function isTextList(value: unknown): value is readonly string[] {
  return Array.isArray(value) && value.every((item) => typeof item === 'string');
}

const ruleNames = texts((name, known) =>
  known.has(name) ? undefined : `names no rule and no category.${didYouMean(name, known)}`,
);

function ruleProblem(rule: unknown): string | undefined {
  const { id, keywords, category } = (rule ?? {}) as Named;
  if (typeof id !== 'string' || id === '') return 'has a rule without an id';
  if (!isTextList(keywords) || keywords.length === 0) return `has the rule ${id}, which has no keywords and so would never run`;
  if (!(CATEGORIES as readonly unknown[]).includes(category))
    return `has the rule ${id}, whose category is none of ${CATEGORIES.join(', ')}`;
  return undefined;
}

const CHECKS: Readonly<Record<string, Check>> = {
  cwd: (value) => (typeof value === 'string' ? undefined : 'must be a string'),
  exclude: texts(globProblem),
  include: texts(globProblem),
  rules: (value) =>
    Array.isArray(value) ? value.map(ruleProblem).find((problem) => problem !== undefined) : 'must be an array of rules',
  disabled: ruleNames,
  only: ruleNames,
  minConfidence: (value) =>
    (CONFIDENCES as readonly unknown[]).includes(value) ? undefined : `must be one of ${CONFIDENCES.join(', ')}`,
  jobs: (value) => (Number.isInteger(value) && (value as number) >= 1 ? undefined : 'must be a whole number from 1'),
  signal: (value) => (value instanceof AbortSignal ? undefined : 'must be an AbortSignal'),
};

function ownRuleIds(rules: unknown): string[] {
  return Array.isArray(rules) ? rules.map((rule) => String((rule as Named | null)?.['id'])) : [];
}

/**
 * Refuses options that would otherwise quietly find nothing: programs in JavaScript have no compiler that does.
 *
 * @param builtIn ids of the built-in rules
 * @throws UsageError for an option that there is not, or a value that it does not take
 */
export function checkOptions(options: object, builtIn: readonly string[]): void {
  const given = Object.entries(options).filter(([, value]) => value !== undefined);
  const known = new Set<string>([...builtIn, ...CATEGORIES, ...ownRuleIds((options as Named)['rules'])]);
  for (const [name, value] of given) {
    const check = Object.hasOwn(CHECKS, name) ? CHECKS[name] : undefined;
    if (check === undefined) throw new UsageError(`There is no option ${name}.${didYouMean(name, new Set(Object.keys(CHECKS)))}`);
    const problem = check(value, known);
    if (problem !== undefined) throw new UsageError(`The option ${name} ${problem.replace(/(?<![.?])$/, '.')}`);
  }
}

/** @throws UsageError where `value` is no string; bytes would be read as their numbers */
export function checkText(what: string, value: unknown): void {
  if (typeof value !== 'string') throw new UsageError(`The ${what} must be a string; decode bytes first.`);
}

/** @throws UsageError where `paths` is no array of strings; a single string would be read letter by letter */
export function checkPaths(paths: unknown): void {
  if (!isTextList(paths)) throw new UsageError('The paths must be an array of strings.');
}
