import { isAssignmentRule, isFlawRule, isPatternRule, type Rule } from '../core/rule.ts';
import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { checkFlawExamples } from './check-examples/flaw-examples.ts';
import { checkForm } from './check-examples/form.ts';
import { ExampleScanner } from './check-examples/example-scanner.ts';
import { checkSecretExamples } from './check-examples/secret-examples.ts';
import { Inspector } from './inspector.ts';

/** What is wrong with a rule, in words without any part of a secret. */
export interface RuleProblem {
  readonly ruleId: string;
  readonly problem: string;
}

export interface CheckReport {
  readonly rules: number;
  /** example texts that were scanned, wrapped ones included */
  readonly examples: number;
  readonly problems: readonly RuleProblem[];
}

/**
 * The rule checker: the form of each rule, then each of its examples through the whole detector with all rules.
 *
 * @param rules those to check
 * @param all every rule that runs beside them, themselves included
 */
export function checkRules(rules: readonly Rule[], all: readonly Rule[] = rules): CheckReport {
  const problems: RuleProblem[] = [];
  const scanner = new ExampleScanner(new Inspector(all, { ...DEFAULT_SETTINGS, fileBudget: 5_000 }));
  for (const rule of rules) {
    const note = (problem: string): void => void problems.push({ ruleId: rule.id, problem });
    if (all.filter((other) => other.id === rule.id).length > 1) note('another rule has the same id');
    checkForm(rule, note);
    if (isFlawRule(rule)) checkFlawExamples(rule, scanner, note);
    else if (isPatternRule(rule) || isAssignmentRule(rule)) checkSecretExamples(rule, scanner, note);
  }
  return { rules: rules.length, examples: scanner.scanned, problems };
}
