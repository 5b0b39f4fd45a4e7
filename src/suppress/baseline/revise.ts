import type { Finding } from '../../core/finding.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';
import { entryKey } from './format.ts';
import type { BaselineMatch } from './match-baseline.ts';

/** What a revision of a baseline did, in entries. */
export interface Revision {
  readonly baseline: Baseline;
  readonly added: number;
  /** follow a finding to another file, line or rule */
  readonly renewed: number;
  readonly removed: number;
}

/**
 * Brings a baseline in line with the findings of a whole scan. Entries follow what moved in either case.
 *
 * @param add also what is new is accepted (`update`); otherwise what is gone is removed (`prune`)
 */
export function revise(baseline: Baseline, findings: readonly Finding[], match: BaselineMatch, add: boolean): Revision {
  const kept = new Map<string, BaselineEntry>();
  const keep = (entry: BaselineEntry): void => void kept.set(entryKey(entry), entry);
  const stood = new Set(baseline.entries.map(entryKey));
  const gone = add ? match.gone : [];
  gone.forEach(keep);
  for (const finding of findings) {
    const covered = match.covered.get(finding);
    if (covered) keep(covered.renewed);
    else if (add && !kept.has(entryKey(match.entryFor(finding)))) keep(match.entryFor(finding));
  }
  const fresh = [...kept.keys()].filter((key) => !stood.has(key)).length;
  const added = add
    ? new Set(findings.filter((finding) => !match.covered.has(finding)).map((finding) => entryKey(match.entryFor(finding)))).size
    : 0;
  return {
    baseline: { salt: baseline.salt, entries: [...kept.values()] },
    added,
    renewed: Math.max(0, fresh - added),
    removed: add ? 0 : match.gone.length,
  };
}
