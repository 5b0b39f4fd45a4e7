import { isNew, type Finding } from '../core/finding.ts';
import type { ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { SEVERITIES, type Severity } from '../core/severity.ts';
import { errorWords } from './error-words.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './sanitize.ts';
import { counted } from './summary-line.ts';

type Level = 'error' | 'warning' | 'notice';

const LEVELS: Readonly<Record<Severity, Level>> = { critical: 'error', high: 'error', medium: 'warning', low: 'notice' };

/** GitHub shows ten annotations of a level for a step and drops the rest without a word. */
const MOST_OF_A_LEVEL = 10;

interface Annotation {
  readonly level: Level;
  readonly properties: Readonly<Record<string, string | number>>;
  readonly message: string;
}

/**
 * GitHub's workflow commands, worst first, within the runner's limits; what does not fit, and what was there before a change, is counted in a last
 * notice.
 * Escapes as actions/toolkit `command.ts` does.
 */
export const githubReporter: Reporter = {
  format: 'github',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const judged = result.findings.filter(isNew);
    const all = [...incomplete(result), ...worstFirst(judged).map((finding) => mark(finding, rules.get(finding.ruleId)))];
    return withinLimits(all, result.findings.length - judged.length)
      .map(command)
      .join('');
  },
};

/** Findings by falling severity; otherwise in the result's order. */
export function worstFirst(findings: readonly Finding[]): readonly Finding[] {
  return [...findings].sort((a, b) => SEVERITIES.indexOf(b.severity) - SEVERITIES.indexOf(a.severity));
}

/** One annotation for everything that could not be scanned: it must not be pushed out by findings. */
function incomplete({ errors }: ScanResult): readonly Annotation[] {
  const first = errors[0];
  if (first === undefined) return [];
  const { what, toDo } = errorWords(first);
  const others = errors.length === 1 ? '' : ` (and ${counted(errors.length - 1, 'more error')})`;
  const message = `The scan is incomplete: ${visible(first.path ?? 'the repository')} ${what}${others}. ${toDo}`;
  return [{ level: 'error', properties: { title: 'tightlip: scan incomplete' }, message }];
}

function mark({ location, severity, secret, ruleId }: Finding, rule: ReportedRule | undefined): Annotation {
  const { path, start, end } = location;
  const oneLine = start.line === end.line;
  return {
    level: LEVELS[severity],
    properties: {
      file: visible(path),
      line: start.line,
      endLine: end.line,
      // GitHub takes columns only where first and last line are the same.
      ...(oneLine && { col: start.column, endColumn: end.column }),
      title: `${rule?.title ?? ruleId} (${severity})`,
    },
    message: [secret === undefined ? '' : `${visible(secret.redacted)} `, rule?.description ?? '', `\n${rule?.remediation ?? ''}`]
      .join('')
      .trim(),
  };
}

function withinLimits(all: readonly Annotation[], existing: number): readonly Annotation[] {
  const kept = { error: 0, warning: 0, notice: 0 };
  // Of the last two notices one says what was left out, the other is the Action's own.
  const room = { error: MOST_OF_A_LEVEL, warning: MOST_OF_A_LEVEL, notice: MOST_OF_A_LEVEL - 2 };
  const shown = all.filter(({ level }) => (kept[level] += 1) <= room[level]);
  const left = all.length - shown.length;
  const others = [
    ...(left === 0 ? [] : [counted(left, 'more finding')]),
    ...(existing === 0 ? [] : [`${counted(existing, 'existing finding')}, which this change did not bring,`]),
  ];
  if (others.length === 0) return shown;
  const message = `${others.join(' and ')} in the summary and the reports.`;
  return [...shown, { level: 'notice', properties: { title: 'tightlip' }, message }];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

function command({ level, properties, message }: Annotation): string {
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${level} ${pairs.join(',')}::${escapeData(message)}\n`;
}
