import type { ReportingDescriptor, Result } from 'sarif';
import type { ReportedRule } from '../../core/rule.ts';
import type { Confidence, Severity } from '../../core/severity.ts';
import { cweOf } from '../cwe.ts';

/** GitHub's limit of a short or full description; UTF-16 units. */
const MOST_DESCRIPTION = 1024;
const MOST_NAME = 255;

export const LEVELS: Readonly<Record<Severity, 'note' | 'warning' | 'error'>> = {
  low: 'note',
  medium: 'warning',
  high: 'error',
  critical: 'error',
};

/** Middle of GitHub's ranges for `security-severity`: critical above 9, high from 7, medium from 4, low from 0.1. */
export const SECURITY_SEVERITY: Readonly<Record<Severity, number>> = { low: 2, medium: 5.5, high: 8, critical: 9.5 };

const PROBLEM_SEVERITY: Readonly<Record<NonNullable<Result['level']>, string>> = {
  none: 'recommendation',
  note: 'recommendation',
  warning: 'warning',
  error: 'error',
};

const PRECISION: Readonly<Record<Confidence, string>> = { low: 'low', medium: 'medium', high: 'high', certain: 'very-high' };

/** A rule as code scanning shows it: https://docs.github.com/code-security/code-scanning/integrating-with-code-scanning/sarif-support */
export function describeRule(rule: ReportedRule): ReportingDescriptor {
  const level = LEVELS[rule.severity];
  const helpUri = rule.references.find((reference) => /^https?:/.test(reference) && URL.canParse(reference));
  return {
    id: rule.id,
    name: pascalCase(rule.id).slice(0, MOST_NAME),
    shortDescription: { text: shorten(rule.title || rule.id) },
    fullDescription: { text: shorten(rule.description || rule.title || rule.id) },
    help: { text: helpText(rule), markdown: helpMarkdown(rule) },
    ...(helpUri === undefined ? {} : { helpUri }),
    defaultConfiguration: { level },
    properties: {
      category: rule.category,
      tags: ['security', `external/cwe/cwe-${String(cweOf(rule)).padStart(3, '0')}`, rule.category],
      precision: PRECISION[rule.confidence],
      'security-severity': SECURITY_SEVERITY[rule.severity].toFixed(1),
      'problem.severity': PROBLEM_SEVERITY[level],
    },
  };
}

function helpText(rule: ReportedRule): string {
  return [`Why it matters: ${rule.description}`, `What to do: ${rule.remediation}`, 'References:', ...rule.references].join('\n');
}

function helpMarkdown(rule: ReportedRule): string {
  return [
    `**Why it matters.** ${rule.description}`,
    `**What to do.** ${rule.remediation}`,
    ['**References**', '', ...rule.references.map((reference) => `- <${reference}>`)].join('\n'),
  ].join('\n\n');
}

function pascalCase(id: string): string {
  const words = id.split(/[^A-Za-z0-9]+/).filter((word) => word !== '');
  return words.map((word) => word.charAt(0).toUpperCase() + word.slice(1)).join('');
}

function shorten(text: string): string {
  if (text.length <= MOST_DESCRIPTION) return text;
  const cut = text.lastIndexOf(' ', MOST_DESCRIPTION - 2);
  return `${text.slice(0, cut > 0 ? cut : MOST_DESCRIPTION - 2)}…`;
}
