import { realpathSync } from 'node:fs';
import { SourceError } from '../../core/errors.ts';
import { crypto } from '../../core/crypto.ts';
import { runGit } from '../git.ts';
import { absolutePath } from '../report-path.ts';
import { isSystemError } from '../system-error.ts';

/** What a repository holds at the moment. */
export interface RepositoryState {
  /** its git folder, where git is run: a work tree and a bare repository look the same from there */
  readonly folder: string;
  /** digest of all refs and of HEAD: the same digest, the same history; hexadecimal */
  readonly digest: string;
  /** object id of the commit in HEAD */
  readonly head?: string;
  /** there is a ref */
  readonly isFilled: boolean;
  /** where it was cloned from, without credentials */
  readonly url?: string;
}

/** @throws SourceError where the folder is no git repository, or cannot be read */
export function readRepositoryState(listed: string): RepositoryState {
  const folder = gitFolder(listed);
  const refs = runGit(['for-each-ref', '--format=%(objectname) %(refname)'], folder);
  if (!refs.ok) throw new SourceError(refs.failure.message);
  const head = said(['rev-parse', '--verify', '--quiet', 'HEAD^{commit}'], folder);
  const url = originAddress(said(['config', '--get', 'remote.origin.url'], folder) ?? '');
  const digest = crypto()
    .createHash('sha256')
    .update(`${head ?? ''}\n`)
    .update(refs.stdout);
  return {
    folder,
    digest: digest.digest('hex'),
    isFilled: refs.stdout.length > 0 || head !== undefined,
    ...(head !== undefined && { head }),
    ...(url !== undefined && { url }),
  };
}

function said(args: readonly string[], folder: string): string | undefined {
  const result = runGit(args, folder);
  return result.ok ? result.stdout.toString().trim() : undefined;
}

function gitFolder(listed: string): string {
  const place = physicalPath(listed);
  const result = runGit(['rev-parse', '--absolute-git-dir', '--is-inside-work-tree', '--show-cdup'], place);
  if (!result.ok) {
    throw new SourceError(result.failure.kind === 'not-a-work-tree' ? 'no git repository' : result.failure.message);
  }
  const [folder = '', insideWorkTree, up] = result.stdout.toString().split('\n');
  if (insideWorkTree === 'true' && up !== '') throw new SourceError('no git repository, only a folder in one');
  if (insideWorkTree !== 'true' && absolutePath(place, folder) !== place) {
    throw new SourceError('no git repository, only a folder in one');
  }
  return absolutePath(place, folder);
}

function physicalPath(path: string): string {
  try {
    return absolutePath(realpathSync.native(path), '');
  } catch (error) {
    if (!isSystemError(error)) throw error;
    throw new SourceError(`cannot be opened: ${error.code}`);
  }
}

/** `user@host:path`, as scp writes it: git-clone(1), GIT URLS */
const SCP = /^(?:[^@/:]{1,99}@)?([A-Za-z0-9.-]{1,253}):(?!\/\/|:)(.{1,2000})$/;

/** The address of a clone as an absolute URI without user, password, query and fragment; undefined for a local path. */
export function originAddress(text: string): string | undefined {
  const [, host, path] = SCP.exec(text) ?? [];
  const address = host === undefined ? text : `ssh://${host}/${path?.replace(/^\/+/, '')}`;
  if (!/^(?:https?|ssh|git):\/\//i.test(address) || !URL.canParse(address)) return undefined;
  const url = new URL(address);
  url.username = '';
  url.password = '';
  url.search = '';
  url.hash = '';
  return url.href;
}
