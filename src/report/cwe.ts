import type { Rule } from '../core/rule.ts';

/** CWE number of a rule; a secret rule that names none is about hard-coded credentials. */
export function cweOf(rule: Rule): number {
  return rule.cwe ?? 798;
}
