import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { isFlawRule, type Rule } from '../../src/core/rule.ts';
import type { FlawRule } from '../../src/core/flaw-rule.ts';

const ROOT = fileURLToPath(new URL('../../rules/', import.meta.url));
const FOLDERS = ['client', 'errors', 'host', 'logging', 'packages', 'signature', 'tls', 'transport'];

/** Every flaw rule, straight from its file. */
export async function flawRules(): Promise<FlawRule[]> {
  const rules: FlawRule[] = [];
  for (const folder of FOLDERS) {
    for (const file of readdirSync(join(ROOT, folder)).sort()) {
      const exported = (await import(new URL(`../../rules/${folder}/${file}`, import.meta.url).href)) as Record<string, Rule>;
      rules.push(...Object.values(exported).filter((rule) => isFlawRule(rule)));
    }
  }
  return rules;
}
