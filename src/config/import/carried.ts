/** An allowlist entry or rule as it is written into a configuration file. */
export type WrittenEntry = Readonly<Record<string, string | number | readonly string[]>>;

/** What an import makes of another tool's configuration. */
export interface Carried {
  readonly exclude: readonly string[];
  readonly disable: readonly string[];
  readonly custom: readonly Commented[];
  readonly allowlists: readonly Commented[];
  /** what could not be carried, and why; never holds a value that may be a secret */
  readonly lost: readonly string[];
}

export interface Commented {
  /** lines of comment from the old file */
  readonly comment: readonly string[];
  readonly entry: WrittenEntry;
}

/** Thrown for a file that is well-formed and yet not what its name says. The message is what it should be. */
export class ForeignShape extends Error {}

export const NOTHING_CARRIED: Carried = { exclude: [], disable: [], custom: [], allowlists: [], lost: [] };

/** Single quotes leave a backslash alone. */
function quoted(value: string): string {
  return /[\p{Cc}\u2028\u2029]/u.test(value) ? JSON.stringify(value) : `'${value.replaceAll("'", "''")}'`;
}

function writtenEntry({ comment, entry }: Commented, indent: string): string {
  const lines = Object.entries(entry).map(([key, value]) => {
    if (typeof value === 'number') return `${key}: ${value}`;
    return `${key}: ${typeof value === 'string' ? quoted(value) : `[${value.map(quoted).join(', ')}]`}`;
  });
  const above = comment.map((line) => `${indent}# ${line}\n`).join('');
  return `${above}${indent}- ${lines.join(`\n${indent}  `)}\n`;
}

/** The text of a `.tightlip.yml`. @param from name of the old file */
export function writeConfig({ exclude, disable, custom, allowlists }: Carried, from: string): string {
  const list = (values: readonly string[], indent: string): string =>
    values.map((value) => `${indent}- ${quoted(value)}\n`).join('');
  const rules = [
    disable.length > 0 ? `  disable:\n${list([...new Set(disable)], '    ')}` : '',
    custom.length > 0 ? `  custom:\n${custom.map((rule) => writtenEntry(rule, '    ')).join('')}` : '',
  ].join('');
  return [
    `# from ${from}, by "tightlip import"\n`,
    exclude.length > 0 ? `exclude:\n${list([...new Set(exclude)], '  ')}` : '',
    rules === '' ? '' : `rules:\n${rules}`,
    allowlists.length > 0 ? `allowlists:\n${allowlists.map((entry) => writtenEntry(entry, '  ')).join('')}` : '',
  ].join('');
}
