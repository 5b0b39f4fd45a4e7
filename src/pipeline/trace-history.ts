import type { Finding, Origin } from '../core/finding.ts';
import type { Skipped } from '../core/fragment.ts';
import type { ScanResult } from '../core/result.ts';
import type { Introduction } from '../sources/history/history-index.ts';
import type { History } from '../sources/history/read-history.ts';
import { compareFindings } from './order.ts';

/** One finding in one version of a file, or in a message. */
interface Occurrence {
  readonly finding: Finding;
  /** same for the same leak in every version; a secret is one whatever rule finds it */
  readonly leak: string;
  /** undefined where it is older than the history that was read */
  readonly introduction: Introduction | undefined;
  readonly atHead: boolean;
}

/**
 * Turns what was found in every version of every file into what a person has to deal with:
 * - what stands in HEAD is reported where it stands there, exactly as a scan of the work tree would;
 * - a secret that is gone from HEAD has leaked all the same: it is reported once, where it was introduced;
 * - a flaw in code that is gone from HEAD is fixed, and no finding any more.
 * Each with the oldest commit that holds it. What also stands in `history.before` is older, and left out.
 */
export function traceHistory(result: ScanResult, history: History): ScanResult {
  const entries = result.findings.map((finding) => ({ finding }));
  return {
    ...result,
    findings: trace(entries, history, ({ finding }, origin) => ({ ...finding, origin })),
    suppressed: trace(result.suppressed, history, (entry, origin) => ({
      ...entry,
      finding: { ...entry.finding, origin },
    })),
    skipped: once(result.skipped),
  };
}

function trace<T extends { readonly finding: Finding }, R>(
  entries: readonly T[],
  history: History,
  withOrigin: (entry: T, origin: Origin) => R,
): R[] {
  const occurrences = entries.map((entry) => locate(entry, history));
  const oldest = new Map<string, Occurrence>();
  const standing = new Set<string>();
  for (const occurrence of occurrences) {
    const { leak, atHead, introduction } = occurrence;
    if (atHead) standing.add(leak);
    const known = oldest.get(leak);
    if (introduction !== undefined && (known === undefined || isOlder(occurrence, known))) oldest.set(leak, occurrence);
  }
  const older = new Set(occurrences.filter(({ finding }) => history.before.has(finding.blob ?? '')).map(({ leak }) => leak));
  return entries.flatMap((entry, index) => {
    const occurrence = occurrences[index] as Occurrence;
    const { leak, atHead, finding } = occurrence;
    const first = oldest.get(leak);
    if (first?.introduction === undefined || older.has(leak)) return [];
    const isGone = first === occurrence && !standing.has(leak) && finding.secret !== undefined;
    if (!atHead && !isGone) return [];
    const { commit, date } = first.introduction;
    return [withOrigin(entry, { commit, ...(date !== '' && { date }), path: first.finding.location.path, atHead })];
  });
}

/** For a finding of today, the oldest commit whose findings hold its secret. */
export function oldestBySecret(findings: readonly Finding[], history: History): (finding: Finding) => Origin | undefined {
  const oldest = new Map<string, Occurrence>();
  const standing = new Set<string>();
  for (const finding of findings) {
    const occurrence = locate({ finding }, history);
    if (occurrence.atHead) standing.add(`${occurrence.leak} ${finding.location.path}`);
    const known = oldest.get(occurrence.leak);
    if (occurrence.introduction === undefined) continue;
    if (known === undefined || isOlder(occurrence, known)) oldest.set(occurrence.leak, occurrence);
  }
  return (finding) => {
    const { leak } = locate({ finding }, history);
    const first = oldest.get(leak);
    if (first?.introduction === undefined) return undefined;
    const { commit, date } = first.introduction;
    return {
      commit,
      ...(date !== '' && { date }),
      path: first.finding.location.path,
      atHead: standing.has(`${leak} ${finding.location.path}`),
    };
  };
}

function locate({ finding }: { readonly finding: Finding }, { index }: History): Occurrence {
  const { blob, location, secret } = finding;
  const { path } = location;
  return {
    finding,
    leak: secret === undefined ? `${finding.ruleId} ${finding.fingerprint}` : secret.reveal(),
    introduction: blob === undefined ? index.messages.get(path) : index.blobs.get(blob)?.get(path),
    atHead: blob !== undefined && index.head.has(`${blob} ${path}`),
  };
}

/** Of one commit the first by path and place: which one is reported must not depend on the order in which workers answer. */
function isOlder(a: Occurrence, b: Occurrence): boolean {
  const byAge = (a.introduction as Introduction).order - (b.introduction as Introduction).order;
  return byAge > 0 || (byAge === 0 && compareFindings(a.finding, b.finding) < 0);
}

/** Versions of a file are skipped for the same reason. */
function once(skipped: readonly Skipped[]): Skipped[] {
  return [...new Map(skipped.map((skip) => [`${skip.reason} ${skip.path}`, skip])).values()];
}
