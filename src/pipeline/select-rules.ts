import type { ReportedRule, Rule } from '../core/rule.ts';
import type { RuleSelection } from '../core/settings.ts';

/** The rules that run: built-in and custom ones, less what is disabled, with the severities asked for, sorted by id. */
export function selectRules<R extends ReportedRule>(
  builtIn: readonly R[],
  selection: Omit<RuleSelection, 'custom'> & { readonly custom: readonly R[] },
): R[] {
  const names = (list: readonly string[], rule: R): boolean => list.includes(rule.id) || list.includes(rule.category);
  return [...builtIn, ...selection.custom]
    .filter(
      (rule) =>
        (selection.only.length === 0 || names(selection.only, rule)) &&
        (!names(selection.disabled, rule) || selection.enabled?.includes(rule.id)),
    )
    .map((rule) => {
      const severity = selection.severities[rule.id];
      return severity === undefined ? rule : { ...rule, severity };
    })
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}

/** Every rule that runs somewhere in a tree, sorted by id: with the severity of the first of the selections that has it. */
export function rulesOfAll(builtIn: readonly Rule[], selections: readonly RuleSelection[]): Rule[] {
  const rules = new Map<string, Rule>();
  for (const selection of selections) {
    for (const rule of selectRules(builtIn, selection)) if (!rules.has(rule.id)) rules.set(rule.id, rule);
  }
  return [...rules.values()].sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
