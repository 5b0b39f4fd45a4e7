import { didYouMean } from '../../config/suggestion.ts';
import { UsageError } from '../../core/errors.ts';
import { isAssignmentRule, isFlawRule, isPatternRule, describeShape, shapesOf, type Rule } from '../../core/rule.ts';
import { visible } from '../../report/sanitize.ts';
import { wrap } from '../../report/text/layout.ts';
import { print } from '../print.ts';
import { styleFor, usesColor, width } from '../terminal.ts';
import type { Run } from './command.ts';
import { readCatalogue, ruleData, wantsJson, type CatalogueEntry } from './rule-catalogue.ts';

type Fact = readonly [name: string, value: string];

function shapeFacts(rule: Rule): Fact[] {
  if (isPatternRule(rule)) {
    const proof: Fact[] = rule.proof ? [['Proof', rule.proof]] : [];
    return [...shapesOf(rule).map((shape): Fact => ['Pattern', describeShape(shape)]), ...proof];
  }
  if (isAssignmentRule(rule)) return [['Names', String(rule.assignment.names)]];
  if (isFlawRule(rule)) return [['Languages', rule.languages === 'all' ? 'all' : rule.languages.join(', ')]];
  return [];
}

function factsOf({ rule, enabled, own }: CatalogueEntry): Fact[] {
  return [
    ['Category', rule.category],
    ['Severity', rule.severity],
    ['Confidence', rule.confidence],
    ['CWE', String(rule.cwe ?? 798)],
    ['Since', own ? 'a rule of your own' : rule.since],
    ...(enabled ? [] : [['State', 'left out by the configuration'] as const]),
    ['Keywords', rule.keywords.join(', ')],
    ...shapeFacts(rule),
  ];
}

function page(entry: CatalogueEntry, columns: number, style: ReturnType<typeof styleFor>): string {
  const { rule } = entry;
  const part = (title: string, lines: readonly string[]): string =>
    [style('bold', title), ...lines.map((line) => `  ${line}`)].join('\n');
  const prose = (text: string): readonly string[] => wrap(visible(text), columns - 2);
  const facts = factsOf(entry).map(([name, value]) => `${name.padEnd(11)} ${visible(value)}`);
  return `${[
    `${style('bold', rule.id)}  ${visible(rule.title)}`,
    part('What', prose(rule.description)),
    part('What to do', prose(rule.remediation)),
    part('About the rule', facts),
    part('References', rule.references.map(visible)),
  ].join('\n\n')}\n`;
}

export const run: Run = async ({ operands: [id = ''], options }) => {
  const json = wantsJson(options);
  const rules = await readCatalogue(options);
  const entry = rules.find(({ rule }) => rule.id === id);
  if (!entry) {
    const hint =
      didYouMean(
        id,
        rules.map(({ rule }) => rule.id),
      ) || ' "tightlip rules list" prints them all.';
    throw new UsageError(`There is no such rule.${hint}`);
  }
  const style = styleFor(usesColor(options.color ?? 'auto', process.stdout, process.env));
  const columns = Math.min(100, width(process.stdout));
  await print(json ? `${JSON.stringify(ruleData(entry), undefined, 2)}\n` : page(entry, columns, style));
  return 0;
};
