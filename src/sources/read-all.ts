import { readSync } from 'node:fs';
import { isSystemError } from './system-error.ts';

const CHUNK = 64 * 1024;
const RETRY_MILLISECONDS = 10;

/**
 * All that an open file, pipe or terminal gives, synchronously. Reading ends soon after `limit` bytes, so that what comes back is longer than that when there
 * was more. Waits where the descriptor does not block by itself, as a pipe that another program made non-blocking.
 *
 * @throws the system's error
 */
export function readAll(fd: number, limit: number): Buffer {
  const chunks: Buffer[] = [];
  for (let total = 0; total <= limit;) {
    const chunk = Buffer.allocUnsafe(CHUNK);
    const length = readChunk(fd, chunk);
    if (length === 0) break;
    chunks.push(chunk.subarray(0, length));
    total += length;
  }
  return Buffer.concat(chunks);
}

function readChunk(fd: number, chunk: Buffer): number {
  for (;;) {
    try {
      return readSync(fd, chunk, 0, chunk.length, null);
    } catch (error) {
      // Windows reports the end of a pipe as an error.
      if (isSystemError(error) && error.code === 'EOF') return 0;
      if (!isSystemError(error) || error.code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, RETRY_MILLISECONDS);
    }
  }
}
