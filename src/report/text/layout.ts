import type { Snippet } from '../../core/finding.ts';
import { visibleLine } from '../sanitize.ts';

/** Words on lines of at most `width` columns; a longer word has a line of its own. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + 1 + word.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}

/** Columns shown before the mark where a line is cut to the terminal's width. */
const LEAD = 24;
const CUT = '…';

/** A snippet's lines behind a gutter of line numbers, carets under the mark. Every line begins with the gutter, never with source text. */
export function codeFrame(snippet: Snippet, width: number, styleCarets: (carets: string) => string): string[] {
  const numbers = snippet.lines.map((_, at) => String(snippet.line + at));
  const gutter = Math.max(...numbers.map((number) => number.length));
  const room = Math.max(20, width - gutter - 3);
  const frame: string[] = [];
  snippet.lines.forEach((line, at) => {
    const { text, mark } = fit(visibleLine(line, at === 0 ? snippet.mark : undefined), room);
    const trimmed = text.trimEnd();
    frame.push(`${(numbers[at] as string).padStart(gutter)} | ${trimmed}`.trimEnd());
    if (at > 0) return;
    const carets = '^'.repeat(Math.max(1, Math.min(mark.end, trimmed.length) - mark.start));
    frame.push(`${' '.repeat(gutter)} | ${' '.repeat(mark.start)}${styleCarets(carets)}`);
  });
  return frame;
}

type Line = ReturnType<typeof visibleLine>;

function fit({ text, mark }: Line, room: number): Line {
  if (text.length <= room) return { text, mark };
  const from = mark.end <= room - CUT.length ? 0 : Math.max(0, Math.min(mark.start - LEAD, text.length - room + CUT.length));
  const left = from > 0 ? CUT : '';
  const rest = text.slice(from, from + room - left.length);
  const cutRight = from + rest.length < text.length;
  const shown = wellFormed(left + (cutRight ? rest.slice(0, -CUT.length) + CUT : rest));
  const place = (offset: number): number => Math.min(Math.max(offset - from + left.length, left.length), shown.length);
  return { text: shown, mark: { start: place(mark.start), end: place(mark.end) } };
}

/** A pair cut in half is shown as the replacement character. */
function wellFormed(text: string): string {
  return text.replace(/\p{Cs}/gu, '\ufffd');
}
