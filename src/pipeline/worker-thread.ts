import { startWorker } from './worker.ts';

/* What a worker thread runs: a file of its own in dist/, so that neither thread reads the other's part of the program. */
startWorker();
