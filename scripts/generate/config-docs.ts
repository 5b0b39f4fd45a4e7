import type { Artefact } from './artefact.ts';

/** docs/config.md and schema/config.schema.json, from the configuration's own definitions. Imported late: they import rules/index.ts. */
export async function configDocs(): Promise<readonly Artefact[]> {
  const { renderConfigSchema } = await import('../../src/config/schema.ts');
  return [{ path: 'schema/config.schema.json', content: renderConfigSchema() }];
}
