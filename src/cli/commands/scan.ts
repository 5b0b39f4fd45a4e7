import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../../../rules/index.ts';
import { isAboutAll, isInlineNotice, type Notice } from '../../core/notice.ts';
import type { Shard, ShardListing } from '../../core/shard.ts';
import { EXIT, exitCode, type ScanResult } from '../../core/result.ts';
import type { Rule } from '../../core/rule.ts';
import type { RunOptions } from '../../pipeline/run-options.ts';
import { scan } from '../../pipeline/scan.ts';
import { withBaseline } from '../../pipeline/with-baseline.ts';
import { rulesOfAll } from '../../pipeline/select-rules.ts';
import { Globs } from '../../sources/globs.ts';
import { ReportPaths } from '../../sources/report-path.ts';
import { summaryLine } from '../../report/summary-line.ts';
import { openCache } from '../cache/open-cache.ts';
import { baselineOf } from '../baseline/baseline-file.ts';
import { exitReason } from '../exit-reason.ts';
import { EXIT_INTERRUPTED, interruptible } from '../interrupt.ts';
import { asksForHistory } from '../open-history.ts';
import { checkSource, openSource, type OpenedSource } from '../open-source.ts';
import type { OptionName, OptionValues } from '../options/index.ts';
import { nextSteps } from '../next-steps.ts';
import { defaultJobs } from '../options/read.ts';
import { note } from '../print.ts';
import { ProgressLine } from '../progress-line.ts';
import { mayShowSecrets, reportTargets } from '../report-targets.ts';
import { findScanRoot, type ScanRoot } from '../scan-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { splitSource } from '../split-source.ts';
import { writeReports } from '../write-reports.ts';
import type { Invocation, Run } from './command.ts';

interface Scanned {
  readonly settings: Settings;
  readonly result: ScanResult;
  readonly source: OpenedSource;
  readonly shard?: Shard & ShardListing;
}

/** Whatever is left out or chosen might be what a suppression stands for. */
const NARROWING: readonly OptionName[] = [
  'include',
  'exclude',
  'rule',
  'exclude-rule',
  'stdin',
  'files-from',
  'history',
  'stdin-refs',
];

function isWhole({ root, folder }: ScanRoot, { operands, options }: Invocation): boolean {
  return root === folder && operands.length === 0 && NARROWING.every((name) => options[name] === undefined);
}

/** Finds out what to scan. */
type Open = (place: ScanRoot, settings: Settings) => Promise<OpenedSource>;

async function scanAll(invocation: Invocation, open: Open, signal: AbortSignal): Promise<Scanned> {
  const { operands, options, program } = invocation;
  const place = findScanRoot(asksForHistory(invocation) ? [] : operands, process.cwd());
  const settings = await readSettings(place, options);
  const { source, shard } = await splitSource(await open(place, settings), options.shard);
  const accepted = baselineOf(place, options);
  const whole = source.change === undefined && isWhole(place, invocation);
  const isShare = shard !== undefined;
  const progress = ProgressLine.for(process.stderr, process.env, options.quiet ?? false);
  signal.addEventListener('abort', () => progress?.clear());
  const cache = openCache(invocation, place.root, settings.scan);
  try {
    const run: RunOptions = {
      jobs: options.jobs ?? defaultJobs(),
      workerEntry: new URL('worker.cjs', program),
      signal,
      whole,
      ...(settings.nested && { nested: settings.nested }),
      ...(cache && { clean: cache.items }),
      ...(progress && { onProgress: (state) => progress.update(state) }),
    };
    const found = await scan(source.items, settings.scan, run);
    progress?.clear();
    const { onProgress: _, ...unseen } = run;
    const result = (await source.settle?.(found, (items) => scan(items, settings.scan, unseen))) ?? found;
    await cache?.save();
    // Before lines are left out: an entry would be taken for the next of its kind.
    const exists = (path: string): boolean => existsSync(join(place.root, path));
    const rest = accepted
      ? withBaseline(result, { ...accepted, whole: whole && !isShare, share: whole && isShare, exists })
      : result;
    const finished = (await source.finish?.(rest)) ?? rest;
    const aged = options.age ? await dated(finished, place, settings, run) : finished;
    if (shard === undefined) return { settings, result: aged, source };
    const { result: share, unused } = withoutUnused(aged);
    return { settings, result: share, source, shard: { ...shard(), unused } };
  } finally {
    progress?.clear();
  }
}

