import type { Artefact } from './artefact.ts';

/** docs/config.md and schema/config.schema.json, from the configuration's own definitions. Imported late: they import rules/index.ts. */
export async function configDocs(): Promise<readonly Artefact[]> {
  const [{ renderConfigDocs }, { renderConfigSchema }] = await Promise.all([
    import('../../src/config/docs.ts'),
    import('../../src/config/schema.ts'),
  ]);
  return [
    { path: 'docs/config.md', content: renderConfigDocs() },
    { path: 'schema/config.schema.json', content: renderConfigSchema() },
  ];
}
