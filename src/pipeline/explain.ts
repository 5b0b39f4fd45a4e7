import type { TraceEvent } from '../core/match.ts';
import type { Finding, Suppressed } from '../core/finding.ts';
import type { ScanSettings } from '../core/settings.ts';

export interface Explanation {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** every step that touched the asked line, in order */
  readonly trace: readonly (TraceEvent & { readonly line: number; readonly column: number })[];
}

/** Scans one content with every step recorded, and keeps what concerns one 1-based line. */
export function explain(_content: Uint8Array, _path: string, _line: number, _settings: ScanSettings): Explanation {
  throw new Error('being built');
}
