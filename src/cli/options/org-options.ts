import type { Option } from './option.ts';

/** Many repositories in one run. */
export const ORG_OPTIONS = {
  repos: {
    group: 'Files',
    value: 'FILE',
    help: 'The list of repositories: one path a line, of a work tree or a bare mirror, and after a tab a name for reports where wanted. `-` reads it from standard input.',
  },
  state: {
    group: 'Files',
    value: 'FOLDER',
    default: '.tightlip-org',
    help: 'Where results lie between two runs. A run that was ended goes on from there, and the next one scans only what changed.',
  },
} as const satisfies Readonly<Record<string, Option>>;
