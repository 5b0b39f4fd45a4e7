/** `npm run bench`: speed, memory and start-up of the built program. `--readme` also writes the tables into README.md. */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { replaceSection } from '../scripts/generate/section.ts';
import { ROOT } from '../scripts/root.ts';
import { table } from '../src/report/markdown-text.ts';
import { startUp } from './start-up.ts';
import { throughput } from './throughput.ts';
import { benchmarkTree } from './tree.ts';

async function main(): Promise<void> {
  if (spawnSync('rg', ['--version']).status !== 0) {
    throw new Error('ripgrep (rg) is the yardstick and is not installed. On Debian and Ubuntu: apt-get install ripgrep');
  }
  const cli = join(ROOT, 'dist', 'tightlip.cjs');
  const tree = benchmarkTree((line) => console.error(line));
  const report = [
    table(['Whole tree, warm cache, median of 5', ''], await throughput(cli, tree)),
    table(['Start-up, median of 20', 'wall', 'above node'], startUp(cli, tree)),
    `Node ${process.versions.node}, ${process.platform} ${process.arch}.`,
  ].join('\n\n');
  console.log(report);
  if (process.argv.includes('--readme')) {
    const readme = join(ROOT, 'README.md');
    writeFileSync(readme, replaceSection(readFileSync(readme, 'utf8'), 'bench', report));
  }
}

try {
  await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
