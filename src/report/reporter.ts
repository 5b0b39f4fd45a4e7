import type { Rule } from '../core/rule.ts';
import type { ScanResult } from '../core/result.ts';

/** What a reporter may know besides the result. */
export interface ReportContext {
  readonly version: string;
  /** every rule that ran, sorted by id */
  readonly rules: readonly Rule[];
  /** styles text for a terminal; the identity where colour is off */
  readonly style: (style: Style | readonly Style[], text: string) => string;
  /** raw secrets instead of masks; only ever true for a text report to a terminal */
  readonly showSecrets: boolean;
  /** list every skipped file */
  readonly verbose: boolean;
  /** width of the terminal in columns, for the text report */
  readonly width: number;
  /** emit suppressed findings too (SARIF `suppressions`, JSON `suppressed`) */
  readonly includeSuppressed: boolean;
  /** SARIF `automationDetails.id`: category and run id, split at the last slash; `tightlip/` by default */
  readonly automationId?: string;
  /** most results a SARIF run may hold, the most severe stay; 25,000 by default, more GitHub refuses */
  readonly maxResults?: number;
  /** when the scan began and ended, milliseconds since 1970; only formats whose consumer insists on times hold them */
  readonly times?: { readonly start: number; readonly end: number };
  /** form of the metrics report; OpenMetrics text by default */
  readonly metricsAs?: 'json';
}

/** Names that `util.styleText` knows. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'green' | 'gray' | 'underline';

/** Pure: the same result and context give the same text. */
export interface Reporter {
  readonly format: string;
  render(result: ScanResult, context: ReportContext): string;
}
