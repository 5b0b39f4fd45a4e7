import type { Origin } from '../core/finding.ts';

/** Older secrets are due: the usual rule is to rotate every 90 days. */
const ROTATION_DAYS = 90;

/** Id, author date, the path where it was another, standing and age. @param path of the finding */
export function originWords({ commit, date, path, atHead, days }: Origin, place: string): string {
  const when = date === undefined ? '' : ` on ${date.slice(0, 10)}`;
  const where = path === place ? '' : ` as ${path}`;
  const age = days === undefined ? '' : `, ${days} ${days === 1 ? 'day' : 'days'} ago`;
  const due = days !== undefined && days > ROTATION_DAYS ? `. Older than ${ROTATION_DAYS} days: rotate it` : '';
  const standing = atHead ? 'still in HEAD' : 'not in HEAD, but anybody with a clone can read it';
  return `First committed in ${commit.slice(0, 12)}${when}${where}${age}; ${standing}${due}`;
}
