import picomatch from 'picomatch';
import type { Match } from '../core/match.ts';
import type { AllowlistEntry } from '../core/settings.ts';

/** What an allowlist may look at. */
export interface AllowlistSubject {
  readonly path: string;
  /** the match's first line, at most some hundred UTF-16 units round it */
  readonly line: string;
}

export type Allowlist = (match: Match, subject: AllowlistSubject) => string | undefined;

/** Compiles allowlist entries; the result gives the reason of the first entry all of whose conditions hold. */
export function compileAllowlist(entries: readonly AllowlistEntry[]): Allowlist {
  const compiled = entries.map((entry) => ({ reason: entry.reason, holds: conditionsOf(entry) }));
  return (match, subject) => compiled.find(({ holds }) => holds.every((condition) => condition(match, subject)))?.reason;
}

type Condition = (match: Match, subject: AllowlistSubject) => boolean;

function conditionsOf(entry: AllowlistEntry): Condition[] {
  const conditions: Condition[] = [];
  const { paths, rules, secret, line, stopwords } = entry;
  if (paths) {
    const matches = picomatch([...paths], { dot: true });
    conditions.push((_, subject) => matches(subject.path));
  }
  if (rules) conditions.push(({ rule }) => rules.includes(rule.id) || rules.includes(rule.category));
  if (secret) conditions.push((match) => match.secret !== undefined && secret.test(match.secret.reveal()));
  if (line) conditions.push((_, subject) => line.test(subject.line));
  if (stopwords) {
    const words = stopwords.map((word) => word.toLowerCase());
    conditions.push((match) => {
      const value = match.secret?.reveal().toLowerCase();
      return value !== undefined && words.some((word) => value.includes(word));
    });
  }
  // An entry without a condition would allow everything.
  return conditions.length > 0 ? conditions : [() => false];
}
