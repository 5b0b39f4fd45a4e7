import { join } from 'node:path';
import { command, type Command, type Done } from './step.ts';

const BIN = process.platform === 'win32' ? 'Scripts' : 'bin';

/**
 * Packages from PyPI in an environment of their own.
 *
 * @param packages with their versions, as in `name==1.2.3`
 * @returns runs one of their programs, or `python`
 */
export function pythonTools(
  folder: string,
  packages: readonly string[],
): (program: string, args: readonly string[], how?: Command) => Done {
  const bin = join(folder, 'venv', BIN);
  command('python3', ['-m', 'venv', join(folder, 'venv')]);
  command(join(bin, 'python'), ['-m', 'pip', 'install', '--quiet', '--disable-pip-version-check', ...packages]);
  return (program, args, how) => command(join(bin, program), args, how);
}
