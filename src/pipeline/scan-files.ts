import { now } from '../core/clock.ts';
import { Budget, BudgetExceeded } from '../core/budget.ts';
import type { ScanError } from '../core/errors.ts';
import type { Language } from '../core/language.ts';
import type { Tracer } from '../core/match.ts';
import { RULES } from '../../rules/index.ts';
import type { Profile } from '../core/settings.ts';
import type { Remember, SourceItem } from '../core/source.ts';
import { ReadBuffer } from '../sources/read-buffer.ts';
import { isStoredAs } from '../sources/object-id.ts';
import { contentWindows, readWindows, type ReadPart, type TextPart } from '../sources/read-windows.ts';
import { detectLanguage } from '../syntax/detect-language.ts';
import { Inspector } from './inspector.ts';
import { selectRules } from './select-rules.ts';
import { VersionProbe, type Version } from './version-probe.ts';
import { emptyOutcome, type Outcome } from './wire.ts';

/** What is read where it is scanned. */
export type StoredItem = Extract<SourceItem, { kind: 'file' | 'blob' }>;
export type FileItem = Extract<SourceItem, { kind: 'file' }>;
export type BlobItem = Extract<SourceItem, { kind: 'blob' }>;

/** Bytes that language detection may look at. */
const HEAD_BYTES = 256;

interface Subject {
  readonly path: string;
  readonly bytes: number;
  /** object id of the blob that it is */
  readonly blob?: string;
  /** counted already, under another path */
  readonly again?: boolean;
  readonly profile?: Profile | undefined;
  readonly remember?: Remember | undefined;
}

/** What came of one subject. */
type Verdict = 'blank' | 'found' | 'unknown';

/** Reads and inspects files one after the other and gathers what they give. One a thread. */
export class FileScanner {
  readonly #inspector: Inspector;
  /** of folders with settings of their own, by the profile's id */
  readonly #nested = new Map<number, Inspector>();
  /** by the profile's id, or -1 */
  readonly #probes = new Map<number, VersionProbe>();
  #last: Version | undefined;
  readonly #buffer = new ReadBuffer();
  readonly #trace: Tracer | undefined;
  #outcome = emptyOutcome();

  constructor(inspector: Inspector, trace?: Tracer) {
    this.#inspector = inspector;
    this.#trace = trace;
  }

  scan(item: FileItem): void {
    this.#parts(item, readWindows(item, this.#buffer, this.#limits(item.profile)));
  }

