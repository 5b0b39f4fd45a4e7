import { SourceError } from '../core/errors.ts';
import { ObjectReader } from '../sources/cat-file.ts';
import type { BlobItem, FileScanner, StoredItem } from './scan-files.ts';

/**
 * Scans files and blobs, all blobs of one repository, in their order. Each thread has a git of its own for its batch: contents need not pass
 * through the main thread, and git unpacks on every core.
 *
 * @param onItem told the index of an item before it is scanned, and -1 while git is waited for
 */
export async function scanBatch(
  batch: readonly StoredItem[],
  scanner: FileScanner,
  onItem: (index: number) => void,
): Promise<void> {
  const blobs: [index: number, item: BlobItem][] = [];
  for (const [index, item] of batch.entries()) {
    if (item.kind === 'blob') {
      blobs.push([index, item]);
      continue;
    }
    onItem(index);
    scanner.scan(item);
  }
  onItem(-1);
  if (blobs.length > 0) await scanBlobs(blobs, scanner, onItem);
}

async function scanBlobs(
  blobs: readonly [index: number, item: BlobItem][],
  scanner: FileScanner,
  onItem: (index: number) => void,
): Promise<void> {
  let next = 0;
  try {
    const maxBytes = blobs.reduce((most, [, { bytes }]) => Math.max(most, bytes), 0);
    const reader = new ObjectReader((blobs[0] as (typeof blobs)[number])[1].repository, { maxBytes });
    for await (const object of reader.read(blobs.map(([, item]) => item.object))) {
      const [index, item] = blobs[next] as (typeof blobs)[number];
      onItem(index);
      if (object.kind === 'object') scanner.scanVersion(item, object.content);
      else scanner.fail({ kind: 'object', path: item.path, cause: unreadable(item.object, object.kind === 'missing') });
      onItem(-1);
      next += 1;
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    for (const [, { path }] of blobs.slice(next)) scanner.fail({ kind: 'git', path, cause: error.message });
  }
}

function unreadable(object: string, missing: boolean): string {
  return `object ${object} is ${missing ? 'missing' : 'corrupt'}`;
}
