/** 1-based lines, `last` included. */
export interface LineRange {
  readonly first: number;
  readonly last: number;
}

/** Lines that a change adds to a file, in their order; `all`: the file is new, or its lines cannot be told. */
export type AddedLines = 'all' | readonly LineRange[];

/** Whether any line of a range, 1-based and with `last` included, is added. */
export function addsAny(added: AddedLines, { first, last }: LineRange): boolean {
  return added === 'all' || added.some((range) => range.first <= last && range.last >= first);
}

/** Options for what `parsePatch` reads. `--text`: a file that git takes for binary has lines all the same. */
export const PATCH = ['--patch', '--unified=0', '--inter-hunk-context=0', '--full-index', '--text', '--no-color'];

const INDEX = /^index ([0-9a-f]{40,64})\.\.([0-9a-f]{40,64})/;
const HUNK = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;
const LINE_END = 10;

/** What `parsePatch` calls the change from one object to another. */
export function changeKey(before: string, after: string): string {
  return `${before}..${after}`;
}

/**
 * Added lines of each change in a patch, by `changeKey`: the patch's own names are not needed, and so no name can deceive. Lines of content start with
 * a sign or a backslash, all others are git's.
 */
export function parsePatch(patch: Buffer): Map<string, LineRange[]> {
  const changes = new Map<string, LineRange[]>();
  let ranges: LineRange[] = [];
  for (let at = 0, end = 0; at < patch.length; at = end + 1) {
    end = patch.indexOf(LINE_END, at);
    if (end === -1) end = patch.length;
    const isIndex = patch[at] === 0x69;
    if (!isIndex && patch[at] !== 0x40) continue;
    const line = patch.toString('latin1', at, Math.min(end, at + 160));
    const [, first, count = '1'] = (isIndex ? null : HUNK.exec(line)) ?? [];
    const [, before, after] = (isIndex && INDEX.exec(line)) || [];
    if (before !== undefined && after !== undefined) {
      ranges = [];
      changes.set(changeKey(before, after), ranges);
    } else if (first !== undefined && count !== '0') {
      ranges.push({ first: Number(first), last: Number(first) + Number(count) - 1 });
    }
  }
  return changes;
}
