import type { Piece } from './ansi.ts';

/** Pixels. */
const FONT = 14;
const COLUMN = 8.4;
const LINE = 20;
const MARGIN = 18;
const BAR = 34;

/** SGR colour code to a colour that reads well on the dark ground. */
const COLOURS: Readonly<Record<number, string>> = {
  31: '#ff7b72',
  32: '#7ee787',
  33: '#e3b341',
  34: '#79c0ff',
  35: '#d2a8ff',
  36: '#76e3ea',
  90: '#8b949e',
};

function escape(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

function attributes(piece: Piece): string {
  const parts = [
    piece.colour === undefined ? '' : ` fill="${COLOURS[piece.colour] ?? '#c9d1d9'}"`,
    piece.bold ? ' font-weight="700"' : '',
    piece.dim ? ' opacity="0.65"' : '',
    piece.underline ? ' text-decoration="underline"' : '',
  ];
  return parts.join('');
}

/** Every piece stands at its own column, as wide as its columns: alignment does not hang on the reader's font. */
function row(pieces: readonly Piece[], index: number): string {
  const y = BAR + MARGIN + index * LINE + FONT;
  let column = 0;
  const texts = pieces.map((piece) => {
    const x = (MARGIN + column * COLUMN).toFixed(1);
    const width = (piece.text.length * COLUMN).toFixed(1);
    column += piece.text.length;
    return piece.text.trim() === ''
      ? ''
      : `<text x="${x}" y="${y}" textLength="${width}"${attributes(piece)}>${escape(piece.text)}</text>`;
  });
  return texts.join('');
}

/** A picture of a terminal window. @param title read aloud by screen readers */
export function terminalPicture(lines: readonly (readonly Piece[])[], title: string): string {
  const columns = Math.max(...lines.map((pieces) => pieces.reduce((sum, piece) => sum + piece.text.length, 0)));
  const width = Math.ceil(columns * COLUMN + 2 * MARGIN);
  const height = BAR + 2 * MARGIN + lines.length * LINE;
  const dots = ['#ff5f57', '#febc2e', '#28c840'].map(
    (fill, index) => `<circle cx="${MARGIN + 6 + index * 20}" cy="17" r="6" fill="${fill}"/>`,
  );
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="${escape(title)}">`,
    `<title>${escape(title)}</title>`,
    `<rect width="${width}" height="${height}" rx="10" fill="#0d1117"/>`,
    ...dots,
    `<g font-family="ui-monospace, SFMono-Regular, Menlo, Consolas, 'DejaVu Sans Mono', monospace" font-size="${FONT}" fill="#c9d1d9" xml:space="preserve">`,
    ...lines.map(row).filter((text) => text !== ''),
    '</g>',
    '</svg>',
    '',
  ].join('\n');
}
