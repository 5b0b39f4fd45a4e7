import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../rules/index.ts';
import type { Finding } from '../../src/core/finding.ts';
import { fingerprint } from '../../src/core/fingerprint.ts';
import type { Rule } from '../../src/core/rule.ts';
import { sarifReporter } from '../../src/report/sarif/index.ts';
import { ROOT } from '../root.ts';

const LINE = 'setting = ****';

function findingOf(rule: Rule, at: number): Finding {
  const path = `src/${rule.id}.txt`;
  return {
    ruleId: rule.id,
    category: rule.category,
    severity: rule.severity,
    confidence: rule.confidence,
    location: { path, start: { line: at + 1, column: 11 }, end: { line: at + 1, column: 15 } },
    snippet: { line: at + 1, lines: [LINE], mark: { start: 10, end: 14 } },
    evidence: [],
    related: [],
    fingerprint: fingerprint(rule.id, path, LINE, 0),
  };
}

/** The goldens of the tests, and a report with a finding of every built-in rule, which is written into `folder`. */
export function ownReports(folder: string): string[] {
  const goldens = join(ROOT, 'test', 'report', 'golden');
  const everyRule = join(folder, 'every-rule.sarif');
  const result = {
    findings: RULES.map(findingOf),
    suppressed: [],
    errors: [],
    skipped: [],
    stats: { files: RULES.length, bytes: RULES.length, milliseconds: 0 },
  };
  const context = {
    version: '0.0.0',
    rules: RULES,
    style: (_style: unknown, text: string) => text,
    showSecrets: false,
    verbose: false,
    width: 80,
    includeSuppressed: false,
  };
  writeFileSync(everyRule, sarifReporter.render(result, context));
  return [
    ...readdirSync(goldens)
      .filter((name) => name.endsWith('.sarif'))
      .map((name) => join(goldens, name)),
    everyRule,
  ];
}
