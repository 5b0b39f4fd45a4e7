/** A report that could not be written. Thrown, and caught once in cli/main; whatever was scanned, the exit code is 2. */
export class OutputError extends Error {
  override readonly name = 'OutputError';
}
