import { SourceError } from '../../core/errors.ts';
import type { SourceItem } from '../../core/source.ts';
import { printablePath } from '../file-name.ts';
import { gitProblem } from '../git-problem.ts';
import { GitProcess, runGit, splitNul, type GitFailure } from '../git.ts';
import { failed } from '../scope.ts';
import { HistoryIndex } from './history-index.ts';
import { LOG_FORMAT, LogParser } from './log-parser.ts';
import { MESSAGES } from './message-path.ts';
import { readNamed } from './named-objects.ts';
import { resolveSelection, type Revisions, type Selection } from './revisions.ts';

export interface HistoryQuery {
  /** top of the repository; of a bare one, its folder */
  readonly folder: string;
  readonly selection: Selection;
  /** only commits that are not older, in the words of git's --since */
  readonly since?: string | undefined;
  /** follow renames that git is sure of: costs a look at contents */
  readonly renames?: boolean;
}

/** There is nothing in a history, and nothing is wrong with it. */
export class NoCommit extends SourceError {}

/** What history holds, and what of it could not be read. */
export interface History {
  readonly index: HistoryIndex;
  /** older than what was read, by object id, with their paths; see HistoryIndex.before */
  readonly before: ReadonlyMap<string, readonly string[]>;
  /** messages of commits and tags */
  readonly messages: readonly SourceItem[];
  readonly errors: readonly SourceItem[];
}

const LOG = ['log', ...LOG_FORMAT, '-c', '--date-order', '--encoding=UTF-8', '--no-ext-diff', '--no-textconv', '--no-color'];

/**
 * Every commit of the selection, in one pass.
 *
 * @throws SourceError where there is no repository or no such ref, NoCommit
 */
export async function readHistory(query: HistoryQuery): Promise<History> {
  const revisions = resolveSelection(query.selection, query.folder);
  const reading = new Reading(query, revisions);
  if (revisions.input.length > 0 || revisions.args.includes('--all')) {
    await Promise.all([reading.log(), reading.heads()]);
    await reading.named();
    reading.shallow();
  }
  if (reading.index.commits.size === 0 && query.selection.kind !== 'pushed') throw noCommit(query, reading.errors);
  const { index, messages, errors } = reading;
  const limited = revisions.limited || query.since !== undefined;
  return { index, messages, errors, before: limited ? index.before() : new Map() };
}

class Reading {
  readonly index = new HistoryIndex();
  readonly messages: SourceItem[] = [];
  readonly errors: SourceItem[] = [];
  readonly #query: HistoryQuery;
  readonly #revisions: Revisions;

  constructor(query: HistoryQuery, revisions: Revisions) {
    this.#query = query;
    this.#revisions = revisions;
  }

  async log(): Promise<void> {
    const { since, renames, folder } = this.#query;
    const { input, args } = this.#revisions;
    const limits = [renames ? '-M' : '--no-renames', ...(since === undefined ? [] : [`--since=${since}`])];
    const git = new GitProcess([...LOG, ...limits, ...input, ...args, '--'], folder);
    git.stdin.end();
    const parser = new LogParser();
    for await (const chunk of git.stdout as AsyncIterable<Buffer>) for (const commit of parser.push(chunk)) this.#add(commit);
    const last = parser.end();
    if (last !== undefined) this.#add(last);
    await this.#check(git);
  }

  /** What stands in HEAD. */
  async heads(): Promise<void> {
    for (const head of this.#revisions.heads) {
      const git = new GitProcess(['ls-tree', '-r', '-z', '--full-tree', head], this.#query.folder);
      const result = await git.collect();
      if (!result.ok) this.#fail(result.failure);
      for (const entry of result.ok ? splitNul(result.stdout) : []) {
        const [, object, path] = /^\d{6} blob ([0-9a-f]{40,64})\t(.*)$/s.exec(entry) ?? [];
        if (object !== undefined) this.index.head.add(`${object} ${printablePath(path as string)}`);
      }
    }
  }

  /** Tags, and what else a ref can name besides commits. */
  async named(): Promise<void> {
    const { messages, errors } = await readNamed(this.#query, this.#revisions, this.index);
    this.messages.push(...messages);
    this.errors.push(...errors);
  }

  /** Says where a shallow clone cuts history off. */
  shallow(): void {
    const result = runGit(['rev-parse', '--is-shallow-repository'], this.#query.folder);
    if (!result.ok || result.stdout.toString().trim() !== 'true') return;
    const cause = 'this is a shallow clone, which has no older commits; "git fetch --unshallow" brings them';
    this.errors.push(failed({ kind: 'git', cause }));
  }

  #add(commit: Parameters<HistoryIndex['add']>[0]): void {
    const introduction = this.index.add(commit);
    if (commit.message.trim() === '') return;
    const path = `${MESSAGES.commit}${commit.id}`;
    this.index.messages.set(path, introduction);
    this.messages.push({ kind: 'content', path, content: Buffer.from(commit.message) });
  }

  async #check(git: GitProcess): Promise<void> {
    const failure = await git.failure;
    if (failure !== undefined) this.#fail(failure);
  }

  #fail(failure: GitFailure): void {
    if (failure.kind !== 'failed') throw gitProblem(failure, this.#query.folder);
    this.errors.push(failed({ kind: 'git', cause: failure.message }));
  }
}

function noCommit({ since }: HistoryQuery, errors: readonly SourceItem[]): SourceError {
  const [error] = errors;
  if (error?.kind === 'error') return new SourceError(error.error.cause);
  if (since !== undefined) return new SourceError('No commit is that young: --since-date leaves nothing to scan.');
  return new NoCommit('There is no commit to scan: the repository is empty, or the range is.');
}
