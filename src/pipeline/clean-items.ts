import { RULES } from '../../rules/index.ts';
import { crypto } from '../core/crypto.ts';
import type { Remember } from '../core/source.ts';
import type { ScanSettings } from '../core/settings.ts';
import type { BlobItem, StoredItem } from './scan-files.ts';
import { selectRules } from './select-rules.ts';

/** Base64 digits of a key: 120 bits, so that nobody finds a second content for one. */
const KEY_DIGITS = 20;
/** More than so many keys for each one of use are thinned out. */
const SPARE = 4;
const SPARE_AT_LEAST = 10_000;

/**
 * What earlier scans looked at and found nothing in: no match at all, suppressed or not, and no inline suppression. So neither allowlists nor thresholds nor the day can change
 * what comes of it. A key is a digest of the content's object id, its size, all its paths (these decide the language, and rules ask for them), the rules, and
 * the program.
 */
export class CleanItems {
  readonly #program: string;
  readonly #settings: ScanSettings;
  readonly #known: ReadonlySet<string>;
  readonly #objects: ReadonlyMap<string, string>;
  readonly #used = new Set<string>();
  readonly #added = new Set<string>();
  readonly #salts = new Map<ScanSettings, string>();

  /**
   * @param program digest of the running program
   * @param settings those of the scan; an item's profile comes before them
   * @param known keys of earlier scans
   * @param objects ids of the files that may be known, by absolute path; blobs say theirs
   */
  constructor(program: string, settings: ScanSettings, known: ReadonlySet<string>, objects: ReadonlyMap<string, string>) {
    this.#program = program;
    this.#settings = settings;
    this.#known = known;
    this.#objects = objects;
  }

  /** @returns `clean`, or the item as it is to be scanned */
  look(item: StoredItem): 'clean' | StoredItem {
    const object = item.kind === 'blob' ? item.object : this.#objects.get(item.file);
    if (object === undefined) return item;
    const paths = item.kind === 'blob' ? [item.path, ...item.otherPaths, howDeep(item)].join('\0') : item.path;
    const key = digest(`${this.#salt(item.profile?.settings ?? this.#settings)} ${object} ${item.bytes} ${paths}`);
    if (this.#known.has(key)) {
      this.#used.add(key);
      return 'clean';
    }
    const remember: Remember = item.kind === 'blob' ? { key } : { key, object };
    return { ...item, remember };
  }

  add(keys: readonly string[]): void {
    for (const key of keys) this.#added.add(key);
  }

  /** @returns all keys that are worth keeping; undefined where there is nothing new */
  kept(): ReadonlySet<string> | undefined {
    if (this.#added.size === 0) return undefined;
    const inUse = this.#used.size + this.#added.size;
    const isFull = this.#known.size + this.#added.size > SPARE * inUse + SPARE_AT_LEAST;
    return new Set([...(isFull ? this.#used : this.#known), ...this.#added]);
  }

  #salt(settings: ScanSettings): string {
    const known = this.#salts.get(settings);
    if (known !== undefined) return known;
    const salt = digest(JSON.stringify([this.#program, ...decisive(settings)], expressionsAsText));
    this.#salts.set(settings, salt);
    return salt;
  }
}

/** What nothing was found by. */
function howDeep({ old }: BlobItem): string {
  return old === undefined ? 'all' : `new since ${old.before ?? 'ever'}`;
}

/** Of the settings, what decides whether anything matches. */
function decisive({ rules, maxDecodeDepth, maxFileSize, fileBudget }: ScanSettings): unknown[] {
  return [selectRules(RULES, rules).map(({ id }) => id), rules.custom, maxDecodeDepth, maxFileSize, fileBudget];
}

function expressionsAsText(_name: string, value: unknown): unknown {
  return value instanceof RegExp ? String(value) : value;
}

function digest(text: string): string {
  return crypto().hash('sha256', text, 'base64').slice(0, KEY_DIGITS);
}
