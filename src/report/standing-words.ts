import type { Finding } from '../core/finding.ts';

/** For formats whose only place for it is text; empty where the scan was told of no change. */
export function standingWords({ standing }: Finding): string {
  if (standing === undefined) return '';
  return standing === 'new' ? 'New: the change brought it.' : 'Existing: it is older than the change.';
}
