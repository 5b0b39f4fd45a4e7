import { RULES } from '../../rules/index.ts';
import { CATEGORIES } from '../core/category.ts';
import { COMMANDS, SCAN } from './commands/index.ts';
import { GLOBAL_OPTIONS, OPTIONS, type OptionName } from './options/index.ts';
import { print } from './print.ts';

/** The option whose value a word would be, given the word before it. */
function optionOf(before: string): OptionName | undefined {
  const names = Object.keys(OPTIONS) as OptionName[];
  return names.find((name) => OPTIONS[name].value !== undefined && [`--${name}`, `-${OPTIONS[name].short}`].includes(before));
}

function valuesOf(option: OptionName): readonly string[] {
  if (option === 'rule' || option === 'exclude-rule') return [...RULES.map(({ id }) => id), ...CATEGORIES];
  return OPTIONS[option].choices ?? [];
}

/** Every word that may stand after a line; none where a file is wanted, which the shell completes itself. */
export function candidates(line: readonly string[], begunWithDash: boolean): readonly string[] {
  const option = optionOf(line.at(-1) ?? '');
  if (option) return valuesOf(option);
  const [first = '', second] = line.filter((word) => !word.startsWith('-'));
  const command = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`) ?? SCAN;
  if (begunWithDash) return [...command.options, ...GLOBAL_OPTIONS].map((name) => `--${name}`);
  if (command.name === 'rules show') return RULES.map(({ id }) => id);
  const depth = COMMANDS.some(({ name }) => name.startsWith(`${first} `)) ? 1 : 0;
  const open = line.length === depth ? COMMANDS.slice(1).map(({ name }) => name.split(' ')) : [];
  return [...new Set(open.filter((words) => depth === 0 || words[0] === first).map((words) => words[depth] ?? ''))];
}

/**
 * Prints the words that may follow, for the script of `tightlip completion`.
 *
 * @param argv `--get-yargs-completions`, then the line so far: the program's name first, the word that is begun last
 */
export async function complete(argv: readonly string[]): Promise<number> {
  const line = argv.slice(2, -1);
  const begun = argv.at(-1) ?? '';
  const words = candidates(line, begun.startsWith('-')).filter((word) => word !== '' && word.startsWith(begun));
  await print(words.map((word) => `${word}\n`).join(''));
  return 0;
}
