import type { SourceItem } from '../core/source.ts';
import { FolderTable } from './folder-table.ts';
import { Globs } from './globs.ts';
import { readAll } from './read-all.ts';
import { absolutePath, folderOf, ReportPaths } from './report-path.ts';
import { excludesFile, failed, skipped, type Scope } from './scope.ts';
import { errorOf } from './system-error.ts';

export interface StdinOptions {
  /** folder that reported paths are relative to */
  readonly root: string;
  /** the file that the content belongs to, relative to the current folder; it need not exist. Decides the language and which rules hold */
  readonly filename: string | undefined;
  /** bytes */
  readonly maxFileSize: number;
  /** globs, see Globs */
  readonly exclude?: readonly string[];
  readonly include?: readonly string[];
}

/** Reported where no file name is given. */
const NO_NAME = 'stdin';

/**
 * Standard input as one item, read when it is asked for. As for any file that is named, `.tightlipignore`, `--exclude` and `--include` hold for its file name;
 * then the input is not read at all.
 *
 * @throws UsageError at once, for a glob that is none
 */
export function readStdin(options: StdinOptions, fd = 0): Iterable<SourceItem> {
  const globs = new Globs(options.exclude ?? [], options.include ?? []);
  const scope: Scope = { paths: new ReportPaths(options.root), globs, maxFileSize: options.maxFileSize };
  return stdinItem(options, scope, fd);
}

function* stdinItem(options: StdinOptions, scope: Scope, fd: number): Generator<SourceItem, void, undefined> {
  const file = options.filename === undefined ? undefined : absolutePath(process.cwd(), options.filename);
  const path = file === undefined ? NO_NAME : scope.paths.of(file);
  if (file !== undefined && isExcluded(file, options.root, scope)) {
    yield skipped(path, 'excluded');
    return;
  }
  try {
    const content = readAll(fd, scope.maxFileSize);
    yield content.length > scope.maxFileSize ? skipped(path, 'too-large') : { kind: 'content', path, content };
  } catch (error) {
    yield failed(errorOf(error, path));
  }
}

function isExcluded(file: string, root: string, scope: Scope): boolean {
  const state = new FolderTable(root, scope, false).at(folderOf(file));
  return state.kind === 'excluded' || excludesFile(file, state.rules, scope);
}
