import { splitNul } from '../git.ts';

/** A path whose content or mode a change makes, as `git diff --raw` tells it. Modes are octal, as in `100644`. */
export interface ChangedPath {
  /** relative to the top of the work tree; as in `decodeName` */
  readonly name: string;
  readonly status: string;
  readonly mode: string;
  readonly before: string;
  readonly after: string;
}

/** `:<mode> <mode> <object> <object> <status>` (git-diff(1), RAW OUTPUT FORMAT). */
const ENTRY = /^:\d{6} (\d{6}) ([0-9a-f]{40,64}) ([0-9a-f]{40,64}) ([A-Z])\d*$/;

/** Options for what `parseRawDiff` reads: whole object ids, no renames, nothing that configuration or attributes could bend. */
export const RAW_DIFF = ['--raw', '-z', '--no-abbrev', '--no-renames', '--no-ext-diff', '--no-textconv', '--ignore-submodules'];

/** Output of `git diff` with RAW_DIFF. */
export function parseRawDiff(output: Buffer): ChangedPath[] {
  const fields = splitNul(output);
  const changed: ChangedPath[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, mode, before, after, status] = ENTRY.exec(fields[at] as string) ?? [];
    if (status === undefined) continue;
    changed.push({
      name: fields[at + 1] as string,
      status,
      mode: mode as string,
      before: before as string,
      after: after as string,
    });
  }
  return changed;
}
