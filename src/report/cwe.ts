import type { ReportedRule } from '../core/rule.ts';

/** CWE number of a rule; a secret rule that names none is about hard-coded credentials. */
export function cweOf(rule: ReportedRule): number {
  return rule.cwe ?? 798;
}
