import type { SourceItem } from '../../../src/core/source.ts';
import type { AddedLines } from '../../../src/sources/changes/added-lines.ts';
import type { ChangeOptions, ChangeSet } from '../../../src/sources/changes/change-set.ts';
import { stagedChanges } from '../../../src/sources/changes/staged.ts';
import { git, newRepository } from '../tree.ts';

export interface ReadChanges {
  /** content by path, and what else the items say: the reason of a skip, the kind and cause of an error */
  readonly files: Readonly<Record<string, string>>;
  /** of the files with content */
  readonly added: Readonly<Record<string, AddedLines>>;
}

function said(item: SourceItem): readonly [path: string, text: string] {
  if (item.kind === 'content') return [item.path, Buffer.from(item.content).toString()];
  if (item.kind === 'skipped') return [item.skipped.path, `skipped: ${item.skipped.reason}`];
  if (item.kind === 'error') return [item.error.path ?? '', `error: ${item.error.kind} ${item.error.cause}`];
  throw new Error(`no ${item.kind} is expected`);
}

/** All that a change says. */
export async function readChanges(changes: ChangeSet): Promise<ReadChanges> {
  const files: Record<string, string> = {};
  const read: string[] = [];
  for await (const item of changes.items()) {
    const [path, text] = said(item);
    files[path] = text;
    if (item.kind === 'content') read.push(path);
  }
  return { files, added: Object.fromEntries(await changes.addedLines(read)) };
}

export function changeOptions(root: string, options: Partial<ChangeOptions> = {}): ChangeOptions {
  return { root, within: [], exclude: [], include: [], maxFileSize: 1 << 20, ...options };
}

export async function readStaged(root: string, options?: Partial<ChangeOptions>): Promise<ReadChanges> {
  return readChanges(stagedChanges(changeOptions(root, options)));
}

/** A repository whose files are committed. */
export function committed(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = newRepository(files);
  git(root, 'add', '--all', '--force');
  git(root, 'commit', '-qm', 'base');
  return root;
}

/** Ranges as `first-last`. */
export function ranges(added: AddedLines | undefined): string {
  return added === undefined || added === 'all'
    ? String(added)
    : added.map(({ first, last }) => (first === last ? `${first}` : `${first}-${last}`)).join(' ');
}
