const FIRST_SIZE = 256 * 1024;

/** One thread's buffer for reading files, kept between files and grown to the largest need. Views on it hold until the next file or window. */
export class ReadBuffer {
  #buffer = Buffer.allocUnsafeSlow(FIRST_SIZE);

  /** The buffer with room for at least `size` bytes; its first `keep` bytes stay as they are. */
  withRoom(size: number, keep = 0): Buffer {
    if (this.#buffer.length < size) {
      const larger = Buffer.allocUnsafeSlow(Math.max(size, this.#buffer.length * 2));
      this.#buffer.copy(larger, 0, 0, keep);
      this.#buffer = larger;
    }
    return this.#buffer;
  }
}
