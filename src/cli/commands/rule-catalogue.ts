import { RULES } from '../../../rules/index.ts';
import { UsageError } from '../../core/errors.ts';
import { isAssignmentRule, isFlawRule, isPatternRule, shapesOf, type Rule, type Shape } from '../../core/rule.ts';
import { selectRules } from '../../pipeline/select-rules.ts';
import type { OptionValues } from '../options/index.ts';
import { findScanRoot } from '../scan-root.ts';
import { readConfig } from '../settings.ts';

export interface CatalogueEntry {
  /** with the severity that the configuration gives it */
  readonly rule: Rule;
  /** it runs, unless the configuration leaves it out */
  readonly enabled: boolean;
  /** it comes from the configuration file */
  readonly own: boolean;
}

/** Every rule, the configuration's own among them, sorted by id. */
export async function readCatalogue(options: OptionValues): Promise<readonly CatalogueEntry[]> {
  const config = await readConfig(findScanRoot([], process.cwd()), options);
  const custom = config?.rules.custom ?? [];
  const severities = config?.rules.severities ?? {};
  const all = selectRules(RULES, { disabled: [], only: [], severities, custom });
  const running = new Set(config ? selectRules(RULES, config.rules).map(({ id }) => id) : all.map(({ id }) => id));
  return all.map((rule) => ({ rule, enabled: running.has(rule.id), own: custom.some(({ id }) => id === rule.id) }));
}

const written = (regex: RegExp): { pattern: string; flags: string } => ({ pattern: regex.source, flags: regex.flags });

const shapeData = (shape: Shape): object =>
  'structure' in shape
    ? shape
    : shape instanceof RegExp
      ? written(shape)
      : { names: written(shape.names), value: written(shape.value) };

/** A rule as JSON: all that it says of itself, and what it looks for. Examples hold placeholders, never a secret. */
export function ruleData({ rule, enabled, own }: CatalogueEntry): object {
  const { id, title, category, description, remediation, references, severity, confidence, since, cwe = 798, keywords } = rule;
  const info = {
    id,
    title,
    category,
    severity,
    confidence,
    enabled,
    own,
    description,
    remediation,
    references,
    cwe,
    since,
    keywords,
  };
  if (isPatternRule(rule)) return { ...info, patterns: shapesOf(rule).map(shapeData) };
  if (isAssignmentRule(rule)) return { ...info, names: written(rule.assignment.names) };
  return isFlawRule(rule) ? { ...info, languages: rule.languages } : info;
}

/** `--format` where only people and programs read, not code scanning. */
export function wantsJson({ format = 'text' }: OptionValues): boolean {
  if (format === 'text' || format === 'json') return format === 'json';
  throw new UsageError('--format must be text or json here.');
}
