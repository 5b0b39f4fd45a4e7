import { CATEGORIES, CATEGORY_TITLES } from '../core/category.ts';
import { isNew, type Finding } from '../core/finding.ts';
import { suppressedCount, type ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { SEVERITIES } from '../core/severity.ts';
import { errorWords } from './error-words.ts';
import { worstFirst } from './github.ts';
import { code, codeBlock, table } from './markdown-text.ts';
import type { ReportContext, Reporter } from './reporter.ts';
import { visible } from './sanitize.ts';
import { byReason, bySeverity, counted, grouped } from './summary-line.ts';

/** GitHub refuses a job summary above 1 MiB whole. UTF-8 bytes; what is left to 900 kB covers the closing lines. */
const MOST_BYTES = 890_000;
const MOST_ERRORS = 50;

/** A summary for a job, a merge request or a mail: counts by category, then every rule with its places, worst first, what a change brought before the rest. */
export const markdownReporter: Reporter = {
  format: 'markdown',
  render(result, context) {
    const head = [`## tightlip: ${headline(result)}`, scanned(result), ...incomplete(result), ...counts(result.findings)];
    const added = result.findings.filter(isNew);
    const existing = result.findings.filter((finding) => !isNew(finding));
    const list = new List(MOST_BYTES - Buffer.byteLength(head.join('\n\n')), context);
    list.add(added);
    if (existing.length > 0) list.add(existing, EXISTING);
    return `${[...head, ...list.parts()].join('\n\n')}\n`;
  },
};

const EXISTING = '## Existing findings\n\nThey stand on lines that this change leaves as they were, and do not fail the check.';

function found(findings: readonly Finding[], noun: string): string {
  return findings.length === 0 ? `no ${noun}s` : `${counted(findings.length, noun)} (${bySeverity(findings)})`;
}

function headline({ findings, errors }: ScanResult): string {
  const added = findings.filter(isNew);
  const words = findings.some(({ standing }) => standing !== undefined)
    ? `${found(added, 'new finding')}, ${grouped(findings.length - added.length)} existing`
    : found(findings, 'finding');
  return errors.length === 0 ? words : `${words}, the scan is incomplete`;
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
  const existing = findings.some((finding) => !isNew(finding));
  const rows = CATEGORIES.map((category) => ({ category, own: findings.filter((finding) => finding.category === category) }))
    .filter(({ own }) => own.length > 0)
    .map(({ category, own }) => {
      const added = own.filter(isNew);
      return [
        CATEGORY_TITLES[category],
        ...severities.map((severity) => grouped(added.filter((finding) => finding.severity === severity).length)),
        ...(existing ? [grouped(own.length - added.length)] : []),
      ];
    });
  return [table(['', ...severities, ...(existing ? ['existing'] : [])], rows)];
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

function place({ location, snippet }: Finding, linkTo: ReportContext['linkTo']): string {
  const lines = snippet.lines.map(visible).join('\n');
  const name = code(`${visible(location.path)}:${location.start.line}:${location.start.column}`);
  const link = linkTo?.(location);
  return `${link === undefined ? name : `[${name}](${link})`}\n${codeBlock(lines)}`;
}

/** Sections until the size is used up; what is left is counted, so that a long list never looks complete. */
class List {
  readonly #rules: ReadonlyMap<string, ReportedRule>;
  readonly #linkTo: ReportContext['linkTo'];
  readonly #parts: string[] = [];
  #room: number;
  #left = 0;

  /** @param room UTF-8 bytes */
  constructor(room: number, { rules, linkTo }: ReportContext) {
    this.#room = room;
    this.#rules = new Map(rules.map((rule) => [rule.id, rule]));
    this.#linkTo = linkTo;
  }

  add(findings: readonly Finding[], heading?: string): void {
    let shown = 0;
    if (heading === undefined || this.#take(heading)) {
      for (const group of byRule(findings)) {
        if (!this.#take(describe(group[0], this.#rules.get(group[0].ruleId)))) break;
        for (const finding of group) {
          if (!this.#take(place(finding, this.#linkTo))) break;
          shown += 1;
        }
      }
    }
    this.#left += findings.length - shown;
  }

  parts(): readonly string[] {
    return this.#left > 0 ? [...this.#parts, `**${counted(this.#left, 'more finding')}** in the other reports.`] : this.#parts;
  }

  #take(part: string): boolean {
    this.#room -= Buffer.byteLength(part) + 2;
    if (this.#room >= 0) this.#parts.push(part);
    return this.#room >= 0;
  }
}
