import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../rules/index.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import { isAssignmentRule } from '../../src/core/rule.ts';
import { findAssignment } from '../../src/detect/assignment/find-assignment.ts';
import type { Candidate } from '../../src/detect/model/candidate.ts';
import { FEATURES, featuresOf, FIRST_FEATURES } from '../../src/detect/model/features.ts';
import { isTranslation, type Weighed } from '../../src/detect/model/weigh.ts';
import { judgeSecret } from '../../src/detect/judge-secret.ts';
import { Prefilter, toTextOffsets } from '../../src/detect/prefilter.ts';
import { RuleSet } from '../../src/detect/rule-set.ts';
import { detectLanguage } from '../../src/syntax/detect-language.ts';
import type { TrainingSet } from './boost.ts';
import type { CorpusFile } from './corpus.ts';

/** A candidate that was judged by people. */
export interface Sample {
  readonly file: string;
  /** 1-based */
  readonly line: number;
  readonly group: string;
  readonly label: 0 | 1;
  readonly weight: number;
  readonly features: ReturnType<typeof featuresOf>;
}

const prefilter = new Prefilter(
  new RuleSet(RULES.filter((rule) => isAssignmentRule(rule) && rule.judge === 'model')),
  () => true,
);

/** In the place of the model's answer: passes. */
const ASKED = (): Weighed => ({ confidence: 'low', evidence: [], detail: () => '' });

/** Values for tests and placeholders are no secrets, but not as surely as what nobody labelled. */
const DOUBTFUL = 0.3;

/** Every candidate of the rules that the model judges, in one file. */
export function candidatesIn(path: string, bytes: Buffer): Candidate[] {
  const language = detectLanguage(path, bytes.subarray(0, 256));
  const hits = prefilter.scan(bytes, language);
  if (!hits) return [];
  toTextOffsets(hits, bytes);
  const text = bytes.toString('utf8');
  const found = new Map<number, Candidate>();
  for (const { rule, offset, keyword } of hits.rules) {
    if (!isAssignmentRule(rule)) continue;
    const assignment = findAssignment(rule, text, offset, keyword, language);
    if (!assignment || 'why' in assignment) continue;
    const value = text.slice(assignment.value.start, assignment.value.end);
    // What the model is never asked about teaches it nothing.
    if ('rejected' in judgeSecret(rule, value, 0, ASKED) || isTranslation(path, value)) continue;
    found.set(assignment.value.start, { ...assignment, text, path, language });
  }
  return [...found.values()];
}

export function samplesIn(file: CorpusFile, folder: string): Sample[] {
  const bytes = Buffer.from(readFileSync(join(folder, 'files', file.file)).toString('utf8'));
  const candidates = candidatesIn(`files/${file.file}`, bytes);
  if (candidates.length === 0) return [];
  const lines = new LineIndex(candidates[0]?.text ?? '');
  return candidates.flatMap((candidate) => {
    const line = lines.lineAt(candidate.value.start);
    const judged = judge(file, line, candidate.text.slice(candidate.value.start, candidate.value.end));
    return judged ? [{ file: file.file, line, group: file.group, ...judged, features: featuresOf(candidate) }] : [];
  });
}

/** What the labels of a line say of a value, undefined where they leave it open. */
function judge(file: CorpusFile, line: number, value: string): Pick<Sample, 'label' | 'weight'> | undefined {
  const touching = file.labels.filter((label) => label.line_start <= line && line <= label.line_end);
  const expected = touching.filter((label) => label.expect);
  if (expected.length > 0) {
    const same = expected.some((label) => label.value !== null && (value.includes(label.value) || label.value.includes(value)));
    return same && expected.some(({ tier }) => tier === 'core') ? { label: 1, weight: 1 } : undefined;
  }
  if (touching.length > 0) return { label: 0, weight: touching.some(({ tier }) => tier === 'core') ? 1 : DOUBTFUL };
  return file.source === 'creddata' || file.complete ? { label: 0, weight: 1 } : undefined;
}

/** No repository decides alone: what it has of a kind beyond `FULL` samples counts less and less. */
const FULL = 25;

export function trainingSet(samples: readonly Sample[]): TrainingSet {
  const groups = [...new Set(samples.map(({ group }) => group))].sort();
  const sizes = new Map<string, number>();
  const kind = ({ group, label }: Sample): string => `${group} ${label}`;
  for (const sample of samples) sizes.set(kind(sample), (sizes.get(kind(sample)) ?? 0) + 1);
  const share = (sample: Sample): number => {
    const size = sizes.get(kind(sample)) as number;
    return size <= FULL ? 1 : Math.sqrt(FULL / size);
  };
  return {
    features: FEATURES,
    cheap: FIRST_FEATURES.length,
    rows: samples.map((sample) => sample.features),
    labels: samples.map(({ label }) => label),
    weights: samples.map((sample) => sample.weight * share(sample)),
    groups: samples.map(({ group }) => groups.indexOf(group)),
  };
}
