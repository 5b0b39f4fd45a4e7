import { OutputError } from './output-error.ts';
import { visible } from '../report/sanitize.ts';

/** Nobody reads any more, as in `tightlip | head`. */
const CLOSED = new Set(['EPIPE', 'ERR_STREAM_DESTROYED', 'EOF']);

/** Errors reach whoever wrote, through the callback; without a listener they would end the process. */
function quiet(stream: NodeJS.WriteStream): NodeJS.WriteStream {
  return stream.listenerCount('error') > 0 ? stream : stream.on('error', () => {});
}

/**
 * Writes a whole text to standard output; resolves when the system has taken it, or when nobody reads any more.
 *
 * @throws OutputError when it cannot be written, as on a full disk
 */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    quiet(process.stdout).write(text, (error?: (Error & { code?: string }) | null) => {
      if (!error || CLOSED.has(error.code ?? '')) resolve();
      else reject(new OutputError(`Standard output cannot be written (${error.code ?? 'unknown error'}).`));
    });
  });
}

/** Lines on standard error: everything that is no report. File names come from strangers: what would not show is escaped. */
export function note(text: string): void {
  quiet(process.stderr).write(`${text.split('\n').map(visible).join('\n')}\n`);
}
