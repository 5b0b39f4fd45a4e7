/** A wrong command line. Thrown, and caught once in cli/main. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}

/** A configuration file that cannot be used. `line` is 1-based. Thrown, and caught once in cli/main. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
  readonly file: string;
  readonly line: number | undefined;

  constructor(message: string, file: string, line?: number) {
    super(message);
    this.file = file;
    this.line = line;
  }
}

/**
 * What was asked for cannot be listed at all: git is missing, no repository, a ref that does not exist. `message` says what to do. Thrown, and caught
 * once in cli/main.
 */
export class SourceError extends Error {
  override readonly name = 'SourceError';
}

export type ScanErrorKind =
  /** the file exists but cannot be opened or read */
  | 'unreadable'
  /** the file was listed and is gone */
  | 'vanished'
  /** a folder cannot be listed */
  | 'unlistable'
  /** the time budget of one file ran out; `rule` names where */
  | 'timeout'
  /** git failed or is missing where it was needed */
  | 'git'
  /** git's store has the object not, or damaged */
  | 'object'
  /** a defect of tightlip itself while it read this file */
  | 'internal';

/** What could not be scanned; data in the result, never thrown. Any one makes the scan incomplete: exit code 2. */
export interface ScanError {
  readonly kind: ScanErrorKind;
  /** relative to the scan's root, absent where no one file is meant */
  readonly path?: string;
  /** system error code or a short reason; never holds file content */
  readonly cause: string;
  readonly rule?: string;
}