  scanContent(path: string, content: Uint8Array, profile?: Profile): void {
    const parts = contentWindows({ kind: 'content', path, content }, this.#limits(profile));
    this.#parts({ path, bytes: content.length, profile }, parts);
  }

  /** A blob of history; the one that was read last may be the version before it. */
  scanVersion(item: BlobItem, content: Buffer): void {
    const { path, object, old, profile, remember } = item;
    const outcome = this.#outcome;
    const failures = outcome.errors.length;
    const version: Version = { object, path, content };
    const before = old?.before !== undefined && old.before === this.#last?.object ? this.#last : undefined;
    if (old && !this.#mayHoldSecret(version, before, profile)) {
      outcome.files += 1;
      outcome.bytes += content.length;
      if (remember) outcome.clean.push(remember.key);
    } else this.scanBlob(item, content);
    this.#last = outcome.errors.length === failures ? version : undefined;
  }

  #mayHoldSecret(version: Version, before: Version | undefined, profile: Profile | undefined): boolean {
    const { rules, settings } = this.#inspectorFor(profile);
    const key = profile?.id ?? -1;
    let probe = this.#probes.get(key);
    if (probe === undefined) {
      probe = new VersionProbe(rules, settings, (ruleId) => this.#inspector.onRule(ruleId));
      this.#probes.set(key, probe);
    }
    try {
      return probe.mayHoldSecret(version, before);
    } catch {
      // Comes again when the version is scanned, and is reported there.
      return true;
    }
  }

  /**
   * A blob counts as one file and is looked at once for each language that its paths make it; where that finds something, for every path: the
   * path decides fingerprints and allowlists.
   */
  scanBlob({ path, otherPaths, object, profile, remember }: BlobItem, content: Uint8Array): void {
    const seen = new Set<Language>();
    const verdicts = new Set<Verdict>();
    for (const each of [path, ...otherPaths]) {
      const language = detectLanguage(each, content.subarray(0, HEAD_BYTES));
      if (seen.has(language) && !verdicts.has('found')) continue;
      const parts = contentWindows({ kind: 'content', path: each, content }, this.#limits(profile));
      const subject = { path: each, bytes: content.length, blob: object, again: seen.size > 0, profile };
      verdicts.add(this.#parts(subject, parts));
      seen.add(language);
    }
    if (remember && verdicts.size === 1 && verdicts.has('blank')) this.#outcome.clean.push(remember.key);
  }

  /** An item that could not be read. */
  fail(error: ScanError): void {
    this.#outcome.errors.push(error);
  }

  /** What was gathered since the last call. */
  take(): Outcome {
    const outcome = this.#outcome;
    this.#outcome = emptyOutcome();
    return outcome;
  }

  #limits(profile: Profile | undefined): { maxBytes: number } {
    return { maxBytes: this.#inspectorFor(profile).settings.maxFileSize };
  }

  #inspectorFor(profile: Profile | undefined): Inspector {
    if (profile === undefined) return this.#inspector;
    let inspector = this.#nested.get(profile.id);
    if (inspector === undefined) {
      inspector = new Inspector(selectRules(RULES, profile.settings.rules), profile.settings);
      // Whoever watches is told of the rules that both have.
      inspector.onRule = (ruleId) => this.#inspector.onRule(ruleId);
      this.#nested.set(profile.id, inspector);
    }
    return inspector;
  }

  #parts({ path, bytes: size, blob, again = false, profile, remember }: Subject, parts: Iterable<ReadPart>): Verdict {
    const outcome = this.#outcome;
    const inspector = this.#inspectorFor(profile);
    const budget = new Budget(inspector.settings.fileBudget);
    const report = inspector.open(path);
    const start = now();
    const { prefilter, match } = outcome.times;
    let whole = true;
    /** the last that was read */
    let text: TextPart | undefined;
    try {
      let language: Language | undefined;
      for (const part of parts) {
        if (part.kind === 'skipped' && !again) outcome.skipped.push(blob ? { ...part.skipped, blob } : part.skipped);
        if (part.kind === 'error') outcome.errors.push(part.error);
        if (part.kind === 'error') whole = false;
        if (part.kind !== 'text') continue;
        text = part;
        const { bytes, ascii, window } = part;
        if (language === undefined) {
          outcome.files += again ? 0 : 1;
          outcome.bytes += again ? 0 : size;
          language = detectLanguage(path, bytes.subarray(0, HEAD_BYTES));
        }
        inspector.inspect(
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
    for (const finding of findings) outcome.findings.push(blob ? { ...finding, blob } : finding);
    for (const entry of suppressed) outcome.suppressed.push(blob ? { ...entry, finding: { ...entry.finding, blob } } : entry);
    // A directive that suppresses nothing can be mended in the newest version alone.
    if (blob === undefined) for (const notice of notices) outcome.notices.push(notice);
    for (const origin of allowedBy) outcome.allowedBy.add(origin);
    outcome.times.read += now() - start - (outcome.times.prefilter - prefilter) - (outcome.times.match - match);
    if (findings.length + suppressed.length > 0) return 'found';
    const blank = whole && text !== undefined && report.isBlank;
    // Of a file in several windows no more than the last is at hand.
    if (blank && remember?.object && !text?.window && isStoredAs(remember.object, size, text as TextPart)) {
      outcome.clean.push(remember.key);
    }
    return blank ? 'blank' : 'unknown';
  }
}

/** Messages of unexpected errors may quote the file: only the error's kind is passed on. */
function toScanError(path: string, error: unknown): ScanError {
  if (error instanceof BudgetExceeded) {
    return { kind: 'timeout', path, cause: 'time budget of the file exceeded', ...(error.ruleId && { rule: error.ruleId }) };
  }
  return { kind: 'internal', path, cause: error instanceof Error ? error.name : 'unknown error' };
}
