import { CATEGORY_TITLES, type Category } from '../../core/category.ts';
import type { Finding, Suppressed } from '../../core/finding.ts';
import type { ScanResult } from '../../core/result.ts';
import type { ReportedRule } from '../../core/rule.ts';
import { groupBySecret } from '../../core/secret-groups.ts';
import { evidenceWords, roleWords } from '../evidence-words.ts';
import { originWords } from '../origin-words.ts';
import type { ReportContext } from '../reporter.ts';
import { embeddedJson, visible, visibleLine } from '../sanitize.ts';

/** What the page's script reads; see script.ts. Every text is safe to show, and none is markup. */
interface PageRule {
  readonly id: string;
  readonly title: string;
  readonly category: Category;
  readonly heading: string;
  readonly description: string;
  readonly remediation: string;
  /** web addresses only: a rule may be the user's own, and a `javascript:` link must not come to be */
  readonly references: readonly string[];
}

interface Row {
  readonly finding: Finding;
  readonly suppressed?: Suppressed;
}

function pageRule(id: string, category: Category, rule: ReportedRule | undefined): PageRule {
  return {
    id: visible(id),
    title: visible(rule?.title ?? id),
    category,
    heading: CATEGORY_TITLES[category],
    description: visible(rule?.description ?? ''),
    remediation: visible(rule?.remediation ?? ''),
    references: (rule?.references ?? []).map(visible).filter((reference) => /^https?:\/\//.test(reference)),
  };
}

function notes({ finding, suppressed }: Row): readonly string[] {
  const { evidence, related, origin, location, fix } = finding;
  return [
    ...evidence.map(evidenceWords),
    ...related.map(({ role, location: { path, start } }) => `${roleWords(role)}: ${visible(path)}:${start.line}`),
    ...(origin === undefined ? [] : [visible(originWords(origin, location.path))]),
    ...(fix === undefined ? [] : [`mechanical fix: ${visible(fix.description)}`]),
    ...(suppressed === undefined ? [] : [`suppressed (${suppressed.by}): ${visible(suppressed.reason)}`]),
  ];
}

function pageFinding(row: Row, rule: number, group: number | undefined): object {
  const { severity, confidence, location, snippet, secret } = row.finding;
  const lines = snippet.lines.map((line, at) => visibleLine(line, at === 0 ? snippet.mark : undefined));
  const mark = lines[0]?.mark ?? { start: 0, end: 0 };
  return {
    rule,
    severity,
    confidence,
    path: visible(location.path),
    line: location.start.line,
    column: location.start.column,
    secret: secret && visible(secret.redacted),
    group,
    first: snippet.line,
    lines: lines.map(({ text }) => text),
    mark: [mark.start, mark.end],
    notes: notes(row),
    suppressed: row.suppressed?.by,
  };
}

/** JSON for a script element, a finding on each line. */
export function pageData(result: ScanResult, context: ReportContext): string {
  const suppressed = (context.includeSuppressed ? result.suppressed : []).map((entry) => ({
    finding: entry.finding,
    suppressed: entry,
  }));
  const rows: readonly Row[] = [...result.findings.map((finding) => ({ finding })), ...suppressed];
  const groups = groupBySecret(rows.map(({ finding }) => finding));
  const known = new Map(context.rules.map((rule) => [rule.id, rule]));
  const rules = new Map<string, { readonly index: number; readonly rule: PageRule }>();
  const findings = rows.map((row) => {
    const { ruleId, category } = row.finding;
    const entry = rules.get(ruleId) ?? { index: rules.size, rule: pageRule(ruleId, category, known.get(ruleId)) };
    rules.set(ruleId, entry);
    return embeddedJson(pageFinding(row, entry.index, groups.get(row.finding)));
  });
  const described = [...rules.values()].map(({ rule }) => embeddedJson(rule));
  return `{"rules":[\n${described.join(',\n')}\n],"findings":[\n${findings.join(',\n')}\n]}`;
}
