import { CONFIG_OPTIONS, type OptionName } from '../options/index.ts';
import type { Command } from './command.ts';

/** Nothing that narrows the scan: an entry whose file was not looked at would be taken for gone. */
const OPTIONS: readonly OptionName[] = [
  'baseline',
  'inline-ignores',
  'recurse-submodules',
  'max-decode-depth',
  'max-file-size',
  'timeout',
  'jobs',
  ...CONFIG_OPTIONS,
];

const NONE = { operands: '', least: 0, most: 0, options: OPTIONS } as const;

/** What was there before, and is accepted for now. */
export const BASELINE_COMMANDS: readonly Command[] = [
  {
    ...NONE,
    name: 'baseline create',
    summary: 'Accept what is there today',
    description:
      'Scans the whole tree and writes `.tightlip-baseline` at its root: an entry for each finding. Scans do not report those any more. The file holds no secret and no line number.',
    examples: [['tightlip baseline create', 'start in an old repository: from now on only new findings count']],
    load: () => import('./baseline-create.ts'),
  },
  {
    ...NONE,
    name: 'baseline update',
    summary: 'Accept what is new, follow what moved',
    description:
      'Adds the findings that are new, and brings entries to where their findings are by now. Entries whose findings are gone stay; verdicts stay. A file of an older version is written anew.',
    examples: [['tightlip baseline update', 'accept what the last scan reported']],
    load: () => import('./baseline-update.ts'),
  },
  {
    ...NONE,
    name: 'baseline prune',
    summary: 'Drop entries whose findings are gone',
    description:
      'Removes the entries that fit nothing in the tree any more, and brings the others to where their findings are by now. Adds none.',
    examples: [['tightlip baseline prune', 'after keys were removed from the code']],
    load: () => import('./baseline-prune.ts'),
  },
  {
    ...NONE,
    name: 'baseline audit',
    summary: 'Judge the entries one by one',
    description:
      'On a terminal, shows every entry that nobody has judged, with its masked line, and asks: true leak, false alarm, or later. Verdicts are kept in the file. In a pipe it prints all entries and what was made of them.',
    examples: [
      ['tightlip baseline audit', 'judge what is left'],
      ['tightlip baseline audit | less', 'read all of them'],
    ],
    load: () => import('./baseline-audit.ts'),
  },
  {
    ...NONE,
    name: 'baseline explain',
    summary: 'Say why the baseline holds a line, or does not',
    description:
      'Says for each finding on a line which entry of the baseline suppresses it, or why none does: a changed secret, a copy, a new place.',
    operands: '<path:line>',
    least: 1,
    most: 1,
    examples: [['tightlip baseline explain src/app.py:12', 'why line 12 is reported in spite of the baseline']],
    load: () => import('./baseline-explain.ts'),
  },
  {
    ...NONE,
    name: 'import',
    summary: "Bring another scanner's configuration along",
    description:
      'Reads `.gitleaks.toml`, `.gitleaksignore`, a JSON report of gitleaks, `.secrets.baseline` of detect-secrets, `.secretlintrc.json` or `.trufflehog-exclude`, and writes the same as `.tightlip.yml` or as entries of the baseline. Says what could not be carried over, and why.',
    operands: '<file>',
    least: 1,
    most: 1,
    examples: [['tightlip import .gitleaks.toml', 'rules and allowlists become .tightlip.yml']],
    load: () => import('./import.ts'),
  },
];
