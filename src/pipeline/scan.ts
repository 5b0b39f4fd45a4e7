import type { ScanResult } from '../core/result.ts';
import type { ScanSettings } from '../core/settings.ts';
import type { Source } from '../core/source.ts';
import type { RunOptions } from './run-options.ts';

/** Scans everything a source yields. Never throws for what lies in a file: that is a ScanError in the result. */
export async function scan(_source: Source, _settings: ScanSettings, _run: RunOptions): Promise<ScanResult> {
  throw new Error('being built');
}
