/** Levenshtein distance in UTF-16 units, one row at a time. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i += 1) {
    const next = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const change = (row[j - 1] as number) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(change, (row[j] as number) + 1, (next[j - 1] as number) + 1));
    }
    row = next;
  }
  return row[b.length] as number;
}

const fold = (word: string): string => word.toLowerCase().replace(/[_\s]/g, '-');
const MAX_LENGTH = 64;

/**
 * The candidate a mistyped word most likely stands for, or undefined when none is near. Callers repeat a user's word only when this
 * finds one: a near miss of a public word is a typing mistake, anything else might be a pasted secret.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > MAX_LENGTH) return undefined;
  const all = [...candidates];
  const begun = word.length >= 3 ? all.find((candidate) => candidate.startsWith(fold(word))) : undefined;
  let best = begun;
  let least = Math.max(2, Math.floor(word.length / 4)) + 1;
  for (const candidate of all) {
    if (Math.abs(candidate.length - word.length) >= least) continue;
    const away = distance(fold(word), fold(candidate));
    if (away < least && away < candidate.length) [best, least] = [candidate, away];
  }
  return best;
}

/** ` Did you mean "x"?` or nothing. */
export function didYouMean(word: string, candidates: Iterable<string>): string {
  const found = nearest(word, candidates);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}
