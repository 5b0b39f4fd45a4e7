import { CATEGORIES } from '../../core/category.ts';
import type { Finding } from '../../core/finding.ts';
import { suppressedCounts, type ScanResult } from '../../core/result.ts';
import { SEVERITIES } from '../../core/severity.ts';
import { skipsByReason } from '../error-words.ts';

/** One series: its labels and its value. */
export interface Sample {
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** Everything measured of one thing. */
export interface Metric {
  readonly name: string;
  readonly help: string;
  /** a base unit that the name ends in, as OpenMetrics wants it */
  readonly unit?: 'bytes' | 'seconds';
  readonly samples: readonly Sample[];
}

function countBy(
  findings: readonly Finding[],
  keys: readonly string[],
  keyOf: (finding: Finding) => string,
): Map<string, number> {
  const counts = new Map(keys.map((key) => [key, 0]));
  for (const finding of findings) counts.set(keyOf(finding), (counts.get(keyOf(finding)) ?? 0) + 1);
  return counts;
}

function samplesBy(label: string, counts: Iterable<readonly [string, number]>): readonly Sample[] {
  return [...counts].map(([key, value]) => ({ labels: { [label]: key }, value }));
}

/** The rule's findings by severity: context lowers some. Only what was found; in the order of names. */
function byRule(findings: readonly Finding[]): readonly Sample[] {
  const counts = countBy(findings, [], ({ ruleId, category, severity }) => [ruleId, category, severity].join('\0'));
  const keys = [...counts.keys()].sort();
  return keys.map((key) => {
    const [rule = '', category = '', severity = ''] = key.split('\0');
    return { labels: { rule, category, severity }, value: counts.get(key) as number };
  });
}

/** Upper ends of the bands in whole days, the last without; 90 is when a secret is due for rotation. */
const AGES = [
  ['0-7', 7],
  ['8-30', 30],
  ['31-90', 90],
  ['91-365', 365],
  ['366-', Infinity],
] as const;

const UNKNOWN_AGE = 'unknown';

function ageBand({ origin }: Finding): string {
  const { days } = origin ?? {};
  return AGES.find(([, most]) => days !== undefined && days <= most)?.[0] ?? UNKNOWN_AGE;
}

/** Only of a scan that asked for ages. */
function ageMetrics(findings: readonly Finding[]): readonly Metric[] {
  if (!findings.some(({ origin }) => origin?.days !== undefined)) return [];
  const counts = countBy(findings, [...AGES.map(([band]) => band), UNKNOWN_AGE], ageBand);
  const help = 'Findings by days since they were first committed.';
  return [{ name: 'tightlip_findings_by_age', help, samples: samplesBy('days', counts) }];
}

const one = (value: number): readonly Sample[] => [{ labels: {}, value }];

function findingMetrics(findings: readonly Finding[]): readonly Metric[] {
  const severities = countBy(findings, SEVERITIES, ({ severity }) => severity);
  const categories = countBy(findings, CATEGORIES, ({ category }) => category);
  return [
    { name: 'tightlip_findings', help: 'Findings that are reported.', samples: one(findings.length) },
    { name: 'tightlip_findings_by_severity', help: 'Findings by severity.', samples: samplesBy('severity', severities) },
    { name: 'tightlip_findings_by_category', help: 'Findings by category.', samples: samplesBy('category', categories) },
    { name: 'tightlip_findings_by_rule', help: 'Findings by rule, category and severity.', samples: byRule(findings) },
    ...ageMetrics(findings),
  ];
}

/** What the metrics report says, in its order. Seconds only where they are known: a report that was read from a file has none. */
export function metricsOf(result: ScanResult): readonly Metric[] {
  const { findings, errors, skipped, stats } = result;
  const reasons = skipsByReason(skipped).map(([reason, group]) => [reason, group.length] as const);
  return [
    ...findingMetrics(findings),
    {
      name: 'tightlip_suppressed',
      help: 'Findings that are suppressed, by what.',
      samples: samplesBy('by', Object.entries(suppressedCounts(result))),
    },
    { name: 'tightlip_errors', help: 'Files and folders that could not be scanned.', samples: one(errors.length) },
    { name: 'tightlip_skipped', help: 'Paths that were left out, by reason.', samples: samplesBy('reason', reasons.sort()) },
    { name: 'tightlip_files', help: 'Files whose content was looked at.', samples: one(stats.files) },
    { name: 'tightlip_scanned_bytes', help: 'Bytes of these files.', unit: 'bytes', samples: one(stats.bytes) },
    ...(stats.milliseconds > 0
      ? [
          {
            name: 'tightlip_scan_duration_seconds',
            help: 'Wall time of the scan.',
            unit: 'seconds' as const,
            samples: one(Math.round(stats.milliseconds) / 1000),
          },
        ]
      : []),
  ];
}
