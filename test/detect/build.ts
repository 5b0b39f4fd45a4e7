import type { Language } from '../../src/core/language.ts';
import type { Match } from '../../src/core/match.ts';
import type { AssignmentRule, PatternRule, Rule } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { Detector } from '../../src/detect/detector.ts';
import { Prefilter, toTextOffsets } from '../../src/detect/prefilter.ts';
import { RuleSet } from '../../src/detect/rule-set.ts';

/** Rules, texts and matches for the engine's tests. */

const INFO = {
  title: 'Acme token',
  category: 'secret',
  description: 'Opens the account.',
  remediation: 'Revoke it.',
  references: ['https://acme.example/docs'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
} as const;

/** A pattern rule that finds `acme_` and 16 letters or digits; give what differs. */
export function aRule(changes: Partial<PatternRule> = {}): PatternRule {
  return {
    ...INFO,
    id: 'acme-token',
    keywords: ['acme_'],
    pattern: /acme_[0-9A-Za-z]{16}/,
    examples: { match: ['«acme_{alnum:16}»'], noMatch: ['acme_'] },
    ...changes,
  };
}

/** An assignment rule for names that end in `secret`; give what differs. */
export function anAssignmentRule(changes: Partial<AssignmentRule> = {}): AssignmentRule {
  return {
    ...INFO,
    id: 'generic-secret',
    generic: true,
    keywords: ['secret'],
    assignment: { names: /secret$/, minLength: 8, maxLength: 64 },
    examples: { match: ['secret = "«{alnum:16}»"'], noMatch: ['secret = ""'] },
    ...changes,
  };
}

/** A hand-made match of a rule on a half-open span. */
export function aMatch(rule: Rule, start: number, end: number, changes: Partial<Match> = {}): Match {
  const span = { start, end };
  return {
    rule,
    span,
    masked: [span],
    secret: new Secret('s'.repeat(end - start)),
    severity: rule.severity,
    confidence: rule.confidence,
    evidence: [],
    ...changes,
  };
}

export interface FindOptions {
  readonly path?: string;
  readonly language?: Language;
  /** encodings looked into; 2 by default */
  readonly depth?: number;
}

/** Every match in a text, prefilter and decoders included, before overlaps are settled. */
export function find(text: string, rules: readonly Rule[] = [aRule()], options: FindOptions = {}): Match[] {
  const prefilter = new Prefilter(new RuleSet(rules), () => true);
  const bytes = Buffer.from(text);
  const language = options.language ?? 'text';
  const hits = prefilter.scan(bytes, language);
  if (!hits) return [];
  toTextOffsets(hits, bytes);
  const context = { path: options.path ?? 'a.txt', language, tick: () => {}, onRule: () => {} };
  return [...new Detector(prefilter, options.depth ?? 2).find(text, hits, context)];
}

/** The texts that matches report. */
export function reported(text: string, matches: readonly Match[]): string[] {
  return matches.map(({ span }) => text.slice(span.start, span.end));
}
