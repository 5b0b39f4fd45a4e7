import { dirname } from 'node:path';
import { RULES } from '../../rules/index.ts';
import { anchorGlob } from '../config/anchor-glob.ts';
import type { Config } from '../config/config.ts';
import { refuseMisnamed } from '../config/find-config.ts';
import { globProblem } from '../config/glob-problem.ts';
import { resolveSettings, type ResolvedSettings } from '../config/resolve-settings.ts';
import { didYouMean } from '../config/suggestion.ts';
import { CATEGORIES } from '../core/category.ts';
import { UsageError } from '../core/errors.ts';
import type { NestedSettings } from '../pipeline/nested-settings.ts';
import { ConfigTree } from './config-tree.ts';
import { NestedConfigs } from './nested-configs.ts';
import type { OptionValues } from './options/index.ts';
import { note } from './print.ts';
import { shownPath } from './report-error.ts';
import { folderInRoot, type ScanRoot } from './scan-root.ts';

export interface Settings extends ResolvedSettings {
  /** globs relative to the root */
  readonly include: readonly string[];
  /** settings of folders with a configuration file of their own */
  readonly nested?: NestedSettings;
}

/** What the configuration files from the root down to the scanned folder come to; globs are relative to the root. */
export async function readConfig(place: ScanRoot, options: OptionValues, tree?: ConfigTree): Promise<Config | undefined> {
  if (options.config === undefined && !options['no-config']) {
    for (let at = place.folder; ; at = dirname(at)) {
      refuseMisnamed(at);
      if (at === place.root || at === dirname(at)) break;
    }
  }
  const { files, merged } = await (tree ?? new ConfigTree(place, options)).at(folderInRoot(place.root, place.folder));
  if (options.verbose) for (const { file } of files) note(`Configuration: ${shownPath(file)}`);
  return merged;
}

function typedGlobs(option: 'exclude' | 'include', place: ScanRoot, options: OptionValues): string[] {
  return (options[option] ?? []).map((glob) => {
    const problem = globProblem(glob);
    if (problem) throw new UsageError(`--${option} ${problem}.`);
    return anchorGlob(glob, folderInRoot(place.root, process.cwd()));
  });
}

/** @throws UsageError for a name that is neither a rule nor a category */
function checkRuleNames(option: 'rule' | 'exclude-rule', config: Config | undefined, options: OptionValues): void {
  const ids = [...RULES, ...(config?.rules.custom ?? [])].map(({ id }) => id);
  const known = new Set<string>([...ids, ...CATEGORIES]);
  const wanted = (options[option] ?? []).flatMap((text) => text.split(','));
  const unknown = wanted.find((name) => !known.has(name));
  if (unknown === undefined) return;
  const hint = didYouMean(unknown, known) || ' "tightlip rules list" prints them all.';
  throw new UsageError(`--${option} names no rule and no category.${hint}`);
}

/** The command line's say over one configuration. */
function settingsWith(config: Config | undefined, place: ScanRoot, options: OptionValues): ResolvedSettings {
  return resolveSettings(config, {
    exclude: typedGlobs('exclude', place, options),
    failOn: options['fail-on'],
    minConfidence: options['min-confidence'],
    maxFileSize: options['max-file-size'],
    maxDecodeDepth: options['max-decode-depth'],
    inlineIgnores: options['inline-ignores'],
    timeout: options.timeout,
    rule: options.rule?.flatMap((text) => text.split(',')),
    excludeRule: options['exclude-rule']?.flatMap((text) => text.split(',')),
  });
}

/**
 * Everything that decides what a scan finds: defaults, then the files from the root down, then the command line.
 *
 * @throws UsageError, ConfigError
 */
export async function readSettings(place: ScanRoot, options: OptionValues): Promise<Settings> {
  const tree = new ConfigTree(place, options);
  const config = await readConfig(place, options, tree);
  checkRuleNames('rule', config, options);
  checkRuleNames('exclude-rule', config, options);
  const resolved = settingsWith(config, place, options);
  const nested = tree.fixed
    ? undefined
    : new NestedConfigs(tree, config, (inner) => ({
        ...settingsWith(inner, place, options).scan,
        // Decided before a folder's own file is read.
        maxFileSize: resolved.scan.maxFileSize,
      }));
  return { ...resolved, include: typedGlobs('include', place, options), ...(nested && { nested }) };
}
