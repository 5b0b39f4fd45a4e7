import { crypto } from '../core/crypto.ts';
import { chmodSync, mkdirSync, realpathSync, renameSync, rmSync, statSync, writeFileSync, type Stats } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** The file behind symbolic links, or the path itself where nothing stands yet. */
function behindLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

/** Devices, pipes and descriptors cannot be replaced, and a reader may already wait. */
function isStream(path: string): boolean {
  if (/^\/(?:dev|proc)\//.test(path)) return true;
  const stats = tryStat(path);
  return stats !== undefined && !stats.isFile();
}

function tryStat(path: string): Stats | undefined {
  try {
    return statSync(path);
  } catch {
    return undefined;
  }
}

/**
 * Writes a file whole or not at all: beside it first, then renamed over it. Folders above are made; an existing file keeps its
 * permissions, and a symbolic link stays one.
 *
 * @throws the system's error; the old file is untouched then
 */
export function writeFileAtomically(path: string, content: string | Uint8Array): void {
  if (isStream(path)) return writeFileSync(path, content);
  const file = behindLinks(path);
  mkdirSync(dirname(file), { recursive: true });
  const temporary = join(dirname(file), `.${basename(file)}.${crypto().randomBytes(6).toString('hex')}.tmp`);
  const mode = tryStat(file)?.mode;
  try {
    writeFileSync(temporary, content, { flag: 'wx' });
    if (mode !== undefined) chmodSync(temporary, mode);
    renameSync(temporary, file);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}
