import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Rule } from '../../src/core/rule.ts';
import { ROOT } from '../root.ts';

/** One rule and where it is written. */
export interface RuleSource {
  readonly rule: Rule;
  /** relative to rules/, as in `secrets/stripe.ts` */
  readonly file: string;
  /** name of the export */
  readonly name: string;
}

function ruleFiles(): readonly string[] {
  return readdirSync(join(ROOT, 'rules'), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name).slice(join(ROOT, 'rules').length + 1))
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => file !== 'index.ts' && !file.startsWith('_shared/'))
    .sort();
}

function isRule(value: unknown): value is Rule {
  return typeof value === 'object' && value !== null && 'id' in value && 'keywords' in value;
}

function refuseTwins(sources: readonly RuleSource[], what: string, key: (source: RuleSource) => string): void {
  const seen = new Map<string, string>();
  for (const source of sources) {
    const twin = seen.get(key(source));
    if (twin !== undefined) {
      throw new Error(`Two rules have the ${what} ${key(source)}: rules/${twin} and rules/${source.file}. Rename one.`);
    }
    seen.set(key(source), source.file);
  }
}

/**
 * Every rule under rules/, sorted by id.
 *
 * @throws when a rule file exports something else than rules, or two rules share an id or an export's name
 */
export async function loadRuleSources(): Promise<readonly RuleSource[]> {
  const sources: RuleSource[] = [];
  for (const file of ruleFiles()) {
    const module = (await import(pathToFileURL(join(ROOT, 'rules', file)).href)) as Record<string, unknown>;
    for (const [name, rule] of Object.entries(module)) {
      if (!isRule(rule)) throw new Error(`rules/${file} exports ${name}, which is no rule: move it to rules/_shared/.`);
      sources.push({ rule, file, name });
    }
  }
  refuseTwins(sources, 'id', (source) => source.rule.id);
  refuseTwins(sources, 'export name', (source) => source.name);
  return sources.sort((a, b) => (a.rule.id < b.rule.id ? -1 : 1));
}
