import { isNew, type Finding } from '../../core/finding.ts';
import type { ReportedRule } from '../../core/rule.ts';
import type { Severity } from '../../core/severity.ts';
import { evidenceWords, roleWords } from '../evidence-words.ts';
import { originWords } from '../origin-words.ts';
import type { ReportContext, Style } from '../reporter.ts';
import { visible } from '../sanitize.ts';
import { counted } from '../summary-line.ts';
import { codeFrame, wrap } from './layout.ts';
import type { Entry } from './places.ts';

const SEVERITY_STYLE: Readonly<Record<Severity, readonly Style[]>> = {
  critical: ['bold', 'red'],
  high: ['red'],
  medium: ['yellow'],
  low: ['blue'],
};

const INDENT = '  ';
/** Columns of the label before each paragraph. */
const LABEL = 6;
/** Other places of a secret that are listed without --verbose. */
const MOST_PLACES = 8;

export function at({ location }: Finding): string {
  return `${visible(location.path)}:${location.start.line}:${location.start.column}`;
}

/**
 * One finding: severity, rule and place, the masked line, why it matters, what to do, how sure it is and where else.
 *
 * @param rule absent where the rule is not known to this run
 * @param explain false where the rule's own words stand further up in the report
 */
export function renderFinding(
  { finding, also }: Entry,
  rule: ReportedRule | undefined,
  explain: boolean,
  context: ReportContext,
): string[] {
  const { style } = context;
  const severityStyle = SEVERITY_STYLE[finding.severity];
  const { line, column } = finding.location.start;
  const head = [
    style(severityStyle, finding.severity),
    style('bold', rule ? visible(rule.title) : visible(finding.ruleId)),
    `${style('dim', 'at')} ${line}:${column}`,
    style('dim', `(${visible(finding.ruleId)})`),
    ...(isNew(finding) ? [] : [style('dim', 'existing')]),
  ];
  const width = context.width - 2 * INDENT.length;
  const frame = codeFrame(finding.snippet, width, (carets) => style(severityStyle, carets));
  const paragraphs = [
    ...(rule ? ruleParagraphs(rule, explain) : []),
    ['sure', sureness(finding)],
    ...(context.showSecrets && finding.secret ? [['value', visible(finding.secret.reveal())] as const] : []),
    ...(finding.origin ? [['since', visible(originWords(finding.origin, finding.location.path))] as const] : []),
    ...(finding.fix ? [['edit', `${visible(finding.fix.description)} (tightlip fix does it)`] as const] : []),
    ...finding.related.map((related) => ['with', relatedPlace(finding, related)] as const),
    ...(also.length > 0 ? [['also', otherPlaces(finding, also, context.verbose)] as const] : []),
  ] as const;
  const body = paragraphs.flatMap(([label, text]) => paragraph(label, text, width, context));
  return [INDENT + head.join(' '), ...[...frame, ...body].map((text) => INDENT + INDENT + text)];
}

function ruleParagraphs(rule: ReportedRule, explain: boolean): (readonly [string, string])[] {
  if (!explain) return [['fix', `as for the first ${visible(rule.id)} above`]];
  return [
    ['why', visible(rule.description)],
    ['fix', visible(rule.remediation)],
    ['see', rule.references.map(visible).join(' ')],
  ];
}

function paragraph(label: string, text: string, width: number, { style }: ReportContext): string[] {
  const lines = wrap(text, Math.max(20, width - LABEL));
  return lines.map((line, index) => `${index === 0 ? style('dim', label.padEnd(LABEL)) : ' '.repeat(LABEL)}${line}`);
}

function sureness(finding: Finding): string {
  const words = finding.evidence.map(evidenceWords);
  return `${finding.confidence} confidence${words.length === 0 ? '' : `: ${words.join('; ')}`}`;
}

function relatedPlace(finding: Finding, { location, role }: Finding['related'][number]): string {
  const path = location.path === finding.location.path ? '' : `${visible(location.path)}:`;
  return `${roleWords(role)} at ${path}${location.start.line}:${location.start.column}`;
}

function otherPlaces(finding: Finding, also: readonly Finding[], verbose: boolean): string {
  const shown = verbose ? also : also.slice(0, MOST_PLACES);
  const places = shown.map((other) => {
    const differs = [
      ...(other.severity === finding.severity ? [] : [other.severity]),
      ...(other.ruleId === finding.ruleId ? [] : [visible(other.ruleId)]),
      ...(isNew(other) || !isNew(finding) ? [] : ['existing']),
    ];
    return differs.length === 0 ? at(other) : `${at(other)} (${differs.join(', ')})`;
  });
  const rest = also.length - shown.length;
  return `at ${places.join(', ')}${rest > 0 ? ` and ${counted(rest, 'more place')} (--verbose lists them)` : ''}`;
}
