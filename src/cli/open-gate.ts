import type { ScanResult } from '../core/result.ts';
import { pathsOf, withStanding } from '../pipeline/only-added.ts';
import { addedSince } from '../sources/changes/added-since.ts';
import { compareRange, parseRange } from '../sources/changes/range.ts';
import type { OptionValues } from './options/index.ts';
import { note } from './print.ts';

/**
 * What `--gate` asks for: tells the findings of a change from those that were there before.
 *
 * @returns what is done with what was found
 * @throws SourceError at once, where there is nothing to compare with
 */
export function openGate(options: OptionValues, root: string): (result: ScanResult) => Promise<ScanResult> {
  const comparison = compareRange(parseRange(options.gate ?? '', '--gate'), root, options.fallback === 'full');
  if (comparison.fallback !== undefined) note(`Every finding counts as new (--fallback full). ${comparison.fallback}`);
  return async (result) => {
    const found = { ...result, suppressed: [], notices: [] };
    return withStanding(result, result.findings.length === 0 ? new Map() : await addedSince(comparison, root, pathsOf(found)));
  };
}
