import { crypto } from '../../core/crypto.ts';
import type { Finding, Suppressed } from '../../core/finding.ts';
import type { Skipped } from '../../core/fragment.ts';
import type { ScanResult } from '../../core/result.ts';
import type { Source, SourceItem } from '../../core/source.ts';
import { compareFindings, compareSkipped } from '../order.ts';
import type { BlobItem, StoredItem } from '../scan-files.ts';
import type { Outcome } from '../wire.ts';
import type { SeenBlobs, Verdict } from './seen-blobs.ts';

interface Found {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
}

/** Findings in blobs are held in memory, since they hold secrets: so many at most. */
const MOST_FOUND = 20_000;

/**
 * What is known of blobs from the repositories before. The scan of a blob depends on its content, on the paths that it stands at and on the
 * settings, so what is known is known for just these: with and without it the report is the same.
 */
export class KnownBlobs {
  readonly #seen: SeenBlobs;
  readonly #settings: string;
  readonly #keep: (records: readonly Buffer[]) => void;
  readonly #found = new Map<string, Found>();
  #foundCount = 0;

  /**
   * @param settings a text that differs where anything differs that decides what is found
   * @param keep given the records that are new, for the next run
   */
  constructor(seen: SeenBlobs, settings: string, keep: (records: readonly Buffer[]) => void) {
    this.#seen = seen;
    this.#settings = settings;
    this.#keep = keep;
  }

  /** The items that have to be scanned; the others are counted. */
  async *unknown(items: Source, tally: KnownTally): AsyncGenerator<SourceItem, void, undefined> {
    for await (const item of items) if (item.kind !== 'blob' || !this.#recall(item, tally)) yield item;
  }

  /** Takes what a batch of a scan gave. */
  remember({ findings, suppressed, skipped, errors }: Outcome, items: readonly StoredItem[]): void {
    const failed = new Set(errors.map(({ path }) => path));
    const reasons = new Map(skipped.map(({ blob, reason }) => [blob, reason]));
    const found = new Map<string | undefined, { findings: Finding[]; suppressed: Suppressed[] }>();
    const foundIn = (blob: string | undefined) => {
      const known = found.get(blob) ?? { findings: [], suppressed: [] };
      found.set(blob, known);
      return known;
    };
    for (const finding of findings) foundIn(finding.blob).findings.push(finding);
    for (const entry of suppressed) foundIn(entry.finding.blob).suppressed.push(entry);
    const records: Buffer[] = [];
    for (const item of items) {
      if (item.kind !== 'blob' || [item.path, ...item.otherPaths].some((path) => failed.has(path))) continue;
      const here = found.get(item.object);
      if (here !== undefined) this.#rememberFound(item, here);
      else records.push(...this.#rememberVerdict(item, reasons.get(item.object) ?? 'clean'));
    }
    if (records.length > 0) this.#keep(records);
  }

  #rememberFound(item: BlobItem, found: Found): void {
    const count = found.findings.length + found.suppressed.length;
    if (this.#foundCount + count > MOST_FOUND) return;
    this.#found.set(this.#digest(item, pathsOf(item)).toString('latin1'), found);
    this.#foundCount += count;
  }

  /** The first path was looked at by itself: what holds for it holds where it is the only one. */
  #rememberVerdict(item: BlobItem, verdict: Verdict): Buffer[] {
    const digests = [this.#digest(item, [item.path])];
    if (item.otherPaths.length > 0) digests.push(this.#digest(item, pathsOf(item)));
    return digests.flatMap((digest) => this.#seen.add(digest, verdict) ?? []);
  }

  #recall(item: BlobItem, tally: KnownTally): boolean {
    const digest = this.#digest(item, pathsOf(item));
    const verdict = this.#seen.get(digest) ?? this.#verdictOfEach(item);
    const found = verdict === undefined ? this.#found.get(digest.toString('latin1')) : undefined;
    if (verdict === undefined && found === undefined) return false;
    tally.add(item, verdict ?? 'clean', found);
    return true;
  }

  /** Where nothing is found at any path by itself, nothing is found at all of them. */
  #verdictOfEach(item: BlobItem): Verdict | undefined {
    if (item.otherPaths.length === 0) return undefined;
    const [first, ...others] = pathsOf(item).map((path) => this.#seen.get(this.#digest(item, [path])));
    return others.every((verdict) => verdict === first) ? first : undefined;
  }

  #digest({ object }: BlobItem, paths: readonly string[]): Buffer {
    return crypto()
      .createHash('sha256')
      .update([this.#settings, object, ...paths].join('\0'))
      .digest();
  }
}

function pathsOf({ path, otherPaths }: BlobItem): readonly string[] {
  return [path, ...otherPaths];
}

/** What the blobs that were known would have given. */
export class KnownTally {
  files = 0;
  bytes = 0;
  /** blobs that were not looked at again */
  blobs = 0;
  readonly #skipped: Skipped[] = [];
  readonly #findings: Finding[] = [];
  readonly #suppressed: Suppressed[] = [];

  add({ path, bytes, object }: BlobItem, verdict: Verdict, found: Found | undefined): void {
    this.blobs += 1;
    if (verdict === 'clean') {
      this.files += 1;
      this.bytes += bytes;
    } else {
      this.#skipped.push({ path, reason: verdict, blob: object });
    }
    this.#findings.push(...(found?.findings ?? []));
    this.#suppressed.push(...(found?.suppressed ?? []));
  }

  /** A scan's result with it. */
  addedTo(result: ScanResult): ScanResult {
    const { findings, suppressed, skipped, stats } = result;
    return {
      ...result,
      findings: [...findings, ...this.#findings].sort(compareFindings),
      suppressed: [...suppressed, ...this.#suppressed].sort((a, b) => compareFindings(a.finding, b.finding)),
      skipped: [...skipped, ...this.#skipped].sort(compareSkipped),
      stats: { ...stats, files: stats.files + this.files, bytes: stats.bytes + this.bytes },
    };
  }
}
