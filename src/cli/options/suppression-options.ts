import { INLINE_IGNORES } from '../../core/settings.ts';
import type { Option } from './option.ts';

/** What is known and accepted. */
export const SUPPRESSION_OPTIONS = {
  'inline-ignores': {
    group: 'Suppressions',
    value: 'WHOSE',
    choices: INLINE_IGNORES,
    default: 'all',
    key: 'inlineIgnores',
    help: 'Whose comments suppress findings: `tightlip-ignore` and those of other scanners, `tightlip-ignore` alone, or none.',
  },
  baseline: {
    group: 'Suppressions',
    value: 'FILE',
    replaces: 'no-baseline',
    help: 'Do not report what this baseline holds. Without it, `.tightlip-baseline` at the root is used where there is one.',
  },
  'no-baseline': {
    group: 'Suppressions',
    replaces: 'baseline',
    help: 'Use no baseline.',
  },
  'fail-on-unused-ignore': {
    group: 'Suppressions',
    help: 'Exit code 1 when a `tightlip-ignore` suppresses nothing, has expired or is written wrongly.',
  },
} as const satisfies Readonly<Record<string, Option>>;
