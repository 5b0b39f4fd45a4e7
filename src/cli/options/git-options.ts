import type { Option } from './option.ts';

/** What of a git repository is scanned. */
export const GIT_OPTIONS = {
  staged: {
    group: 'Git',
    help: 'Scan what the next commit would change: the files in the index as they are staged. Nothing staged is a success.',
  },
  since: {
    group: 'Git',
    value: 'REF',
    help: 'Scan what HEAD changed since it left a branch, tag or commit, as in `--since origin/main`.',
  },
  range: {
    group: 'Git',
    value: 'A..B',
    help: 'Scan what B changed since it left A.',
  },
  'whole-files': {
    group: 'Git',
    help: 'With --staged, --since and --range: report findings on all lines of the changed files, not only on added ones.',
  },
  fallback: {
    group: 'Git',
    value: 'WHAT',
    choices: ['full'],
    help: 'With --since, --range and --gate, where the base is not in the clone: `full` takes everything for changed. Without this it is exit code 2.',
  },
  cache: {
    group: 'Git',
    replaces: 'no-cache',
    help: 'Do not read again what git knows to be unchanged and the same rules found nothing in. On by default for a folder with some hundred tracked files, and for --history.',
  },
  'no-cache': {
    group: 'Git',
    replaces: 'cache',
    help: 'Read every file. The report is the same.',
  },
} as const satisfies Readonly<Record<string, Option>>;
