import { resolve } from 'node:path';
import { nearest } from '../config/suggestion.ts';
import { SourceError, UsageError } from '../core/errors.ts';
import type { ScanResult } from '../core/result.ts';
import type { Source } from '../core/source.ts';
import { allowlistsOf } from '../pipeline/nested-settings.ts';
import type { Target } from '../sources/expand-paths.ts';
import { isBareRepository } from '../sources/git.ts';
import { absolutePath } from '../sources/report-path.ts';
import type { Invocation } from './commands/command.ts';
import { COMMANDS } from './commands/index.ts';
import type { Moment } from './next-steps.ts';
import { asksForHistory, checkHistory } from './open-history.ts';
import type { OptionName } from './options/index.ts';
import type { ScanRoot } from './scan-root.ts';
import type { Settings } from './settings.ts';

/** What to scan, and what its source asks for besides. */
export interface OpenedSource {
  readonly items: Source;
  /** the items are what a change touches: that there are none is no failure */
  readonly change?: 'staged' | 'changed' | 'pushed';
  /** when findings stop something that is going on */
  readonly moment?: Moment;
  /** makes one finding of what was found in many versions, before anything else looks at it */
  readonly settle?: (result: ScanResult, scan: (items: Source) => Promise<ScanResult>) => Promise<ScanResult>;
  /** what remains to be done with what was found */
  readonly finish?: (result: ScanResult) => Promise<ScanResult>;
}

const CHANGES: readonly OptionName[] = ['staged', 'since', 'range'];
/** Each says by itself what is scanned. */
const SOURCES: readonly OptionName[] = ['stdin', 'files-from', 'history', ...CHANGES];

/** @throws UsageError for a line that names more than one source */
export function checkSource({ operands, options }: Pick<Invocation, 'operands' | 'options'>): void {
  const given = SOURCES.filter((name) => options[name] !== undefined).map((name) => `--${name}`);
  const changes = CHANGES.some((name) => options[name] !== undefined);
  const history = asksForHistory({ options });
  if (operands.length > 0 && !changes && !history) given.push('paths');
  if (given.length > 1) throw new UsageError(`${given.join(' and ')} exclude each other.`);
  checkHistory({ operands, options });
  if (options.age && options.stdin) throw new UsageError('--age needs files that git tracks.');
  if (options['whole-files'] && !changes) throw new UsageError('--whole-files goes with --staged, --since or --range.');
  if (options.shard !== undefined && options.stdin) throw new UsageError('--shard does not go with --stdin.');
  if (options.gate !== undefined && given.some((name) => name !== 'paths' && name !== '--files-from'))
    throw new UsageError(`--gate looks at the files that lie there: it does not go with ${given[0]}.`);
  if (options.fallback && options.gate === undefined && (!changes || options.staged))
    throw new UsageError('--fallback goes with --since, --range or --gate.');
  if (options['stdin-filename'] !== undefined && !options.stdin) throw new UsageError('--stdin-filename goes with --stdin.');
}

/** What the command line asks to be scanned. */
export async function openSource(
  { operands, options }: Pick<Invocation, 'operands' | 'options'>,
  place: ScanRoot,
  settings: Settings,
): Promise<OpenedSource> {
  const common = {
    root: place.root,
    exclude: settings.exclude,
    include: settings.include,
    maxFileSize: settings.scan.maxFileSize,
  };
  if (options.stdin) {
    const { readStdin } = await import('../sources/stdin.ts');
    return { items: readStdin({ ...common, filename: options['stdin-filename'] }) };
  }
  if (CHANGES.some((name) => options[name] !== undefined)) {
    const { openChanges } = await import('./open-changes.ts');
    return openChanges(options, { ...common, within: operands.map((path) => absolutePath(process.cwd(), path)) });
  }
  if (asksForHistory({ options })) {
    const { openHistorySource } = await import('./open-history.ts');
    return openHistorySource({ operands, options }, { ...common, allowlists: allowlistsOf(settings.scan, settings.nested) });
  }
  // Its own files say nothing of what it holds: that none of them leaks would pass for a clean repository.
  if (
    options['files-from'] === undefined &&
    operands.every((path) => resolve(path) === place.root) &&
    isBareRepository(place.root)
  )
    throw new SourceError('A bare repository has no files of its own. Scan its commits, with --history or --range.');
  const finish = options.gate === undefined ? undefined : (await import('./open-gate.ts')).openGate(options, common.root);
  const { listFiles } = await import('../sources/files.ts');
  const items = listFiles({
    ...common,
    targets: await targetsOf(operands, options['files-from']),
    gitignore: !options['no-gitignore'],
    recurseSubmodules: options['recurse-submodules'] ?? false,
  });
  return { items, ...(finish && { finish }) };
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
