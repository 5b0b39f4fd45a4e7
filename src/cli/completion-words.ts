import type { Argv } from 'yargs';
import { RULES } from '../../rules/index.ts';
import { CATEGORIES } from '../core/category.ts';
import { COMMANDS, SCAN } from './commands/index.ts';
import type { Command } from './commands/command.ts';
import { bareYargs, withOptions } from './help.ts';
import { print } from './print.ts';

/** Words after which a rule's id is wanted. */
const TAKES_RULE = new Set(['--rule', '--exclude-rule']);

function addCommand(yargs: Argv, command: Command): void {
  const words = command.name.split(' ');
  yargs.command(`${words.at(-1)} ${command.operands}`.trim(), command.summary, (inner) => withOptions(inner, command));
}

/** `rules` with `list`, `show` and `check` below it. */
function addFamily(yargs: Argv, family: string, members: readonly Command[]): void {
  yargs.command(family, `${members.map(({ summary }) => summary).join('; ')}`, (inner) => {
    for (const member of members) addCommand(inner, member);
    return inner;
  });
}

function withCommands(yargs: Argv): Argv {
  const families = new Map<string, Command[]>();
  for (const command of COMMANDS) {
    const [first = '', second] = command.name.split(' ');
    if (command === SCAN) continue;
    if (second === undefined) addCommand(yargs, command);
    else families.set(first, [...(families.get(first) ?? []), command]);
  }
  for (const [family, members] of families) addFamily(yargs, family, members);
  return withOptions(yargs, SCAN);
}

/** Words that may follow a line, the last of which is begun. */
async function wordsAfter(line: readonly string[]): Promise<readonly string[]> {
  const [second, first] = [line.at(-2) ?? '', line.at(-3)];
  const begun = (word: string): boolean => word.startsWith(line.at(-1) ?? '');
  const ids = RULES.map(({ id }) => id);
  if (first === 'rules' && second === 'show') return ids.filter(begun);
  if (TAKES_RULE.has(second)) return [...ids, ...CATEGORIES].filter(begun);
  return withCommands(bareYargs([])).getCompletion(line);
}

/**
 * Prints the words that may follow, for the script of `tightlip completion`.
 *
 * @param argv `--get-yargs-completions`, then the line so far, the program's name first
 */
export async function complete(argv: readonly string[]): Promise<number> {
  const words = await wordsAfter(argv.slice(2));
  await print(words.map((word) => `${word}\n`).join(''));
  return 0;
}
