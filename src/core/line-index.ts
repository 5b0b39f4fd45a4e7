import type { Position, Span } from './location.ts';

/**
 * Line starts of one text. Lines end at `\n` or `\r\n`, the SARIF default for `newlineSequences`; a lone `\r` does not end a line,
 * as in git and grep.
 */
export class LineIndex {
  readonly #starts: number[] = [0];
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) this.#starts.push(at + 1);
  }

  get lineCount(): number {
    return this.#starts.length;
  }

  /** 1-based line that holds the offset (0-based, UTF-16 units; up to and including the text's length). */
  lineAt(offset: number): number {
    let low = 0;
    let high = this.#starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] as number) <= offset) low = middle;
      else high = middle - 1;
    }
    return low + 1;
  }

  positionAt(offset: number): Position {
    const line = this.lineAt(offset);
    return { line, column: offset - (this.#starts[line - 1] as number) + 1 };
  }

  /** Span of a 1-based line without its line end. */
  lineSpan(line: number): Span {
    const start = this.#starts[line - 1] ?? this.#text.length;
    const next = this.#starts[line];
    let end = next === undefined ? this.#text.length : next - 1;
    if (end > start && this.#text.charCodeAt(end - 1) === 13) end -= 1;
    return { start, end };
  }
}
