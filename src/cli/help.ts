import type { Argv, Options } from 'yargs';
import type { Command } from './commands/command.ts';
import { COMMANDS, SCAN } from './commands/index.ts';
import { GLOBAL_OPTIONS, OPTIONS, type OptionName } from './options/index.ts';
import { width } from './terminal.ts';

const MOST_COLUMNS = 110;

const EPILOGUE = `Exit codes: 0 nothing at or above --fail-on; 1 findings; 2 wrong command line or
configuration, or a scan that is incomplete or empty.
A path that reads like a command is written ./rules, or after --.`;

function yargsOption(name: OptionName): Options {
  const { group, help, short, value, choices, many, default: byDefault } = OPTIONS[name];
  return {
    group: `${group}:`,
    describe: help.replaceAll('`', ''),
    ...(value === undefined ? { boolean: true } : { string: true, requiresArg: true }),
    ...(short && { alias: short }),
    ...(choices && { choices }),
    ...(many && { array: true }),
    ...(byDefault !== undefined && { defaultDescription: byDefault, default: byDefault }),
  };
}

/** Options as yargs wants them, for its help. */
function withOptions(yargs: Argv, command: Command): Argv {
  for (const name of [...command.options, ...GLOBAL_OPTIONS]) yargs.option(name, yargsOption(name));
  return yargs;
}

/** yargs with nothing of its own: no locale files, no look for a package.json, no end of the process. */
export async function bareYargs(argv: readonly string[]): Promise<Argv> {
  const { Yargs } = await import('./yargs.ts');
  return Yargs([...argv])
    .scriptName('tightlip')
    .detectLocale(false)
    .help(false)
    .version(false)
    .exitProcess(false)
    .fail(false);
}

/** The text of `--help` for a command; for the scan also the list of commands. */
export async function renderHelp(command: Command): Promise<string> {
  const yargs = (await bareYargs([])).wrap(Math.min(MOST_COLUMNS, width(process.stdout)));
  yargs.usage(
    `tightlip ${command.name} ${command.operands}`.replace(/ {2}/g, ' ').trim() +
      `\n\n${command.description.replaceAll('`', '')}`,
  );
  if (command === SCAN) {
    for (const { name, operands, summary } of COMMANDS.slice(1)) yargs.command(`${name} ${operands}`.trim(), summary);
    yargs.epilogue(EPILOGUE);
  }
  for (const [line, meaning] of command.examples) yargs.example(line, meaning);
  withOptions(yargs, command);
  return `${await yargs.getHelp()}\n`;
}
