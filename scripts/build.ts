/** Bundles each entry into one CommonJS file under dist/, reproducibly, with the licences of what is bundled. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { Metafile } from 'esbuild';
import { bundle } from './build/bundle.ts';
import { declarations } from './build/declarations.ts';
import { ROOT } from './root.ts';

/** Folders of the packages that a bundle holds. */
function packagesOf(metafile: Metafile): string[] {
  const folders = Object.keys(metafile.inputs).map((input) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(input)?.[1]);
  return folders.filter((folder) => folder !== undefined);
}

function licenceOf(folder: string): string {
  const about = JSON.parse(readFileSync(join(ROOT, folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
    license: string;
  };
  const names = ['LICENSE', 'LICENSE.md', 'license', 'LICENSE.txt', 'LICENSE-MIT', 'LICENCE', 'License', 'LICENSE-MIT.txt'];
  const text = names.map((name) => tryRead(join(ROOT, folder, name))).find((found) => found !== undefined);
  if (text === undefined) throw new Error(`no licence file in ${relative(ROOT, folder)}`);
  return `${about.name} ${about.version} (${about.license})\n\n${text.replaceAll('\r\n', '\n').trim()}\n`;
}

function tryRead(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}

mkdirSync(join(ROOT, 'dist'), { recursive: true });
const metafiles = await bundle(join(ROOT, 'dist'));
writeFileSync(join(ROOT, 'dist/index.d.cts'), declarations());
const folders = [...new Set(metafiles.flatMap(packagesOf))].sort();
const rule = `\n${'-'.repeat(80)}\n\n`;
writeFileSync(
  join(ROOT, 'dist/THIRD-PARTY.txt'),
  `Packages bundled in this folder, and their licences.\n${rule}${folders.map(licenceOf).join(rule)}`,
);
