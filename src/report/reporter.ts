import type { Location } from '../core/location.ts';
import type { ReportedRule } from '../core/rule.ts';
import type { ScanResult } from '../core/result.ts';
import type { Secret } from '../core/secret.ts';
import type { Severity } from '../core/severity.ts';
import type { Shard, ShardListing } from '../core/shard.ts';

/** What a reporter may know besides the result. */
export interface ReportContext {
  readonly version: string;
  /** every rule that ran, sorted by id */
  readonly rules: readonly ReportedRule[];
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
  /** what made `rules` of the built-in ones; for the JSON report */
  readonly selection?: ReportedSelection;
  /** when the result is a share of a scan; for the JSON report */
  readonly shard?: Shard & ShardListing;
  /** for a JSON report that is put together with others: equal for equal secrets in all of them, 24 hexadecimal digits; by default the shard's */
  readonly linkOf?: (secret: Secret) => string | undefined;
  /** where people read a place, for formats with links; undefined where there is no such page */
  readonly linkTo?: (location: Location) => string | undefined;
  /** form of the metrics report; OpenMetrics text by default */
  readonly metricsAs?: 'json';
}

/** Which rules ran, beside the built-in ones: enough to describe the same rules again when a report is read. */
export interface ReportedSelection {
  /** ids or categories left out */
  readonly disabled: readonly string[];
  /** when not empty, the only ids or categories that ran */
  readonly only: readonly string[];
  readonly severities: Readonly<Record<string, Severity>>;
  /** the user's own rules */
  readonly custom: readonly ReportedRule[];
}

/** Names that `util.styleText` knows. */
export type Style = 'bold' | 'dim' | 'red' | 'yellow' | 'blue' | 'magenta' | 'cyan' | 'green' | 'gray' | 'underline';

/** Pure: the same result and context give the same text. */
export interface Reporter {
  readonly format: string;
  render(result: ScanResult, context: ReportContext): string;
}
