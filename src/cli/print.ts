import { visible } from '../report/sanitize.ts';

/** Nobody reads any more (`tightlip | head`): what is left to print is dropped without a word. */
function ignoreClosedPipe(stream: NodeJS.WriteStream): void {
  if (stream.listenerCount('error') > 0) return;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE' && error.code !== 'ERR_STREAM_DESTROYED') throw error;
  });
}

/** Writes a whole text to standard output; resolves when the system has taken it, or when nobody reads any more. */
export function print(text: string): Promise<void> {
  ignoreClosedPipe(process.stdout);
  return new Promise((resolve) => process.stdout.write(text, () => resolve()));
}

/** Lines on standard error: everything that is no report. File names come from strangers: what would not show is escaped. */
export function note(text: string): void {
  ignoreClosedPipe(process.stderr);
  process.stderr.write(`${text.split('\n').map(visible).join('\n')}\n`);
}
