import type { FlawPart, FlawRule } from '../core/flaw-rule.ts';
import type { Evidence } from '../core/finding.ts';
import type { Fragment } from '../core/fragment.ts';
import type { Language } from '../core/language.ts';
import type { Span } from '../core/location.ts';
import type { Match, Tracer } from '../core/match.ts';
import { shiftSeverity } from '../core/severity.ts';
import { CodeParts } from './code-parts.ts';
import type { Flaw, Place } from './context.ts';
import { fixOf } from './fix.ts';
import { gatePart } from './gates/gate.ts';
import { KEYWORDS } from './gates/logging-words.ts';
import { loweringGuard } from './guards.ts';
import { judge } from './judge.ts';
import { partsFor } from './rule-parts.ts';

/** A keyword of a flaw rule in the text. */
export interface FlawHit {
  readonly rule: FlawRule;
  /** UTF-16 offset of the keyword's first unit */
  readonly offset: number;
  /** the keyword, lower case */
  readonly keyword: string;
}

/**
 * Cheap test on the raw bytes (UTF-8) before a file becomes a string: could this keyword hit matter to the rule?
 * May say yes too often, never no wrongly.
 */
export function flawGate(rule: FlawRule, keyword: string, bytes: Uint8Array, offset: number, language: Language): boolean {
  const parts = partsFor(rule, language);
  for (const part of parts) if (gatePart(part, keyword, bytes, offset, language)) return true;
  if (language === 'markdown') return blockGate(rule, keyword, bytes, offset);
  return (
    EMBEDDED[language]?.some((inner) => partsFor(rule, inner).some((part) => gatePart(part, keyword, bytes, offset, inner))) ??
    false
  );
}

/** Languages of the code that stands in files of another: a page's scripts, the configuration that a shell script writes. */
const EMBEDDED: Partial<Record<Language, readonly Language[]>> = {
  html: ['javascript'],
  shell: ['properties', 'ini'],
  dockerfile: ['properties', 'ini'],
};

/** The blocks of a text may be in any language. */
function blockGate(rule: FlawRule, keyword: string, bytes: Uint8Array, offset: number): boolean {
  const languages = rule.languages === 'all' ? undefined : rule.languages;
  return rule.parts.some((part) => {
    const sink = part.part === 'logging' ? KEYWORDS[keyword]?.[0] : undefined;
    return gatePart(part, keyword, bytes, offset, sink ?? (part.languages ?? languages)?.[0] ?? 'text');
  });
}

/** Everything the flaw rules find at their keyword hits. Hits are sorted by offset. Throws BudgetExceeded through `tick`. */
export function findFlaws(fragment: Fragment, hits: readonly FlawHit[], tick: () => void, trace?: Tracer): Match[] {
  if (hits.length === 0) return [];
  const codes = new CodeParts(fragment, tick);
  try {
    return flawsIn(codes, fragment, hits, tick, trace);
  } finally {
    codes.release();
  }
}

function flawsIn(codes: CodeParts, fragment: Fragment, hits: readonly FlawHit[], tick: () => void, trace?: Tracer): Match[] {
  const matches: Match[] = [];
  const seen = new Set<string>();
  for (const hit of hits) {
    tick();
    const part = codes.at(hit.offset);
    const token = part ? part.code.tokens.at(hit.offset) : -1;
    const keyword = { start: hit.offset, end: hit.offset + hit.keyword.length };
    if (!part || token < 0) {
      trace?.({
        ruleId: hit.rule.id,
        span: keyword,
        step: 'syntax',
        verdict: 'reject',
        detail: part ? 'the keyword stands in a comment' : 'the keyword stands in prose',
      });
      continue;
    }
    const place = { code: part.code, offset: hit.offset, token, path: fragment.path };
    const found = firstFlaw(place, hit.rule);
    if (!found) {
      trace?.({
        ruleId: hit.rule.id,
        span: keyword,
        step: 'syntax',
        verdict: 'reject',
        detail: 'no setting, call or command there is a flaw',
      });
      continue;
    }
    const key = `${hit.rule.id} ${found.flaw.span.start}`;
    if (seen.has(key)) continue;
    seen.add(key);
    trace?.({
      ruleId: hit.rule.id,
      span: found.flaw.span,
      step: 'syntax',
      verdict: 'pass',
      detail: `found as ${found.part.part}`,
    });
    const match = toMatch(place, hit.rule, found.part, found.flaw);
    matches.push(part.region?.kind === 'cell' ? inNotebook(match) : match);
  }
  return withoutInner(matches.sort((a, b) => a.span.start - b.span.start || b.span.end - a.span.end));
}

/** A rule reports the outer of two places that lie in each other. Matches come sorted by start. */
function withoutInner(matches: readonly Match[]): Match[] {
  const reach = new Map<string, number>();
  return matches.filter(({ rule, span }) => {
    if ((reach.get(rule.id) ?? -1) >= span.end) return false;
    reach.set(rule.id, span.end);
    return true;
  });
}

function firstFlaw(place: Place, rule: FlawRule): { part: FlawPart; flaw: Flaw } | undefined {
  for (const part of partsFor(rule, place.code.language)) {
    const flaw = judge(place, part);
    if (flaw) return { part, flaw };
  }
  return undefined;
}

function toMatch(place: Place, rule: FlawRule, part: FlawPart, flaw: Flaw): Match {
  const guard = flaw.severity === 'low' ? undefined : loweringGuard(place.code, place.token);
  const evidence: Evidence[] = [...(flaw.evidence ?? []), ...(guard ? [guard] : [])];
  const fix = part.fix && fixOf(place.code, part, flaw);
  const steps = (flaw.lowered ?? 0) + (guard ? 1 : 0);
  return {
    rule,
    span: flaw.span,
    masked: flaw.masked ?? [],
    severity: shiftSeverity(flaw.severity ?? part.severity ?? rule.severity, -steps),
    confidence: flaw.confidence ?? part.confidence ?? rule.confidence,
    evidence,
    ...(fix && { fix }),
    ...(flaw.enclosing && differs(flaw.enclosing, flaw.span) && { related: [{ span: flaw.enclosing, role: 'enclosing-call' }] }),
  };
}

/** A notebook is run by hand, by who reads it. Code blocks of documentation are lowered by their place. */
function inNotebook(match: Match): Match {
  const evidence: Evidence = { code: 'lowered-by-place', args: { place: 'a notebook' } };
  return { ...match, severity: shiftSeverity(match.severity, -1), evidence: [...match.evidence, evidence] };
}

function differs(a: Span, b: Span): boolean {
  return a.start !== b.start || a.end !== b.end;
}
