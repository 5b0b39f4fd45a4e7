import type { ScanResult } from '../../core/result.ts';
import { scan } from '../../pipeline/scan.ts';
import type { Invocation } from '../commands/command.ts';
import { exitReason } from '../exit-reason.ts';
import { openSource } from '../open-source.ts';
import { defaultJobs } from '../options/read.ts';
import { note } from '../print.ts';
import { ProgressLine } from '../progress-line.ts';
import { findScanRoot, type ScanRoot } from '../scan-root.ts';
import { readSettings, type Settings } from '../settings.ts';

export interface CurrentScan {
  readonly place: ScanRoot;
  readonly settings: Settings;
  readonly result: ScanResult;
}

/** Where the baseline commands work: the whole tree, from whatever folder of it. */
export function wholeTree(): ScanRoot {
  const { root } = findScanRoot([], process.cwd());
  return { root, folder: root };
}

/** Scans the whole tree without a baseline, as the commands that write one need it. */
export async function scanWholeTree({ options, program }: Invocation): Promise<CurrentScan> {
  const place = wholeTree();
  const settings = await readSettings(place, options);
  const { items } = await openSource({ operands: [place.root], options }, place, settings);
  const progress = ProgressLine.for(process.stderr, process.env, options.quiet ?? false);
  try {
    const result = await scan(items, settings.scan, {
      jobs: options.jobs ?? defaultJobs(),
      workerEntry: new URL('worker.cjs', program),
      ...(settings.nested && { nested: settings.nested }),
      ...(progress && { onProgress: (state) => progress.update(state) }),
    });
    return { place, settings, result };
  } finally {
    progress?.clear();
  }
}

/** Says why nothing is written after an incomplete scan, which would lose entries or miss findings; false after a complete one. */
export function refusesIncomplete({ result, settings }: CurrentScan): boolean {
  if (result.errors.length === 0) return false;
  exitReason(result, 2, settings.failOn, true).forEach(note);
  note('The baseline is left as it was.');
  return true;
}
