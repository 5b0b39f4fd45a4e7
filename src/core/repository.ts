/** One of many repositories that were scanned together. */
export interface ScannedRepository {
  /** the first part of the paths of its findings */
  readonly name: string;
  /** where it was cloned from, without credentials; absent where that is no address */
  readonly url?: string;
  /** object id of the commit in HEAD; absent of an empty repository and of one that cannot be read */
  readonly head?: string;
  /** blobs and messages that were looked at */
  readonly files: number;
  readonly bytes: number;
  readonly findings: number;
  /** paths that were left out, which the report does not list */
  readonly skipped: number;
  readonly errors: number;
}
