import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { interleaved, run } from './processes.ts';
import type { Tree } from './tree.ts';

const ROUNDS = 20;

/** A folder with so many source files of lodash, a few kB each. */
function fewFiles(tree: Tree, parent: string, count: number): string {
  const folder = join(parent, String(count));
  mkdirSync(folder);
  const source = join(tree.folder, 'lodash_4.17.21');
  const names = readdirSync(source).filter((name) => {
    const { size } = statSync(join(source, name));
    return name.endsWith('.js') && size > 2_000 && size < 10_000;
  });
  for (const name of names.sort().slice(0, count)) copyFileSync(join(source, name), join(folder, name));
  return folder;
}

/** Start-up of small runs against node's own; medians in milliseconds, one Markdown row each. */
export function startUp(cli: string, tree: Tree): readonly (readonly string[])[] {
  const parent = mkdtempSync(join(tmpdir(), 'tightlip-bench-'));
  try {
    const node = process.execPath;
    const scan = (count: number) => {
      const folder = fewFiles(tree, parent, count);
      return () => run([node, cli, '--no-config', folder], [0, 1]);
    };
    const times = interleaved(
      {
        'node -e 0': () => run([node, '-e', '0'], [0]),
        'tightlip --version': () => run([node, cli, '--version'], [0]),
        'tightlip, one file': scan(1),
        'tightlip, ten files': scan(10),
      },
      ROUNDS,
    );
    const floor = times['node -e 0'];
    return Object.entries(times).map(([name, time]) => [name, `${time.toFixed(0)} ms`, `+${(time - floor).toFixed(0)} ms`]);
  } finally {
    rmSync(parent, { recursive: true, force: true });
  }
}
