import {
  closeSync,
  linkSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { crypto } from '../../core/crypto.ts';
import type { ResultStore } from '../../pipeline/repositories/scan-repositories.ts';
import { OutputError } from '../output-error.ts';
import { shownPath } from '../report-error.ts';
import { writeFileAtomically } from '../write-file.ts';

/** So many segments of the list of seen blobs are joined into one. */
const MANY_SEGMENTS = 16;
const PRIVATE_FOLDER = 0o700;

/**
 * What `tightlip org` keeps between two runs, so that a run may end at any point. Holds no secret. Several runs may share it: each writes a
 * segment of its own, and results whole.
 *
 * - `results/ab/cdef….json`: one file for each repository (stored-repository.ts)
 * - `seen/<settings>/*.log`: digests of blobs in which there is nothing (seen-blobs.ts), appended to as they are known
 * - `key`: of the keyed hashes in the results
 */
export class StateFolder implements ResultStore {
  readonly #folder: string;
  #segment: number | undefined;

  /** @throws OutputError where it cannot be made */
  constructor(folder: string) {
    this.#folder = folder;
    this.#written(() => {
      mkdirSync(folder, { recursive: true, mode: PRIVATE_FOLDER });
      // Nobody commits it by mistake.
      writeFileAtomically(join(folder, '.gitignore'), '*\n');
    });
  }

  /** Made at random in the first run. Who wants equal secrets to be seen as equal across state folders copies it. */
  key(): string {
    const file = join(this.#folder, 'key');
    const known = tryRead(file)?.toString().trim() ?? '';
    if (/^[0-9a-f]{64}$/.test(known)) return known;
    return this.#written(() => {
      if (known !== '') rmSync(file, { force: true });
      return this.#newKey(file);
    });
  }

  /** Of several runs that begin at once, all take the key of the first. */
  #newKey(file: string): string {
    const own = `${file}.${crypto().randomBytes(6).toString('hex')}`;
    writeFileSync(own, `${crypto().randomBytes(32).toString('hex')}\n`, { mode: 0o600, flag: 'wx' });
    try {
      linkSync(own, file);
    } catch (error) {
      // A file system without links; there one run begins first.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') renameSync(own, file);
    }
    rmSync(own, { force: true });
    return readFileSync(file, 'utf8').trim();
  }

  read(name: string): string | undefined {
    return tryRead(this.#resultFile(name))?.toString();
  }

  write(name: string, text: string): void {
    this.#written(() => writeFileAtomically(this.#resultFile(name), text));
  }

  /** Records of all segments for these settings; those for other settings are deleted. */
  seen(settings: string): readonly Buffer[] {
    const folder = join(this.#folder, 'seen');
    for (const other of tryList(folder)) if (other !== settings) rmSync(join(folder, other), { recursive: true, force: true });
    const segments = tryList(join(folder, settings)).filter((name) => name.endsWith('.log'));
    const records = segments.map((name) => tryRead(join(folder, settings, name)) ?? Buffer.alloc(0));
    if (segments.length < MANY_SEGMENTS) return records;
    // Whole records alone: a run that was ended may have left a torn one.
    const whole = records.map((segment) => segment.subarray(0, segment.length - (segment.length % 16)));
    this.#written(() => writeFileAtomically(this.#newSegment(settings), Buffer.concat(whole)));
    for (const name of segments) rmSync(join(folder, settings, name), { force: true });
    return whole;
  }

  /** Appends to this run's own segment. */
  keep(settings: string, records: readonly Buffer[]): void {
    this.#written(() => {
      this.#segment ??= openSync(this.#newSegment(settings), 'a');
      writeSync(this.#segment, Buffer.concat(records));
    });
  }

  close(): void {
    if (this.#segment !== undefined) closeSync(this.#segment);
    this.#segment = undefined;
  }

  #newSegment(settings: string): string {
    const folder = join(this.#folder, 'seen', settings);
    mkdirSync(folder, { recursive: true });
    return join(folder, `${crypto().randomBytes(8).toString('hex')}.log`);
  }

  #resultFile(name: string): string {
    const digest = crypto().createHash('sha256').update(name).digest('hex');
    return join(this.#folder, 'results', digest.slice(0, 2), `${digest.slice(2, 32)}.json`);
  }

  #written<T>(write: () => T): T {
    try {
      return write();
    } catch (error) {
      const cause = (error as NodeJS.ErrnoException).code ?? 'unknown error';
      throw new OutputError(`The state folder ${shownPath(this.#folder)} cannot be written (${cause}).`);
    }
  }
}

function tryRead(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function tryList(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
