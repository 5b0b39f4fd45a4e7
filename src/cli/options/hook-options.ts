import type { Option } from './option.ts';

/** Which hooks of git are written, besides pre-commit. */
export const HOOK_OPTIONS = {
  'pre-push': {
    group: 'Git',
    help: 'Also the hook that looks at the commits of a push before they leave the machine.',
  },
  'pre-receive': {
    group: 'Git',
    help: 'Also the hook that looks at the commits of a push where they arrive, on a server. In a bare repository it is the only one.',
  },
} as const satisfies Readonly<Record<string, Option>>;
