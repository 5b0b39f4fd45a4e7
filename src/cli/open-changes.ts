import type { ScanResult } from '../core/result.ts';
import { onlyAdded, pathsOf } from '../pipeline/only-added.ts';
import { counted } from '../report/summary-line.ts';
import { ChangeSet, type ChangeOptions } from '../sources/changes/change-set.ts';
import { compareRange, parseRange, rangeSince } from '../sources/changes/range.ts';
import { stagedChanges } from '../sources/changes/staged.ts';
import type { OpenedSource } from './open-source.ts';
import type { OptionValues } from './options/index.ts';
import { note } from './print.ts';

/** Opens what `--staged`, `--since` or `--range` asks for. */
export function openChanges(options: OptionValues, common: ChangeOptions): OpenedSource {
  const { changes, whole } = changesOf(options, common);
  return {
    items: changes.items(),
    ...(options.staged ? { change: 'staged', moment: 'commit' } : { change: 'changed' }),
    ...(!whole && { finish: (result: ScanResult) => narrowed(result, changes, options.quiet ?? false) }),
  };
}

function changesOf(options: OptionValues, common: ChangeOptions): { readonly changes: ChangeSet; readonly whole: boolean } {
  const whole = options['whole-files'] ?? false;
  if (options.staged) return { changes: stagedChanges(common), whole };
  const range = options.since === undefined ? parseRange(options.range ?? '') : rangeSince(options.since);
  const { compared, fallback } = compareRange(range, common.root, options.fallback === 'full');
  if (fallback !== undefined) note(`Scanning every file of ${range.tip} (--fallback full). ${fallback}`);
  return { changes: new ChangeSet(compared, common), whole: whole || fallback !== undefined };
}

async function narrowed(result: ScanResult, changes: ChangeSet, quiet: boolean): Promise<ScanResult> {
  const paths = pathsOf(result);
  if (paths.size === 0) return result;
  const added = onlyAdded(result, await changes.addedLines(paths));
  const left = result.findings.length - added.findings.length;
  if (left > 0 && !quiet)
    note(`${counted(left, 'finding')} on lines that were there before: left out (--whole-files reports them).`);
  return added;
}
