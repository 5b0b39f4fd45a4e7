import { isMainThread } from 'node:worker_threads';

// One file is both: a worker is started with the bundle that runs.
if (isMainThread) void import('./main.ts').then(({ main }) => main(process.argv.slice(2), new URL(import.meta.url)));
else void import('../pipeline/worker.ts').then(({ startWorker }) => startWorker());
