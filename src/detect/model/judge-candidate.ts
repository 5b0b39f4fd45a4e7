import type { Candidate } from './candidate.ts';
import { Sight } from './features.ts';
import { Forest, type Ensemble } from './trees.ts';
import { WEIGHTS } from './weights.ts';

export interface Judgement {
  /** 0 to 1 */
  readonly probability: number;
  /** logits by feature, those that moved it most first; worked out when asked */
  readonly reasons: () => [feature: string, logit: number][];
}

let forest: Forest | undefined;

/** What the cheap features leave below this never comes back up to a finding. */
const HOPELESS = 0.1;

/** A judgement in two steps, since most candidates are nothing at first sight. */
export class CandidateJudge {
  readonly #sight: Sight;
  readonly #forest: Forest;
  readonly #firstLogit: number;

  constructor(candidate: Candidate) {
    this.#forest = forest ??= new Forest(WEIGHTS);
    this.#sight = new Sight(candidate);
    this.#firstLogit = this.#forest.firstLogit(this.#sight.numbers);
  }

  /** The judgement, where the first look is enough for it. */
  hopeless(): Judgement | undefined {
    const probability = chance(this.#firstLogit);
    return probability < HOPELESS ? { probability, reasons: this.#reasons } : undefined;
  }

  /** How likely the candidate is a secret, and why, after a closer look; asked once. */
  judge(): Judgement {
    this.#sight.lookCloser();
    return { probability: chance(this.#forest.logit(this.#firstLogit, this.#sight.numbers)), reasons: this.#reasons };
  }

  readonly #reasons = (): [string, number][] => this.#forest.reasons(this.#sight.numbers);
}

function chance(logit: number): number {
  return 1 / (1 + Math.exp(-logit));
}

/** Judges with other weights from now on: cross-validation leaves out what it judges. */
export function useWeights(weights: Ensemble): void {
  forest = new Forest(weights);
}
