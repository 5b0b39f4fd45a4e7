import { statSync } from 'node:fs';
import { resolve } from 'node:path';
import { didYouMean } from '../config/suggestion.ts';
import { UsageError } from '../core/errors.ts';
import { FORMATS, type Format } from '../report/index.ts';
import type { OptionValues } from './options/index.ts';

/** One report of a run; `file` is absolute, undefined is standard output. */
export interface ReportTarget {
  readonly format: Format;
  readonly file: string | undefined;
}

function isFormat(name: string): name is Format {
  return (FORMATS as readonly string[]).includes(name);
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

function parseTarget(text: string): ReportTarget {
  const at = text.indexOf('=');
  const [format, file] = [text.slice(0, at), text.slice(at + 1)];
  if (at === -1 || file === '') throw new UsageError('--output is written FORMAT=FILE, as in sarif=out.sarif.');
  if (!isFormat(format)) throw new UsageError(`--output knows the formats ${FORMATS.join(', ')}.${didYouMean(format, FORMATS)}`);
  // Opening /dev/stdout would start a second stream, and fails where standard output is a socket.
  if (file === '-' || file === '/dev/stdout') return { format, file: undefined };
  const path = resolve(file);
  if (isFolder(path)) throw new UsageError(`--output ${format}=${file} names a folder; name a file in it.`);
  return { format, file: path };
}

/**
 * What is written where: `--output` adds to what standard output gets, which is `--format`, unless an output takes its place with `-`.
 *
 * @throws UsageError before anything is scanned
 */
export function reportTargets(options: OptionValues): readonly ReportTarget[] {
  const outputs = (options.output ?? []).map(parseTarget);
  const toStdout = outputs.filter(({ file }) => file === undefined);
  if (toStdout.length > 1 || (toStdout.length === 1 && options.format !== undefined)) {
    throw new UsageError('Only one report can go to standard output; give the others a file.');
  }
  const files = outputs.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const doubled = files.find((file, at) => files.indexOf(file) !== at);
  if (doubled !== undefined) throw new UsageError(`Two reports would be written to ${doubled}.`);
  return toStdout.length === 1 ? outputs : [{ format: options.format ?? 'text', file: undefined }, ...outputs];
}

/** @throws UsageError unless secrets would be seen only by whoever sits at the terminal */
export function mayShowSecrets(targets: readonly ReportTarget[], options: OptionValues, isTerminal: boolean): boolean {
  if (!options['show-secrets']) return false;
  if (options.redact) throw new UsageError('--redact and --show-secrets exclude each other.');
  if (isTerminal && targets.some(({ format, file }) => format === 'text' && file === undefined)) return true;
  throw new UsageError(
    '--show-secrets works only for a text report on a terminal: a file, a pipe or a log would keep the secrets.',
  );
}
