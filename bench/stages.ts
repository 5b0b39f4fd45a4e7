import { performance } from 'node:perf_hooks';
import { RULES } from '../rules/index.ts';
import { DEFAULT_SETTINGS } from '../src/core/settings.ts';
import { VERSION } from '../src/core/product.ts';
import { scan } from '../src/pipeline/scan.ts';
import type { StageTimes } from '../src/pipeline/stage-times.ts';
import { loadReporter } from '../src/report/index.ts';
import { expandPaths } from '../src/sources/expand-paths.ts';
import { listFiles } from '../src/sources/files.ts';
import type { Tree } from './tree.ts';

/** Milliseconds that each stage takes on one thread, in this process: the sources as they are, not the bundle. */
export async function stages(tree: Tree): Promise<Readonly<Record<keyof StageTimes | 'report', number>>> {
  const started = performance.now();
  const files = listFiles({
    root: tree.folder,
    targets: await expandPaths([tree.folder], tree.folder),
    gitignore: false,
    exclude: [],
    include: [],
    recurseSubmodules: false,
    maxFileSize: DEFAULT_SETTINGS.maxFileSize,
  });
  // Taken apart, since a scan on one thread reads while it lists.
  const listed = [...files];
  const list = performance.now() - started;
  let times: StageTimes | undefined;
  const result = await scan(listed, DEFAULT_SETTINGS, {
    jobs: 1,
    workerEntry: new URL('../dist/worker.cjs', import.meta.url),
    onTimes: (measured) => {
      times = measured;
    },
  });
  const { render } = await loadReporter('sarif');
  const rendering = performance.now();
  render(result, {
    version: VERSION,
    rules: RULES,
    style: (_style, text) => text,
    showSecrets: false,
    verbose: false,
    width: 100,
    includeSuppressed: false,
  });
  if (times === undefined) throw new Error('The scan did not say how long its stages took.');
  return { ...(times as StageTimes), list, report: performance.now() - rendering };
}
