/** Unchanged lines around a change. */
const CONTEXT = 3;
/** Lines looked ahead for where two texts agree again. */
const AHEAD = 200;

interface Change {
  /** 0-based, half-open line ranges */
  readonly old: readonly [number, number];
  readonly fresh: readonly [number, number];
}

/** A unified diff of two texts that differ in few places; empty where they are equal. */
export function unifiedDiff(path: string, before: string, after: string): string {
  const a = before.split('\n');
  const b = after.split('\n');
  const hunks = groups(changes(a, b));
  if (hunks.length === 0) return '';
  return [`--- a/${path}`, `+++ b/${path}`, ...hunks.flatMap((hunk) => render(hunk, a, b))].join('\n') + '\n';
}

/** Walks both texts; where they differ, the nearest pair of equal lines ends the change. */
function changes(a: readonly string[], b: readonly string[]): Change[] {
  const found: Change[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    if (i < a.length && j < b.length && a[i] === b[j]) {
      i += 1;
      j += 1;
      continue;
    }
    const [di, dj] = resync(a, b, i, j);
    found.push({ old: [i, i + di], fresh: [j, j + dj] });
    i += di;
    j += dj;
  }
  return found;
}

function resync(a: readonly string[], b: readonly string[], i: number, j: number): [number, number] {
  for (let sum = 1; sum < AHEAD; sum += 1)
    for (let di = sum; di >= 0; di -= 1) {
      const dj = sum - di;
      if (i + di <= a.length && j + dj <= b.length && a[i + di] === b[j + dj]) return [di, dj];
    }
  return [a.length - i, b.length - j];
}

function groups(all: readonly Change[]): Change[][] {
  const hunks: Change[][] = [];
  for (const change of all) {
    const last = hunks.at(-1)?.at(-1);
    if (last && change.old[0] - last.old[1] <= 2 * CONTEXT) hunks.at(-1)?.push(change);
    else hunks.push([change]);
  }
  return hunks;
}

function render(hunk: readonly Change[], a: readonly string[], b: readonly string[]): string[] {
  const first = hunk[0] as Change;
  const last = hunk.at(-1) as Change;
  const lead = Math.min(CONTEXT, first.old[0]);
  const tail = Math.min(CONTEXT, a.length - last.old[1]);
  const from = first.old[0] - lead;
  const lines: string[] = [];
  let at = from;
  for (const { old, fresh } of hunk) {
    lines.push(...a.slice(at, old[0]).map((line) => ` ${line}`));
    lines.push(...a.slice(...old).map((line) => `-${line}`), ...b.slice(...fresh).map((line) => `+${line}`));
    at = old[1];
  }
  lines.push(...a.slice(at, at + tail).map((line) => ` ${line}`));
  const oldCount = last.old[1] + tail - from;
  const freshFrom = first.fresh[0] - lead;
  const freshCount = last.fresh[1] + tail - freshFrom;
  return [`@@ -${from + 1},${oldCount} +${freshFrom + 1},${freshCount} @@`, ...lines];
}
