import type { Notice } from '../core/notice.ts';
import type { AllowlistEntry } from '../core/settings.ts';

/**
 * The entries that fit nothing in a whole tree. One that asks for a commit fits in history alone, so it is left out.
 *
 * @param held origins of the entries that held
 */
export function unusedAllowlists(entries: readonly AllowlistEntry[], held: ReadonlySet<string>): Notice[] {
  return entries.flatMap(({ origin, commits }) => {
    if (origin === undefined || commits !== undefined || held.has(origin)) return [];
    const colon = origin.lastIndexOf(':');
    return [{ kind: 'unused-allowlist', path: origin.slice(0, colon), line: Number(origin.slice(colon + 1)) }];
  });
}
