import { normalName } from '../assignment/names.ts';
import type { StructureReader, StructureSecret } from './structure.ts';

/** Rows that are read, and UTF-16 units of a row: enough to see what a table holds. */
const MOST_ROWS = 200;
const LONGEST_ROW = 4000;

const SECRET_COLUMN =
  /(?:^|_)(?:password|passwd|passphrase|pwd|secret|api_?key|access_key|secret_key|private_key|(?:access|auth|api|refresh|bearer)_token)$/;
const HEADER_CELL = /^[\w .()/#-]{1,60}$/;

interface Cell {
  readonly text: string;
  /** UTF-16 offset of the content, inside the quotes */
  readonly start: number;
}

/** Cells of one line; quotes may hold the separator, but not a line end. https://www.rfc-editor.org/rfc/rfc4180 */
function cellsOf(line: string, start: number, separator: string): Cell[] {
  const cells: Cell[] = [];
  let at = 0;
  while (at <= line.length) {
    const quoted = line.charAt(at) === '"';
    const close = quoted ? line.indexOf(`"${separator}`, at + 1) : line.indexOf(separator, at);
    const end = close === -1 ? line.length - Number(quoted && line.endsWith('"')) : close;
    cells.push({ text: line.slice(at + Number(quoted), end), start: start + at + Number(quoted) });
    if (close === -1) break;
    at = close + Number(quoted) + 1;
  }
  return cells;
}

function separatorOf(header: string): string | undefined {
  return [',', ';', '\t', '|'].find((separator) => header.includes(separator));
}

/** The cells under a header that names a password or key, in a table whose first line is a header. */
export const csvColumns: StructureReader = (text, offset) => {
  if (offset > 0) return [];
  const lines = text.slice(0, MOST_ROWS * 1000).split('\n', MOST_ROWS);
  const header = lines[0]?.replace(/\r$/, '') ?? '';
  const separator = header.length > LONGEST_ROW ? undefined : separatorOf(header);
  if (separator === undefined) return [];
  const columns = cellsOf(header, 0, separator);
  if (!columns.every((cell) => HEADER_CELL.test(cell.text.trim()))) return [];
  const wanted = columns.map((cell) => SECRET_COLUMN.test(normalName(cell.text.trim())));
  if (!wanted.includes(true)) return [];
  const found: StructureSecret[] = [];
  let start = (lines[0] as string).length + 1;
  for (const line of lines.slice(1)) {
    const cells = line.length > LONGEST_ROW ? [] : cellsOf(line.replace(/\r$/, ''), start, separator);
    const secrets = cells.length === columns.length ? cells.filter(({ text: cell }, index) => wanted[index] && cell !== '') : [];
    for (const cell of secrets) {
      const secret = { start: cell.start, end: cell.start + cell.text.length };
      found.push({ whole: { start: 0, end: secret.end }, secret });
    }
    start += line.length + 1;
  }
  return found;
};
