import picomatch from 'picomatch';
import type { Match } from '../core/match.ts';
import type { AllowlistEntry } from '../core/settings.ts';

/** What an allowlist may look at. */
export interface AllowlistSubject {
  readonly path: string;
  /** the match's first line, at most some hundred UTF-16 units round it */
  readonly line: string;
  /** id of the commit the content stands in, for content of history */
  readonly commit?: string;
}

export type Allowlist = (match: AllowlistMatch, subject: AllowlistSubject) => AllowlistEntry | undefined;

/** The parts of a match that count here; a finding with its rule has them too. */
export interface AllowlistMatch {
  readonly rule: Pick<Match['rule'], 'id' | 'category'>;
  readonly secret?: Match['secret'];
}

/** Compiles allowlist entries; the result gives the first entry that holds. */
export function compileAllowlist(entries: readonly AllowlistEntry[]): Allowlist {
  const compiled = entries.map((entry) => ({ entry, holds: holdsFor(entry) }));
  return (match, subject) => compiled.find(({ holds }) => holds(match, subject))?.entry;
}

function holdsFor(entry: AllowlistEntry): Condition {
  const conditions = conditionsOf(entry);
  if (entry.conditions === 'any') return (match, subject) => conditions.some((condition) => condition(match, subject));
  // An entry without a condition would allow everything.
  return (match, subject) => conditions.length > 0 && conditions.every((condition) => condition(match, subject));
}

type Condition = (match: AllowlistMatch, subject: AllowlistSubject) => boolean;

function conditionsOf(entry: AllowlistEntry): Condition[] {
  const conditions: Condition[] = [];
  const { paths, path, rules, secret, line, stopwords, commits } = entry;
  if (paths) {
    const matches = picomatch([...paths], { dot: true });
    conditions.push((_, subject) => matches(subject.path));
  }
  if (path) conditions.push((_, subject) => path.test(subject.path));
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
  if (commits)
    conditions.push((_, { commit }) => commit !== undefined && commits.some((id) => commit.startsWith(id.toLowerCase())));
  return conditions;
}
