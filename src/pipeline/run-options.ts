import type { CleanItems } from './clean-items.ts';
import type { Inspector } from './inspector.ts';
import type { NestedSettings } from './nested-settings.ts';
import type { OnOutcome, Workers } from './pool.ts';
import type { StageTimes } from './stage-times.ts';

/** How a scan runs; decides nothing about what it finds. */
export interface RunOptions {
  /** worker threads at most; 1 runs everything on the calling thread */
  readonly jobs: number;
  /** file that starts a worker: the running bundle itself */
  readonly workerEntry: string | URL;
  /** the whole tree is scanned with every rule: only then can an entry of an allowlist be called unused */
  readonly whole?: boolean;
  /** settings of folders that have their own */
  readonly nested?: NestedSettings;
  /** what earlier scans found nothing in; undefined where nothing is known of it */
  readonly clean?: Promise<CleanItems | undefined>;
  /** shared with other scans of the same settings, instead of threads of its own; closing them is left to whoever made them */
  readonly workers?: Workers;
  /** shared with other scans of the same settings on the calling thread */
  readonly inspector?: Inspector;
  /** told what items gave, blobs and files alone, as they are done */
  readonly onOutcome?: OnOutcome;
  readonly onProgress?: (progress: Progress) => void;
  readonly onTimes?: (times: StageTimes) => void;
  readonly signal?: AbortSignal;
}

export interface Progress {
  readonly filesDone: number;
  readonly bytesDone: number;
  /** what the source has listed so far; final once `listed` */
  readonly filesListed: number;
  readonly bytesListed: number;
  readonly listed: boolean;
}
