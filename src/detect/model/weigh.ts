import type { Evidence } from '../../core/finding.ts';
import type { Confidence } from '../../core/severity.ts';
import type { Candidate } from './candidate.ts';
import type { CandidateJudge, Judgement } from './judge-candidate.ts';
import { isWeakPassword } from './weak-password.ts';

/** `detail` and `rejected` give the sum and its largest parts, for `explain`, without any part of the value. */
export type Weighed =
  | { readonly confidence: Confidence; readonly evidence: readonly Evidence[]; readonly detail: () => string }
  | { readonly rejected: () => string };

/** Least probability of each confidence; from `scripts/train-model.ts`, whose table shows precision and recall by threshold. */
const LEAST: readonly (readonly [Confidence, number])[] = [
  ['high', 0.93],
  ['medium', 0.75],
  ['low', 0.6],
];
const MOST_REASONS = 6;

/** Files of texts that people read, by language: names and values there are labels and sentences. */
const TRANSLATIONS =
  /(?:^|\/)(?:i18n|l10n|locales?|langs?|languages?|translations?)\/|(?:^|[/_.-])[a-z]{2}[_-][A-Z]{2}\.(?:json|ya?ml|properties|php|js|ts|xml|po|arb|strings|resx)$/;

/** A text in a file of translations, unless letters and digits are mixed as in no language. */
export function isTranslation(path: string, value: string): boolean {
  return TRANSLATIONS.test(path) && (/\s/.test(value) || !/[A-Za-z]\d|\d[A-Za-z]/.test(value));
}

/**
 * How sure the model is that a candidate is a secret, and the features that moved it most.
 *
 * @param judge of this candidate; looks closer
 */
export function weigh(candidate: Candidate, judge: CandidateJudge): Weighed {
  const { path, text, value } = candidate;
  if (isTranslation(path, text.slice(value.start, value.end))) return { rejected: () => 'text of a file of translations' };
  const judgement = judge.hopeless() ?? judge.judge();
  const { probability, reasons } = judgement;
  const confidence =
    LEAST.find(([, least]) => probability >= least)?.[0] ??
    (probability >= LEAST_WEAK && isWeakPassword(candidate) ? 'low' : undefined);
  const detail = (): string => inWords(judgement);
  if (confidence === undefined) return { rejected: detail };
  const top = reasons()
    .slice(0, 3)
    .map(([feature]) => feature);
  return {
    confidence,
    detail,
    evidence: [{ code: 'weighed', args: { percent: percentOf(probability), reasons: top.join(', ') } }],
  };
}

/** Why a candidate needs no closer look, in words; undefined where it does. */
export function hopelessly(candidate: Candidate, judge: CandidateJudge): (() => string) | undefined {
  const judgement = judge.hopeless();
  if (!judgement || (judgement.probability >= LEAST_WEAK && isWeakPassword(candidate))) return undefined;
  return () => inWords(judgement);
}

/** Below this even a plain assignment to a password is something else. */
const LEAST_WEAK = 0.02;

function percentOf(probability: number): number {
  return Math.round(100 * probability);
}

/** The sum and its largest parts, without any part of the value. */
function inWords({ probability, reasons }: Judgement): string {
  const parts = reasons()
    .slice(0, MOST_REASONS)
    .map(([feature, logit]) => `${feature} ${logit < 0 ? '' : '+'}${logit.toFixed(1)}`);
  return `the model says ${percentOf(probability)} %: ${parts.join(', ')}`;
}
