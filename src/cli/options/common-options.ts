import type { Option } from './option.ts';

/** Options of every command, or of nearly every one. */
export const COMMON_OPTIONS = {
  config: {
    group: 'Configuration',
    value: 'FILE',
    replaces: 'no-config',
    help: 'Read this configuration file instead of the nearest `.tightlip.yml`.',
  },
  'no-config': {
    group: 'Configuration',
    replaces: 'config',
    help: 'Read no configuration file.',
  },
  'dry-run': {
    group: 'Files',
    help: 'Print what would change, and write nothing.',
  },
  color: {
    group: 'Terminal',
    value: 'WHEN',
    choices: ['auto', 'always', 'never'],
    default: 'auto',
    help: 'Colour the text report. `auto` is on for a terminal, and honours NO_COLOR and FORCE_COLOR.',
  },
  quiet: {
    group: 'Terminal',
    short: 'q',
    help: 'Print nothing but the report and errors: no summary, no progress.',
  },
  verbose: {
    group: 'Terminal',
    short: 'v',
    help: 'List every skipped file, name the configuration file, and show where an internal error came from.',
  },
  help: {
    group: 'Terminal',
    short: 'h',
    help: 'Show help.',
  },
  version: {
    group: 'Terminal',
    short: 'V',
    help: 'Show the version.',
  },
} as const satisfies Readonly<Record<string, Option>>;
