import { parseArgs } from 'node:util';
import { didYouMean } from '../config/suggestion.ts';
import { UsageError } from '../core/errors.ts';
import type { Command, Invocation } from './commands/command.ts';
import { COMMANDS, SCAN } from './commands/index.ts';
import { GLOBAL_OPTIONS, OPTIONS, type OptionName, type OptionValues } from './options/index.ts';

/*
 * Node's own parser reads every command line: it costs 1 ms where yargs costs 25 to 35, and a commit hook pays that each time. yargs
 * prints help and completion, from the same tables.
 */

export interface ParsedArguments extends Omit<Invocation, 'program'> {
  readonly command: Command;
}

const NAMES = Object.keys(OPTIONS) as OptionName[];

type Tokens = NonNullable<ReturnType<typeof parseArgs>['tokens']>;
type OptionToken = Extract<Tokens[number], { kind: 'option' }>;

function tokenize(argv: readonly string[]): Tokens {
  const options = Object.fromEntries(
    NAMES.map((name) => {
      const { value, short } = OPTIONS[name];
      return [name, { type: value === undefined ? ('boolean' as const) : ('string' as const), ...(short && { short }) }];
    }),
  );
  return parseArgs({ args: [...argv], options, strict: false, allowPositionals: true, tokens: true }).tokens;
}

/** Text of a token: the option as it was typed, without its value, which may be a secret. */
function unknownOption({ rawName }: OptionToken): UsageError {
  return new UsageError(
    `Unknown option ${rawName}.${didYouMean(
      rawName,
      NAMES.map((name) => `--${name}`),
    )}`,
  );
}

function readValue(name: OptionName, token: OptionToken): unknown {
  const { value: placeholder, choices, read, expects } = OPTIONS[name];
  const { value, inlineValue, rawName } = token;
  if (placeholder === undefined) {
    if (value !== undefined) throw new UsageError(`${rawName} takes no value.`);
    return true;
  }
  // A value that starts with a dash is a forgotten value more often than not.
  if (value === undefined || value === '' || (!inlineValue && value.startsWith('-') && value.length > 1)) {
    throw new UsageError(`${rawName} needs a value: ${rawName} ${placeholder}.`);
  }
  if (choices && !choices.includes(value)) {
    throw new UsageError(`${rawName} must be one of ${choices.join(', ')}.${didYouMean(value, choices)}`);
  }
  const result = read ? read(value) : value;
  if (result === undefined) throw new UsageError(`${rawName} must be ${expects}.`);
  return result;
}

function readOptions(tokens: Tokens): OptionValues {
  const values: Partial<Record<OptionName, unknown>> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    if (!Object.hasOwn(OPTIONS, token.name)) throw unknownOption(token);
    const name = token.name as OptionName;
    const value = readValue(name, token);
    const { many, replaces } = OPTIONS[name];
    if (replaces) delete values[replaces as OptionName];
    values[name] = many ? [...((values[name] as unknown[] | undefined) ?? []), value] : value;
  }
  return values as OptionValues;
}

/** The command that the first operands name; a family without its second word is an error, since a folder may be called `rules`. */
function commandOf(operands: readonly string[], help: boolean): Command {
  const [first = '', second] = operands;
  const exact = COMMANDS.find(({ name }) => name === first || name === `${first} ${second}`);
  if (exact && first !== '') return exact;
  const family = COMMANDS.filter(({ name }) => name.startsWith(`${first} `)).map(({ name }) => name);
  if (first === '' || family.length === 0 || help) return SCAN;
  const hint = second === undefined ? '' : didYouMean(`${first} ${second}`, family);
  throw new UsageError(
    `"${first}" is a command: ${family.join(', ')}.${hint} To scan a file or folder of that name, write ./${first}`,
  );
}

function checkFit(command: Command, operands: readonly string[], options: OptionValues): void {
  const shown = `tightlip ${command.name}`.trim();
  const stranger = NAMES.find((name) => name in options && ![...GLOBAL_OPTIONS, ...command.options].includes(name));
  if (stranger) throw new UsageError(`--${stranger} does not go with "${shown}".`);
  if (options.help || options.version) return;
  if (operands.length < command.least) throw new UsageError(`"${shown}" needs ${command.operands}.`);
  if (operands.length > command.most) {
    throw new UsageError(command.most === 0 ? `"${shown}" takes no operand.` : `"${shown}" takes only ${command.operands}.`);
  }
}

/** @throws UsageError; its text never repeats an option's value */
export function parseArguments(argv: readonly string[]): ParsedArguments {
  const tokens = tokenize(argv);
  const options = readOptions(tokens);
  const end = tokens.find(({ kind }) => kind === 'option-terminator')?.index ?? Infinity;
  const operands = tokens.filter((token) => token.kind === 'positional');
  const words = operands.filter(({ index }) => index < end).map(({ value }) => value);
  const command = commandOf(words, options.help === true);
  const own = command.name === '' ? 0 : command.name.split(' ').length;
  const rest = operands.slice(own).map(({ value }) => value);
  checkFit(command, rest, options);
  return { command, operands: rest, options };
}
