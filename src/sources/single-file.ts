import type { Stats } from 'node:fs';
import type { SourceItem } from '../core/source.ts';
import type { FolderState } from './folder-table.ts';
import { excludesFile, itemOf, skipped, type Scope } from './scope.ts';
import { walk } from './walk.ts';

/**
 * The item for a file that stands on its own, not in a list.
 *
 * @param file what is opened: differs from `path` where that is a link
 * @param stats of `file`
 * @param state of the folder that holds `path`
 */
export function singleFile(path: string, file: string, stats: Stats, state: FolderState, scope: Scope): SourceItem {
  const reported = scope.paths.of(path);
  if (state.kind === 'excluded' || excludesFile(path, state.rules, scope)) return skipped(reported, 'excluded');
  const item = itemOf(path, stats, scope);
  return item.kind === 'file' ? { ...item, file } : item;
}

/** Walks a folder whose state is known. */
export function* walkFrom(folder: string, state: FolderState, scope: Scope): Generator<SourceItem, void, undefined> {
  if (state.kind === 'excluded') yield skipped(state.path, 'excluded');
  else yield* walk(folder, state.rules, scope);
}
