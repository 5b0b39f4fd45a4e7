import { basename, resolve } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import { EXIT } from '../../core/result.ts';
import { trendSvg } from '../../report/trend-svg.ts';
import { trendJson, trendOf, trendText } from '../../report/trend.ts';
import type { OptionValues } from '../options/index.ts';
import { print } from '../print.ts';
import { readReportFile } from '../read-report-file.ts';
import { saveReport } from '../write-reports.ts';
import type { Run } from './command.ts';
import { wantsJson } from './rule-catalogue.ts';

/** The drawing's files as typed; `-` is standard output. */
function drawings({ output = [] }: OptionValues): readonly string[] {
  return output.map((target) => {
    const file = /^svg=(.+)$/s.exec(target)?.[1];
    if (file === undefined) throw new UsageError('--output is written svg=FILE here.');
    return file;
  });
}

export const run: Run = async ({ operands, options }) => {
  const files = drawings(options);
  const json = wantsJson(options);
  const reports = operands.map((path) => ({
    name: basename(path).replace(/\.json$/, ''),
    result: readReportFile(path).result,
  }));
  const points = trendOf(reports);
  for (const file of files) if (file !== '-') saveReport(resolve(file), trendSvg(points));
  if (files.includes('-')) await print(trendSvg(points));
  else await print(json ? trendJson(points) : trendText(points));
  return EXIT.clean;
};
