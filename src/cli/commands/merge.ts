import { exitCode, EXIT } from '../../core/result.ts';
import { mergeReports } from '../../pipeline/merge-reports.ts';
import { summaryLine } from '../../report/summary-line.ts';
import { exitReason } from '../exit-reason.ts';
import { note } from '../print.ts';
import { readReportFile, reportedBy } from '../read-report-file.ts';
import { reportTargets } from '../report-targets.ts';
import { findScanRoot } from '../scan-root.ts';
import { readSettings } from '../settings.ts';
import { writeReports } from '../write-reports.ts';
import type { Run } from './command.ts';

export const run: Run = async ({ operands, options }) => {
  const targets = reportTargets(options);
  const merged = mergeReports(operands.map(readReportFile));
  const { failOn } = await readSettings(findScanRoot([], process.cwd()), options);
  await writeReports(merged.result, targets, reportedBy(merged), options);
  const code = exitCode(merged.result, failOn, options['allow-empty'] ?? false);
  const textOnStdout = targets.some(({ format, file }) => format === 'text' && file === undefined);
  if (!options.quiet) note(summaryLine(merged.result));
  if (!options.quiet || code === EXIT.incomplete) exitReason(merged.result, code, failOn, !textOnStdout).forEach(note);
  return code;
};
