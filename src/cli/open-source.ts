import { nearest } from '../config/suggestion.ts';
import { UsageError } from '../core/errors.ts';
import type { Source } from '../core/source.ts';
import type { Target } from '../sources/expand-paths.ts';
import type { Invocation } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import type { OptionName } from './options/index.ts';
import type { ScanRoot } from './scan-root.ts';
import type { Settings } from './settings.ts';

/** Each says by itself what is scanned. */
const SOURCES: readonly OptionName[] = ['stdin', 'files-from'];

/** @throws UsageError for a line that names more than one source */
export function checkSource({ operands, options }: Pick<Invocation, 'operands' | 'options'>): void {
  const given = SOURCES.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  if (operands.length > 0) given.push('paths');
  if (given.length > 1) throw new UsageError(`${given.join(' and ')} exclude each other.`);
  if (options['stdin-filename'] !== undefined && !options.stdin) throw new UsageError('--stdin-filename goes with --stdin.');
}

/** What the command line asks to be scanned. */
export async function openSource(
  { operands, options }: Pick<Invocation, 'operands' | 'options'>,
  place: ScanRoot,
  settings: Settings,
): Promise<Source> {
  const common = {
    root: place.root,
    exclude: settings.exclude,
    include: settings.include,
    maxFileSize: settings.scan.maxFileSize,
  };
  if (options.stdin) {
    const { readStdin } = await import('../sources/stdin.ts');
    return readStdin({ ...common, filename: options['stdin-filename'] });
  }
  const { listFiles } = await import('../sources/files.ts');
  return listFiles({
    ...common,
    targets: await targetsOf(operands, options['files-from']),
    gitignore: !options['no-gitignore'],
    recurseSubmodules: options['recurse-submodules'] ?? false,
  });
}

async function targetsOf(operands: readonly string[], list: string | undefined): Promise<readonly Target[]> {
  const current = process.cwd();
  if (list !== undefined) return (await import('../sources/files-from.ts')).readFileList(list, current);
  const { expandPaths } = await import('../sources/expand-paths.ts');
  try {
    return await expandPaths(operands, current);
  } catch (error) {
    if (error instanceof UsageError) throw new UsageError(error.message + mistypedCommand(operands));
    throw error;
  }
}

/** `tightlip rule list` reads as two paths. */
function mistypedCommand([first = '']: readonly string[]): string {
  const words = COMMANDS.flatMap(({ name }) => name.split(' ').slice(0, 1)).filter((word) => word !== '');
  const command = words.includes(first) ? undefined : nearest(first, words);
  return command === undefined ? '' : ` Did you mean the command "${command}"?`;
}
