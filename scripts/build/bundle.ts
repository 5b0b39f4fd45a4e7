import { chmodSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile } from 'esbuild';
import { ROOT } from '../root.ts';

const ENTRIES = { tightlip: 'src/cli/tightlip.ts', action: 'src/action/main.ts' };

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
    define: { TIGHTLIP_VERSION: JSON.stringify(version), 'import.meta.url': 'TIGHTLIP_URL' },
    banner: { js: '#!/usr/bin/env node\n"use strict";const TIGHTLIP_URL=require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  return result.metafile;
}

/** Bundles every entry into one CommonJS file each: what dist/ ships, and what tests run. @param folder exists; absolute */
export function bundle(folder: string): Promise<readonly Metafile[]> {
  return Promise.all(Object.entries(ENTRIES).map(([name, entry]) => bundleEntry(name, entry, folder)));
}
