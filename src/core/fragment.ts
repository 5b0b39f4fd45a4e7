import type { Language } from './language.ts';

/** One contiguous text to scan. */
export interface Fragment {
  /** relative to the scan's root, forward slashes */
  readonly path: string;
  /** decoded text, without byte order mark, cut at nothing but a window's seam */
  readonly text: string;
  /** offset of `text` in the whole file: 0 unless the file is scanned in windows */
  readonly language: Language;
  readonly window?: Window;
}

/** Where a window of a large file lies. Findings that start at or after `ownedEnd` belong to the next window. */
export interface Window {
  /** number of line ends before the window */
  readonly linesBefore: number;
  /** UTF-16 units between the last line end before the window and its start */
  readonly columnsBefore: number;
  /** UTF-16 offset in the window's text; Infinity in the last window */
  readonly ownedEnd: number;
  readonly ownedStart: number;
}

export type SkipReason =
  'binary' | 'too-large' | 'empty' | 'lfs-pointer' | 'symlink' | 'special-file' | 'submodule' | 'nested-repository' | 'excluded';

export interface Skipped {
  readonly path: string;
  readonly reason: SkipReason;
  /** object id, where what was skipped is a git blob whose content was looked at */
  readonly blob?: string;
}
