import { statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import type { Config } from '../../config/config.ts';
import { DEFAULT_FAIL_ON } from '../../config/resolve-settings.ts';
import { UsageError } from '../../core/errors.ts';
import { DEFAULT_SETTINGS } from '../../core/settings.ts';
import { visible } from '../../report/sanitize.ts';
import { ConfigTree } from '../config-tree.ts';
import { print } from '../print.ts';
import { folderInRoot, findScanRoot, nameInRoot } from '../scan-root.ts';
import type { Run } from './command.ts';
import { wantsJson } from './rule-catalogue.ts';

interface Value {
  readonly key: string;
  readonly value: string | number;
  /** file relative to the scan's root, with the line where it is known; or `default` */
  readonly from: string;
}

const DEFAULTS = {
  failOn: DEFAULT_FAIL_ON,
  minConfidence: DEFAULT_SETTINGS.minConfidence,
  maxFileSize: DEFAULT_SETTINGS.maxFileSize,
  maxDecodeDepth: DEFAULT_SETTINGS.maxDecodeDepth,
  inlineIgnores: DEFAULT_SETTINGS.inlineIgnores ?? 'all',
} as const;

function folderOf(path: string): string {
  const stats = statSync(path, { throwIfNoEntry: false });
  if (stats === undefined) throw new UsageError('There is no such file or folder.');
  return stats.isDirectory() ? path : dirname(path);
}

/** Every value in force, in a fixed order. @param files outermost first, each with its name */
function valuesOf(files: readonly (Config & { readonly name: string })[], merged: Config | undefined): Value[] {
  const nearest = [...files].reverse();
  const single = (Object.keys(DEFAULTS) as (keyof typeof DEFAULTS)[]).map((key): Value => {
    const file = nearest.find((config) => config[key] !== undefined);
    return { key, value: file?.[key] ?? DEFAULTS[key], from: file?.name ?? 'default' };
  });
  const listed = (key: string, wanted: readonly string[], of: (config: Config) => readonly string[]): Value[] =>
    [...new Set(wanted)].map((value) => ({ key, value, from: nearest.find((config) => of(config).includes(value))?.name ?? '' }));
  if (merged === undefined) return single;
  const { rules } = merged;
  const names = Object.entries(rules.severities);
  return [
    ...single,
    ...listed('exclude', merged.exclude, ({ exclude }) => exclude),
    ...listed('rules.disable', rules.disabled, (config) => config.rules.disabled),
    ...listed('rules.enable', rules.enabled ?? [], (config) => config.rules.enabled ?? []),
    ...listed('rules.only', rules.only, (config) => config.rules.only),
    ...names.map(([id, severity]) => ({
      key: `rules.severity.${id}`,
      value: severity,
      from: nearest.find((config) => config.rules.severities[id] !== undefined)?.name ?? '',
    })),
    ...listed('rules.custom', ids(merged), ids),
    ...merged.allowlists.map(({ reason, origin = '' }) => ({ key: 'allowlists', value: reason, from: origin })),
  ];
}

function ids({ rules }: Config): readonly string[] {
  return rules.custom.map(({ id }) => id);
}

function table(values: readonly Value[]): string {
  const shown = values.map(({ key, value, from }) => [key, visible(String(value)), visible(from)] as const);
  const widths = [0, 1].map((column) => Math.max(...shown.map((row) => Math.min(60, (row[column] as string).length))));
  return shown.map(([key, value, from]) => `${key.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${from}\n`).join('');
}

/** What holds for one file or folder, and which file says so. */
export const run: Run = async ({ operands: [path = ''], options }) => {
  const json = wantsJson(options);
  const folder = folderOf(resolve(path));
  const place = findScanRoot([folder], process.cwd());
  const { files, merged } = await new ConfigTree(place, options).at(folderInRoot(place.root, folder));
  const named = files.map((config) => ({ ...config, name: nameInRoot(place.root, config.file) }));
  const values = valuesOf(named, merged);
  const names = named.map(({ name }) => name);
  const head =
    names.length === 0 ? 'No configuration file has a say here.' : `The later outranks the earlier: ${names.join(', ')}`;
  await print(json ? `${JSON.stringify({ files: names, values }, undefined, 2)}\n` : `${visible(head)}\n\n${table(values)}`);
  return 0;
};
