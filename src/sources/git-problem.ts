import { SourceError } from '../core/errors.ts';
import { runGit, type GitFailure } from './git.ts';

/** Older ones may do, and nobody tries; asked for only where git failed. */
const LEAST_VERSION = [2, 20] as const;

/** What to tell the user when git could not do what a scan of its index or history needs. Costs processes: only for when all is lost anyway. */
export function gitProblem(failure: GitFailure, folder: string): SourceError {
  if (failure.kind === 'missing')
    return new SourceError('git is not installed, or not in PATH. Install it, or name files to scan.');
  const version = runGit(['--version'], folder);
  const numbers = /(\d+)\.(\d+)\S*/.exec(version.ok ? version.stdout.toString() : '');
  if (numbers && isTooOld(Number(numbers[1]), Number(numbers[2]))) {
    return new SourceError(`git ${numbers[0]} is too old: tightlip needs git ${LEAST_VERSION.join('.')} or later here.`);
  }
  const repository = runGit(['rev-parse', '--git-dir'], folder);
  if (!repository.ok && repository.failure.kind === 'not-a-work-tree') {
    return new SourceError(`No git repository at ${folder} or above it. Run tightlip inside of one, or name files to scan.`);
  }
  if (failure.kind === 'not-a-work-tree') return new SourceError('A bare repository has no index. Scan commits, with --range.');
  return new SourceError(`${failure.message}.`.replace(/\.\.$/, '.'));
}

function isTooOld(major: number, minor: number): boolean {
  return major < LEAST_VERSION[0] || (major === LEAST_VERSION[0] && minor < LEAST_VERSION[1]);
}
