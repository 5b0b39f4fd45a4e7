import { readFileSync } from 'node:fs';
import { writeFileAtomically } from './write-file.ts';

/** Puts a new text in the place of the content that was read, and gives false where the file holds something else by now or is gone. */
export function replaceUnchanged(file: string, read: Buffer, text: string): boolean {
  if (currentContent(file)?.equals(read) !== true) return false;
  writeFileAtomically(file, text);
  return true;
}

/** The file's bytes; undefined where it cannot be read. */
export function currentContent(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}
