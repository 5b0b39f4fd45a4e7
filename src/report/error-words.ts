import type { ScanError, ScanErrorKind } from '../core/errors.ts';
import type { Skipped, SkipReason } from '../core/fragment.ts';
import { PRODUCT } from '../core/product.ts';
import { visible } from './sanitize.ts';

const WHAT: Readonly<Record<ScanErrorKind, (cause: string, rule: string) => string>> = {
  unreadable: (cause) => `cannot be read (${cause})`,
  vanished: (cause) => `was listed and is gone (${cause})`,
  unlistable: (cause) => `is a folder that cannot be listed (${cause})`,
  timeout: (cause, rule) => `took too long${rule === '' ? '' : ` in rule ${rule}`} (${cause})`,
  git: (cause) => `git failed (${cause})`,
  object: (cause) => `cannot be read from git’s objects (${cause})`,
  internal: (cause) => `tightlip failed on it (${cause})`,
};

export const ERROR_KINDS = Object.keys(WHAT) as readonly ScanErrorKind[];

const TO_DO: Readonly<Record<ScanErrorKind, string>> = {
  unreadable: 'Let the scanning user read it, or leave it out with --exclude.',
  vanished: 'Scan again while nothing writes to the tree.',
  unlistable: 'Let the scanning user read the folder, or leave it out with --exclude.',
  timeout: 'Leave the file out with --exclude, or disable the rule in .tightlip.yml.',
  git: 'Check that git is installed and that `git status` works in the scanned folder.',
  object: 'Find out more with `git fsck`; fetch what is missing, or clone again.',
  internal: `Please report it: ${PRODUCT.homepage}/issues.`,
};

/** What happened, without the path, and what to do about it; safe to print within a line. */
export function errorWords(error: ScanError): { readonly what: string; readonly toDo: string } {
  return { what: visible(WHAT[error.kind](error.cause, error.rule ?? '')), toDo: TO_DO[error.kind] };
}

const SKIP_WORDS: Readonly<Record<SkipReason, string>> = {
  binary: 'binary',
  'too-large': 'too large',
  empty: 'empty',
  'lfs-pointer': 'Git LFS pointer',
  symlink: 'symbolic link',
  'special-file': 'not a regular file',
  submodule: 'submodule',
  'nested-repository': 'nested repository',
  excluded: 'excluded',
};

export const SKIP_REASONS = Object.keys(SKIP_WORDS) as readonly SkipReason[];

export function skipWords(reason: SkipReason): string {
  return SKIP_WORDS[reason];
}

/** The skipped by reason, most frequent first, then by name. */
export function skipsByReason(skipped: readonly Skipped[]): readonly (readonly [SkipReason, readonly Skipped[]])[] {
  const groups = new Map<SkipReason, Skipped[]>();
  for (const skip of skipped) {
    const group = groups.get(skip.reason);
    if (group) group.push(skip);
    else groups.set(skip.reason, [skip]);
  }
  return [...groups].sort(([a, one], [b, two]) => two.length - one.length || (a < b ? -1 : 1));
}
