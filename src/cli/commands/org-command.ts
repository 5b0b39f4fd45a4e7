import { CONFIG_OPTIONS } from '../options/index.ts';
import type { Command } from './command.ts';

export const ORG: Command = {
  name: 'org',
  summary: 'Scan the history of many repositories',
  description:
    'Scans all branches and tags of every repository of a list, local clones or bare mirrors, and writes one report in which paths begin with the repository’s name. A blob that several repositories share is scanned once. A repository that cannot be read is an error in the report, and the others go on. What is done is kept in a folder: a run that was ended goes on where it was. Configuration is that of the current folder; what the repositories bring along is not read.',
  operands: '',
  least: 0,
  most: 0,
  options: [
    'repos',
    'state',
    'format',
    'output',
    'include-suppressed',
    'sarif-category',
    'fail-on',
    'allow-empty',
    'exclude',
    'include',
    'shard',
    'rule',
    'exclude-rule',
    'min-confidence',
    'max-decode-depth',
    'inline-ignores',
    'max-file-size',
    'timeout',
    'jobs',
    ...CONFIG_OPTIONS,
  ],
  examples: [
    ['tightlip org --repos list.txt -o json=all.json -o html=all.html', 'every repository of a list, in one report'],
    ['ls -d mirrors/*/*.git | tightlip org --repos - --jobs 8', 'all mirrors below a folder'],
    ['tightlip org --repos list.txt --shard 3/16 -o json=3.json', 'the third of sixteen machines; see tightlip merge'],
  ],
  load: () => import('./org.ts'),
};
