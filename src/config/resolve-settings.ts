import type { FailOn } from '../core/result.ts';
import { DEFAULT_SETTINGS, type InlineIgnores, type ScanSettings } from '../core/settings.ts';
import type { Confidence } from '../core/severity.ts';
import type { Config } from './config.ts';

/** What the command line says of the settings; undefined where it says nothing. */
export interface Flags {
  readonly exclude?: readonly string[] | undefined;
  readonly failOn?: FailOn | undefined;
  readonly minConfidence?: Confidence | undefined;
  /** bytes */
  readonly maxFileSize?: number | undefined;
  readonly maxDecodeDepth?: number | undefined;
  readonly inlineIgnores?: InlineIgnores | undefined;
  /** milliseconds for one file */
  readonly timeout?: number | undefined;
  /** rule ids or categories: the only ones that run */
  readonly rule?: readonly string[] | undefined;
  /** rule ids or categories left out */
  readonly excludeRule?: readonly string[] | undefined;
}

export interface ResolvedSettings {
  readonly scan: ScanSettings;
  /** globs, the file's first */
  readonly exclude: readonly string[];
  readonly failOn: FailOn;
}

export const DEFAULT_FAIL_ON: FailOn = 'medium';

/**
 * Defaults, then the file, then flags. A flag replaces the file's value, with two exceptions: what is left out (`--exclude`,
 * `--exclude-rule`) is left out besides the file's, and `--rule` runs a rule that the file disables.
 */
export function resolveSettings(config: Config | undefined, flags: Flags): ResolvedSettings {
  const rules = config?.rules ?? DEFAULT_SETTINGS.rules;
  const wanted = flags.rule ?? [];
  return {
    exclude: [...(config?.exclude ?? []), ...(flags.exclude ?? [])],
    failOn: flags.failOn ?? config?.failOn ?? DEFAULT_FAIL_ON,
    scan: {
      rules: {
        disabled: [...rules.disabled.filter((name) => !wanted.includes(name)), ...(flags.excludeRule ?? [])],
        enabled: rules.enabled ?? [],
        only: wanted.length > 0 ? wanted : rules.only,
        severities: rules.severities,
        custom: rules.custom,
      },
      allowlists: config?.allowlists ?? DEFAULT_SETTINGS.allowlists,
      minConfidence: flags.minConfidence ?? config?.minConfidence ?? DEFAULT_SETTINGS.minConfidence,
      maxDecodeDepth: flags.maxDecodeDepth ?? config?.maxDecodeDepth ?? DEFAULT_SETTINGS.maxDecodeDepth,
      maxFileSize: flags.maxFileSize ?? config?.maxFileSize ?? DEFAULT_SETTINGS.maxFileSize,
      inlineIgnores: flags.inlineIgnores ?? config?.inlineIgnores ?? DEFAULT_SETTINGS.inlineIgnores ?? 'all',
      fileBudget: flags.timeout ?? DEFAULT_SETTINGS.fileBudget,
    },
  };
}
