import type { Stats } from 'node:fs';
import type { ScanError } from '../core/errors.ts';
import type { SkipReason } from '../core/fragment.ts';
import type { SourceItem } from '../core/source.ts';
import type { FolderRules } from './folder-rules.ts';
import type { Globs } from './globs.ts';
import type { ReportPaths } from './report-path.ts';

/** What every way of listing files has in common. */
export interface Scope {
  readonly paths: ReportPaths;
  readonly globs: Globs;
  /** bytes */
  readonly maxFileSize: number;
}

export function excludesFolder(path: string, rules: FolderRules, scope: Scope): boolean {
  return rules.excludes(`${path}/`) || scope.globs.excludesFolder(scope.paths.of(path));
}

export function excludesFile(path: string, rules: FolderRules, scope: Scope): boolean {
  return rules.excludes(path) || scope.globs.excludesFile(scope.paths.of(path));
}

/** An entry that is there, given what lstat says of it: to be scanned, or skipped with its reason. */
export function itemOf(file: string, stats: Stats, scope: Scope): SourceItem {
  const path = scope.paths.of(file);
  if (stats.isSymbolicLink()) return skipped(path, 'symlink');
  if (!stats.isFile()) return skipped(path, 'special-file');
  if (stats.size === 0) return skipped(path, 'empty');
  if (stats.size > scope.maxFileSize) return skipped(path, 'too-large');
  return { kind: 'file', path, file, bytes: stats.size };
}

export function skipped(path: string, reason: SkipReason): SourceItem {
  return { kind: 'skipped', skipped: { path, reason } };
}

export function failed(error: ScanError): SourceItem {
  return { kind: 'error', error };
}

/** Items without those whose path came before. */
export function* once(items: Iterable<SourceItem>): Generator<SourceItem, void, undefined> {
  const seen = new Set<string | undefined>();
  for (const item of items) {
    const path = item.kind === 'skipped' ? item.skipped.path : item.kind === 'error' ? item.error.path : item.path;
    if (seen.has(path)) continue;
    seen.add(path);
    yield item;
  }
}
