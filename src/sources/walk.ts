import { lstatSync, readdirSync, type Dirent } from 'node:fs';
import type { SourceItem } from '../core/source.ts';
import { decodeName, systemPath } from './file-name.ts';
import type { FolderRules } from './folder-rules.ts';
import { withSlash } from './ignore-chain.ts';
import { excludesFile, excludesFolder, failed, itemOf, skipped, type Scope } from './scope.ts';
import { errorOf, isSystemError } from './system-error.ts';

interface Entry {
  readonly name: string;
  readonly dirent: Pick<Dirent, 'isDirectory' | 'isFile' | 'isSymbolicLink'>;
}

interface Level {
  readonly folder: string;
  readonly rules: FolderRules;
  readonly entries: readonly Entry[];
  next: number;
}

/**
 * All files below a folder, by the rules that hold in it, in the order of their paths (code units). No symbolic link is followed and no `.git` entered; a
 * folder that is ignored is never opened. A folder that cannot be listed is an error item, and the walk goes on. Own stack: depth costs no calls.
 *
 * @param folder absolute, with forward slashes
 * @param rules those inside the folder
 */
export function* walk(folder: string, rules: FolderRules, scope: Scope): Generator<SourceItem, void, undefined> {
  const levels: Level[] = [];
  const first = open(folder, scope, () => rules);
  if ('kind' in first) yield first;
  else levels.push(first);
  for (let level = levels.at(-1); level !== undefined; level = levels.at(-1)) {
    const entry = level.entries[level.next];
    level.next += 1;
    if (entry === undefined) {
      levels.pop();
      continue;
    }
    const path = withSlash(level.folder) + entry.name;
    if (!entry.dirent.isDirectory()) {
      const item = fileItem(path, entry, level.rules, scope);
      if (item !== undefined) yield item;
    } else if (!level.rules.gitIgnores(`${path}/`)) {
      if (excludesFolder(path, level.rules, scope)) yield skipped(`${scope.paths.of(path)}/`, 'excluded');
      else {
        const { rules: outer } = level;
        const opened = open(path, scope, (names) => outer.within(path, (name) => names.has(name)));
        if ('kind' in opened) yield opened;
        else levels.push(opened);
      }
    }
  }
}

function fileItem(path: string, entry: Entry, rules: FolderRules, scope: Scope): SourceItem | undefined {
  if (rules.gitIgnores(path)) return undefined;
  if (excludesFile(path, rules, scope)) return skipped(scope.paths.of(path), 'excluded');
  if (entry.dirent.isSymbolicLink()) return skipped(scope.paths.of(path), 'symlink');
  try {
    return itemOf(path, lstatSync(systemPath(path)), scope);
  } catch (error) {
    return failed(errorOf(error, scope.paths.of(path)));
  }
}

/** Lists a folder that is entered: a level of the walk, or the error that kept it shut. */
function open(folder: string, scope: Scope, rulesWith: (names: ReadonlySet<string>) => FolderRules): Level | SourceItem {
  let entries: Entry[];
  try {
    entries = list(folder);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return failed({ kind: 'unlistable', path: scope.paths.of(folder), cause: error.code });
  }
  const rules = rulesWith(new Set(entries.map((entry) => entry.name)));
  return { folder, rules, entries: entries.filter(({ name }) => name !== '.git').sort(byPath), next: 0 };
}

function list(folder: string): Entry[] {
  const dirents = readdirSync(systemPath(folder), { withFileTypes: true });
  // U+FFFD may stand for bytes that are not UTF-8: only those folders are read again, as bytes.
  if (!dirents.some((dirent) => dirent.name.includes('\ufffd'))) return dirents.map((dirent) => ({ name: dirent.name, dirent }));
  return readdirSync(systemPath(folder), { withFileTypes: true, encoding: 'buffer' }).map((dirent) => ({
    name: decodeName(dirent.name),
    dirent,
  }));
}

/** The order of whole paths: a folder sorts as if its name ended with a slash. */
function byPath(a: Entry, b: Entry): number {
  const left = a.dirent.isDirectory() ? `${a.name}/` : a.name;
  const right = b.dirent.isDirectory() ? `${b.name}/` : b.name;
  return left < right ? -1 : 1;
}
