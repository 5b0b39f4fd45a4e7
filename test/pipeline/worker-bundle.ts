import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { buildSync } from 'esbuild';

/** The worker of these sources in one file, as `dist` has it: it starts ten times as fast as through tsx. Made once a process. */
function bundleWorker(): string {
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-worker-'));
  process.once('exit', () => rmSync(folder, { recursive: true }));
  const outfile = join(folder, 'worker.cjs');
  buildSync({
    entryPoints: [fileURLToPath(new URL('../../src/pipeline/worker-thread.ts', import.meta.url))],
    outfile,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
  });
  return outfile;
}

export const WORKER = bundleWorker();
