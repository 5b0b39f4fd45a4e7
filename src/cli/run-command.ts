import { VERSION } from '../core/product.ts';
import { parseArguments } from './parse-arguments.ts';
import { print } from './print.ts';

/** What shells ask when a word is to be completed; see completion.ts. */
const COMPLETE = '--get-yargs-completions';

/**
 * @returns the exit code
 * @throws UsageError, ConfigError
 */
export async function runCommand(argv: readonly string[], program: URL): Promise<number> {
  // Before the first expression is compiled: one that backtracks too much goes on in V8's linear engine.
  process.getBuiltinModule('node:v8').setFlagsFromString('--enable-experimental-regexp-engine-on-excessive-backtracks');
  if (argv.includes(COMPLETE)) return (await import('./completion-words.ts')).complete(argv);
  const { command, operands, options } = parseArguments(argv);
  if (options.help) {
    const { renderHelp } = await import('./help.ts');
    await print(await renderHelp(command));
    return 0;
  }
  if (options.version) {
    await print(`${VERSION}\n`);
    return 0;
  }
  const { run } = await command.load();
  return run({ operands, options, program });
}
