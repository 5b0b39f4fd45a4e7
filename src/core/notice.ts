/** Something about suppressions that wants a look. It is no leak, and changes no exit code unless asked to. */
export interface Notice {
  readonly kind: NoticeKind;
  /** of the file that holds the suppression, relative to the scan's root */
  readonly path: string;
  /** 1-based */
  readonly line?: number;
  /** for `stale-baseline`, how many entries; for `unknown-rule`, a near name */
  readonly args?: Readonly<Record<string, string | number>>;
}

export type NoticeKind =
  /** an inline suppression that suppresses nothing */
  | 'unused-ignore'
  /** one whose `until=` has passed: it suppresses nothing any more. args: until */
  | 'expired-ignore'
  /** one that names a rule or category that does not exist. args: nearest, where a name is near */
  | 'unknown-rule'
  /** one whose `until=` is no date */
  | 'wrong-date'
  /** a start without its end, or an end without its start: neither counts */
  | 'unpaired-ignore'
  /** an entry of an allowlist that nothing in the whole tree fits */
  | 'unused-allowlist'
  /** entries of the baseline whose findings are gone. args: count */
  | 'stale-baseline';

const INLINE: ReadonlySet<NoticeKind> = new Set<NoticeKind>([
  'unused-ignore',
  'expired-ignore',
  'unknown-rule',
  'wrong-date',
  'unpaired-ignore',
]);

/** Whether it is about an inline suppression; `--fail-on-unused-ignore` looks at these. */
export function isInlineNotice({ kind }: Notice): boolean {
  return INLINE.has(kind);
}

/** Whether only a scan of the whole tree can tell. */
export function isAboutAll({ kind }: Notice): boolean {
  return kind === 'unused-allowlist' || kind === 'stale-baseline';
}
