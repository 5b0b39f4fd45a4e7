import type { Artefact } from './artefact.ts';

/** docs/config.md and schema/config.schema.json, from the configuration's own definitions. */
export function configDocs(): Promise<readonly Artefact[]> {
  return Promise.resolve([]);
}
