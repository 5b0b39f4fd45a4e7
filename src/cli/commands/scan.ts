import { RULES } from '../../../rules/index.ts';
import { EXIT, exitCode, type ScanResult } from '../../core/result.ts';
import { scan } from '../../pipeline/scan.ts';
import { selectRules } from '../../pipeline/select-rules.ts';
import { summaryLine } from '../../report/summary-line.ts';
import { exitReason } from '../exit-reason.ts';
import { EXIT_INTERRUPTED, interruptible } from '../interrupt.ts';
import { checkSource, openSource } from '../open-source.ts';
import { defaultJobs } from '../options/read.ts';
import { note } from '../print.ts';
import { ProgressLine } from '../progress-line.ts';
import { mayShowSecrets, reportTargets } from '../report-targets.ts';
import { findScanRoot } from '../scan-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { writeReports } from '../write-reports.ts';
import type { Invocation, Run } from './command.ts';

interface Scanned {
  readonly settings: Settings;
  readonly result: ScanResult;
}

async function scanAll(invocation: Invocation, signal: AbortSignal): Promise<Scanned> {
  const { operands, options, program } = invocation;
  const place = findScanRoot(operands, process.cwd());
  const settings = await readSettings(place, options);
  const source = await openSource(invocation, place, settings);
  const progress = ProgressLine.for(process.stderr, process.env, options.quiet ?? false);
  signal.addEventListener('abort', () => progress?.clear());
  try {
    const result = await scan(source, settings.scan, {
      jobs: options.jobs ?? defaultJobs(),
      workerEntry: program,
      signal,
      ...(progress && { onProgress: (state) => progress.update(state) }),
    });
    return { settings, result };
  } finally {
    progress?.clear();
  }
}

/** Scans, writes every report, and closes with the summary on standard error. */
export const run: Run = async (invocation) => {
  const { options } = invocation;
  checkSource(invocation);
  const targets = reportTargets(options);
  mayShowSecrets(targets, options, process.stdout.isTTY);
  // Standard input is read in one go, and no handler runs meanwhile: there Ctrl-C must end the process by itself.
  const readsStdin = options.stdin ?? options['files-from'] === '-';
  const scanned = readsStdin
    ? await scanAll(invocation, new AbortController().signal)
    : await interruptible((signal) => scanAll(invocation, signal));
  if (scanned === undefined) {
    note('Interrupted: no report is written.');
    return EXIT_INTERRUPTED;
  }
  const { settings, result } = scanned;
  await writeReports(result, targets, selectRules(RULES, settings.scan.rules), options);
  const code = exitCode(result, settings.failOn, options['allow-empty'] ?? false);
  const textOnStdout = targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (!options.quiet) note(summaryLine(result));
  if (!options.quiet || code === EXIT.incomplete) exitReason(result, code, settings.failOn, !textOnStdout).forEach(note);
  return code;
};