/** A share of the tree cannot say that something is of no use; all of them together can (merge-reports.ts). */
function withoutUnused(result: ScanResult): { readonly result: ScanResult; readonly unused: readonly Notice[] } {
  const { notices = [], ...rest } = result;
  const kept = notices.filter((notice) => !isAboutAll(notice));
  return { result: { ...rest, ...(kept.length > 0 && { notices: kept }) }, unused: notices.filter(isAboutAll) };
}

/** With the days since each secret was first committed. */
async function dated(result: ScanResult, { root }: ScanRoot, { scan: settings }: Settings, run: RunOptions): Promise<ScanResult> {
  const { withDays, withFirstCommits } = await import('../../pipeline/age.ts');
  const hasOrigins = result.findings.some(({ origin }) => origin !== undefined);
  const scope = { paths: new ReportPaths(root), globs: new Globs([], []), maxFileSize: settings.maxFileSize };
  return withDays(hasOrigins ? result : await withFirstCommits(result, root, scope, settings, run), Date.now());
}

function rulesThatRan({ scan: { rules }, nested }: Settings): readonly Rule[] {
  return rulesOfAll(RULES, [rules, ...(nested?.profiles ?? []).map(({ settings }) => settings.rules)]);
}

function codeOf({ result, settings, source, shard }: Scanned, options: OptionValues): number {
  // A share may well be empty: whether the whole is, shows when the shares are merged.
  const mayBeEmpty = options['allow-empty'] ?? (source.change ?? shard) !== undefined;
  const code = exitCode(result, settings.failOn, mayBeEmpty);
  const unused = options['fail-on-unused-ignore'] && result.notices?.some(isInlineNotice);
  return code === EXIT.clean && unused ? EXIT.findings : code;
}

function nothingChanged({ stats, skipped, errors }: ScanResult, { change }: OpenedSource): string | undefined {
  const none = change !== undefined && stats.files + skipped.length + errors.length === 0;
  return none ? `0 files ${change}, nothing scanned.` : undefined;
}

export const run: Run = async (invocation) => {
  checkSource(invocation);
  return scanOf(invocation, (place, settings) => openSource(invocation, place, settings));
};

/** Scans, writes every report, and closes with the summary on standard error. */
export async function scanOf(invocation: Invocation, open: Open): Promise<number> {
  const { options } = invocation;
  const targets = reportTargets(options);
  mayShowSecrets(targets, options, process.stdout.isTTY);
  // Standard input is read in one go, and no handler runs meanwhile: there Ctrl-C must end the process by itself.
  const readsStdin = options.stdin ?? options['stdin-refs'] ?? options['files-from'] === '-';
  const scanned = readsStdin
    ? await scanAll(invocation, open, new AbortController().signal)
    : await interruptible((signal) => scanAll(invocation, open, signal));
  if (scanned === undefined) {
    note('Interrupted: no report is written.');
    return EXIT_INTERRUPTED;
  }
  const { settings, result, source, shard } = scanned;
  const selection = settings.scan.rules;
  const about = { rules: rulesThatRan(settings), selection, ...(shard && { shard }) };
  await writeReports(result, targets, about, options);
  const code = codeOf(scanned, options);
  const textOnStdout = targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (!options.quiet) note(nothingChanged(result, source) ?? summaryLine(result));
  if (!options.quiet || code === EXIT.incomplete) exitReason(result, code, settings.failOn, !textOnStdout).forEach(note);
  if (code === EXIT.findings && source.moment && !options.quiet) nextSteps(result, source.moment).forEach(note);
  return code;
}
