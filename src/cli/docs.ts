import { COMMANDS, SCAN } from './commands/index.ts';
import type { Command } from './commands/command.ts';
import { GLOBAL_OPTIONS, OPTIONS, type OptionName } from './options/index.ts';
import { GROUPS } from './options/option.ts';

const INTRODUCTION = `# Command line

<!-- Generated from src/cli by scripts/generate.ts. Do not edit. -->

\`tightlip --help\` and \`tightlip <command> --help\` say the same in short.

| Command | What it does |
| --- | --- |
`;

const CONVENTIONS = `## What goes where

- The report goes to standard output, everything else to standard error: the progress line (only on a terminal, not in CI), the closing summary, the reason of an
  exit code that is not 0. \`tightlip -f json | jq\` always works.
- Files of \`--output\` are written beside their place and then renamed: they are there whole or not at all. Folders above are made.
- Paths in a report are relative to the top of the git repository, wherever the scan was started, so that fingerprints, allowlists and SARIF agree. Without a
  repository they are relative to the current folder, or to the named folder when that lies elsewhere.
- Globs of \`--exclude\` and \`--include\` are relative to the current folder. One without a slash fits a name at any depth; one that fits a folder covers all
  that is in it.
- Secrets are masked in every report. \`--show-secrets\` shows them on a terminal, and nowhere else.
- Colour follows \`--color\`, then FORCE_COLOR, then NO_COLOR, then whether a terminal reads.

## Exit codes

| Code | Meaning |
| --- | --- |
| 0 | Nothing at or above \`--fail-on\`. |
| 1 | Findings at or above \`--fail-on\`; for \`rules check\`, a rule with a problem. |
| 2 | Wrong command line or configuration, or an incomplete scan: a file that could not be read or took too long, or no file at all. Outranks 1. |
| 130 | Interrupted; no report is written. |

\`--fail-on never\` turns 1 into 0. Nothing turns 2 into 0 but \`--allow-empty\`, and that only for a scan of no file.
`;

const usage = ({ name, operands }: Command): string => `tightlip ${name} ${operands}`.replace(/ {2,}/g, ' ').trim();
const anchor = (command: Command): string =>
  usage(command)
    .toLowerCase()
    .replace(/[^a-z -]/g, '')
    .replaceAll(' ', '-');
const cell = (text: string): string => text.replaceAll('|', '\\|');

function optionRow(name: OptionName): string {
  const { short, value, help, choices, many, default: byDefault, key } = OPTIONS[name];
  const written = `${short === undefined ? '' : `\`-${short}\`, `}\`--${name}${value === undefined ? '' : ` ${value}`}\``;
  const notes = [
    choices ? ` One of ${choices.map((choice) => `\`${choice}\``).join(', ')}.` : '',
    many && !/repeated/.test(help) ? ' May be repeated.' : '',
    byDefault === undefined ? '' : ` Default: ${choices ? `\`${byDefault}\`` : byDefault}.`,
    key === undefined ? '' : ` In \`.tightlip.yml\`: \`${key}\`.`,
  ];
  return `| ${written} | ${cell(help + notes.join(''))} |`;
}

function optionTables(command: Command): string {
  const groups = GROUPS.map((group) => ({
    group,
    names: command.options.filter((name) => OPTIONS[name].group === group),
  })).filter(({ names }) => names.length > 0);
  return groups
    .map(({ group, names }) => `### ${group}\n\n| Option | Meaning |\n| --- | --- |\n${names.map(optionRow).join('\n')}\n`)
    .join('\n');
}

function ownOptions(command: Command): string {
  const own = command.options.filter((name) => !SCAN.options.includes(name));
  const shared = command.options.filter((name) => SCAN.options.includes(name)).map((name) => `\`--${name}\``);
  const taken = shared.length === 0 ? '' : `Takes ${shared.join(', ')}, as above, and what every command takes.\n`;
  if (own.length === 0) return taken;
  return [`| Option | Meaning |\n| --- | --- |\n${own.map(optionRow).join('\n')}\n`, taken]
    .filter((part) => part !== '')
    .join('\n');
}

function commandSection(command: Command): string {
  const examples = command.examples.map(([line, meaning]) => `# ${meaning}\n${line}`).join('\n\n');
  const known = command === SCAN ? optionTables(command) : ownOptions(command);
  return [`## \`${usage(command)}\``, command.description, `\`\`\`sh\n${examples}\n\`\`\``, known]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** The text of docs/cli.md. */
export function renderCliDocs(): string {
  const rows = COMMANDS.map((command) => `| [\`${usage(command)}\`](#${anchor(command)}) | ${command.summary} |`).join('\n');
  const globals = `## Options of every command\n\n| Option | Meaning |\n| --- | --- |\n${GLOBAL_OPTIONS.map(optionRow).join('\n')}\n`;
  return [
    `${INTRODUCTION}${rows}\n`,
    ...COMMANDS.map((command) => `${commandSection(command).trimEnd()}\n`),
    globals,
    CONVENTIONS,
  ].join('\n');
}
