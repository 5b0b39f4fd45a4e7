import type { StoredItem } from '../scan-files.ts';
import type { OnOutcome, Workers } from '../pool.ts';

/** One pool for several scans that run at the same time: each has a share, and waits for its own batches alone. */
export class SharedWorkers {
  readonly #start: () => Workers;
  #workers: Workers | undefined;

  /** @param start makes a pool; called when there is something to scan, and again after a pool failed */
  constructor(start: () => Workers) {
    this.#start = start;
  }

  share(): Workers {
    return new Share(() => (this.#workers ??= this.#start()), this.#replace);
  }

  async close(): Promise<void> {
    await this.#workers?.close();
    this.#workers = undefined;
  }

  readonly #replace = (failed: Workers): void => {
    if (this.#workers !== failed) return;
    this.#workers = undefined;
    void failed.close();
  };
}

class Share implements Workers {
  readonly #workers: () => Workers;
  readonly #onFailure: (failed: Workers) => void;
  #pool: Workers | undefined;
  /** items that are not done */
  #pending = 0;
  #idle: (() => void) | undefined;

  constructor(workers: () => Workers, onFailure: (failed: Workers) => void) {
    this.#workers = workers;
    this.#onFailure = onFailure;
  }

  add(batch: readonly StoredItem[], onOutcome: OnOutcome): void {
    // All of a scan goes to one pool: where that fails, the scan has failed.
    this.#pool ??= this.#workers();
    this.#pending += batch.length;
    this.#pool.add(batch, (outcome, items) => {
      this.#pending -= items.length;
      onOutcome(outcome, items);
      if (this.#pending === 0) this.#idle?.();
    });
  }

  async drain(signal?: AbortSignal): Promise<void> {
    if (this.#pending === 0 || this.#pool === undefined) return;
    const pool = this.#pool;
    const ours = new Promise<void>((resolve) => (this.#idle = resolve));
    try {
      // The pool's own end comes at the earliest when ours has come; until then it only fails.
      await Promise.race([ours, pool.drain(signal)]);
    } catch (error) {
      this.#onFailure(pool);
      throw error;
    }
  }

  close(): Promise<void> {
    return Promise.resolve();
  }
}
