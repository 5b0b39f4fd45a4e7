import { lstatSync, realpathSync, statSync, type Stats } from 'node:fs';
import type { SourceItem } from '../core/source.ts';
import type { Target } from './expand-paths.ts';
import { decodeName, systemPath } from './file-name.ts';
import { FolderTable } from './folder-table.ts';
import { Globs } from './globs.ts';
import { folderOf, forwardSlashes, ReportPaths } from './report-path.ts';
import { RuledFiles } from './ruled-files.ts';
import { failed, once, type Scope } from './scope.ts';
import { singleFile, walkFrom } from './single-file.ts';
import { errorOf } from './system-error.ts';

export interface FilesOptions {
  /** folder that reported paths are relative to */
  readonly root: string;
  /** from `expandPaths` or `readFileList` */
  readonly targets: readonly Target[];
  /** false: files that git ignores are listed too, and git is not asked */
  readonly gitignore: boolean;
  /** globs, see Globs */
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** true: submodules and repositories inside a work tree are listed by git in their turn, else named as skipped */
  readonly recurseSubmodules: boolean;
  /** bytes */
  readonly maxFileSize: number;
}

/**
 * The files to scan, each once, with what is skipped and what cannot be read among them. Lazy and in a fixed order: first the files asked for by name, then
 * the folders. A named file is listed even where git ignores it; `.tightlipignore`, `--exclude` and `--include` hold for it all the same.
 *
 * @throws UsageError at once, for a glob that is none
 */
export function listFiles(options: FilesOptions): Iterable<SourceItem> {
  const { maxFileSize } = options;
  const scope: Scope = { paths: new ReportPaths(options.root), globs: new Globs(options.exclude, options.include), maxFileSize };
  const items = allItems(options, scope);
  return options.targets.length > 1 ? once(items) : items;
}

function* allItems(options: FilesOptions, scope: Scope): Generator<SourceItem, void, undefined> {
  const rules = { own: new FolderTable(options.root, scope, false), git: new FolderTable(options.root, scope, true) };
  const found: string[] = [];
  const folders: string[] = [];
  for (const { path, named } of options.targets) {
    try {
      const { file, stats } = look(path, named);
      if (stats.isDirectory()) folders.push(path);
      else if (named || !options.gitignore) yield singleFile(path, file, stats, rules.own.at(folderOf(path)), scope);
      else found.push(path);
    } catch (error) {
      yield failed(errorOf(error, scope.paths.of(path)));
    }
  }
  if (options.gitignore) yield* new RuledFiles(rules, scope, options.recurseSubmodules).of(found, folders);
  else for (const folder of folders) yield* walkFrom(folder, rules.own.at(folder), scope);
}

/** What stands at a path. Only a link that was asked for by its own name is followed. */
function look(path: string, named: boolean): { file: string; stats: Stats } {
  const stats = lstatSync(systemPath(path));
  if (!named || !stats.isSymbolicLink()) return { file: path, stats };
  const target = realpathSync.native(systemPath(path), { encoding: 'buffer' });
  return { file: forwardSlashes(decodeName(target)), stats: statSync(target) };
}
