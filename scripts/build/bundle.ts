import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { ROOT } from '../root.ts';

/** Packages that few runs need: each in a file of its own beside the entry, so that no start pays for reading them. */
const SELDOM = ['yaml', 'fast-glob'];

const seldomApart: Plugin = {
  name: 'seldom-apart',
  setup(builder) {
    builder.onResolve({ filter: new RegExp(`^(?:${SELDOM.join('|')})$`) }, ({ path, kind }) =>
      kind === 'entry-point' ? undefined : { path: `./${path}.cjs`, external: true },
    );
  },
};

const ENTRIES = { tightlip: 'src/cli/tightlip.ts', action: 'src/action/main.ts' };

/** @param entry file or package */
async function bundleEntry(name: string, entry: string, folder: string): Promise<Metafile> {
  const { version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { version: string };
  const outfile = join(folder, `${name}.cjs`);
  const result = await build({
    absWorkingDir: ROOT,
    entryPoints: [entry],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    minifySyntax: true,
    minifyWhitespace: true,
    legalComments: 'none',
    charset: 'utf8',
    metafile: true,
    plugins: [seldomApart],
    define: { TIGHTLIP_VERSION: JSON.stringify(version), 'import.meta.url': 'TIGHTLIP_URL' },
    banner: { js: '#!/usr/bin/env node\n"use strict";const TIGHTLIP_URL=require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  return result.metafile;
}

/** Bundles every entry into one CommonJS file each: what dist/ ships, and what tests run. @param folder exists; absolute */
export function bundle(folder: string): Promise<readonly Metafile[]> {
  return Promise.all(
    [...Object.entries(ENTRIES), ...SELDOM.map((name) => [name, name] as const)].map(([name, entry]) =>
      bundleEntry(name, entry, folder),
    ),
  );
}
