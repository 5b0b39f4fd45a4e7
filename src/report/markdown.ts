import { CATEGORIES, CATEGORY_TITLES } from '../core/category.ts';
import type { Finding } from '../core/finding.ts';
import { suppressedCount, type ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { SEVERITIES } from '../core/severity.ts';
import { errorWords } from './error-words.ts';
import { worstFirst } from './github.ts';
import { code, codeBlock, table } from './markdown-text.ts';
import type { Reporter } from './reporter.ts';
import { visible } from './sanitize.ts';
import { byReason, bySeverity, counted, grouped } from './summary-line.ts';

/** GitHub refuses a job summary above 1 MiB whole. UTF-8 bytes; what is left covers the closing lines. */
const MOST_BYTES = 890_000;
const MOST_ERRORS = 50;

/** A summary for a job, a merge request or a mail: counts by category, then every rule with its places, worst first. */
export const markdownReporter: Reporter = {
  format: 'markdown',
  render(result, context) {
    const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
    const head = [`## tightlip: ${headline(result)}`, scanned(result), ...incomplete(result), ...counts(result.findings)];
    return `${[...head, ...withinBudget(result.findings, rules)].join('\n\n')}\n`;
  },
};

function headline({ findings, errors }: ScanResult): string {
  const found = findings.length === 0 ? 'no findings' : `${counted(findings.length, 'finding')} (${bySeverity(findings)})`;
  return errors.length === 0 ? found : `${found}, the scan is incomplete`;
}

function scanned(result: ScanResult): string {
  const { stats, skipped } = result;
  const suppressed = suppressedCount(result);
  const parts = [
    `Scanned ${counted(stats.files, 'file')}, ${grouped(stats.bytes)} bytes`,
    skipped.length === 0 ? 'nothing skipped' : `${grouped(skipped.length)} skipped (${byReason(skipped)})`,
    suppressed === 0 ? '' : `${grouped(suppressed)} suppressed`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}

function incomplete({ errors }: ScanResult): readonly string[] {
  if (errors.length === 0) return [];
  const lines = errors.slice(0, MOST_ERRORS).map((error) => {
    const { what, toDo } = errorWords(error);
    return `- ${error.path === undefined ? '' : `${code(visible(error.path))} `}${what}. ${toDo}`;
  });
  const left = errors.length - lines.length;
  return ['### Not scanned', [...lines, ...(left > 0 ? [`- ${counted(left, 'more')}`] : [])].join('\n')];
}

function counts(findings: readonly Finding[]): readonly string[] {
  if (findings.length === 0) return [];
  const severities = SEVERITIES.toReversed();
  const rows = CATEGORIES.map((category) => ({ category, own: findings.filter((finding) => finding.category === category) }))
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => [
      CATEGORY_TITLES[category],
      ...severities.map((severity) => grouped(own.filter((finding) => finding.severity === severity).length)),
    ]);
  return [table(['', ...severities], rows)];
}

/** Findings of one rule and severity together, in the order of `worstFirst`. */
function byRule(findings: readonly Finding[]): readonly (readonly [Finding, ...Finding[]])[] {
  const groups = new Map<string, [Finding, ...Finding[]]>();
  for (const finding of worstFirst(findings)) {
    const key = `${finding.severity}\0${finding.ruleId}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return [...groups.values()];
}

function describe({ ruleId, severity }: Finding, rule: ReportedRule | undefined): string {
  const title = `### ${rule?.title ?? ruleId} (${severity})`;
  if (rule === undefined) return title;
  const references = rule.references.map((reference) => `<${reference}>`).join(' ');
  return `${title}\n\n${rule.description}\n\n**What to do:** ${rule.remediation} ${references}`;
}

function place({ location, snippet }: Finding): string {
  const lines = snippet.lines.map(visible).join('\n');
  return `${code(`${visible(location.path)}:${location.start.line}:${location.start.column}`)}\n${codeBlock(lines)}`;
}

/** Sections until the size is used up; what is left is counted, so that a long list never looks complete. */
function withinBudget(findings: readonly Finding[], rules: ReadonlyMap<string, ReportedRule>): readonly string[] {
  const parts: string[] = [];
  let room = MOST_BYTES;
  let shown = 0;
  const add = (part: string): boolean => {
    room -= Buffer.byteLength(part) + 2;
    if (room >= 0) parts.push(part);
    return room >= 0;
  };
  for (const group of byRule(findings)) {
    if (!add(describe(group[0], rules.get(group[0].ruleId)))) break;
    for (const finding of group) {
      if (!add(place(finding))) break;
      shown += 1;
    }
  }
  const left = findings.length - shown;
  return left > 0 ? [...parts, `**${counted(left, 'more finding')}** in the other reports.`] : parts;
}
