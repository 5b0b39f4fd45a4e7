import type { Evidence, EvidenceCode, Finding } from '../../src/core/finding.ts';
import type { FlawRule } from '../../src/core/flaw-rule.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import type { ScanResult } from '../../src/core/result.ts';
import type { PatternRule, Rule } from '../../src/core/rule.ts';
import { Secret } from '../../src/core/secret.ts';
import { makeSnippet } from '../../src/core/snippet.ts';
import type { ReportContext } from '../../src/report/reporter.ts';

/** Hand-made rules, findings and results for the reports' tests. */

export const TOKEN_RULE: PatternRule = {
  id: 'acme-live-token',
  title: 'Acme live token',
  category: 'secret',
  description: 'Lets its holder charge cards of the live account. Whoever reads the file can use it.',
  remediation: 'Revoke the token in the Acme console, then read the new one from the environment.',
  references: ['https://acme.example/docs/tokens'],
  severity: 'critical',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['acme_live_'],
  pattern: /acme_live_[0-9A-Za-z]{24}/,
  examples: { match: ['«acme_live_{alnum:24}»'], noMatch: ['acme_test_'] },
};

export const PASSWORD_RULE: Rule = {
  id: 'generic-password',
  title: 'Password in source',
  category: 'secret',
  description: 'A password given as a literal value.',
  remediation: 'Change the password, then read it from the environment or a vault.',
  references: ['https://cwe.mitre.org/data/definitions/798.html'],
  severity: 'high',
  confidence: 'medium',
  since: '0.1.0',
  keywords: ['password'],
  generic: true,
  assignment: { names: /password/, minLength: 8, maxLength: 64 },
  examples: { match: ['password = "«{alnum:16}»"'], noMatch: ['password = ""'] },
};

export const TLS_RULE: FlawRule = {
  id: 'tls-verification-off',
  title: 'Certificate verification switched off',
  category: 'tls-verification',
  description: 'The connection accepts any certificate, so anybody on the way can read and change what is sent.',
  remediation: 'Remove the option, or trust the one certificate with `ca`.',
  references: ['https://nodejs.org/api/tls.html', 'https://cwe.mitre.org/data/definitions/295.html'],
  severity: 'medium',
  confidence: 'high',
  since: '0.1.0',
  keywords: ['rejectunauthorized'],
  cwe: 295,
  languages: ['javascript', 'typescript'],
  parts: [{ part: 'setting', keys: ['rejectUnauthorized'], values: ['false'] }],
  examples: {
    match: [{ language: 'javascript', code: '«rejectUnauthorized: false»' }],
    noMatch: [{ language: 'javascript', code: 'rejectUnauthorized: true' }],
  },
};

export const RULES: readonly Rule[] = [TOKEN_RULE, PASSWORD_RULE, TLS_RULE];

export function aContext(changes: Partial<ReportContext> = {}): ReportContext {
  return {
    version: '1.2.3',
    rules: RULES,
    style: (_style, text) => text,
    showSecrets: false,
    verbose: false,
    width: 100,
    includeSuppressed: false,
    ...changes,
  };
}

export function aResult(changes: Partial<ScanResult> = {}): ScanResult {
  return {
    findings: [],
    suppressed: [],
    errors: [],
    skipped: [],
    stats: { files: 3, bytes: 4096, milliseconds: 1234 },
    ...changes,
  };
}

/** A finding of the TLS rule on a line of its own; give what differs. */
export function aFinding(changes: Partial<Finding> = {}): Finding {
  return {
    ruleId: TLS_RULE.id,
    category: TLS_RULE.category,
    severity: TLS_RULE.severity,
    confidence: TLS_RULE.confidence,
    location: { path: 'src/http.ts', start: { line: 7, column: 3 }, end: { line: 7, column: 28 } },
    snippet: { line: 7, lines: ['  rejectUnauthorized: false,'], mark: { start: 2, end: 27 } },
    evidence: [],
    related: [],
    fingerprint: fingerprint(changes.ruleId ?? TLS_RULE.id, changes.location?.path ?? 'src/http.ts', 'line', 0),
    ...changes,
  };
}

/** A finding of a secret in `text`, as the pipeline would make it. `value` must stand in the text. */
export function aLeak(rule: Rule, path: string, text: string, value: string, changes: Partial<Finding> = {}): Finding {
  const start = text.indexOf(value);
  if (start === -1) throw new Error('the value is not in the text');
  const secret = new Secret(value, /^[a-z]+_[a-z]+_/.exec(value)?.[0].length ?? 0);
  const lines = new LineIndex(text);
  const span = { start, end: start + value.length };
  const snippet = makeSnippet(text, lines, span, [{ ...span, redacted: secret.redacted }]);
  return aFinding({
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    confidence: rule.confidence,
    location: { path, start: lines.positionAt(span.start), end: lines.positionAt(span.end) },
    snippet,
    secret,
    fingerprint: fingerprint(rule.id, path, snippet.lines[0] as string, 0),
    ...changes,
  });
}

const EVIDENCE_ARGUMENTS: Readonly<Record<EvidenceCode, NonNullable<Evidence['args']>>> = {
  'checksum-valid': { name: 'github-crc32' },
  'checksum-invalid': { name: 'github-crc32' },
  'structure-valid': { name: 'aws-access-key-id', account: '123456789012' },
  'structure-invalid': { name: 'jwt' },
  entropy: { bits: 4.2 },
  decoded: { encodings: 'base64 > hex' },
  'lowered-by-place': { place: 'fixture' },
  'assigned-to': { name: 'apiKey' },
  weighed: { percent: 93, reasons: 'surprise, name-password' },
  'word-like': { words: 3 },
  'in-comment': {},
  'logged-by': { sink: 'console.log' },
  flow: { what: 'parameter of the handler' },
  'lowered-by-guard': { guard: 'if DEBUG' },
};

/** One piece of evidence of each kind. */
export const EVERY_EVIDENCE: readonly Evidence[] = Object.entries(EVIDENCE_ARGUMENTS).map(([code, args]) => ({
  code: code as EvidenceCode,
  args,
}));
