import { fstatSync, readSync } from 'node:fs';
import type { ReadBuffer } from './read-buffer.ts';

/** Bytes read from front to back, with a look back no further than the last view's start. */
export interface ByteSource {
  /**
   * The bytes from `start` (not before an earlier call's) on: `length` of them, or fewer where the content ends. The view holds until the next call.
   * A file throws the system's error.
   */
  view(start: number, length: number): Buffer;
  /** size of the whole, bytes */
  readonly size: number;
}

/** An open regular file. */
export class FileBytes implements ByteSource {
  readonly #fd: number;
  readonly #listed: number;
  readonly #pool: ReadBuffer;
  /** offset in the file of the buffer's first byte, and how many bytes are there */
  #start = 0;
  #filled = 0;

  /** @param listed size when the file was listed, in bytes: a hint that saves a system call when it still holds */
  constructor(fd: number, listed: number, pool: ReadBuffer) {
    this.#fd = fd;
    this.#listed = listed;
    this.#pool = pool;
  }

  get size(): number {
    return fstatSync(this.#fd).size;
  }

  view(start: number, length: number): Buffer {
    // One byte of room more than expected: a read that leaves room has met the file's end.
    let buffer = this.#pool.withRoom(Math.min(length, this.#listed + 1), this.#filled);
    if (start > this.#start) {
      buffer.copyWithin(0, start - this.#start, this.#filled);
      this.#filled -= start - this.#start;
      this.#start = start;
    }
    while (this.#filled < length) {
      if (this.#filled === buffer.length) buffer = this.#pool.withRoom(length, this.#filled);
      const room = Math.min(buffer.length, length) - this.#filled;
      const read = readSync(this.#fd, buffer, this.#filled, room, null);
      this.#filled += read;
      if (read === 0 || (read < room && this.#start + this.#filled === this.#listed)) break;
    }
    return buffer.subarray(0, Math.min(this.#filled, length));
  }
}

/** Content that is in memory already. */
export class MemoryBytes implements ByteSource {
  readonly #content: Buffer;

  constructor(content: Buffer) {
    this.#content = content;
  }

  get size(): number {
    return this.#content.length;
  }

  view(start: number, length: number): Buffer {
    return this.#content.subarray(start, start + length);
  }
}
