import { resolve } from 'node:path';
import { byteString, decodeName } from './file-name.ts';
import { GitProcess, splitNul } from './git.ts';
import { withSlash } from './ignore-chain.ts';
import { absolutePath } from './report-path.ts';

/** `tag mode object stage`, a tab and the path (git-ls-files(1)): an ordinary file, without conflict, whose `H` says that git looks at it. */
const TRACKED = /^H 100(?:644|755) ([0-9a-f]{40,64}) 0\t/;

/**
 * Files of a work tree that git knows to be as they were when they came into the index: by the index's statistics, and by content where these cannot
 * tell (racy entries). Not those that git was told not to look at (assume-unchanged, skip-worktree), nor those that a program makes of their blobs
 * (`filter` in gitattributes(5)).
 *
 * @param top folder of the work tree, absolute
 * @returns object ids of their blobs, by absolute path with forward slashes; empty where git fails. A file whose line ends git changed holds other bytes
 * than its blob.
 */
export async function unchangedFiles(top: string): Promise<Map<string, string>> {
  const [index, changed, filters] = await Promise.all([
    output(['ls-files', '-v', '-s', '-z'], top),
    output(['diff-files', '--name-only', '-z', '--no-ext-diff', '--ignore-submodules'], top),
    // Without any, git ends with an error.
    output(['config', '--name-only', '--get-regexp', String.raw`^filter\..*\.(smudge|process)$`], top),
  ]);
  if (index === undefined || changed === undefined) return new Map();
  const objects = objectsOf(splitNul(index), new Set(splitNul(changed)));
  if (filters !== undefined) await leaveOutFiltered(objects, top);
  const prefix = withSlash(absolutePath(top, ''));
  return new Map([...objects].map(([name, object]) => [prefix + name, object]));
}

/** Every file, where git does not say which. */
async function leaveOutFiltered(objects: Map<string, string>, top: string): Promise<void> {
  const git = new GitProcess(['check-attr', '-z', '--stdin', 'filter'], top);
  git.stdin.write(byteString([...objects.keys()].map((name) => `${name}\0`).join('')), 'latin1');
  const result = await git.collect();
  if (!result.ok) return objects.clear();
  const fields = splitNul(result.stdout);
  for (let at = 0; at + 2 < fields.length; at += 3) {
    if (fields[at + 2] !== 'unspecified' && fields[at + 2] !== 'unset') objects.delete(fields[at] as string);
  }
}

export interface GitPlace {
  /** git's folder that all work trees of the repository share, absolute */
  readonly commonFolder: string;
  /** the asked folder is the top of a work tree */
  readonly isTop: boolean;
}

/** @returns undefined where there is no repository, or git fails */
export async function gitPlace(folder: string): Promise<GitPlace | undefined> {
  const answer = await output(['rev-parse', '--is-inside-work-tree', '--git-common-dir', '--show-cdup'], folder);
  if (answer === undefined) return undefined;
  const [inside, common = '', up = ''] = decodeName(answer).split('\n');
  return { commonFolder: resolve(folder, common), isTop: inside === 'true' && up === '' };
}

async function output(args: readonly string[], folder: string): Promise<Buffer | undefined> {
  const result = await new GitProcess(args, folder).collect();
  return result.ok ? result.stdout : undefined;
}

function objectsOf(entries: readonly string[], changed: ReadonlySet<string>): Map<string, string> {
  const objects = new Map<string, string>();
  for (const entry of entries) {
    const object = TRACKED.exec(entry)?.[1];
    if (object === undefined) continue;
    const name = entry.slice(entry.indexOf('\t') + 1);
    if (!changed.has(name)) objects.set(name, object);
  }
  return objects;
}
