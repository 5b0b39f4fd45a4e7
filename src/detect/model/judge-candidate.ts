import type { Candidate } from './candidate.ts';
import { featuresOf } from './features.ts';
import { Forest, type Ensemble } from './trees.ts';
import { WEIGHTS } from './weights.ts';

export interface Judgement {
  /** 0 to 1 */
  readonly probability: number;
  /** logits by feature, those that moved it most first; worked out when asked */
  readonly reasons: () => [feature: string, logit: number][];
}

let forest: Forest | undefined;

/** How likely the candidate is a secret, and why. */
export function judgeCandidate(candidate: Candidate): Judgement {
  const judge = (forest ??= new Forest(WEIGHTS));
  const values = featuresOf(candidate).map(([, value]) => value);
  return { probability: judge.probability(values), reasons: () => judge.reasons(values) };
}

/** Judges with other weights from now on: cross-validation leaves out what it judges. */
export function useWeights(weights: Ensemble): void {
  forest = new Forest(weights);
}
