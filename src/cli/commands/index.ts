import { CONFIG_OPTIONS, SCAN_ONLY_OPTIONS } from '../options/index.ts';
import { BASELINE_COMMANDS } from './baseline-commands.ts';
import type { Command } from './command.ts';
import { HOOK_COMMANDS } from './hook-commands.ts';
import { ORG } from './org-command.ts';
import { REPORT_COMMANDS } from './report-commands.ts';

export const SCAN: Command = {
  name: '',
  summary: 'Scan files and folders',
  description:
    'Scans the named files and folders, or the current folder. In a git work tree the files are those that git tracks or would add; a file named on the command line is scanned even where it is ignored. A path that reads like a command is written `./rules`, or after `--`.',
  operands: '[paths…]',
  least: 0,
  most: Infinity,
  options: [...SCAN_ONLY_OPTIONS, ...CONFIG_OPTIONS],
  examples: [
    ['tightlip', 'scan the current folder'],
    ['tightlip src "config/**/*.yml"', 'scan a folder, and what a glob matches'],
    ['tightlip --fail-on high -o sarif=out.sarif', 'text for people, SARIF for machines, exit code 1 from high upward'],
    ['tightlip --staged', 'what the next commit adds, as in a pre-commit hook'],
    ['tightlip --since origin/main', 'what a branch adds'],
    ['tightlip --gate origin/main..HEAD', 'everything, of which only what a branch adds decides the exit code'],
    ['git show HEAD:app.py | tightlip --stdin --stdin-filename app.py', 'scan what stands in no file'],
  ],
  load: () => import('./scan.ts'),
};

const RULES_LIST: Command = {
  name: 'rules list',
  summary: 'List all rules',
  description: 'Lists the built-in rules and those of the configuration file, with what the file disables or changes.',
  operands: '',
  least: 0,
  most: 0,
  options: ['format', ...CONFIG_OPTIONS],
  examples: [['tightlip rules list --format json', 'every rule with all that it says of itself']],
  load: () => import('./rules-list.ts'),
};

const RULES_SHOW: Command = {
  name: 'rules show',
  summary: 'Show what a rule finds and what to do',
  description: 'Shows one rule: what it finds, why it matters, what to do, and what it looks for.',
  operands: '<id>',
  least: 1,
  most: 1,
  options: ['format', ...CONFIG_OPTIONS],
  examples: [['tightlip rules show private-key', 'what the rule means, and what to do']],
  load: () => import('./rules-show.ts'),
};

const RULES_CHECK: Command = {
  name: 'rules check',
  summary: 'Check rules: examples, keywords, running time',
  description:
    'Tries every rule: its examples, its keywords, its running time on hostile input. Without a file, the built-in rules and those of the nearest `.tightlip.yml`; with one, the rules of that configuration file. Exit code 1 when a rule has a problem.',
  operands: '[file]',
  least: 0,
  most: 1,
  options: CONFIG_OPTIONS,
  examples: [['tightlip rules check .tightlip.yml', 'try the rules of a configuration file']],
  load: () => import('./rules-check.ts'),
};

const EXPLAIN: Command = {
  name: 'explain',
  summary: 'Say why a line was or was not flagged',
  description:
    'Goes through everything that touched one line: which keyword woke which rule, what each check said, what was reported or suppressed. Where nothing did, it names the nearest reasons.',
  operands: '<path:line>',
  least: 1,
  most: 1,
  options: [
    'exclude',
    'include',
    'no-gitignore',
    'rule',
    'exclude-rule',
    'min-confidence',
    'max-decode-depth',
    'max-file-size',
    'inline-ignores',
    ...CONFIG_OPTIONS,
  ],
  examples: [['tightlip explain src/app.py:12', 'why line 12 is in the report, or why it is not']],
  load: () => import('./explain.ts'),
};

const FIX: Command = {
  name: 'fix',
  summary: 'Take mechanical flaws out of the code',
  description:
    'Scans like `tightlip` does and applies the fixes that need no thought: an argument that switches verification off, an option such as `-k`, a comparison with a constant-time call at hand. Prints a unified diff. Touches no secret, nothing that the baseline holds, and nothing else; a file that changed meanwhile is left as it is (exit code 2).',
  operands: '[paths…]',
  least: 0,
  most: Infinity,
  options: [
    'dry-run',
    'exclude',
    'include',
    'no-gitignore',
    'rule',
    'exclude-rule',
    'min-confidence',
    'max-file-size',
    'baseline',
    'no-baseline',
    ...CONFIG_OPTIONS,
  ],
  examples: [['tightlip fix --dry-run src', 'see what would change']],
  load: () => import('./fix.ts'),
};

const CONFIG_SCHEMA: Command = {
  name: 'config schema',
  summary: 'Print the JSON Schema of .tightlip.yml',
  description: 'Prints the JSON Schema (draft 2020-12) of the configuration file, for editors and checks.',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  examples: [['tightlip config schema > tightlip.schema.json', 'keep the schema beside the project']],
  load: () => import('./config-schema.ts'),
};

const CONFIG_SHOW: Command = {
  name: 'config show',
  summary: 'Print the configuration in force for a path',
  description:
    'Prints every value that holds for a file or folder, and which configuration file it comes from. The nearest `.tightlip.yml` wins; those further up hold where it says nothing.',
  operands: '<path>',
  least: 1,
  most: 1,
  options: ['format', ...CONFIG_OPTIONS],
  examples: [['tightlip config show packages/api', 'what holds for one package of a monorepo']],
  load: () => import('./config-show.ts'),
};

const COMPLETION: Command = {
  name: 'completion',
  summary: 'Print a completion script for bash or zsh',
  description: 'Prints a script that completes commands and options; for zsh when the shell is zsh, else for bash.',
  operands: '',
  least: 0,
  most: 0,
  options: [],
  examples: [['tightlip completion >> ~/.bashrc', 'complete in every new shell']],
  load: () => import('./completion.ts'),
};

/** In the order of --help. */
export const COMMANDS: readonly Command[] = [
  SCAN,
  RULES_LIST,
  RULES_SHOW,
  RULES_CHECK,
  EXPLAIN,
  FIX,
  ...BASELINE_COMMANDS,
  ...REPORT_COMMANDS,
  ORG,
  ...HOOK_COMMANDS,
  CONFIG_SHOW,
  CONFIG_SCHEMA,
  COMPLETION,
];
