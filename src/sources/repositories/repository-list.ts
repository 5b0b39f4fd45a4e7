import { readFileSync } from 'node:fs';
import { UsageError } from '../../core/errors.ts';
import { decodeName, printablePath } from '../file-name.ts';
import { readAll } from '../read-all.ts';
import { absolutePath, ReportPaths } from '../report-path.ts';
import { isSystemError } from '../system-error.ts';

export interface ListedRepository {
  /** how reports name it: no other has the same */
  readonly name: string;
  /** absolute */
  readonly folder: string;
}

/**
 * Repositories by the lines of a list: a path relative to the current folder and, after a tab, a name for reports where the path does not make
 * a good one. Empty lines and those that begin with `#` do not count.
 *
 * @param from file, or `-` for standard input
 * @returns sorted by name (code units)
 * @throws UsageError for a list that cannot be read, and for two repositories of one name
 */
export function readRepositoryList(from: string, current: string, stdin = 0): readonly ListedRepository[] {
  let list: Buffer;
  try {
    list = from === '-' ? readAll(stdin, Infinity) : readFileSync(absolutePath(current, from));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new UsageError(`The list of --repos, '${from}', cannot be read: ${error.code}.`);
  }
  return parseRepositoryList(decodeName(list), current);
}

/** @throws UsageError */
export function parseRepositoryList(text: string, current: string): readonly ListedRepository[] {
  const paths = new ReportPaths(current);
  const byName = new Map<string, string>();
  for (const line of text.replace(/^\ufeff/, '').split(/\r?\n/)) {
    if (line.trim() === '' || line.startsWith('#')) continue;
    const [path = '', given = ''] = line.split('\t');
    const folder = absolutePath(current, path);
    const name = nameOf(given.trim() === '' ? paths.of(folder) : printablePath(given.trim()));
    const known = byName.get(name) ?? folder;
    if (known !== folder) throw new UsageError(`Two repositories of the list are named ${name}: write another name after a tab.`);
    byName.set(name, folder);
  }
  return [...byName].map(([name, folder]) => ({ name, folder })).sort((a, b) => (a.name < b.name ? -1 : Number(a.name > b.name)));
}

/** A mirror's folder is named `x.git`, and people say `x`. A name never begins or ends with a slash: paths are put after it. */
function nameOf(path: string): string {
  const name = path.replace(/^\/{1,99}/, '').replace(/\/?(?:\.git)?\/{0,99}$/, '');
  return name === '' ? '.' : name;
}
