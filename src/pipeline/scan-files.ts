import { Budget, BudgetExceeded } from '../core/budget.ts';
import type { ScanError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Tracer } from '../core/match.ts';
import type { SourceItem } from '../core/source.ts';
import { ReadBuffer } from '../sources/read-buffer.ts';
import { contentWindows, readWindows, type ReadPart } from '../sources/read-windows.ts';
import { detectLanguage } from '../syntax/detect-language.ts';
import type { Inspector } from './inspector.ts';
import { emptyOutcome, type Outcome } from './wire.ts';

export type FileItem = Extract<SourceItem, { kind: 'file' }>;

/** Bytes that language detection may look at. */
const HEAD_BYTES = 256;

/** Reads and inspects files one after the other and gathers what they give. One a thread. */
export class FileScanner {
  readonly #inspector: Inspector;
  readonly #buffer = new ReadBuffer();
  readonly #trace: Tracer | undefined;
  #outcome = emptyOutcome();

  constructor(inspector: Inspector, trace?: Tracer) {
    this.#inspector = inspector;
    this.#trace = trace;
  }

  scan(item: FileItem): void {
    this.#parts(item, readWindows(item, this.#buffer, { maxBytes: this.#inspector.settings.maxFileSize }));
  }

  scanContent(path: string, content: Uint8Array): void {
    const options = { maxBytes: this.#inspector.settings.maxFileSize };
    this.#parts({ path, bytes: content.length }, contentWindows({ kind: 'content', path, content }, options));
  }

  /** What was gathered since the last call. */
  take(): Outcome {
    const outcome = this.#outcome;
    this.#outcome = emptyOutcome();
    return outcome;
  }

  #parts({ path, bytes: size }: { path: string; bytes: number }, parts: Iterable<ReadPart>): void {
    const outcome = this.#outcome;
    const budget = new Budget(this.#inspector.settings.fileBudget);
    const report = this.#inspector.open(path);
    const start = performance.now();
    const { prefilter, match } = outcome.times;
    let whole = true;
    try {
      let language: Language | undefined;
      for (const part of parts) {
        if (part.kind === 'skipped') outcome.skipped.push(part.skipped);
        if (part.kind === 'error') outcome.errors.push(part.error);
        if (part.kind !== 'text') continue;
        const { bytes, ascii, window } = part;
        if (language === undefined) {
          outcome.files += 1;
          outcome.bytes += size;
          language = detectLanguage(path, bytes.subarray(0, HEAD_BYTES));
        }
        this.#inspector.inspect(
          { path, language, bytes, ascii, stored: part, ...(window && { window }) },
          budget,
          report,
          outcome.times,
          this.#trace,
        );
      }
    } catch (error) {
      outcome.errors.push(toScanError(path, error));
      whole = false;
    }
    const { findings, suppressed, notices, allowedBy } = report.finish(whole);
    for (const finding of findings) outcome.findings.push(finding);
    for (const entry of suppressed) outcome.suppressed.push(entry);
    for (const notice of notices) outcome.notices.push(notice);
    for (const origin of allowedBy) outcome.allowedBy.add(origin);
    outcome.times.read += performance.now() - start - (outcome.times.prefilter - prefilter) - (outcome.times.match - match);
  }
}

/** Messages of unexpected errors may quote the file: only the error's kind is passed on. */
function toScanError(path: string, error: unknown): ScanError {
  if (error instanceof BudgetExceeded) {
    return { kind: 'timeout', path, cause: 'time budget of the file exceeded', ...(error.ruleId && { rule: error.ruleId }) };
  }
  return { kind: 'internal', path, cause: error instanceof Error ? error.name : 'unknown error' };
}
