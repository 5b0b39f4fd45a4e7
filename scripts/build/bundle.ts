import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Metafile, type Plugin } from 'esbuild';
import { ROOT } from '../root.ts';
import { atOnce } from './at-once.ts';
import { ruleData, rulesAsData, ruleTexts } from './rule-data.ts';
import { whenUsed } from './when-used.ts';

/** Files of dist/ by name: what people start, and what those load when they need it. */
const ENTRIES = {
  tightlip: 'src/cli/tightlip.ts',
  action: 'src/action/main.ts',
  index: 'src/index.ts',
  main: 'src/cli/main.ts',
  worker: 'src/pipeline/worker-thread.ts',
  exchange: 'src/report/exchange.ts',
  html: 'src/report/html/index.ts',
  yaml: 'yaml',
  yargs: 'src/cli/yargs.ts',
  'fast-glob': 'fast-glob',
  toml: 'smol-toml',
} as const;

/** Imports that stay imports, of the file of that name beside: reading a megabyte takes a start longer than all the rest. */
const APART: readonly (readonly [imported: RegExp, name: keyof typeof ENTRIES])[] = [
  [/^\.\/main\.ts$/, 'main'],
  [/^\.\/exchange\.ts$/, 'exchange'],
  [/^\.\/html\/index\.ts$/, 'html'],
  [/^\.\/yargs\.ts$/, 'yargs'],
  [/^fast-glob$/, 'fast-glob'],
  [/^smol-toml$/, 'toml'],
];

const apart: Plugin = {
  name: 'apart',
  setup(builder) {
    for (const [filter, name] of APART) {
      builder.onResolve({ filter }, ({ kind }) =>
        kind === 'entry-point' ? undefined : { path: `./${name}.cjs`, external: true },
      );
    }
  },
};

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
    plugins: [apart, whenUsed('yaml', './yaml.cjs'), atOnce(APART.map(([imported]) => imported)), rulesAsData],
    // import() of a CommonJS file has its exports guessed by a slow lexer: require() it instead
    supported: { 'dynamic-import': false },
    define: { TIGHTLIP_VERSION: JSON.stringify(version), 'import.meta.url': 'TIGHTLIP_URL' },
    banner: { js: '#!/usr/bin/env node\n"use strict";const TIGHTLIP_URL=require("node:url").pathToFileURL(__filename).href;' },
    logLevel: 'warning',
  });
  chmodSync(outfile, 0o755);
  return result.metafile;
}

/** Bundles every entry into one CommonJS file each: what dist/ ships, and what tests run. @param folder exists; absolute */
export function bundle(folder: string): Promise<readonly Metafile[]> {
  writeFileSync(join(folder, 'rules.json'), ruleData());
  writeFileSync(join(folder, 'rule-texts.json'), ruleTexts());
  return Promise.all(Object.entries(ENTRIES).map(([name, entry]) => bundleEntry(name, entry, folder)));
}
