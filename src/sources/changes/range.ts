import { SourceError, UsageError } from '../../core/errors.ts';
import { runGit } from '../git.ts';
import { gitProblem } from '../git-problem.ts';

/** Two commits by any name that git knows: what the second holds that the first has not. */
export interface CommitRange {
  readonly base: string;
  readonly tip: string;
}

/** What `git diff` is to compare. */
export interface Comparison {
  readonly compared: readonly [before: string, after: string];
  /** why everything that `after` holds counts as changed, in words; undefined where only what changed does */
  readonly fallback: string | undefined;
}

/**
 * `a..b`, or with three dots, which means the same here. An end that is left out is HEAD.
 *
 * @throws UsageError
 */
export function parseRange(text: string, option = '--range'): CommitRange {
  const parts = /^(.*?)\.{2,3}(.*)$/s.exec(text);
  if (!parts || text.replace(/\.+/, '') === '') throw new UsageError(`${option} is written a..b, as in origin/main..HEAD.`);
  return checked({ base: parts[1] || 'HEAD', tip: parts[2] || 'HEAD' });
}

/** @throws UsageError */
export function rangeSince(base: string): CommitRange {
  return checked({ base, tip: 'HEAD' });
}

/** git takes what starts with a dash for an option, and no ref may. */
function checked(range: CommitRange): CommitRange {
  const wrong = [range.base, range.tip].find((name) => name.startsWith('-'));
  if (wrong !== undefined) throw new UsageError(`'${wrong}' is no name of a commit.`);
  return range;
}

/**
 * The changes of `tip` since it left `base`: compared with their merge base, so that what others added to `base` meanwhile does not count.
 *
 * @param fallback where there is no such base: to compare with nothing, so that all is scanned, instead of an error
 * @throws SourceError
 */
export function compareRange({ base, tip }: CommitRange, folder: string, fallback: boolean): Comparison {
  const found = runGit(['merge-base', base, tip], folder);
  if (found.ok) return { compared: [found.stdout.toString().trim(), tip], fallback: undefined };
  if (found.failure.kind !== 'failed') throw gitProblem(found.failure, folder);
  const isShallow = answer(['rev-parse', '--is-shallow-repository'], folder) === 'true';
  if (commitOf(tip, folder) === undefined) {
    // An answer to nothing at all, as from a broken repository, is git's own failure.
    if (commitOf('HEAD', folder) === undefined && tip === 'HEAD') throw noHead(folder);
    throw new SourceError(`'${tip}' is no commit in this repository. ${remedy(isShallow, tip)}`);
  }
  const problem = missingBase(base, tip, { isShallow, known: commitOf(base, folder) !== undefined });
  const empty = fallback ? answer(['hash-object', '-t', 'tree', '--stdin'], folder) : undefined;
  if (empty === undefined) throw new SourceError(`${problem} To scan everything in that case, add --fallback full.`);
  return { compared: [empty, tip], fallback: problem };
}

function missingBase(base: string, tip: string, { isShallow, known }: { isShallow: boolean; known: boolean }): string {
  if (/^0{40,64}$/.test(base)) {
    return 'The base is all zeros, as CI systems write it for a new branch. Name the branch that it goes to, as in --since origin/main.';
  }
  if (!known) return `The base '${base}' is no commit in this repository. ${remedy(isShallow, base)}`;
  const apart = `'${base}' and '${tip}' have no commit in common`;
  return isShallow ? `${apart} in this clone. ${remedy(true, base)}` : `${apart}: they are histories of their own.`;
}

function remedy(isShallow: boolean, name: string): string {
  if (isShallow) return 'The clone is shallow: run `git fetch --unshallow`; for actions/checkout set `fetch-depth: 0`.';
  const branch = name.replace(/^origin\//, '');
  return `Check the name${/^[\w./-]+$/.test(branch) ? `, or fetch it: \`git fetch origin ${branch}\`` : ''}.`;
}

function noHead(folder: string): SourceError {
  const head = runGit(['rev-parse', '--verify', 'HEAD'], folder);
  const isEmpty = head.ok || /Needed a single revision/.test(head.failure.message);
  return isEmpty
    ? new SourceError('There is no commit yet: HEAD names none. Scan the index, with --staged.')
    : gitProblem(head.failure, folder);
}

function commitOf(name: string, folder: string): string | undefined {
  return answer(['rev-parse', '--verify', '--quiet', `${name}^{commit}`], folder);
}

function answer(args: readonly string[], folder: string): string | undefined {
  const result = runGit(args, folder);
  return result.ok ? result.stdout.toString().trim() : undefined;
}
