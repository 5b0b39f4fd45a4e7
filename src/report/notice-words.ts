import type { Notice, NoticeKind } from '../core/notice.ts';
import type { ScanResult } from '../core/result.ts';
import { visible } from './sanitize.ts';

type Args = NonNullable<Notice['args']>;

const WORDS: Readonly<Record<NoticeKind, (args: Args) => string>> = {
  'unused-ignore': () => 'tightlip-ignore suppresses nothing here. Delete it.',
  'expired-ignore': ({ until }) =>
    `tightlip-ignore was meant until ${until} and counts no more. Mend the finding, or give it a later date.`,
  'unknown-rule': ({ nearest }) =>
    `tightlip-ignore names a rule that does not exist, and counts for nothing.${nearest === undefined ? ' A reason goes after "--".' : ` Did you mean "${nearest}"?`}`,
  'wrong-date': () => 'tightlip-ignore has an until= that is no date, and counts for nothing. Write it until=YYYY-MM-DD.',
  'unpaired-ignore': () => 'tightlip-ignore-start or -end has no partner, and counts for nothing.',
  'unused-allowlist': () => 'this entry of allowlists fits no finding. Delete it, or mend it.',
  'stale-baseline': ({ count }) =>
    `${count === 1 ? '1 entry stands' : `${count} entries stand`} for findings that are gone. "tightlip baseline prune" removes ${count === 1 ? 'it' : 'them'}.`,
};

export const NOTICE_KINDS = Object.keys(WORDS) as readonly NoticeKind[];

/** `src/app.py:12`, or the path alone. */
export function noticePlace({ path, line }: Notice): string {
  return visible(line === undefined ? path : `${path}:${line}`);
}

/** What is wrong and what to do, in one or two sentences without the place. */
export function noticeWords({ kind, args = {} }: Notice): string {
  return visible(WORDS[kind](args));
}

/** Each as a line of its own. */
export function noticeLines({ notices = [] }: ScanResult): readonly string[] {
  return notices.map((notice) => `${noticePlace(notice)} ${noticeWords(notice)}`);
}
