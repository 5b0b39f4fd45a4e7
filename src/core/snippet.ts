import type { Snippet } from './finding.ts';
import type { LineIndex } from './line-index.ts';
import type { Span } from './location.ts';
import { HIDDEN, Mask, type MaskedSpan } from './mask.ts';

export type { MaskedSpan } from './mask.ts';

const MOST_LINES = 3;
/** UTF-16 units of a shown line, marks of the cut included. */
const MOST_UNITS = 200;
/** Units shown before the mark where a line is cut. */
const LEAD = 60;
/** A longer mark is cut; a shorter one may be a masked secret, after which the line goes on. UTF-16 units. */
const MOST_MARKED = 4096;
const CUT = '…';

interface ShownLine {
  readonly text: string;
  readonly mark: Span;
}

const masks = new WeakMap<readonly MaskedSpan[], { readonly text: string; readonly mask: Mask }>();

/** All findings of a text share one list of masked spans: it is prepared once. */
function maskOf(text: string, masked: readonly MaskedSpan[]): Mask {
  const known = masks.get(masked);
  if (known?.text === text) return known.mask;
  const mask = new Mask(text, masked);
  masks.set(masked, { text, mask });
  return mask;
}

/**
 * The line or lines of a finding as they may be shown: every secret on them masked, also where it merely reaches into the line or stands again
 * in the same words, each line cut to 200 UTF-16 units around the mark. Costs nothing in proportion to the line's length.
 *
 * @param lineIndex of `text`
 * @param span what is reported
 * @param masked every part of the text that must be masked, in any order; best the same array for all findings of a text
 */
export function makeSnippet(text: string, lineIndex: LineIndex, span: Span, masked: readonly MaskedSpan[]): Snippet {
  const mask = maskOf(text, masked);
  const first = lineIndex.lineAt(span.start);
  const last = Math.min(lineIndex.lineAt(Math.max(span.start, span.end - 1)), first + MOST_LINES - 1);
  const firstLine = lineIndex.lineSpan(first);
  const start = Math.min(span.start, firstLine.end);
  const shown = showLine(text, firstLine, { start, end: Math.max(start, Math.min(span.end, firstLine.end)) }, mask);
  const lines = [shown.text];
  for (let line = first + 1; line <= last; line++) {
    const rest = lineIndex.lineSpan(line);
    lines.push(showLine(text, rest, { start: rest.start, end: rest.start }, mask).text);
  }
  return { line: first, lines: lines.map(detach), mark: shown.mark };
}

/** A copy that does not keep the text it was sliced from in memory. */
function detach(text: string): string {
  return Buffer.from(text, 'utf16le').toString('utf16le');
}

function showLine(text: string, line: Span, mark: Span, mask: Mask): ShownLine {
  let start = afterPair(text, Math.max(line.start, mark.start - MOST_UNITS));
  let end = afterPair(text, Math.min(line.end, Math.min(mark.end, mark.start + MOST_MARKED) + MOST_UNITS));
  const hidden = mask
    .within({ start, end: Math.max(end, start + 1) })
    .filter((span) => span.start < line.end && span.end > line.start);
  start = Math.max(line.start, Math.min(start, hidden[0]?.start ?? start));
  end = Math.min(line.end, Math.max(end, hidden.at(-1)?.end ?? end));
  const whole = compose(text, { start, end }, hidden, mark, line);
  return cut(whole, { left: start > line.start, right: end < line.end });
}

/** Writes `part` with the hidden spans replaced and carries the mark over; a mark's end inside a hidden span moves to the span's edge. */
function compose(text: string, part: Span, hidden: readonly MaskedSpan[], mark: Span, line: Span): ShownLine {
  let shown = '';
  let markStart: number | undefined;
  let markEnd = 0;
  const append = (start: number, end: number, replacement?: string): void => {
    const piece = replacement ?? text.slice(start, end);
    const place = (offset: number): number => shown.length + Math.min(offset - start, piece.length);
    if (markStart === undefined && mark.start < end) markStart = replacement === undefined ? place(mark.start) : shown.length;
    if (mark.end > start) markEnd = replacement === undefined ? place(mark.end) : shown.length + piece.length;
    shown += piece;
  };
  let at = part.start;
  for (const span of hidden) {
    append(at, span.start);
    append(span.start, span.end, span.start < line.start ? HIDDEN : span.redacted);
    at = span.end;
  }
  append(at, Math.max(at, part.end));
  const start = Math.max(0, markStart ?? shown.length);
  return { text: shown, mark: { start, end: Math.max(start, markEnd) } };
}

/** Cuts to the most units, so that the mark's front stays in view; an ellipsis stands where something is missing. */
function cut({ text, mark }: ShownLine, missing: { readonly left: boolean; readonly right: boolean }): ShownLine {
  const budget = MOST_UNITS - 2 * CUT.length;
  const fits = text.length <= MOST_UNITS && !missing.left && !missing.right;
  if (fits) return { text, mark };
  const wanted = mark.end <= budget && !missing.left ? 0 : Math.max(0, mark.start - LEAD);
  const from = afterPair(text, Math.max(0, Math.min(wanted, text.length - budget)));
  const to = Math.max(from, beforePair(text, Math.min(text.length, from + budget)));
  const left = from > 0 || missing.left ? CUT : '';
  const right = to < text.length || missing.right ? CUT : '';
  const place = (offset: number): number => Math.min(Math.max(offset, from), to) - from + left.length;
  return { text: left + text.slice(from, to) + right, mark: { start: place(mark.start), end: place(mark.end) } };
}

/** The offset, or the next one where it stands between the halves of a surrogate pair. */
function afterPair(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset + 1 : offset;
}

function beforePair(text: string, offset: number): number {
  return splitsPair(text, offset) ? offset - 1 : offset;
}

function splitsPair(text: string, offset: number): boolean {
  return (text.charCodeAt(offset) & 0xfc00) === 0xdc00 && (text.charCodeAt(offset - 1) & 0xfc00) === 0xd800;
}
