import { statSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import type { ScanSettings } from '../../core/settings.ts';
import { CleanItems } from '../../pipeline/clean-items.ts';
import { gitPlace, unchangedFiles } from '../../sources/unchanged-files.ts';
import type { Invocation } from '../commands/command.ts';
import type { OptionName } from '../options/index.ts';
import { programDigest } from '../program-digest.ts';
import { readKeys, writeKeys } from './key-file.ts';

/** A smaller index, in bytes, names fewer files than asking git is worth. */
const SMALL_INDEX = 32 * 1024;
/** Files of the cache, in a folder of its own beside git's. */
const FOLDER = 'tightlip';
const NAMES = { files: 'clean-files', history: 'clean-history' } as const;
/** Few files, or none that git tracks. A push is looked at where it is received, and nothing is written there. */
const UNCACHED: readonly OptionName[] = ['no-cache', 'stdin', 'files-from', 'staged', 'since', 'range', 'stdin-refs'];

/** What earlier scans found nothing in, and what this one adds to that. */
export interface Cache {
  readonly items: Promise<CleanItems | undefined>;
  readonly save: () => Promise<void>;
}

/** @returns undefined where every file is to be read */
export function openCache({ operands, options, program }: Invocation, root: string, settings: ScanSettings): Cache | undefined {
  if (UNCACHED.some((name) => options[name] !== undefined)) return undefined;
  if (!options.cache && !options.history && isSmall(root, operands)) return undefined;
  const opening = options.history ? openHistory(program, root, settings) : openFiles(program, root, settings);
  return {
    items: opening.then((opened) => opened?.items),
    save: async () => {
      const opened = await opening;
      const keys = opened?.items.kept();
      if (opened && keys) writeKeys(opened.file, keys);
    },
  };
}

/** Whether so little is to be scanned that reading it is as fast. A work tree that was added to a repository has its index elsewhere, and counts as large. */
function isSmall(root: string, operands: readonly string[]): boolean {
  if (operands.some((path) => statOf(path)?.isDirectory() !== true)) return true;
  const git = statOf(join(root, '.git'));
  if (git === undefined) return true;
  return git.isDirectory() && (statOf(join(root, '.git', 'index'))?.size ?? 0) < SMALL_INDEX;
}

function statOf(path: string): Stats | undefined {
  try {
    return statSync(path, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

interface Opened {
  readonly items: CleanItems;
  readonly file: string;
}

async function openFiles(program: URL, root: string, settings: ScanSettings): Promise<Opened | undefined> {
  const asking = Promise.all([gitPlace(root), unchangedFiles(root)]);
  const digest = programDigest(program);
  const [place, objects] = await asking;
  if (place?.isTop !== true || digest === undefined) return undefined;
  const file = join(place.commonFolder, FOLDER, NAMES.files);
  return { file, items: new CleanItems(digest, settings, readKeys(file), objects) };
}

async function openHistory(program: URL, root: string, settings: ScanSettings): Promise<Opened | undefined> {
  const [place, digest] = [await gitPlace(root), programDigest(program)];
  if (place === undefined || digest === undefined) return undefined;
  const file = join(place.commonFolder, FOLDER, NAMES.history);
  return { file, items: new CleanItems(digest, settings, readKeys(file), new Map()) };
}
