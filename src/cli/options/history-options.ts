import type { Option } from './option.ts';

/** What of git's history is scanned. */
export const HISTORY_OPTIONS = {
  history: {
    group: 'Git',
    help: 'Scan every version of every file in git’s history, and the messages of commits and tags: of HEAD, or of the refs and ranges named as operands.',
  },
  all: {
    group: 'Git',
    help: 'With --history: of all branches, tags and other refs.',
  },
  'since-date': {
    group: 'Git',
    value: 'DATE',
    help: 'With --history: only of commits since a date, as in `2026-01-31` or `2.weeks`. What is older and was merely kept is not reported.',
  },
  'stdin-refs': {
    group: 'Git',
    help: 'Scan the commits of a push: reads `old new ref` lines from standard input, as in a pre-receive hook.',
  },
  age: {
    group: 'Git',
    help: 'Say of each secret when it was first committed, and how many days ago; a note where that is more than 90. Reads the history of the files with findings.',
  },
} as const satisfies Readonly<Record<string, Option>>;
