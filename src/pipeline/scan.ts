import { now } from '../core/clock.ts';
import { RULES } from '../../rules/index.ts';
import type { ScanError } from '../core/errors.ts';
import type { ScanResult } from '../core/result.ts';
import type { Rule } from '../core/rule.ts';
import type { AllowlistEntry, ScanSettings } from '../core/settings.ts';
import type { Source, SourceItem } from '../core/source.ts';
import type { CleanItems } from './clean-items.ts';
import { Inspector } from './inspector.ts';
import { Pool, type Workers } from './pool.ts';
import { compareErrors, compareFindings, compareNotices, compareSkipped } from './order.ts';
import type { FolderSettings } from './nested-settings.ts';
import type { Progress, RunOptions } from './run-options.ts';
import { scanBatch } from './scan-batch.ts';
import { FileScanner, type StoredItem } from './scan-files.ts';
import { selectRules } from './select-rules.ts';
import { addTimes } from './stage-times.ts';
import { unusedAllowlists } from './unused-allowlists.ts';
import { emptyOutcome, type Outcome } from './wire.ts';

/** Trees below this many bytes are scanned on the calling thread: starting workers would take longer. */
const SMALL_TREE = 2 << 20;
/** A batch is sent when it holds this many bytes or files; one of blobs is larger, since each starts a git. */
const BATCH = {
  file: { bytes: 1 << 20, files: 200 },
  blob: { bytes: 8 << 20, files: 2000 },
} as const;
/** Listing gives way to the workers' messages after so many milliseconds. */
const LISTING_SLICE = 15;

/**
 * Scans everything a source yields. Never throws for what lies in a file: that is a ScanError in the result.
 *
 * @throws the signal's reason when it aborts
 */
export async function scan(source: Source, settings: ScanSettings, run: RunOptions): Promise<ScanResult> {
  return new Scan(settings, run).run(source);
}

