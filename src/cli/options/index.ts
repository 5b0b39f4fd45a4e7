import { COMMON_OPTIONS } from './common-options.ts';
import { GIT_OPTIONS } from './git-options.ts';
import { HISTORY_OPTIONS } from './history-options.ts';
import { HOOK_OPTIONS } from './hook-options.ts';
import type { Option, ValueOf } from './option.ts';
import { ORG_OPTIONS } from './org-options.ts';
import { REPORT_OPTIONS } from './report-options.ts';
import { SCAN_OPTIONS } from './scan-options.ts';
import { SUPPRESSION_OPTIONS } from './suppression-options.ts';

const TABLE = {
  ...REPORT_OPTIONS,
  ...SCAN_OPTIONS,
  ...GIT_OPTIONS,
  ...HISTORY_OPTIONS,
  ...HOOK_OPTIONS,
  ...ORG_OPTIONS,
  ...SUPPRESSION_OPTIONS,
  ...COMMON_OPTIONS,
};

export type OptionName = keyof typeof TABLE;

/** Every option of every command, by its long name. A name means the same wherever it is taken. */
export const OPTIONS: Readonly<Record<OptionName, Option>> = TABLE;

/** What a command line gave; an absent key was not given. */
export type OptionValues = { readonly [Name in OptionName]?: ValueOf<(typeof TABLE)[Name]> };

const names = <T extends object>(table: T): (keyof T & OptionName)[] => Object.keys(table) as (keyof T & OptionName)[];

/** Taken by every command. */
export const GLOBAL_OPTIONS: readonly OptionName[] = ['color', 'quiet', 'verbose', 'help', 'version'];
/** Taken by `hook install`. */
export const HOOK_ONLY_OPTIONS: readonly OptionName[] = names(HOOK_OPTIONS);
export const CONFIG_OPTIONS: readonly OptionName[] = ['config', 'no-config'];
export const SCAN_ONLY_OPTIONS: readonly OptionName[] = [
  ...names(REPORT_OPTIONS),
  ...names(SCAN_OPTIONS),
  ...names(GIT_OPTIONS),
  ...names(HISTORY_OPTIONS),
  ...names(SUPPRESSION_OPTIONS),
];
