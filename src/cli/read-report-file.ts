import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { RULES } from '../../rules/index.ts';
import { UsageError } from '../core/errors.ts';
import type { ReportedRule } from '../core/rule.ts';
import { selectRules } from '../pipeline/select-rules.ts';
import { readReport, type ReadReport } from '../report/read/index.ts';
import type { Reported } from './write-reports.ts';

const STDIN = 0;

/**
 * @param path as typed; `-` is standard input
 * @throws UsageError for a file that cannot be read or is no JSON report
 */
export function readReportFile(path: string): ReadReport {
  const name = path === '-' ? 'Standard input' : path;
  let text: string;
  try {
    text = readFileSync(path === '-' ? STDIN : resolve(path), 'utf8');
  } catch (error) {
    throw new UsageError(`${name} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
  return readReport(text, name);
}

/** What the run that made a report would have said of itself: its rules are the built-in ones as it chose them, described as it did. */
export function reportedBy({ version, selection, rules }: ReadReport): Reported {
  const described = new Map(selectRules<ReportedRule>(RULES, selection).map((rule) => [rule.id, rule]));
  for (const rule of rules) described.set(rule.id, rule);
  const sorted = [...described.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return { version, selection, rules: sorted };
}
