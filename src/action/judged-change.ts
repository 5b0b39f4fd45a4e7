import { SourceError } from '../core/errors.ts';
import { compareRange, parseRange } from '../sources/changes/range.ts';
import { runGit } from '../sources/git.ts';
import type { Occasion } from './event.ts';
import type { Inputs } from './inputs.ts';

/** Which findings may fail the step. */
export interface JudgedChange {
  /** as `--gate` takes it; undefined: all findings count */
  readonly range: string | undefined;
  /** what people should know of the choice, in words */
  readonly notice?: string;
}

/** A commit that may be the one before the change, and how people call it. */
interface Candidate {
  readonly commit: string;
  readonly called: string;
}

const ALL_COUNT = 'every finding of the whole tree counts as new.';

function answer(args: readonly string[], folder: string): string | undefined {
  const result = runGit(args, folder);
  return result.ok ? result.stdout.toString().trim() : undefined;
}

/** As the commit says, also of parents that a shallow clone does not have. */
function parentsOfHead(folder: string): readonly string[] {
  const [header = ''] = (answer(['cat-file', 'commit', 'HEAD'], folder) ?? '').split('\n\n');
  return [...header.matchAll(/^parent ([0-9a-f]+)$/gm)].map(([, parent = '']) => parent);
}

function candidate(commit: string | undefined, called: string): readonly Candidate[] {
  return commit === undefined ? [] : [{ commit, called }];
}

/** What is checked out for a pull request is its merge into the base: compared with its first parent, that is the pull request's effect. */
function ofPullRequest({ base, head }: Occasion & { kind: 'pull-request' }, folder: string): readonly Candidate[] {
  const [first, second] = parentsOfHead(folder);
  const merged = head !== undefined && second === head ? first : undefined;
  return [...candidate(merged, 'the merge’s first parent'), ...candidate(base, 'the base of the pull request')];
}

function candidatesOf(occasion: Occasion, folder: string): readonly Candidate[] {
  switch (occasion.kind) {
    case 'pull-request':
      return ofPullRequest(occasion, folder);
    case 'merge-group':
      return candidate(occasion.base, 'the base of the merge group');
    case 'push': {
      const { before, defaultBranch: branch } = occasion;
      const main = branch === undefined ? undefined : `refs/remotes/origin/${branch}`;
      return [...candidate(before, 'the commit before the push'), ...candidate(main, `the branch ${branch}`)];
    }
    default:
      return [];
  }
}

/** Why there is nothing to compare with, before anything is tried. */
function withoutCandidates({ kind }: Occasion): string {
  switch (kind) {
    case 'tag':
      return 'A tag has no commit before it';
    case 'push':
      return 'This push is the first of its branch, and there is no other branch to compare with';
    default:
      return 'The event does not name the commit before the change';
  }
}

/** The first candidate that the clone can compare with; without one everything counts: a gap in the clone must not hide a leak. */
function compared(candidates: readonly Candidate[], head: string, folder: string, none: string): JudgedChange {
  let problem: string | undefined;
  for (const { commit, called } of candidates) {
    try {
      const [base] = compareRange(parseRange(`${commit}..${head}`), folder, false).compared;
      return { range: `${base}..${head}`, ...(problem !== undefined && { notice: `Compared with ${called}. ${problem}` }) };
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      problem ??= error.message.replace(/ To scan everything in that case, add --fallback full\.$/, '');
    }
  }
  return { range: undefined, notice: `${problem ?? `${none}.`} So ${ALL_COUNT}` };
}

/**
 * The change that a step judges: what `base` and `head` say, else what the event says. Whatever is missing makes more findings count, never fewer.
 *
 * @param folder in the repository
 * @throws UsageError for a base or head that cannot be a commit's name
 */
export function judgedChange({ base, head, mode }: Inputs, occasion: Occasion, folder: string): JudgedChange {
  if (mode === 'full') return { range: undefined };
  const tip = head === '' ? 'HEAD' : head;
  if (base !== '') return compared([{ commit: base, called: base }], tip, folder, '');
  if (occasion.kind === 'none') {
    return {
      range: undefined,
      ...(mode === 'diff' && { notice: `This event changes nothing, and no base is given. So ${ALL_COUNT}` }),
    };
  }
  if (occasion.kind === 'deletion') {
    return { range: 'HEAD..HEAD', notice: 'The push deletes a branch and brings nothing: findings are listed as existing.' };
  }
  if (occasion.kind === 'pull-request' && occasion.base !== undefined && occasion.base === answer(['rev-parse', tip], folder)) {
    const notice = `What is checked out is the base, not the pull request. So ${ALL_COUNT}`;
    return { range: undefined, notice };
  }
  return compared(candidatesOf(occasion, folder), tip, folder, withoutCandidates(occasion));
}
