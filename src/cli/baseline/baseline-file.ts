import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from '../../core/errors.ts';
import type { Baseline } from '../../suppress/baseline/baseline.ts';
import { BASELINE_NAME, parseBaseline, renderBaseline } from '../../suppress/baseline/format.ts';
import type { OptionValues } from '../options/index.ts';
import { OutputError } from '../output-error.ts';
import { shownPath } from '../report-error.ts';
import { nameInRoot, type ScanRoot } from '../scan-root.ts';
import { writeFileAtomically } from '../write-file.ts';

export interface BaselineFile {
  readonly baseline: Baseline;
  /** as reports name it */
  readonly path: string;
}

/** Where the baseline lies or would lie: named, or at the scan's root. Absolute. */
export function baselinePath(place: ScanRoot, options: OptionValues): string {
  return options.baseline === undefined ? join(place.root, BASELINE_NAME) : resolve(options.baseline);
}

/** @throws ConfigError for a file that is missing, unreadable or not right */
export function loadBaseline(file: string): Baseline {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(file));
  } catch (error) {
    if (error instanceof TypeError) throw new ConfigError('The file is not UTF-8 text.', file);
    const { code = 'unknown error' } = error as NodeJS.ErrnoException;
    const missing = 'There is no such baseline. "tightlip baseline create" makes one.';
    throw new ConfigError(code === 'ENOENT' ? missing : `The baseline cannot be read (${code}).`, file);
  }
  return parseBaseline(text, file);
}

/** The baseline that a scan goes by: the one that is named, or the one at the root where there is one. */
export function baselineOf(place: ScanRoot, options: OptionValues): BaselineFile | undefined {
  if (options['no-baseline']) return undefined;
  const file = baselinePath(place, options);
  if (options.baseline === undefined && !existsSync(file)) return undefined;
  return { baseline: loadBaseline(file), path: nameInRoot(place.root, file) };
}

/** @throws OutputError when it cannot be written; the old file is untouched then */
export function saveBaseline(file: string, baseline: Baseline): void {
  try {
    writeFileAtomically(file, renderBaseline(baseline));
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new OutputError(`The baseline ${shownPath(file)} cannot be written (${cause}).`);
  }
}
