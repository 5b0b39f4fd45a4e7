import type { Candidate } from './candidate.ts';
import type { Weighed } from './weigh.ts';

/** So many refusals of one kind in one text, and the rest of the kind is refused unread: a log says `key=…` a million times. */
const ENOUGH = 200;

const refusals = new WeakMap<object, Map<string, number>>();

/**
 * Asks `weigh`, unless values of this length and alphabet under this name were refused over and over in this text and none was ever taken.
 *
 * @param scope lives as long as the text is searched
 */
export function weighOnce(scope: object, candidate: Candidate, weigh: () => Weighed): Weighed {
  let counts = refusals.get(scope);
  if (!counts) refusals.set(scope, (counts = new Map()));
  const kind = kindOf(candidate);
  const count = counts.get(kind) ?? 0;
  if (count >= ENOUGH) return { rejected: () => `${ENOUGH} values of this kind under this name were no secrets` };
  const weighed = weigh();
  counts.set(kind, 'rejected' in weighed ? count + 1 : -Infinity);
  return weighed;
}

function kindOf({ text, name, value }: Candidate): string {
  const written = text.slice(value.start, value.end);
  const classes = [/\d/, /[a-z]/, /[A-Z]/, /[^\dA-Za-z]/].map((pattern) => Number(pattern.test(written))).join('');
  return `${text.slice(name.start, name.end)} ${Math.min(40, written.length)} ${classes}`;
}
