import type { ScanError } from '../core/errors.ts';
import type { Finding } from '../core/finding.ts';
import type { ReportedRule } from '../core/rule.ts';
import { SEVERITIES, severityAtLeast } from '../core/severity.ts';
import { errorWords } from './error-words.ts';
import { worstFirst } from './github.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './sanitize.ts';
import { counted } from './summary-line.ts';

/** The agent keeps so many issues of a type for a task and drops the rest: its ExecutionContext, `_maxIssueCount`. */
const MOST_OF_A_TYPE = 10;

type Type = 'error' | 'warning';

/**
 * Azure Pipelines' logging commands (https://learn.microsoft.com/azure/devops/pipelines/scripts/logging-commands), worst first within the
 * agent's limits; every other finding is a plain line of the log.
 */
export const azureReporter: Reporter = {
  format: 'azure',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const room: Record<Type, number> = { error: MOST_OF_A_TYPE, warning: MOST_OF_A_TYPE };
    const incomplete = incompleteLines(result.errors);
    room.error -= incomplete.length;
    const lines = worstFirst(result.findings).map((finding) => {
      const type = severityAtLeast(finding.severity, 'high') ? 'error' : 'warning';
      room[type] -= 1;
      return room[type] >= 0 ? issue(type, finding, rules.get(finding.ruleId)) : plainLine(finding, rules.get(finding.ruleId));
    });
    return [...incomplete, ...lines, closing(result.findings)].map((line) => `${line}\n`).join('');
  },
};

function command(type: Type, properties: Readonly<Record<string, string | number>>, message: string): string {
  const pairs = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))};`);
  return `##vso[task.logissue type=${type};${pairs.join('')}]${escapeData(message)}`;
}

/** As azure-pipelines-task-lib `taskcommand.ts` does it. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%AZP25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(']', '%5D').replaceAll(';', '%3B');
}

function issue(type: Type, finding: Finding, rule: ReportedRule | undefined): string {
  const { path, start } = finding.location;
  const place = { sourcepath: visible(path), linenumber: start.line, columnnumber: start.column, code: finding.ruleId };
  return command(type, place, `${words(finding, rule)}. ${rule?.remediation ?? ''}`.trim());
}

function words({ ruleId, severity, secret }: Finding, rule: ReportedRule | undefined): string {
  const shown = secret === undefined ? '' : `: ${visible(secret.redacted)}`;
  return `${visible(rule?.title ?? ruleId)} (${severity})${shown}`;
}

function plainLine(finding: Finding, rule: ReportedRule | undefined): string {
  const { path, start } = finding.location;
  return `${visible(path)}:${start.line}:${start.column} ${words(finding, rule)} ${finding.ruleId}`;
}

/** One issue for everything that could not be scanned: it must not be pushed out by findings. */
function incompleteLines(errors: readonly ScanError[]): readonly string[] {
  const first = errors[0];
  if (first === undefined) return [];
  const { what, toDo } = errorWords(first);
  const others = errors.length === 1 ? '' : ` (and ${counted(errors.length - 1, 'more error')})`;
  const path = visible(first.path ?? 'the repository');
  return [command('error', { code: 'scan-incomplete' }, `The scan is incomplete: ${path} ${what}${others}. ${toDo}`)];
}

function closing(findings: readonly Finding[]): string {
  const counts = SEVERITIES.toReversed().map(
    (severity) => `${findings.filter((finding) => finding.severity === severity).length} ${severity}`,
  );
  return `tightlip: ${counted(findings.length, 'finding')} (${counts.join(', ')})`;
}
