import { resolve } from 'node:path';
import { RULES } from '../../rules/index.ts';
import { anchorGlob, coveringGlobs } from '../config/anchor-glob.ts';
import type { Config } from '../config/config.ts';
import { findConfig } from '../config/find-config.ts';
import { globProblem } from '../config/glob-problem.ts';
import { loadConfig } from '../config/load-config.ts';
import { resolveSettings, type ResolvedSettings } from '../config/resolve-settings.ts';
import { didYouMean } from '../config/suggestion.ts';
import { CATEGORIES } from '../core/category.ts';
import { UsageError } from '../core/errors.ts';
import type { OptionValues } from './options/index.ts';
import { note } from './print.ts';
import { shownPath } from './report-error.ts';
import { folderInRoot, nameInRoot, type ScanRoot } from './scan-root.ts';

export interface Settings extends ResolvedSettings {
  /** globs relative to the root */
  readonly include: readonly string[];
}

/** The configuration file that counts, read; its globs are relative to the root from here on. */
export async function readConfig(place: ScanRoot, options: OptionValues): Promise<Config | undefined> {
  if (options['no-config']) return undefined;
  const named = options.config === undefined ? undefined : resolve(options.config);
  const file = named ?? findConfig(place.folder, place.root);
  if (file === undefined) return undefined;
  if (options.verbose) note(`Configuration: ${shownPath(file)}`);
  const config = await loadConfig(file);
  // A file that was named may lie anywhere: its globs are relative to the root.
  const folder = named === undefined ? folderInRoot(place.root, resolve(file, '..')) : '';
  const anchor = (glob: string): string => anchorGlob(glob, folder);
  return {
    ...config,
    exclude: config.exclude.map(anchor),
    allowlists: config.allowlists.map((entry) => ({
      ...entry,
      ...(entry.paths && { paths: entry.paths.map(anchor).flatMap(coveringGlobs) }),
      ...(entry.origin !== undefined && { origin: nameInRoot(place.root, file) + entry.origin.slice(file.length) }),
    })),
  };
}

function typedGlobs(option: 'exclude' | 'include', place: ScanRoot, options: OptionValues): string[] {
  return (options[option] ?? []).map((glob) => {
    const problem = globProblem(glob);
    if (problem) throw new UsageError(`--${option} ${problem}.`);
    return anchorGlob(glob, folderInRoot(place.root, process.cwd()));
  });
}

/** @throws UsageError for a name that is neither a rule nor a category */
function ruleNames(option: 'rule' | 'exclude-rule', config: Config | undefined, options: OptionValues): string[] {
  const ids = [...RULES, ...(config?.rules.custom ?? [])].map(({ id }) => id);
  const known = new Set<string>([...ids, ...CATEGORIES]);
  const wanted = (options[option] ?? []).flatMap((text) => text.split(','));
  const unknown = wanted.find((name) => !known.has(name));
  if (unknown === undefined) return wanted;
  const hint = didYouMean(unknown, known) || ' "tightlip rules list" prints them all.';
  throw new UsageError(`--${option} names no rule and no category.${hint}`);
}

/**
 * Everything that decides what a scan finds: defaults, then the file, then the command line.
 *
 * @throws UsageError, ConfigError
 */
export async function readSettings(place: ScanRoot, options: OptionValues): Promise<Settings> {
  const config = await readConfig(place, options);
  const resolved = resolveSettings(config, {
    exclude: typedGlobs('exclude', place, options),
    failOn: options['fail-on'],
    minConfidence: options['min-confidence'],
    maxFileSize: options['max-file-size'],
    maxDecodeDepth: options['max-decode-depth'],
    inlineIgnores: options['inline-ignores'],
    timeout: options.timeout,
    rule: ruleNames('rule', config, options),
    excludeRule: ruleNames('exclude-rule', config, options),
  });
  return { ...resolved, include: typedGlobs('include', place, options) };
}
