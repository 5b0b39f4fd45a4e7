import type { Finding } from '../../core/finding.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';
import { tagsOf, type Tag } from './tags.ts';

/** Which entry stands for which finding. */
export interface BaselineMatch {
  /** a finding that an entry covers, and where that entry would stand by now: a moved one has the new path */
  readonly covered: ReadonlyMap<Finding, CoveredBy>;
  /** entries that stand for nothing any more */
  readonly gone: readonly BaselineEntry[];
  /** an entry for each finding, as `create` would write it */
  readonly entryFor: (finding: Finding) => BaselineEntry;
}

export interface CoveredBy {
  readonly entry: BaselineEntry;
  /** the entry with the finding's own path, rule and tag */
  readonly renewed: BaselineEntry;
}

interface Candidate {
  readonly finding: Finding;
  readonly tag: Tag;
}

/** Says what an entry and a finding must have in common, as a text that is equal for both; undefined where the pass is not for it. */
interface Pass {
  readonly ofEntry: (entry: BaselineEntry) => string | undefined;
  readonly ofFinding: (candidate: Candidate) => string | undefined;
  /** an entry that stood for a finding of its file already cannot have moved */
  readonly moved: boolean;
}

const isFlaw = (tag: string): boolean => tag.includes('.');
const textOf = (tag: string): string => tag.split('.')[0] as string;
const isUnique = (tag: string): boolean => !isFlaw(tag) && !tag.startsWith('~');
const key = (...parts: readonly string[]): string => parts.join('\0');

/** From the surest to the boldest. */
const PASSES: readonly Pass[] = [
  // as it was written
  {
    ofEntry: ({ path, ruleId, tag }) => key(path, ruleId, tag),
    ofFinding: ({ finding, tag }) => key(finding.location.path, finding.ruleId, tag.whole),
    moved: false,
  },
  // the rest of the line was edited
  {
    ofEntry: ({ path, ruleId, tag }) => key(path, ruleId, textOf(tag)),
    ofFinding: ({ finding, tag }) => key(finding.location.path, finding.ruleId, tag.text),
    moved: false,
  },
  // another rule finds the same secret now
  {
    ofEntry: ({ path, tag }) => (isUnique(tag) ? key(path, tag) : undefined),
    ofFinding: ({ finding, tag }) => (tag.unique ? key(finding.location.path, tag.whole) : undefined),
    moved: false,
  },
  // the file was renamed, or the code went to another file
  {
    ofEntry: ({ path, ruleId, tag }) => key(baseName(path), ruleId, textOf(tag)),
    ofFinding: ({ finding, tag }) => key(baseName(finding.location.path), finding.ruleId, tag.text),
    moved: true,
  },
  {
    ofEntry: ({ ruleId, tag }) => key(ruleId, textOf(tag)),
    ofFinding: ({ finding, tag }) => key(finding.ruleId, tag.text),
    moved: true,
  },
];

function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/**
 * Holds findings against a baseline. An entry for a secret covers it wherever it stands in that file; one for a flaw covers one finding. An entry whose
 * finding is gone from its file covers it in one other file.
 *
 * @param findings of one scan, sorted
 * @param mayHaveMoved false for a path whose file was not scanned and is still there: what it holds is not known
 */
export function matchBaseline(
  { salt, entries }: Baseline,
  findings: readonly Finding[],
  mayHaveMoved: (path: string) => boolean,
): BaselineMatch {
  const tags = tagsOf(findings, salt);
  const candidates = findings.map((finding, index): Candidate => ({ finding, tag: tags[index] as Tag }));
  const covered = new Map<Finding, CoveredBy>();
  const used = new Set<BaselineEntry>();
  for (const pass of PASSES) {
    const waiting = new Map<string, BaselineEntry[]>();
    for (const entry of entries) {
      const wanted = used.has(entry) || (pass.moved && !mayHaveMoved(entry.path)) ? undefined : pass.ofEntry(entry);
      if (wanted === undefined) continue;
      const others = waiting.get(wanted);
      if (others) others.push(entry);
      else waiting.set(wanted, [entry]);
    }
    if (waiting.size > 0) runPass(pass, waiting, candidates, { covered, used });
  }
  const index = new Map(candidates.map(({ finding, tag }) => [finding, tag]));
  return {
    covered,
    gone: entries.filter((entry) => !used.has(entry)),
    entryFor: (finding) => renew(undefined, { finding, tag: index.get(finding) as Tag }),
  };
}

function runPass(
  pass: Pass,
  waiting: ReadonlyMap<string, BaselineEntry[]>,
  candidates: readonly Candidate[],
  { covered, used }: { covered: Map<Finding, CoveredBy>; used: Set<BaselineEntry> },
): void {
  /** the file in which an entry for a secret was found, so that it covers the others there too */
  const places = new Map<string, { path: string; entry: BaselineEntry }>();
  for (const candidate of candidates) {
    const wanted = covered.has(candidate.finding) ? undefined : pass.ofFinding(candidate);
    if (wanted === undefined) continue;
    const { path } = candidate.finding.location;
    const again = places.get(wanted);
    const entry = again?.path === path ? again.entry : waiting.get(wanted)?.shift();
    if (entry === undefined) continue;
    used.add(entry);
    if (!isFlaw(entry.tag)) places.set(wanted, { path, entry });
    covered.set(candidate.finding, { entry, renewed: renew(entry, candidate) });
  }
}

function renew(entry: BaselineEntry | undefined, { finding, tag }: Candidate): BaselineEntry {
  return {
    path: finding.location.path,
    ruleId: finding.ruleId,
    tag: tag.whole,
    ...(entry?.verdict && { verdict: entry.verdict }),
    ...(entry?.note !== undefined && { note: entry.note }),
  };
}
