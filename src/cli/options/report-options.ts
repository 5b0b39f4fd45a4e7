import { SEVERITIES } from '../../core/severity.ts';
import { FORMATS } from '../../report/index.ts';
import type { Option } from './option.ts';

/** What is printed, where, and what decides the exit code. */
export const REPORT_OPTIONS = {
  format: {
    group: 'Report',
    short: 'f',
    value: 'FORMAT',
    choices: FORMATS,
    default: 'text',
    help: 'Format of the report on standard output.',
  },
  output: {
    group: 'Report',
    short: 'o',
    value: 'FORMAT=FILE',
    many: true,
    help: 'Also write a report to a file, as in `sarif=out.sarif`. May be repeated: one scan, several reports. The file `-` is standard output.',
  },
  'include-suppressed': {
    group: 'Report',
    help: 'Report suppressed findings too, marked as such. GitHub turns those in SARIF into open alerts.',
  },
  'sarif-category': {
    group: 'Report',
    value: 'CATEGORY',
    read: (text) => (/^[\w.-]+(?:\/[\w.-]+)*$/.test(text) && text.length <= 200 ? text : undefined),
    expects: 'words of letters, digits, `.`, `_` and `-`, split by slashes',
    default: 'tightlip',
    help: 'What tells this analysis from others of the same commit in code scanning, as in `tightlip/billing`.',
  },
  redact: {
    group: 'Report',
    help: 'Mask secrets. Always on, and here only because other scanners need it said.',
  },
  'show-secrets': {
    group: 'Report',
    help: 'Show secrets whole. Only in a text report that goes to a terminal.',
  },
  'fail-on': {
    group: 'Gate',
    value: 'SEVERITY',
    choices: [...SEVERITIES, 'never'],
    default: 'medium',
    key: 'failOn',
    help: 'The least severity that makes the exit code 1. With `never`, findings do not change the exit code.',
  },
  gate: {
    group: 'Gate',
    value: 'A..B',
    help: 'Scan everything, but let only findings on lines that B changed since it left A decide the exit code, as in `--gate origin/main..HEAD`. Older ones are listed as existing.',
  },
  'allow-empty': {
    group: 'Gate',
    help: 'A scan of no file at all is a success. Without this it is exit code 2.',
  },
} as const satisfies Readonly<Record<string, Option>>;
