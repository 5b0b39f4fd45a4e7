import { writeSync } from 'node:fs';
import { VERSION } from '../core/product.ts';
import { runCommand } from './run-command.ts';

const EXIT_INTERNAL = 2;

/** Past the stream of standard output, which takes longer to set up than all the rest. */
function printVersion(): void {
  try {
    writeSync(1, `${VERSION}\n`);
  } catch {
    // Nobody reads.
  }
}

/**
 * The command line. Sets `process.exitCode` and never ends the process, so that piped output arrives whole.
 *
 * @param program the running program; what it loads or starts stands beside it
 */
export async function main(argv: readonly string[], program: URL): Promise<void> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return printVersion();
  let failed = false;
  const fail = async (error: unknown): Promise<void> => {
    failed = true;
    process.exitCode = EXIT_INTERNAL;
    const { reportError } = await import('./report-error.ts');
    reportError(error, argv.includes('--verbose') || argv.includes('-v'));
  };
  // Node's own report would show a line of the bundle, and end with 1: the code for findings.
  process.on('uncaughtException', (error) => void fail(error));
  try {
    const code = await runCommand(argv, program);
    if (!failed) process.exitCode = code;
  } catch (error) {
    await fail(error);
  }
}
