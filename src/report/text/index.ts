import type { ScanError } from '../../core/errors.ts';
import type { ScanResult } from '../../core/result.ts';
import type { Notice } from '../../core/notice.ts';
import { errorWords, skipWords } from '../error-words.ts';
import { noticePlace, noticeWords } from '../notice-words.ts';
import type { ReportContext, Reporter } from '../reporter.ts';
import { visible } from '../sanitize.ts';
import { byReason, counted } from '../summary-line.ts';
import { at, renderFinding } from './finding.ts';
import { wrap } from './layout.ts';
import { foldPlaces } from './places.ts';

const LEAST_WIDTH = 40;
const MOST_WIDTH = 120;

/** The report for people. The closing summary line is not in it: it goes to standard error for every format (summary-line.ts). */
export const textReporter: Reporter = {
  format: 'text',
  render(result, given) {
    const context = { ...given, width: Math.min(MOST_WIDTH, Math.max(LEAST_WIDTH, given.width)) };
    const sections = [
      ...findingSections(result, context),
      ...(result.errors.length > 0 ? [errorSection(result.errors, context)] : []),
      ...(context.includeSuppressed && result.suppressed.length > 0 ? [suppressedSection(result, context)] : []),
      ...(result.notices?.length ? [noticeSection(result.notices, context)] : []),
      ...(result.skipped.length > 0 ? [skippedSection(result, context)] : []),
    ];
    if (result.findings.length === 0) sections.push([verdict(result, context)]);
    return `${sections.map((lines) => lines.join('\n')).join('\n\n')}\n`;
  },
};

function heading(text: string, { style, width }: ReportContext): string {
  const rule = '─'.repeat(Math.max(3, width - text.length - 4));
  return `${style('dim', '──')} ${style('bold', text)} ${style('dim', rule)}`;
}

/** One section a file, in the order of the findings; a rule explains itself at its first finding. */
function findingSections({ findings }: ScanResult, context: ReportContext): string[][] {
  const rules = new Map(context.rules.map((rule) => [rule.id, rule]));
  const explained = new Set<string>();
  const sections = new Map<string, string[]>();
  for (const entry of foldPlaces(findings)) {
    const { path } = entry.finding.location;
    const { ruleId } = entry.finding;
    const lines = renderFinding(entry, rules.get(ruleId), !explained.has(ruleId), context);
    explained.add(ruleId);
    const section = sections.get(path);
    if (section) section.push('', ...lines);
    else sections.set(path, [heading(visible(path), context), '', ...lines]);
  }
  return [...sections.values()];
}

function errorSection(errors: readonly ScanError[], context: ReportContext): string[] {
  const lines = errors.flatMap((error) => {
    const { what, toDo } = errorWords(error);
    const place = error.path === undefined ? '' : `${visible(error.path)} `;
    return [
      `  ${context.style('red', 'error')} ${place}${what}`,
      ...wrap(toDo, context.width - 8).map((line) => `        ${line}`),
    ];
  });
  return [heading(`Could not scan ${errors.length === 1 ? 'this' : 'these'}`, context), '', ...lines];
}

function suppressedSection({ suppressed }: ScanResult, context: ReportContext): string[] {
  const lines = suppressed.map(
    ({ finding, by, reason }) =>
      `  - ${at(finding)} ${visible(finding.ruleId)} ${context.style('dim', `by ${by}: ${visible(reason)}`)}`,
  );
  return [heading('Suppressed', context), '', ...lines];
}

function noticeSection(notices: readonly Notice[], context: ReportContext): string[] {
  const lines = notices.flatMap((notice) => [
    `  - ${context.style('bold', noticePlace(notice))}`,
    ...wrap(noticeWords(notice), context.width - 4).map((line) => `    ${line}`),
  ]);
  return [heading('Suppressions to look at', context), '', ...lines];
}

function skippedSection({ skipped }: ScanResult, { style, verbose }: ReportContext): string[] {
  const total = `Skipped ${counted(skipped.length, 'path')}: ${byReason(skipped)}`;
  if (!verbose) return [style('dim', `${total} (--verbose lists them).`)];
  return [
    style('dim', `${total}.`),
    ...skipped.map(({ path, reason }) => `  - ${visible(path)} ${style('dim', `(${skipWords(reason)})`)}`),
  ];
}

function verdict({ errors, stats }: ScanResult, { style }: ReportContext): string {
  if (errors.length > 0) return style('yellow', 'No leaks found in what could be scanned, but the scan is incomplete.');
  if (stats.files === 0) return style('yellow', 'Nothing was scanned.');
  return style('green', 'No leaks found.');
}
