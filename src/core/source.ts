import type { ScanError } from './errors.ts';
import type { Skipped } from './fragment.ts';
import type { Profile } from './settings.ts';

/** What a source yields: something to scan, something left out with its reason, or an error. All are data. */
export type SourceItem =
  /** `path` as reported (relative to the scan's root, forward slashes); `file` as opened; `bytes` its size when listed; `profile` where the folder has settings of its own */
  | {
      readonly kind: 'file';
      readonly path: string;
      readonly file: string;
      readonly bytes: number;
      readonly profile?: Profile;
      readonly remember?: Remember;
    }
  /** content of a git blob, read by its object id where it is scanned; it stands, or stood, at `path` and at every one of `otherPaths` too */
  | {
      readonly kind: 'blob';
      readonly path: string;
      readonly otherPaths: readonly string[];
      readonly object: string;
      readonly bytes: number;
      /** folder that git runs in */
      readonly repository: string;
      readonly profile?: Profile;
      readonly remember?: Remember;
      readonly old?: OldVersion;
    }
  /** content that stands in no file: standard input, a git commit's message */
  | { readonly kind: 'content'; readonly path: string; readonly content: Uint8Array }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
  | { readonly kind: 'error'; readonly error: ScanError };

/** Of a version that is no longer in use only its secrets count, and of these only those that the version before it does not hold. */
export interface OldVersion {
  /** object id of an older version of the same path, which stands before it among the items */
  readonly before?: string;
}

/** How an item is remembered where nothing at all is found in it. */
export interface Remember {
  /** digest of all that decides it */
  readonly key: string;
  /** git's id of the content: where the content turns out to be another, nothing is remembered */
  readonly object?: string;
}

export type Source = Iterable<SourceItem> | AsyncIterable<SourceItem>;
