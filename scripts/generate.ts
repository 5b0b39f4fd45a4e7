/** Writes every file that is made from the sources; with `--check` says which are out of date and fails. */
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Artefact } from './generate/artefact.ts';
import { commandLineDocs } from './generate/cli-docs.ts';
import { configDocs } from './generate/config-docs.ts';
import { readme } from './generate/readme.ts';
import { loadRuleSources } from './generate/rule-files.ts';
import { ruleIndex } from './generate/rule-index.ts';
import { rulePages } from './generate/rule-pages.ts';
import { ROOT } from './root.ts';

const check = process.argv.includes('--check');
const stale: string[] = [];

function put({ path, content }: Artefact): void {
  const file = join(ROOT, path);
  if (existsSync(file) && readFileSync(file, 'utf8') === content) return;
  stale.push(path);
  if (check) return;
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

/** Pages of rules that are gone. */
function removeOrphans(pages: readonly Artefact[]): void {
  const folder = join(ROOT, 'docs/rules');
  if (!existsSync(folder)) return;
  const kept = new Set(pages.map(({ path }) => path));
  for (const name of readdirSync(folder)) {
    if (kept.has(`docs/rules/${name}`)) continue;
    stale.push(`docs/rules/${name}`);
    if (!check) rmSync(join(folder, name));
  }
}

const sources = await loadRuleSources();
// First, since the command line and the configuration import it.
put(ruleIndex(sources));
const pages = rulePages(sources);
pages.forEach(put);
removeOrphans(pages);
put(readme(sources));
(await commandLineDocs()).forEach(put);
(await configDocs()).forEach(put);

if (stale.length === 0) console.log(`${sources.length} rules; every generated file is up to date.`);
else if (!check) console.log(`${sources.length} rules; wrote:\n${stale.map((path) => `  ${path}`).join('\n')}`);
else {
  console.error(`Out of date:\n${stale.map((path) => `  ${path}`).join('\n')}\nRun: npm run generate`);
  process.exitCode = 1;
}
