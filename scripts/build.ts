/** Bundles each entry into one CommonJS file under dist/, reproducibly, with the licences of what is bundled. */
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Metafile } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };

const ENTRIES = { tightlip: 'src/cli/tightlip.ts', action: 'src/action/main.ts' };

async function bundle(name: string, entry: string): Promise<Metafile> {
  const result = await build({
    absWorkingDir: root,
    entryPoints: [entry],
    outfile: `dist/${name}.cjs`,
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
  chmodSync(join(root, 'dist', `${name}.cjs`), 0o755);
  return result.metafile;
}

/** Folders of the packages that a bundle holds. */
function packagesOf(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return folders.filter((folder) => folder !== undefined);
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(root, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const names = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT', 'LICENCE', 'License'];
  const text = names.map((name) => tryRead(join(root, folder, name))).find((found) => found !== undefined);
  if (text === undefined) throw new Error(`no licence file in ${relative(root, folder)}`);
  return `${about.name} ${about.version} (${about.license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

mkdirSync(join(root, 'dist'), { recursive: true });
const metafiles = await Promise.all(Object.entries(ENTRIES).map(([name, entry]) => bundle(name, entry)));
const folders = [...new Set(metafiles.flatMap(packagesOf))].sort();
const rule = `\n${'-'.repeat(80)}\n\n`;
writeFileSync(
  join(root, 'dist/THIRD-PARTY.txt'),
  `Packages bundled in this folder, and their licences.\n${rule}${folders.map(licenceOf).join(rule)}`,
);
