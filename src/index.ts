import { resolve } from 'node:path';
import { RULES } from '../rules/index.ts';
import type { Finding } from './core/finding.ts';
import { VERSION } from './core/product.ts';
import type { ScanResult } from './core/result.ts';
import type { Rule } from './core/rule.ts';
import { DEFAULT_SETTINGS, type ScanSettings } from './core/settings.ts';
import type { Source } from './core/source.ts';
import { scan as scanSource } from './pipeline/scan.ts';
import { selectRules } from './pipeline/select-rules.ts';
import { checkOptions, checkPaths, checkText } from './library/check-options.ts';
import { FORMATS, loadReporter } from './report/index.ts';
import { expandPaths } from './sources/expand-paths.ts';
import { listFiles } from './sources/files.ts';
import { findWorkTree } from './sources/git.ts';

export { defineRule } from './core/rule.ts';
export type { Finding, Rule, ScanResult };

/** What a scan goes by. No configuration file is read: whoever embeds tightlip decides. */
export interface ScanOptions {
  /** folder that paths are relative to, and, outside of a git work tree, reported paths too; the current folder by default */
  readonly cwd?: string;
  /** globs of paths to leave out */
  readonly exclude?: readonly string[];
  /** globs; only what they match */
  readonly include?: readonly string[];
  /** rules besides the built-in ones */
  readonly rules?: readonly Rule[];
  /** ids or categories to leave out */
  readonly disabled?: readonly string[];
  /** ids or categories; when not empty, the only ones that run */
  readonly only?: readonly string[];
  readonly minConfidence?: Finding['confidence'];
  /** worker threads at most; 1 by default: all on the calling thread, unless there are rules of your own, which may hang */
  readonly jobs?: number;
  readonly signal?: AbortSignal;
}

/** A scan, begun when its findings or its result are first asked for. */
export interface Scan extends AsyncIterable<Finding> {
  /** everything: findings, what was suppressed or skipped, and errors, any of which makes the scan incomplete */
  result(): Promise<ScanResult>;
}

function settingsOf({ rules = [], disabled = [], only = [], minConfidence = 'low' }: ScanOptions): ScanSettings {
  return { ...DEFAULT_SETTINGS, minConfidence, rules: { disabled, only, severities: {}, custom: rules } };
}

async function run(open: () => Source | Promise<Source>, options: ScanOptions): Promise<ScanResult> {
  checkOptions(
    options,
    RULES.map(({ id }) => id),
  );
  const { jobs = 1, signal } = options;
  const source = await open();
  return scanSource(source, settingsOf(options), {
    jobs,
    workerEntry: new URL('worker.cjs', import.meta.url),
    ...(signal && { signal }),
  });
}

function scanOf(open: () => Source | Promise<Source>, options: ScanOptions): Scan {
  let begun: Promise<ScanResult> | undefined;
  const result = (): Promise<ScanResult> => (begun ??= run(open, options));
  return {
    result,
    async *[Symbol.asyncIterator]() {
      yield* (await result()).findings;
    },
  };
}

/**
 * Scans files and folders; git's ignore files hold.
 *
 * Asking for findings throws the signal's reason when it aborts, and UsageError for a path or glob that leads nowhere or an option that cannot be
 * meant.
 *
 * @param paths files, folders or globs; the current folder by default
 */
export function scan(paths: readonly string[] = [], options: ScanOptions = {}): Scan {
  return scanOf(async () => {
    checkPaths(paths);
    const cwd = resolve(options.cwd ?? '.');
    const tree = findWorkTree(cwd);
    return listFiles({
      root: tree.kind === 'work-tree' ? tree.top : cwd,
      targets: await expandPaths(paths, cwd),
      gitignore: true,
      exclude: options.exclude ?? [],
      include: options.include ?? [],
      recurseSubmodules: false,
      maxFileSize: DEFAULT_SETTINGS.maxFileSize,
    });
  }, options);
}

/**
 * Scans a text that need not stand in a file, such as an editor's unsaved buffer.
 *
 * Asking for findings throws as with `scan`.
 *
 * @param path as it is reported; decides the language
 */
export function scanText(text: string, path: string, options: Omit<ScanOptions, 'cwd' | 'exclude' | 'include'> = {}): Scan {
  return scanOf(() => {
    checkText('text', text);
    checkText('path', path);
    return [{ kind: 'content', path, content: new TextEncoder().encode(text) }];
  }, options);
}

export interface ReportOptions {
  /** the scan's own rules, which the report describes too */
  readonly rules?: readonly Rule[];
  /** list suppressed findings too */
  readonly includeSuppressed?: boolean;
}

/** Reports by format id; secrets are masked in all of them. */
export const reporters = {
  formats: FORMATS,
  /** @throws UsageError for a format that is none of `formats` */
  async render(format: string, result: ScanResult, options: ReportOptions = {}): Promise<string> {
    const selection = { ...DEFAULT_SETTINGS.rules, custom: options.rules ?? [] };
    return (await loadReporter(format)).render(result, {
      version: VERSION,
      rules: selectRules(RULES, selection),
      selection,
      style: (_style: unknown, text: string) => text,
      showSecrets: false,
      verbose: false,
      width: 100,
      includeSuppressed: options.includeSuppressed ?? false,
    });
  },
} as const;
