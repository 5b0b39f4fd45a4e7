/** A run of characters in one style. */
export interface Piece {
  readonly text: string;
  readonly bold: boolean;
  readonly dim: boolean;
  readonly underline: boolean;
  /** SGR colour code (31, 90, …), undefined for the terminal's own */
  readonly colour: number | undefined;
}

type Style = Omit<Piece, 'text'>;
const PLAIN: Style = { bold: false, dim: false, underline: false, colour: undefined };

function apply(style: Style, code: number): Style {
  if (code === 0) return PLAIN;
  if (code === 1) return { ...style, bold: true };
  if (code === 2) return { ...style, dim: true };
  if (code === 4) return { ...style, underline: true };
  if (code === 22) return { ...style, bold: false, dim: false };
  if (code === 24) return { ...style, underline: false };
  if (code === 39) return { ...style, colour: undefined };
  if ((code >= 30 && code <= 37) || (code >= 90 && code <= 97)) return { ...style, colour: code };
  throw new Error(`The screenshot does not know the style ${code}.`);
}

/** Splits terminal output into lines of styled pieces. @throws for a sequence that is no style */
export function parseAnsi(output: string): readonly (readonly Piece[])[] {
  let style = PLAIN;
  return output.split('\n').map((line) => {
    const pieces: Piece[] = [];

    for (const part of line.split(/(\x1b\[[0-9;]*m)/)) {
      const codes = /^\x1b\[([0-9;]*)m$/.exec(part)?.[1];
      if (codes !== undefined) style = codes.split(';').map(Number).reduce(apply, style);
      else if (part !== '') pieces.push({ text: part, ...style });
    }
    return pieces;
  });
}
