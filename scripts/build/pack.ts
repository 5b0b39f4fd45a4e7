import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { ROOT } from '../root.ts';
import { bundle } from './bundle.ts';
import { declarations } from './declarations.ts';

/** Files that npm packs besides those that package.json names. */
const ALWAYS = ['package.json', 'README.md', 'LICENSE'];
const TARBALL = /\.tgz$/;

/**
 * Packs what these sources make of the package, as `npm publish` would.
 *
 * @param folder exists; absolute
 * @returns the tarball in it
 */
export async function pack(folder: string): Promise<string> {
  const made = join(folder, 'made');
  const { files } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')) as { files: readonly string[] };
  mkdirSync(join(made, 'dist'), { recursive: true });
  for (const name of [...ALWAYS, ...files.filter((file) => file !== 'dist')]) {
    cpSync(join(ROOT, name), join(made, name), { recursive: true });
  }
  await bundle(join(made, 'dist'));
  writeFileSync(join(made, 'dist/index.d.cts'), declarations());
  const licences = join(ROOT, 'dist/THIRD-PARTY.txt');
  if (existsSync(licences)) cpSync(licences, join(made, 'dist/THIRD-PARTY.txt'));
  const { status, stderr } = spawnSync('npm', ['pack', '--silent', '--ignore-scripts', '--pack-destination', folder], {
    cwd: made,
    encoding: 'utf8',
  });
  const tarball = readdirSync(folder).find((name) => TARBALL.test(name));
  if (status !== 0 || tarball === undefined) throw new Error(`npm pack failed: ${stderr}`);
  return join(folder, tarball);
}
