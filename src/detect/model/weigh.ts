import type { Evidence } from '../../core/finding.ts';
import { placeOf } from '../../core/place.ts';
import type { Confidence } from '../../core/severity.ts';
import type { Candidate } from './candidate.ts';
import { judgeCandidate } from './judge-candidate.ts';

/** `detail` and `rejected` give the sum and its largest parts, for `explain`, without any part of the value. */
export type Weighed =
  | { readonly confidence: Confidence; readonly evidence: readonly Evidence[]; readonly detail: () => string }
  | { readonly rejected: () => string };

/** Least probability of each confidence; from `scripts/train-model.ts`, whose table shows precision and recall by threshold. */
const LEAST: readonly (readonly [Confidence, number])[] = [
  ['high', 0.93],
  ['medium', 0.75],
  ['low', 0.5],
];
const MOST_REASONS = 6;

/** Files of texts that people read, by language: names and values there are labels and sentences. */
const TRANSLATIONS =
  /(?:^|\/)(?:i18n|l10n|locales?|langs?|languages?|translations?)\/|(?:^|[/_.-])[a-z]{2}[_-][A-Z]{2}\.(?:json|ya?ml|properties|php|js|ts|xml|po|arb|strings|resx)$/;

/** A text in a file of translations, unless letters and digits are mixed as in no language. */
export function isTranslation(path: string, value: string): boolean {
  return TRANSLATIONS.test(path) && (/\s/.test(value) || !/[A-Za-z]\d|\d[A-Za-z]/.test(value));
}

/** How sure the model is that a candidate is a secret, and the features that moved it most. */
export function weigh(candidate: Candidate): Weighed {
  const { path, text, value } = candidate;
  if (isTranslation(path, text.slice(value.start, value.end))) return { rejected: () => 'text of a file of translations' };
  const { probability, reasons } = judgeCandidate(candidate);
  const percent = Math.round(100 * probability);
  const detail = (): string => `the model says ${percent} %: ${reasons().slice(0, MOST_REASONS).map(inWords).join(', ')}`;
  const confidence =
    LEAST.find(([, least]) => probability >= least)?.[0] ?? (isWeakPassword(candidate, probability) ? 'low' : undefined);
  if (confidence === undefined) return { rejected: detail };
  const top = reasons()
    .slice(0, 3)
    .map(([feature]) => feature);
  return { confidence, detail, evidence: [{ code: 'weighed', args: { percent, reasons: top.join(', ') } }] };
}

/** A password made of words weighs little, but in live code and configuration it opens what a random one opens. */
const LEAST_WEAK = 0.12;
const PASSWORD_NAME = /(?:pass(?:word|wd|phrase)?|pwd)$/i;
const WEAK = /^(?!.*(?:pass(?!\w{0,8}\d)|pwd|secret|token|valid))[\w@!#$%^&*.+-]{4,40}$/i;

function isWeakPassword({ path, text, name, operator, value }: Candidate, probability: number): boolean {
  return (
    probability >= LEAST_WEAK &&
    /^(?:=|:|=>|,|:=|>|value)$/.test(operator) &&
    PASSWORD_NAME.test(text.slice(name.start, name.end)) &&
    WEAK.test(text.slice(value.start, value.end)) &&
    placeOf(path) === undefined
  );
}

function inWords([feature, logit]: readonly [string, number]): string {
  return `${feature} ${logit < 0 ? '' : '+'}${logit.toFixed(1)}`;
}
