import { crypto } from '../../core/crypto.ts';
import type { Finding } from '../../core/finding.ts';
import type { Baseline, BaselineEntry, Verdict } from './baseline.ts';
import { entryKey } from './format.ts';
import { matchBaseline } from './match-baseline.ts';

/** What another tool accepted: by the secret's SHA-1, by the secret, or by its line alone. */
interface Wanted {
  readonly path: string;
  readonly line?: number;
  readonly sha1?: string;
  readonly secret?: string;
  readonly verdict?: Verdict;
  readonly note?: string;
}

export interface Acceptance {
  readonly baseline: Baseline;
  /** entries that are new */
  readonly added: number;
  /** what no finding of ours stands for */
  readonly unmatched: readonly Wanted[];
}

function fits(finding: Finding, { path, line, sha1, secret }: Wanted): boolean {
  const { location } = finding;
  if (location.path !== path) return false;
  const value = finding.secret?.reveal();
  if (sha1 !== undefined && value !== undefined && crypto().createHash('sha1').update(value).digest('hex') === sha1) return true;
  if (secret !== undefined && value !== undefined && (value.includes(secret) || secret.includes(value))) return true;
  // Where a line is all there is, or the other tool cuts secrets elsewhere: what is found on that line.
  return secret === undefined && line !== undefined && location.start.line <= line && line <= location.end.line;
}

/** Adds the findings that another tool was told to accept. */
export function accept(baseline: Baseline, findings: readonly Finding[], wanted: readonly Wanted[]): Acceptance {
  const { entryFor } = matchBaseline(baseline, findings, () => false);
  const entries = new Map<string, BaselineEntry>(baseline.entries.map((entry) => [entryKey(entry), entry]));
  const before = entries.size;
  const byPath = new Map<string, Finding[]>();
  for (const finding of findings) byPath.set(finding.location.path, [...(byPath.get(finding.location.path) ?? []), finding]);
  const unmatched = wanted.filter((one) => {
    const here = (byPath.get(one.path) ?? []).filter((finding) => fits(finding, one));
    for (const finding of here) {
      const entry = entryFor(finding);
      const { verdict, note } = one;
      const marked = { ...entry, ...(verdict && { verdict }), ...(note !== undefined && { note }) };
      entries.set(entryKey(entry), { ...marked, ...entries.get(entryKey(entry)) });
    }
    return here.length === 0;
  });
  return { baseline: { salt: baseline.salt, entries: [...entries.values()] }, added: entries.size - before, unmatched };
}