class Scan {
  readonly #settings: ScanSettings;
  readonly #run: RunOptions;
  readonly #rules: readonly Rule[];
  readonly #total: Outcome = emptyOutcome();
  readonly #progress: { -readonly [key in keyof Progress]: Progress[key] } = {
    filesDone: 0,
    bytesDone: 0,
    filesListed: 0,
    bytesListed: 0,
    listed: false,
  };
  readonly #start = now();
  #batch: StoredItem[] = [];
  #batchBytes = 0;
  #pool: Workers | undefined;
  #inline: FileScanner | undefined;
  #clean: CleanItems | undefined;

  constructor(settings: ScanSettings, run: RunOptions) {
    this.#settings = settings;
    this.#run = run;
    this.#rules = selectRules(RULES, settings.rules);
    this.#pool = run.workers;
  }

  async run(source: Source): Promise<ScanResult> {
    try {
      this.#run.signal?.throwIfAborted();
      await this.#list(source);
      this.#progress.listed = true;
      this.#total.times.list = now() - this.#start;
      await this.#finish();
    } finally {
      if (this.#pool !== this.#run.workers) await this.#pool?.close();
    }
    return this.#result();
  }

  async #list(source: Source): Promise<void> {
    let sliceEnd = now() + LISTING_SLICE;
    for await (const item of source) {
      // Asked for late: meanwhile the source, too, asked git.
      this.#clean ??= await this.#run.clean;
      const folder = item.kind === 'skipped' || item.kind === 'error' ? undefined : this.#run.nested?.of(item.path);
      this.#take(item, folder instanceof Promise ? await folder : folder);
      if (now() < sliceEnd) continue;
      this.#run.signal?.throwIfAborted();
      await new Promise(setImmediate);
      sliceEnd = now() + LISTING_SLICE;
    }
  }

  #take(item: SourceItem, folder: FolderSettings | undefined): void {
    if (item.kind === 'skipped') this.#total.skipped.push(item.skipped);
    else if (item.kind === 'error') this.#total.errors.push(item.error);
    else if (folder?.excludes(item.path)) this.#total.skipped.push({ path: item.path, reason: 'excluded' });
    else if (item.kind === 'content') this.#scanner().scanContent(item.path, item.content, folder?.profile);
    else this.#takeStored(folder?.profile ? { ...item, profile: folder.profile } : item);
  }

  #takeStored(item: StoredItem): void {
    const looked = this.#clean?.look(item) ?? item;
    if (looked === 'clean') this.#pass(item);
    else this.#enqueue(looked);
  }

  /** Counts what is known to hold nothing as if it had been read. */
  #pass(item: StoredItem): void {
    this.#progress.filesListed += 1;
    this.#progress.bytesListed += item.bytes;
    this.#total.files += 1;
    this.#total.bytes += item.bytes;
    this.#count([item]);
  }

  #enqueue(file: StoredItem): void {
    this.#progress.filesListed += 1;
    this.#progress.bytesListed += file.bytes;
    this.#batch.push(file);
    this.#batchBytes += file.bytes;
    if (this.#pool === undefined && !this.#needsWorkers()) return;
    const most = BATCH[file.kind];
    if (this.#batchBytes >= most.bytes || this.#batch.length >= most.files) this.#dispatch();
  }

  /** Custom rules may hang: only a worker can be ended. Their scans always use one. */
  #needsWorkers(): boolean {
    const all = [this.#settings, ...(this.#run.nested?.profiles ?? []).map(({ settings }) => settings)];
    if (all.some(({ rules }) => rules.custom.length > 0)) return true;
    return this.#run.jobs > 1 && this.#progress.bytesListed > SMALL_TREE;
  }

  #dispatch(): void {
    if (this.#batch.length === 0) return;
    this.#pool ??= new Pool(this.#run.jobs, this.#run.workerEntry, this.#rules, this.#settings);
    this.#pool.add(this.#batch, (outcome, files) => {
      this.#add(outcome);
      this.#run.onOutcome?.(outcome, files);
      this.#count(files);
    });
    this.#batch = [];
    this.#batchBytes = 0;
  }

  async #finish(): Promise<void> {
    if (this.#pool || (this.#needsWorkers() && this.#batch.length > 0)) {
      this.#dispatch();
      await this.#pool?.drain(this.#run.signal);
    } else {
      await this.#scanInline();
    }
    if (this.#inline) this.#add(this.#inline.take());
  }

  async #scanInline(): Promise<void> {
    const scanner = this.#scanner();
    // What the listing brought with it was no file and no blob.
    if (this.#run.onOutcome) this.#add(scanner.take());
    let sliceEnd = now() + LISTING_SLICE;
    const blobs = this.#batch.filter((item) => item.kind === 'blob');
    if (blobs.length > 0) await scanBatch(blobs, scanner, () => this.#run.signal?.throwIfAborted());
    if (blobs.length > 0) this.#count(blobs);
    for (const file of this.#batch) {
      if (file.kind === 'blob') continue;
      scanner.scan(file);
      this.#count([file]);
      if (now() < sliceEnd) continue;
      this.#run.signal?.throwIfAborted();
      await new Promise(setImmediate);
      sliceEnd = now() + LISTING_SLICE;
    }
    if (!this.#run.onOutcome) return;
    const outcome = scanner.take();
    this.#add(outcome);
    this.#run.onOutcome(outcome, this.#batch);
  }

  #scanner(): FileScanner {
    this.#inline ??= new FileScanner(this.#run.inspector ?? new Inspector(this.#rules, this.#settings));
    return this.#inline;
  }

  #add(outcome: Outcome): void {
    const total = this.#total;
    // One by one: as arguments of one call, a hundred thousand would overflow the stack.
    for (const finding of outcome.findings) total.findings.push(finding);
    for (const suppressed of outcome.suppressed) total.suppressed.push(suppressed);
    for (const error of outcome.errors) total.errors.push(error);
    for (const skipped of outcome.skipped) total.skipped.push(skipped);
    for (const notice of outcome.notices) total.notices.push(notice);
    for (const origin of outcome.allowedBy) total.allowedBy.add(origin);
    total.files += outcome.files;
    total.bytes += outcome.bytes;
    this.#clean?.add(outcome.clean);
    addTimes(total.times, outcome.times);
  }

  #count(files: readonly StoredItem[]): void {
    this.#progress.filesDone += files.length;
    for (const file of files) this.#progress.bytesDone += file.bytes;
    this.#run.onProgress?.(this.#progress);
  }

  /** Those of every folder; a folder's settings hold the outer entries too. */
  #allowlists(): AllowlistEntry[] {
    const all = [this.#settings, ...(this.#run.nested?.profiles ?? []).map(({ settings }) => settings)];
    return [...new Map(all.flatMap(({ allowlists }) => allowlists).map((entry) => [entry.origin, entry])).values()];
  }

  #result(): ScanResult {
    const { findings, suppressed, errors, skipped, notices, files, bytes, times } = this.#total;
    this.#run.onTimes?.(times);
    if (this.#run.whole && errors.length === 0) notices.push(...unusedAllowlists(this.#allowlists(), this.#total.allowedBy));
    return {
      findings: findings.sort(compareFindings),
      suppressed: suppressed.sort((a, b) => compareFindings(a.finding, b.finding)),
      errors: errors.sort(compareErrors) as ScanError[],
      skipped: skipped.sort(compareSkipped),
      ...(notices.length > 0 && { notices: notices.sort(compareNotices) }),
      stats: { files, bytes, milliseconds: now() - this.#start },
    };
  }
}
