/** `npm run bench:git`: the built program in git repositories, each figure beside what git needs by itself in the same run. */
import { join } from 'node:path';
import { ROOT } from '../scripts/root.ts';
import { table } from '../src/report/markdown-text.ts';
import { cachedScan } from './git/cached-scan.ts';
import { historyScan } from './git/history-scan.ts';
import { hookLatency } from './git/hook-latency.ts';
import { largeWorkTree } from './git/large-work-tree.ts';
import { benchmarkRepository } from './git/history-repository.ts';

const cli = join(ROOT, 'dist', 'tightlip.cjs');
const log = (line: string): void => console.error(line);

/** Which parts run: those named on the command line, or all. */
const PARTS = {
  history: () => table(['History, median of 3', 'wall', 'to git log -p'], historyScan(cli, benchmarkRepository(log))),
  hook: () => table(['Commit of 45 of 20,000 files, median of 11', 'wall', 'above git'], hookLatency(cli, largeWorkTree(log))),
  cache: () => table(['Scan of 20,000 files, median of 3', 'wall', 'to all read'], cachedScan(cli, largeWorkTree(log))),
} as const;

try {
  const wanted = process.argv.slice(2);
  for (const [name, measure] of Object.entries(PARTS)) {
    if (wanted.length === 0 || wanted.includes(name)) console.log(`${measure()}\n`);
  }
  console.log(`Node ${process.versions.node}, ${process.platform} ${process.arch}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 2;
}
