import type { Evidence } from '../core/finding.ts';
import { isPatternRule, type AssignmentRule, type PatternRule } from '../core/rule.ts';
import { shiftSeverity, type Confidence, type Severity } from '../core/severity.ts';
import { encodedPlaceholder } from './encoded-placeholder.ts';
import { entropy } from './entropy.ts';
import { FILTERS } from './filters/index.ts';
import type { Weighed } from './model/weigh.ts';
import { placeholderKind } from './placeholder.ts';
import { PROOFS_BY_NAME } from './proofs/index.ts';
import { wordShare } from './word-like.ts';

export type Verdict =
  | {
      readonly confidence: Confidence;
      readonly severity: Severity;
      readonly evidence: readonly Evidence[];
      readonly detail?: () => string;
    }
  /** words without any part of the secret */
  | { readonly rejected: string | (() => string); readonly step: 'filter' | 'proof' | 'model' };

/**
 * Weighs one secret that has the right shape: known public values and placeholders are dropped, filters and entropy must hold, a proof
 * moves the confidence.
 *
 * @param prefix UTF-16 units at the start that are public and say nothing of randomness
 * @param model what the model says, for rules that it judges
 */
export function judgeSecret(rule: PatternRule | AssignmentRule, value: string, prefix: number, model?: () => Weighed): Verdict {
  if (rule.allow?.some((pattern) => pattern.test(value))) return { rejected: 'publicly known example value', step: 'filter' };
  const body = value.slice(prefix);
  const placeholder = rule.placeholders === 'keep' ? undefined : (placeholderKind(body) ?? encodedPlaceholder(rule, value));
  if (placeholder) return { rejected: `placeholder (${placeholder})`, step: 'filter' };
  const failed = rule.require?.find((name) => !FILTERS[name](body));
  if (failed) return { rejected: `filter ${failed} does not hold`, step: 'filter' };
  const bits = entropy(body);
  if (rule.entropy !== undefined && bits < rule.entropy) {
    return { rejected: `entropy ${bits.toFixed(2)} below ${rule.entropy}`, step: 'filter' };
  }
  if (model) return byModel(rule, model());
  const proven = proof(rule, value);
  if (isPatternRule(rule) && rule.unproven === 'drop' && proven.confidence !== 'certain')
    return { rejected: 'its proof does not hold', step: 'proof' };
  const weak = !isPatternRule(rule) && isWeak(body);
  return {
    confidence: weak ? 'low' : proven.confidence,
    severity: weak ? shiftSeverity(rule.severity, -1) : rule.severity,
    evidence: [{ code: 'entropy', args: { bits: Math.round(bits * 10) / 10 } }, ...(weak ? [WORD_LIKE] : []), ...proven.evidence],
  };
}

function byModel({ severity }: PatternRule | AssignmentRule, weighed: Weighed): Verdict {
  if ('rejected' in weighed) return { rejected: weighed.rejected, step: 'model' };
  const { confidence, evidence, detail } = weighed;
  return { confidence, severity: confidence === 'low' ? shiftSeverity(severity, -1) : severity, evidence, detail };
}

const WORD_LIKE: Evidence = { code: 'word-like' };

/** Short, or made of words: it may be a password, and it may be anything else. */
function isWeak(value: string): boolean {
  return value.length < 8 || wordShare(value) > 0.7;
}

function proof(rule: PatternRule | AssignmentRule, value: string): { confidence: Confidence; evidence: Evidence[] } {
  const name = isPatternRule(rule) ? rule.proof : undefined;
  const check = name && PROOFS_BY_NAME[name];
  const result = check?.check(value);
  if (!check || !result || result.verdict === 'unknown') return { confidence: rule.confidence, evidence: [] };
  const valid = result.verdict === 'valid';
  return {
    confidence: valid ? 'certain' : 'low',
    evidence: [{ code: `${check.kind}-${result.verdict}`, args: { name: check.name, ...result.args } }],
  };
}
