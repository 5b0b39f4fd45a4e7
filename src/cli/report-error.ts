import { relative } from 'node:path';
import { ConfigError, SourceError, UsageError } from '../core/errors.ts';
import { PRODUCT } from '../core/product.ts';
import { OutputError } from './output-error.ts';
import { note } from './print.ts';

/** A path as people read it: relative to the current folder where it lies inside. */
export function shownPath(file: string): string {
  const path = relative(process.cwd(), file);
  return path === '' || path.startsWith('..') ? file : path.replaceAll('\\', '/');
}

/** Where in the program, without the message above it: that may quote a file. */
function frames(error: unknown): string {
  const lines = error instanceof Error ? (error.stack ?? '').split('\n') : [];
  return lines.filter((line) => /^\s+at /.test(line)).join('\n');
}

/** The one place that puts errors into words. A stack only when asked for, and never a message of unknown origin. */
export function reportError(error: unknown, verbose: boolean): void {
  if (error instanceof UsageError) return note(`tightlip: ${error.message}\nRun "tightlip --help" for help.`);
  if (error instanceof OutputError || error instanceof SourceError) return note(`tightlip: ${error.message}`);
  if ((error as NodeJS.ErrnoException).syscall === 'uv_cwd') return note('tightlip: The current folder does not exist any more.');
  if (error instanceof ConfigError) {
    const place = error.line === undefined ? '' : `:${error.line}`;
    return note(`tightlip: ${shownPath(error.file)}${place}: ${error.message}`);
  }
  const kind = error instanceof Error ? ((error as NodeJS.ErrnoException).code ?? error.name) : typeof error;
  note(`tightlip: internal error (${kind}). This is a defect of tightlip: please report it at ${PRODUCT.homepage}/issues`);
  if (verbose) note(frames(error));
  else note('Run again with --verbose to see where it happened.');
}
