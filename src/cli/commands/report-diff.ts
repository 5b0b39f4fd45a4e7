import { EXIT, type FailOn } from '../../core/result.ts';
import { severityAtLeast } from '../../core/severity.ts';
import { compareFindingsOf } from '../../report/compare.ts';
import { diffJson, diffText } from '../../report/diff-report.ts';
import { counted } from '../../report/summary-line.ts';
import { note, print } from '../print.ts';
import { readReportFile, reportedBy } from '../read-report-file.ts';
import { styleFor, usesColor } from '../terminal.ts';
import type { Run } from './command.ts';
import { wantsJson } from './rule-catalogue.ts';

export const run: Run = async ({ operands, options }) => {
  const json = wantsJson(options);
  const [before, after] = operands.map(readReportFile) as [ReturnType<typeof readReportFile>, ReturnType<typeof readReportFile>];
  const comparison = compareFindingsOf(before.result.findings, after.result.findings);
  const style = styleFor(usesColor(options.color ?? 'auto', process.stdout, process.env));
  const rules = [...reportedBy(before).rules, ...reportedBy(after).rules];
  await print(json ? diffJson(comparison) : diffText(comparison, { rules, style, verbose: options.verbose ?? false }));
  const failOn: FailOn = options['fail-on'] ?? 'never';
  if (failOn === 'never') return EXIT.clean;
  const count = comparison.added.filter(({ severity }) => severityAtLeast(severity, failOn)).length;
  if (count > 0 && !options.quiet) note(`Exit code 1: ${counted(count, 'new finding')} at or above ${failOn} (--fail-on).`);
  return count > 0 ? EXIT.findings : EXIT.clean;
};
