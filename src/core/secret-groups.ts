import type { Finding } from './finding.ts';

/**
 * Which findings hold one and the same secret: a number for each finding that has one, counted from 1 by first appearance. Numbers mean
 * something within one report only, so nothing about the secret can be guessed from them.
 */
export function groupBySecret(findings: readonly Finding[]): ReadonlyMap<Finding, number> {
  const numbers = new Map<string, number>();
  const groups = new Map<Finding, number>();
  for (const finding of findings) {
    if (finding.secret === undefined) continue;
    const value = finding.secret.reveal();
    const number = numbers.get(value) ?? numbers.size + 1;
    numbers.set(value, number);
    groups.set(finding, number);
  }
  return groups;
}
