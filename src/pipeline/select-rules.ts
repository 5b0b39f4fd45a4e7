import type { ReportedRule } from '../core/rule.ts';
import type { RuleSelection } from '../core/settings.ts';

/** The rules that run: built-in and custom ones, less what is disabled, with the severities asked for, sorted by id. */
export function selectRules<R extends ReportedRule>(
  builtIn: readonly R[],
  selection: Omit<RuleSelection, 'custom'> & { readonly custom: readonly R[] },
): R[] {
  const names = (list: readonly string[], rule: R): boolean => list.includes(rule.id) || list.includes(rule.category);
  return [...builtIn, ...selection.custom]
    .filter((rule) => (selection.only.length === 0 || names(selection.only, rule)) && !names(selection.disabled, rule))
    .map((rule) => {
      const severity = selection.severities[rule.id];
      return severity === undefined ? rule : { ...rule, severity };
    })
    .sort((a, b) => (a.id < b.id ? -1 : Number(a.id > b.id)));
}
