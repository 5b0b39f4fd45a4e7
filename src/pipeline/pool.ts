import { now } from '../core/clock.ts';
import type { Worker } from 'node:worker_threads';
import type { Rule } from '../core/rule.ts';
import type { ScanSettings } from '../core/settings.ts';
import { emptyOutcome, fromWire, type Outcome, type WireOutcome } from './wire.ts';
import type { StoredItem } from './scan-files.ts';

/** First message of a worker's life. */
export interface WorkerStart {
  readonly settings: ScanSettings;
  /** [file's index in the batch, rule's index]: where the worker is, for the watchdog; NOTHING while it starts or waits */
  readonly progress: Int32Array;
}

export const NOTHING = -1;

/** A worker that makes no progress within this many budgets of one file is ended. */
const PATIENCE = 3;

/** Told what some items of a batch gave: of all of them at once, unless one hung. */
export type OnOutcome = (outcome: Outcome, items: readonly StoredItem[]) => void;

/** Where batches are scanned. */
export interface Workers {
  add(batch: readonly StoredItem[], onOutcome: OnOutcome): void;
  /** Resolves when every batch is done; rejects when a worker died of a defect, and at once when aborted. */
  drain(signal?: AbortSignal): Promise<void>;
  close(): Promise<void>;
}

interface Task {
  readonly batch: readonly StoredItem[];
  readonly onOutcome: OnOutcome;
}

interface Seat {
  worker: Worker;
  progress: Int32Array;
  task: Task | undefined;
  /** what the watchdog saw last, and when */
  seen: number;
  since: number;
}

/**
 * Worker threads that scan batches of files. A regular expression that hangs cannot be interrupted, so a watchdog ends a worker whose
 * file takes several budgets, reports a timeout for that file and scans the rest of the batch in a new worker.
 */
export class Pool implements Workers {
  readonly #entry: string | URL;
  readonly #settings: ScanSettings;
  readonly #rules: readonly Rule[];
  readonly #queue: Task[] = [];
  readonly #seats: Seat[] = [];
  readonly #watchdog: NodeJS.Timeout;
  #failure: Error | undefined;
  #idle: (() => void) | undefined;

  constructor(jobs: number, entry: string | URL, rules: readonly Rule[], settings: ScanSettings) {
    this.#entry = entry;
    this.#settings = settings;
    this.#rules = rules;
    for (let seat = 0; seat < jobs; seat++) this.#seats.push(this.#newSeat());
    this.#watchdog = setInterval(() => this.#watch(), Math.min(1000, settings.fileBudget));
    this.#watchdog.unref();
  }

  add(batch: readonly StoredItem[], onOutcome: OnOutcome): void {
    this.#queue.push({ batch, onOutcome });
    for (const seat of this.#seats) if (seat.task === undefined) this.#next(seat);
  }

  async drain(signal?: AbortSignal): Promise<void> {
    const abort = (): void => this.#fail(signal?.reason as Error);
    signal?.addEventListener('abort', abort);
    if (signal?.aborted) abort();
    while (!this.#failure && (this.#queue.length > 0 || this.#seats.some((seat) => seat.task))) {
      await new Promise<void>((resolve) => (this.#idle = resolve));
    }
    signal?.removeEventListener('abort', abort);
    if (this.#failure) throw this.#failure;
  }

  async close(): Promise<void> {
    clearInterval(this.#watchdog);
    await Promise.all(this.#seats.map(({ worker }) => worker.terminate()));
  }

  #newSeat(): Seat {
    const progress = new Int32Array(new SharedArrayBuffer(8)).fill(NOTHING);
    const start: WorkerStart = { settings: this.#settings, progress };
    // Without the main thread's preloads: a bundle needs none, and each would be loaded again in every worker.
    const worker = new (process.getBuiltinModule('node:worker_threads').Worker)(this.#entry, { workerData: start, execArgv: [] });
    const seat: Seat = { worker, progress, task: undefined, seen: NOTHING, since: 0 };
    worker.on('message', (outcome: WireOutcome) => this.#done(seat, fromWire(outcome)));
    worker.on('error', (error: Error) => this.#fail(error));
    worker.on('exit', (code) => this.#fail(new Error(`a worker thread ended with code ${code}`)));
    return seat;
  }

  #next(seat: Seat): void {
    seat.task = this.#queue.shift();
    seat.seen = NOTHING;
    if (seat.task) seat.worker.postMessage(seat.task.batch);
  }

  #done(seat: Seat, outcome: Outcome): void {
    const { task } = seat;
    this.#next(seat);
    task?.onOutcome(outcome, task.batch);
    this.#idle?.();
  }

  #fail(error: Error): void {
    this.#failure ??= error;
    this.#idle?.();
  }

  #watch(): void {
    const time = now();
    for (const seat of this.#seats) {
      if (!seat.task) continue;
      const at = Atomics.load(seat.progress, 0);
      if (at !== seat.seen) {
        seat.seen = at;
        seat.since = time;
      } else if (at !== NOTHING && time - seat.since > PATIENCE * this.#settings.fileBudget) {
        this.#replace(seat, seat.task, at);
      }
    }
  }

  /** The findings of the batch so far died with the worker, so all its files but the hanging one are scanned again. */
  #replace(seat: Seat, { batch, onOutcome }: Task, at: number): void {
    const hung = batch[at];
    const rule = this.#rules[Atomics.load(seat.progress, 1)]?.id;
    seat.worker.removeAllListeners();
    void seat.worker.terminate();
    const fresh = this.#newSeat();
    this.#seats[this.#seats.indexOf(seat)] = fresh;
    this.#queue.unshift({ batch: batch.filter((_, index) => index !== at), onOutcome });
    if (hung) onOutcome(timedOut(hung, rule), [hung]);
    this.#next(fresh);
  }
}

function timedOut(file: StoredItem, rule: string | undefined): Outcome {
  const cause = 'took several times the time budget of a file';
  return { ...emptyOutcome(), errors: [{ kind: 'timeout', path: file.path, cause, ...(rule && { rule }) }] };
}
