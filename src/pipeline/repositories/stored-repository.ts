import type { Finding } from '../../core/finding.ts';
import { isBeyondGuessing } from '../../core/line-hash.ts';
import { VERSION } from '../../core/product.ts';
import type { ScannedRepository } from '../../core/repository.ts';
import type { ScanResult } from '../../core/result.ts';
import type { ReportedRule } from '../../core/rule.ts';
import type { Secret } from '../../core/secret.ts';
import { jsonReporter } from '../../report/json.ts';
import { readReport } from '../../report/read/index.ts';
import { crypto } from '../../core/crypto.ts';

/** What a stored result says of itself: it holds as long as these are what they were. */
export interface Standing {
  /** digest of the repository's refs */
  readonly state: string;
  /** digest of the settings */
  readonly settings: string;
}

/** A repository's result, as it lies in the state folder between two runs. */
export interface StoredRepository {
  readonly repository: ScannedRepository;
  /** its skipped files are counted in `repository` alone */
  readonly result: ScanResult;
}

interface Head extends Standing {
  readonly version: string;
  /** day, where an inline suppression that may expire decided something */
  readonly day: string | undefined;
  /** false where something could not be read: it is tried again in the next run */
  readonly whole: boolean;
  readonly repository: ScannedRepository;
}

/**
 * A line about it, then its JSON report. Holds no secret. Secrets that are too long to be guessed have a keyed hash beside them, so that the
 * merged report can say that one stands in two repositories; of the others that is only said within one.
 */
export function storeRepository(
  { repository, result }: StoredRepository,
  standing: Standing,
  { rules, key, today }: StoreContext,
): string {
  const inline = result.suppressed.some(({ by }) => by === 'inline');
  const head: Head = {
    ...standing,
    version: VERSION,
    day: inline ? today : undefined,
    whole: result.errors.length === 0,
    repository,
  };
  const report = jsonReporter.render(
    { ...result, skipped: [] },
    {
      version: VERSION,
      rules,
      style: (_style, text) => text,
      showSecrets: false,
      verbose: false,
      width: 0,
      includeSuppressed: true,
      linkOf: (secret) => linkOf(secret, key),
    },
  );
  return `${JSON.stringify(head)}\n${report}`;
}

export interface StoreContext {
  readonly rules: readonly ReportedRule[];
  /** of the keyed hashes */
  readonly key: string;
  /** YYYY-MM-DD */
  readonly today: string;
}

function linkOf(secret: Secret, key: string): string | undefined {
  const value = secret.reveal();
  if (!isBeyondGuessing(value)) return undefined;
  return crypto().createHmac('sha256', key).update(value).digest('hex').slice(0, 24);
}

/** @returns undefined where the text is damaged, or was written by another version */
export function readStored(text: string): StoredRepository | undefined {
  const head = headOf(text);
  if (head?.version !== VERSION) return undefined;
  try {
    const { result } = readReport(text.slice(text.indexOf('\n') + 1), head.repository.name);
    return { repository: head.repository, result };
  } catch {
    return undefined;
  }
}

/** The repository, where the text is the result that a scan would give now. */
export function holds(text: string, { state, settings }: Standing, today: string): ScannedRepository | undefined {
  const head = headOf(text);
  if (head === undefined || readStored(text) === undefined) return undefined;
  const same = head.whole && head.state === state && head.settings === settings && (head.day ?? today) === today;
  return same ? head.repository : undefined;
}

function headOf(text: string): Head | undefined {
  try {
    return JSON.parse(text.slice(0, text.indexOf('\n'))) as Head;
  } catch {
    return undefined;
  }
}

/** How a repository's finding reads among those of others: its path and its fingerprint begin with the repository. */
export function withinRepository(finding: Finding, repository: string): Finding {
  const { location, related, fingerprint } = finding;
  const moved = <P extends { readonly path: string }>(place: P): P => ({ ...place, path: `${repository}/${place.path}` });
  return {
    ...finding,
    location: moved(location),
    related: related.map((entry) => ({ ...entry, location: moved(entry.location) })),
    fingerprint: crypto().createHash('sha256').update(`${repository}\0${fingerprint}`).digest('hex').slice(0, 32),
    repository,
  };
}
