import { EXIT } from '../../core/result.ts';
import { readReportFile, reportedBy } from '../read-report-file.ts';
import { reportTargets } from '../report-targets.ts';
import { writeReports } from '../write-reports.ts';
import type { Run } from './command.ts';

export const run: Run = async ({ operands, options }) => {
  const targets = reportTargets(options);
  const report = readReportFile(operands[0] as string);
  await writeReports(report.result, targets, reportedBy(report), options);
  return EXIT.clean;
};
