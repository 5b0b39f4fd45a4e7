import type { Artefact } from './artefact.ts';

/** docs/cli.md, from the command line's own definitions. */
export function commandLineDocs(): Promise<readonly Artefact[]> {
  return Promise.resolve([]);
}
