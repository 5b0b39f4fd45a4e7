import type { Span } from './location.ts';

/** What stands in the place of a span. */
export interface TextEdit extends Span {
  readonly replacement: string;
}

/** Applies edits in any order; of two that overlap the later one is left out, for the next run. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let done = '';
  let at = 0;
  for (const edit of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    if (edit.start < at) continue;
    done += text.slice(at, edit.start) + edit.replacement;
    at = edit.end;
  }
  return done + text.slice(at);
}
