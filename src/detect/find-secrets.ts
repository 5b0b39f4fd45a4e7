import type { Evidence } from '../core/finding.ts';
import type { Language } from '../core/language.ts';
import type { Span } from '../core/location.ts';
import type { Match, Tracer } from '../core/match.ts';
import { isAssignmentRule, isPatternRule, type AssignmentRule, type PatternRule } from '../core/rule.ts';
import { Secret } from '../core/secret.ts';
import { findAssignment } from './assignment/find-assignment.ts';
import { judgeSecret } from './judge-secret.ts';
import { weighOnce } from './model/flood.ts';
import { CandidateJudge } from './model/judge-candidate.ts';
import { hopelessly, weigh, type Weighed } from './model/weigh.ts';
import { holdsNear, matchPattern } from './match-pattern.ts';
import type { Hit } from './prefilter.ts';
import { unescaped } from './unescape.ts';

export interface SecretContext {
  readonly path: string;
  readonly language: Language;
  /** throws BudgetExceeded */
  readonly tick: () => void;
  /** told which rule is at work, for the error when the budget runs out */
  readonly onRule: (ruleId: string) => void;
  readonly trace?: Tracer | undefined;
}

/**
 * Secrets of pattern and assignment rules at their keyword hits (sorted UTF-16 offsets). Overlaps are the caller's. Yielded one by one, so that
 * those found before the budget ran out are not lost.
 */
export function* findSecrets(text: string, hits: readonly Hit[], context: SecretContext): Generator<Match, void, undefined> {
  const doneUntil = new Map<string, number>();
  for (const hit of hits) {
    const { rule, keyword, offset } = hit;
    if (offset < (doneUntil.get(rule.id) ?? 0)) continue;
    context.onRule(rule.id);
    context.tick();
    if (!isPatternRule(rule) && !isAssignmentRule(rule)) continue;
    if (rule.path && !rule.path.test(context.path)) continue;
    const matches = isPatternRule(rule)
      ? byPattern(rule, text, hit, context)
      : byAssignment(rule, text, offset, keyword, context);
    for (const match of matches) {
      doneUntil.set(rule.id, Math.max(match.span.end, doneUntil.get(rule.id) ?? 0));
      yield match;
    }
  }
}

function byPattern(rule: PatternRule, text: string, { offset, keyword }: Hit, context: SecretContext): readonly Match[] {
  const hits = matchPattern(rule, text, offset, keyword, context.language);
  if (hits.length === 0) {
    const why = 'the keyword is there, the rest of the pattern is not';
    return rejecter(rule.id, { start: offset, end: offset + 1 }, context)('pattern', why);
  }
  return hits.flatMap((hit) => {
    if (rule.near && !holdsNear(rule.near, text, hit.whole))
      return rejecter(
        rule.id,
        hit.secret,
        context,
      )('pattern', `what the rule expects within ${rule.near.lines} lines is not there`);
    const { secret, value } = hit;
    return judged(rule, text, { ...secret, value, prefix: publicPrefix(rule, text, secret), evidence: [] }, context);
  });
}

function byAssignment(
  rule: AssignmentRule,
  text: string,
  offset: number,
  keyword: string,
  context: SecretContext,
): readonly Match[] {
  const found = findAssignment(rule, text, offset, keyword, context.language);
  if (!found)
    return rejecter(rule.id, { start: offset, end: offset + keyword.length }, context)('syntax', 'no literal is assigned here');
  if ('why' in found) return rejecter(rule.id, found.at, context)('syntax', found.why);
  const candidate = { ...found.value, prefix: 0, evidence: found.evidence };
  if (!rule.judge) return judged(rule, text, candidate, context);
  const weighed = { ...found, text, path: context.path, language: context.language };
  const judge = new CandidateJudge(weighed);
  const why = hopelessly(weighed, judge);
  if (why) return rejecter(rule.id, found.value, context)('model', why);
  const model = (): Weighed => weighOnce(context, weighed, () => weigh(weighed, judge));
  return judged(rule, text, { ...candidate, model }, context);
}

/** A secret of the right shape, with what its finder knows of it. */
interface Candidate extends Span {
  /** what the text says, where that differs from how it is written */
  readonly value?: string | undefined;
  /** UTF-16 units at its start that are public */
  readonly prefix: number;
  readonly evidence: readonly Evidence[];
  /** asked only when nothing simpler objects */
  readonly model?: () => Weighed;
}

function judged(
  rule: PatternRule | AssignmentRule,
  text: string,
  candidate: Candidate,
  context: SecretContext,
): readonly Match[] {
  const { start, end, prefix } = candidate;
  const value = candidate.value ?? unescaped(text, candidate, context.language);
  const verdict = judgeSecret(rule, value, prefix, candidate.model);
  if ('rejected' in verdict) return rejecter(rule.id, candidate, context)(verdict.step, verdict.rejected);
  context.trace?.({
    ruleId: rule.id,
    span: { start, end },
    step: 'pattern',
    verdict: 'pass',
    detail: verdict.detail?.() ?? `confidence ${verdict.confidence}`,
  });
  const match: Match = {
    rule,
    span: isPatternRule(rule) && rule.report === 'first-line' ? firstLine(text, candidate) : { start, end },
    masked: [{ start, end }],
    secret: new Secret(value, prefix),
    severity: verdict.severity,
    confidence: verdict.confidence,
    evidence: [...candidate.evidence, ...verdict.evidence],
  };
  return [match];
}

/** What a rejection says of why; put into words only when someone asks. */
type Words = string | (() => string);

/** Records a rejection for `explain`; always empty, so that callers return it. */
function rejecter(ruleId: string, span: Span, context: SecretContext): (step: string, detail: Words) => readonly Match[] {
  return (step, detail) => {
    context.trace?.({ ruleId, span, step, verdict: 'reject', detail: typeof detail === 'string' ? detail : detail() });
    return [];
  };
}

/** UTF-16 units of a keyword that opens the secret: `ghp_` is public, what follows is not. */
function publicPrefix(rule: PatternRule, text: string, secret: Span): number {
  const start = text.slice(secret.start, secret.start + 40).toLowerCase();
  return rule.keywords.reduce(
    (longest, keyword) => (start.startsWith(keyword) && keyword.length > longest ? keyword.length : longest),
    0,
  );
}

function firstLine(text: string, span: Span): Span {
  const lineEnd = text.slice(span.start, span.end).search(/[\r\n]/);
  return lineEnd === -1 ? span : { start: span.start, end: span.start + lineEnd };
}
