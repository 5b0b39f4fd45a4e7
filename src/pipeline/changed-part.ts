import type { Span } from '../core/location.ts';

/** Compared at once, bytes. */
const STRIDE = 4096;
/** Suppress what stands many lines away. */
const FAR_DIRECTIVES = ['tightlip-ignore-', 'secretlint-'];
const WORD = 24;

/**
 * Where the later of two contents differs from the earlier, in one piece; bytes of the later. Undefined where the difference opens or closes a
 * suppression of what stands elsewhere.
 */
export function changedPart(before: Buffer, after: Buffer): Span | undefined {
  const most = Math.min(before.length, after.length);
  const start = commonPrefix(before, after, most);
  const same = commonSuffix(before, after, most - start);
  const end = after.length - same;
  // A word of which a part is common stands on both sides of its border.
  const from = Math.max(0, start - WORD);
  const sides = [before.subarray(from, before.length - same + WORD), after.subarray(from, end + WORD)];
  return sides.some((side) => FAR_DIRECTIVES.some((word) => side.includes(word))) ? undefined : { start, end };
}

function commonPrefix(a: Buffer, b: Buffer, most: number): number {
  let at = 0;
  while (at + STRIDE <= most && a.compare(b, at, at + STRIDE, at, at + STRIDE) === 0) at += STRIDE;
  while (at < most && a[at] === b[at]) at += 1;
  return at;
}

function commonSuffix(a: Buffer, b: Buffer, most: number): number {
  let length = 0;
  const sameAt = (fromA: number, fromB: number): boolean => a.compare(b, fromB, fromB + STRIDE, fromA, fromA + STRIDE) === 0;
  while (length + STRIDE <= most && sameAt(a.length - length - STRIDE, b.length - length - STRIDE)) length += STRIDE;
  while (length < most && a[a.length - 1 - length] === b[b.length - 1 - length]) length += 1;
  return length;
}
