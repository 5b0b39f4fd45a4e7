import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { join } from 'node:path';
import { RULES } from '../rules/index.ts';
import { interleaved, peakMemory, run } from './processes.ts';
import { stages } from './stages.ts';
import type { Tree } from './tree.ts';

const ROUNDS = 5;
const KEYWORDS = 20;

/** Keywords of our own rules, evenly spread over the sorted list. */
function someKeywords(): readonly string[] {
  const all = [...new Set(RULES.flatMap((rule) => [...rule.keywords]))].sort();
  const step = Math.max(1, all.length / KEYWORDS);
  return Array.from({ length: Math.min(KEYWORDS, all.length) }, (_, index) => all[Math.floor(index * step)] as string);
}

/**
 * Wall time on the whole tree against ripgrep's on the same files, memory and time a stage; one Markdown row each.
 *
 * @throws when ripgrep is missing
 */
export async function throughput(cli: string, tree: Tree): Promise<readonly (readonly string[])[]> {
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-bench-'));
  try {
    const keywords = join(folder, 'keywords');
    writeFileSync(keywords, `${someKeywords().join('\n')}\n`);
    const args = ['--no-config', '--no-gitignore', '--format', 'sarif', tree.folder];
    const ripgrep = ['rg', '-c', '-i', '-F', '-f', keywords, '--no-ignore', '--hidden', tree.folder];
    const tightlip = [process.execPath, cli, ...args];
    const times = interleaved({ ripgrep: () => run(ripgrep, [0, 1]), tightlip: () => run(tightlip, [0, 1]) }, ROUNDS);
    const speed = (milliseconds: number) => `${(tree.bytes / 1e3 / milliseconds).toFixed(0)} MB/s`;
    const seconds = (milliseconds: number) => `${(milliseconds / 1000).toFixed(2)} s`;
    const memory = peakMemory(cli, args, [0, 1]);
    const spent = Object.entries(await stages(tree));
    return [
      ['tree', `${tree.files} files, ${(tree.bytes / 1e6).toFixed(0)} MB`],
      ['cores', String(availableParallelism())],
      [`rg -c -i, ${KEYWORDS} of our keywords`, `${seconds(times.ripgrep)}, ${speed(times.ripgrep)}`],
      ['tightlip, all rules', `${seconds(times.tightlip)}, ${speed(times.tightlip)}`],
      ['tightlip / rg', `${(times.tightlip / times.ripgrep).toFixed(2)} times`],
      ['peak resident memory', `${(memory / 1e6).toFixed(0)} MB`],
      ...spent.map(([stage, time]) => [`of one thread: ${stage}`, seconds(time)]),
    ];
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
