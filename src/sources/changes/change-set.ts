import type { SourceItem } from '../../core/source.ts';
import { ObjectReader, type GitObject } from '../cat-file.ts';
import { FolderTable } from '../folder-table.ts';
import { GitProcess } from '../git.ts';
import { gitProblem } from '../git-problem.ts';
import { Globs } from '../globs.ts';
import { withSlash } from '../ignore-chain.ts';
import { folderOf, forwardSlashes, ReportPaths } from '../report-path.ts';
import { excludesFile, failed, skipped, type Scope } from '../scope.ts';
import type { AddedLines } from './added-lines.ts';
import { readPatch } from './read-patch.ts';
import { parseRawDiff, RAW_DIFF, type ChangedPath } from './raw-diff.ts';

export interface ChangeOptions {
  /** top of the work tree: reported paths are relative to it, and git runs there */
  readonly root: string;
  /** absolute, with forward slashes: only what lies at or below one of these; all where there is none */
  readonly within: readonly string[];
  /** globs, see Globs */
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  /** bytes */
  readonly maxFileSize: number;
}

const SYMBOLIC_LINK = '120000';
const SUBMODULE = '160000';

/**
 * The files that a change touches, as they are after it: whole blobs by their object ids, never the work tree, so that statements and keys of several
 * lines are seen whole; and, for whoever wants to know, which of their lines the change adds.
 *
 * Two processes, started side by side; a third where added lines are asked for.
 */
export class ChangeSet {
  readonly #options: ChangeOptions;
  readonly #scope: Scope;
  /** what `git diff` compares, as arguments */
  readonly #compared: readonly string[];
  /** by reported path */
  readonly #changed = new Map<string, ChangedPath>();
  /** reported paths of content whose lines git counts in another way */
  readonly #wide = new Set<string>();

  /**
   * @param compared such as `--cached`, or two commits
   * @throws UsageError at once, for a glob that is none
   */
  constructor(compared: readonly string[], options: ChangeOptions) {
    const { root, exclude, include, maxFileSize } = options;
    this.#options = options;
    this.#scope = { paths: new ReportPaths(root), globs: new Globs(exclude, include), maxFileSize };
    this.#compared = compared;
  }

  /** @throws SourceError where git does not say what is changed */
  async *items(): AsyncGenerator<SourceItem, void, undefined> {
    const { root, maxFileSize } = this.#options;
    const listing = new GitProcess(['diff', ...RAW_DIFF, '--diff-filter=ACMT', ...this.#compared, '--'], root);
    const objects = new ObjectReader(root, { maxBytes: maxFileSize });
    try {
      const listed = await listing.collect();
      if (!listed.ok) throw gitProblem(listed.failure, this.#options.root);
      const wanted: { readonly path: string; readonly change: ChangedPath }[] = [];
      for (const item of this.#sorted(parseRawDiff(listed.stdout))) {
        if ('kind' in item) yield item;
        else wanted.push(item);
      }
      let next = 0;
      for await (const object of objects.read(wanted.map(({ change }) => change.after))) {
        const { path, change } = wanted[next++] as (typeof wanted)[number];
        if (object.kind === 'object' && change.status === 'M' && object.content.includes(0)) this.#wide.add(path);
        yield itemOf(path, object);
      }
    } finally {
      objects.close();
    }
  }

  /** What is to be read, with its reported path, and items for what is not. */
  *#sorted(changes: readonly ChangedPath[]): Generator<SourceItem | { readonly path: string; readonly change: ChangedPath }> {
    const top = withSlash(forwardSlashes(this.#options.root));
    const rules = new FolderTable(this.#options.root, this.#scope, false);
    const reported = new Set<string>();
    for (const change of changes) {
      const file = top + change.name;
      if (!this.#isWithin(file)) continue;
      const path = this.#scope.paths.of(file);
      const state = rules.at(folderOf(file));
      if (state.kind === 'excluded') {
        if (!reported.has(state.path)) yield skipped(state.path, 'excluded');
        reported.add(state.path);
      } else if (excludesFile(file, state.rules, this.#scope)) yield skipped(path, 'excluded');
      else if (change.mode === SYMBOLIC_LINK) yield skipped(path, 'symlink');
      else if (change.mode === SUBMODULE) yield skipped(path, 'submodule');
      else {
        this.#changed.set(path, change);
        yield { path, change };
      }
    }
  }

  #isWithin(file: string): boolean {
    const { within } = this.#options;
    return within.length === 0 || within.some((path) => file === path || file.startsWith(withSlash(path)));
  }

  /**
   * The lines that the change adds to each of these files, given as reported.
   *
   * @throws SourceError where git does not say
   */
  async addedLines(paths: Iterable<string>): Promise<ReadonlyMap<string, AddedLines>> {
    const added = new Map<string, AddedLines>();
    const asked: [path: string, change: ChangedPath][] = [];
    for (const path of paths) {
      const change = this.#changed.get(path);
      if (change?.status === 'M' && !this.#wide.has(path)) asked.push([path, change]);
      else added.set(path, 'all');
    }
    if (asked.length === 0) return added;
    const names = asked.map(([, { name }]) => name);
    const linesOf = await readPatch(this.#compared, names, this.#options.root);
    for (const [path, change] of asked) added.set(path, linesOf(change));
    return added;
  }
}

function itemOf(path: string, object: GitObject): SourceItem {
  switch (object.kind) {
    case 'object':
      return object.content.length === 0 ? skipped(path, 'empty') : { kind: 'content', path, content: object.content };
    case 'large':
      return skipped(path, 'too-large');
    case 'missing':
      return failed({ kind: 'object', path, cause: `object ${object.name} is not in this clone` });
    case 'broken':
      return failed({ kind: 'object', path, cause: object.cause });
  }
}
