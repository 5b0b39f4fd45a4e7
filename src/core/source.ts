import type { ScanError } from './errors.ts';
import type { Skipped } from './fragment.ts';

/** What a source yields: something to scan, something left out with its reason, or an error. All are data. */
export type SourceItem =
  /** `path` as reported (relative to the scan's root, forward slashes); `file` as opened; `bytes` its size when listed */
  | { readonly kind: 'file'; readonly path: string; readonly file: string; readonly bytes: number }
  /** content that stands in no file: standard input, a git blob */
  | { readonly kind: 'content'; readonly path: string; readonly content: Uint8Array }
  | { readonly kind: 'skipped'; readonly skipped: Skipped }
  | { readonly kind: 'error'; readonly error: ScanError };

export type Source = Iterable<SourceItem> | AsyncIterable<SourceItem>;
