import { UsageError } from '../core/errors.ts';
import type { AllowlistsOf } from '../pipeline/nested-settings.ts';
import { openHistory } from '../pipeline/open-history.ts';
import { Globs } from '../sources/globs.ts';
import type { HistoryQuery } from '../sources/history/read-history.ts';
import type { Selection } from '../sources/history/revisions.ts';
import { readAll } from '../sources/read-all.ts';
import { ReportPaths } from '../sources/report-path.ts';
import type { Invocation } from './commands/command.ts';
import type { OpenedSource } from './open-source.ts';
import type { OptionName } from './options/index.ts';

type Line = Pick<Invocation, 'operands' | 'options'>;

/** Bytes; a push of a hundred thousand refs is smaller. */
const MOST_REFS = 16 << 20;

export function asksForHistory({ options }: Pick<Invocation, 'options'>): boolean {
  return options.history !== undefined || options['stdin-refs'] !== undefined;
}

/** @throws UsageError for options that do not go together */
export function checkHistory({ operands, options }: Line): void {
  const only: readonly OptionName[] = ['all', 'since-date'];
  const stray = only.find((name) => options[name] !== undefined && !options.history);
  if (stray !== undefined) throw new UsageError(`--${stray} goes with --history.`);
  const selections = [options.all && '--all', options['stdin-refs'] && '--stdin-refs', operands.length > 0 && 'refs'].filter(
    Boolean,
  );
  if (asksForHistory({ options }) && selections.length > 1)
    throw new UsageError(`${selections.join(' and ')} exclude each other.`);
}

function selectionOf({ operands, options }: Line): Selection {
  if (options['stdin-refs']) return { kind: 'pushed', lines: readAll(0, MOST_REFS).toString() };
  return options.all ? { kind: 'all' } : { kind: 'refs', refs: operands };
}

interface Place {
  readonly root: string;
  readonly exclude: readonly string[];
  readonly include: readonly string[];
  readonly maxFileSize: number;
  readonly allowlists: AllowlistsOf;
}

/** Opens what `--history` or `--stdin-refs` asks for. */
export async function openHistorySource(line: Line, place: Place): Promise<OpenedSource> {
  const { root, exclude, include, maxFileSize, allowlists } = place;
  const selection = selectionOf(line);
  const query: HistoryQuery = { folder: root, selection, since: line.options['since-date'] };
  const scope = { paths: new ReportPaths(root), globs: new Globs(exclude, include), maxFileSize };
  const { items, finish } = await openHistory(query, scope, allowlists);
  return { items, settle: finish, ...(selection.kind === 'pushed' && { change: 'pushed' as const }) };
}
