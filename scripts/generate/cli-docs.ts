import type { Artefact } from './artefact.ts';

/** docs/cli.md, from the command line's own definitions. Imported late: they import rules/index.ts. */
export async function commandLineDocs(): Promise<readonly Artefact[]> {
  const { renderCliDocs } = await import('../../src/cli/docs.ts');
  return [{ path: 'docs/cli.md', content: renderCliDocs() }];
}
