import { RULES } from '../../../rules/index.ts';
import { now } from '../../core/clock.ts';
import { SourceError, type ScanError } from '../../core/errors.ts';
import type { ScannedRepository } from '../../core/repository.ts';
import type { ScanResult } from '../../core/result.ts';
import type { ScanSettings } from '../../core/settings.ts';
import { Globs } from '../../sources/globs.ts';
import { ReportPaths } from '../../sources/report-path.ts';
import type { ListedRepository } from '../../sources/repositories/repository-list.ts';
import { readRepositoryState, type RepositoryState } from '../../sources/repositories/repository-state.ts';
import { Inspector } from '../inspector.ts';
import { openHistory } from '../open-history.ts';
import { Pool } from '../pool.ts';
import { scan } from '../scan.ts';
import { selectRules } from '../select-rules.ts';
import { KnownTally, type KnownBlobs } from './known-blobs.ts';
import { SharedWorkers } from './shared-workers.ts';
import { holds, storeRepository, type Standing, type StoreContext } from './stored-repository.ts';

/** Where results lie between two runs, by the repository's name. */
export interface ResultStore {
  read(name: string): string | undefined;
  /** whole or not at all */
  write(name: string, text: string): void;
}

export interface RepositoriesScan extends Omit<StoreContext, 'rules'> {
  readonly settings: ScanSettings;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** digest of all that decides what is found */
  readonly settingsDigest: string;
  readonly known: KnownBlobs;
  readonly store: ResultStore;
  /** worker threads at most */
  readonly jobs: number;
  readonly workerEntry: URL;
  readonly signal?: AbortSignal;
  readonly onDone: (done: DoneRepository) => void;
}

/** What there is to say of a repository when it is done. */
export interface DoneRepository {
  readonly repository: ScannedRepository;
  readonly milliseconds: number;
  /** blobs that were known from another repository */
  readonly knownBlobs: number;
  /** its result of a run before holds still */
  readonly unchanged: boolean;
}

/** Repositories at a time: while one's commits are read, another's blobs are scanned. */
const MOST_AT_ONCE = 4;

/**
 * Scans the history of each repository, and stores each result when it is there. What cannot be read is an error in its result, and the others
 * go on.
 *
 * @throws the signal's reason when it aborts, and the system's error where a result cannot be stored
 */
export async function scanRepositories(list: readonly ListedRepository[], run: RepositoriesScan): Promise<void> {
  const scanner = new RepositoryScanner(run);
  const queue = list[Symbol.iterator]();
  const work = async (): Promise<void> => {
    for (const listed of queue) {
      run.signal?.throwIfAborted();
      run.onDone(await scanner.scan(listed));
      // Repositories that did not change take no turn of their own: signals would wait for the last of them.
      await new Promise(setImmediate);
    }
  };
  try {
    await Promise.all(Array.from({ length: Math.min(run.jobs, MOST_AT_ONCE) }, work));
  } finally {
    await scanner.close();
  }
}

const FAILED_STATE = 'failed';

class RepositoryScanner {
  readonly #run: RepositoriesScan;
  readonly #inspector: Inspector;
  readonly #workers: SharedWorkers | undefined;

  constructor(run: RepositoriesScan) {
    const { settings, jobs, workerEntry } = run;
    const rules = selectRules(RULES, settings.rules);
    this.#run = run;
    this.#inspector = new Inspector(rules, settings);
    // The user's own rules may hang: only a worker can be ended.
    const needsWorkers = jobs > 1 || settings.rules.custom.length > 0;
    this.#workers = needsWorkers ? new SharedWorkers(() => new Pool(jobs, workerEntry, rules, settings)) : undefined;
  }

  close(): Promise<void> {
    return this.#workers?.close() ?? Promise.resolve();
  }

  async scan({ name, folder }: ListedRepository): Promise<DoneRepository> {
    const { store, today, settingsDigest } = this.#run;
    const start = now();
    let state: RepositoryState | undefined;
    let result: ScanResult;
    const tally = new KnownTally();
    try {
      state = readRepositoryState(folder);
      const stored = store.read(name);
      const standing = { state: state.digest, settings: settingsDigest };
      const kept = stored === undefined ? undefined : holds(stored, standing, today);
      if (kept !== undefined) return { repository: kept, milliseconds: now() - start, knownBlobs: 0, unchanged: true };
      result = await this.#history(state, tally);
    } catch (error) {
      result = failedResult(error, this.#run.signal);
    }
    const repository = describe(name, state, result);
    const standing: Standing = { state: state?.digest ?? FAILED_STATE, settings: settingsDigest };
    const rules = this.#inspector.rules;
    store.write(name, storeRepository({ repository, result }, standing, { ...this.#run, rules }));
    return { repository, milliseconds: now() - start, knownBlobs: tally.blobs, unchanged: false };
  }

  async #history(state: RepositoryState, tally: KnownTally): Promise<ScanResult> {
    if (!state.isFilled) return NOTHING;
    const { settings, exclude, include, known, jobs, workerEntry, signal } = this.#run;
    const { folder } = state;
    const scope = {
      paths: new ReportPaths(folder),
      globs: new Globs(exclude, include),
      maxFileSize: settings.maxFileSize,
    };
    const query = { folder, selection: { kind: 'all' } } as const;
    const { items, finish } = await openHistory(query, scope, () => settings.allowlists, 'all');
    const found = await scan(known.unknown(items, tally), settings, {
      jobs,
      workerEntry,
      inspector: this.#inspector,
      ...(this.#workers && { workers: this.#workers.share() }),
      ...(signal && { signal }),
      onOutcome: (outcome, blobs) => known.remember(outcome, blobs),
    });
    return finish(tally.addedTo(found));
  }
}

const NOTHING: ScanResult = {
  findings: [],
  suppressed: [],
  errors: [],
  skipped: [],
  stats: { files: 0, bytes: 0, milliseconds: 0 },
};

function describe(name: string, state: RepositoryState | undefined, result: ScanResult): ScannedRepository {
  return {
    name,
    ...(state?.url !== undefined && { url: state.url }),
    ...(state?.head !== undefined && { head: state.head }),
    files: result.stats.files,
    bytes: result.stats.bytes,
    findings: result.findings.length,
    skipped: result.skipped.length,
    errors: result.errors.length,
  };
}

function failedResult(error: unknown, signal: AbortSignal | undefined): ScanResult {
  signal?.throwIfAborted();
  const failure: ScanError =
    error instanceof SourceError
      ? { kind: 'git', cause: error.message }
      : { kind: 'internal', cause: error instanceof Error ? error.name : 'unknown error' };
  return { ...NOTHING, errors: [failure] };
}
