import { BYTE_SIZE_HELP, parseByteSize } from '../../config/byte-size.ts';
import { CONFIDENCES } from '../../core/severity.ts';
import { parseShard } from '../../sources/shard-of-environment.ts';
import type { Option } from './option.ts';
import { readDuration, wholeNumber } from './read.ts';

/** What is scanned, and how. */
export const SCAN_OPTIONS = {
  exclude: {
    group: 'Files',
    value: 'GLOB',
    many: true,
    key: 'exclude',
    help: 'Leave matching paths out, besides what `.gitignore` and `.tightlipignore` leave out.',
  },
  include: {
    group: 'Files',
    value: 'GLOB',
    many: true,
    help: 'Scan only matching paths.',
  },
  'no-gitignore': {
    group: 'Files',
    help: 'Scan what `.gitignore`, `.git/info/exclude` and git’s global excludes leave out. `.tightlipignore` still holds.',
  },
  'recurse-submodules': {
    group: 'Files',
    help: 'Scan git submodules and nested repositories too.',
  },
  stdin: {
    group: 'Files',
    help: 'Scan standard input.',
  },
  'stdin-filename': {
    group: 'Files',
    value: 'PATH',
    help: 'The path that standard input is scanned and reported under. It decides the language.',
  },
  'files-from': {
    group: 'Files',
    value: 'FILE',
    help: 'Scan the files listed in a file, one a line or separated by NUL; `-` reads the list from standard input.',
  },
  shard: {
    group: 'Files',
    value: 'I/N',
    read: parseShard,
    expects: 'I/N, as in 2/8 for the second of eight, or auto',
    help: 'Scan one of N shares of the files, with about as many bytes each; `tightlip merge` joins the JSON reports. `auto` reads the share from what Kubernetes, AWS Batch, Slurm, GNU parallel or the CI set.',
  },
  rule: {
    group: 'Rules',
    value: 'RULE',
    many: true,
    key: 'rules.only',
    help: 'Run only this rule or category.',
  },
  'exclude-rule': {
    group: 'Rules',
    value: 'RULE',
    many: true,
    key: 'rules.disable',
    help: 'Leave this rule or category out.',
  },
  'min-confidence': {
    group: 'Rules',
    value: 'LEVEL',
    choices: CONFIDENCES,
    default: 'low',
    key: 'minConfidence',
    help: 'Report only findings that the detector is at least this sure of.',
  },
  'max-decode-depth': {
    group: 'Rules',
    value: 'N',
    read: wholeNumber(0, 8),
    expects: 'a whole number from 0 to 8',
    default: '2',
    key: 'maxDecodeDepth',
    help: 'How many encodings (base64, hex, percent, unicode escapes) deep secrets are looked for; 0 turns decoding off.',
  },
  'max-file-size': {
    group: 'Limits',
    value: 'SIZE',
    read: parseByteSize,
    expects: BYTE_SIZE_HELP,
    default: '64MiB',
    key: 'maxFileSize',
    help: 'Skip larger files; the summary says how many.',
  },
  timeout: {
    group: 'Limits',
    value: 'TIME',
    read: readDuration,
    expects: 'seconds, or a time such as 10s, 500ms or 2m',
    default: '10s',
    help: 'Time for one file. A file that takes longer is reported as not scanned: exit code 2.',
  },
  jobs: {
    group: 'Limits',
    short: 'j',
    value: 'N',
    read: wholeNumber(1, 256),
    expects: 'a whole number from 1 to 256',
    default: 'the number of processors, at most 8',
    help: 'Worker threads at most. The report is the same for any number.',
  },
} as const satisfies Readonly<Record<string, Option>>;
