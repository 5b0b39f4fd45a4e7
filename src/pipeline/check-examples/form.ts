import { isFlawRule, isPatternRule, shapesOf, type Rule, type Shape } from '../../core/rule.ts';

export type Note = (problem: string) => void;

/** What can be said of a rule without running it. */
export function checkForm(rule: Rule, note: Note): void {
  if (!/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(rule.id)) note('the id is not in kebab case');
  for (const field of ['title', 'description', 'remediation', 'since'] as const)
    if (rule[field].trim() === '') note(`${field} is empty`);
  if (rule.title.length > 80) note('the title is longer than 80 characters');
  if (/\.$/.test(rule.title)) note('the title ends with a full stop');
  if (!/[.?!]$/.test(rule.description) || !/[.?!]$/.test(rule.remediation))
    note('description and remediation are sentences: they end with a full stop');
  if (!/^\d+\.\d+\.\d+$/.test(rule.since)) note('since is no version');
  if (rule.references.length === 0) note('there is no reference');
  for (const reference of rule.references) if (!URL.canParse(reference)) note(`${reference} is no address`);
  checkKeywords(rule, note);
  if (isPatternRule(rule)) shapesOf(rule).forEach((shape) => checkShape(shape, note));
  if (isFlawRule(rule) && rule.languages !== 'all' && rule.languages.length === 0) note('there is no language');
}

function checkKeywords(rule: Rule, note: Note): void {
  if (rule.keywords.length === 0) note('there is no keyword: the prefilter could never let a file through');
  for (const keyword of rule.keywords) {
    if (!/^[\x21-\x7e ]{3,}$/.test(keyword)) note(`keyword ${JSON.stringify(keyword)} is not three or more ASCII characters`);
    if (keyword !== keyword.toLowerCase()) note(`keyword ${JSON.stringify(keyword)} is not in lower case`);
  }
}

function checkShape(shape: Shape, note: Note): void {
  if ('structure' in shape) return;
  for (const { source, flags } of shape instanceof RegExp ? [shape] : [shape.names, shape.value]) {
    if (/[^ismu]/.test(flags)) note(`flag of /${flags} is not one of i, s, m, u`);
    const open = unboundedQuantifier(source);
    if (open) note(`quantifier ${open} has no upper bound`);
  }
}

/** The first `*`, `+` or `{n,}` outside of character classes and escapes. */
function unboundedQuantifier(source: string): string | undefined {
  const bare = source.replace(/\\./g, '__').replace(/\[(?:[^\]])*\]/g, (part) => '_'.repeat(part.length));
  return /[*+]|\{\d+,\}/.exec(bare)?.[0];
}
