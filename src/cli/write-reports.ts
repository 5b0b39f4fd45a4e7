import { VERSION } from '../core/product.ts';
import type { ScanResult } from '../core/result.ts';
import type { ReportedRule } from '../core/rule.ts';
import { loadReporter } from '../report/index.ts';
import type { ReportContext, ReportedSelection } from '../report/reporter.ts';
import type { OptionValues } from './options/index.ts';
import { OutputError } from './output-error.ts';
import { print } from './print.ts';
import { mayShowSecrets, type ReportTarget } from './report-targets.ts';
import { shownPath } from './report-error.ts';
import { PLAIN, styleFor, usesColor, width } from './terminal.ts';
import { writeFileAtomically } from './write-file.ts';

/** What reports say besides the result. */
export interface Reported {
  /** every rule that ran, sorted by id */
  readonly rules: readonly ReportedRule[];
  readonly selection: ReportedSelection;
  /** of the tightlip that scanned, where it was another */
  readonly version?: string;
  readonly shard?: NonNullable<ReportContext['shard']>;
}

/** For files: no colour, no secret, the same text on every machine. */
function fileContext(about: Reported, options: OptionValues, milliseconds: number): ReportContext {
  return {
    version: VERSION,
    ...about,
    style: PLAIN,
    showSecrets: false,
    verbose: options.verbose ?? false,
    width: width({ isTTY: false, columns: 0 }),
    includeSuppressed: options['include-suppressed'] ?? false,
    ...(options['sarif-category'] !== undefined && { automationId: `${options['sarif-category']}/` }),
    times: scanTimes(milliseconds, process.env),
  };
}

/**
 * When the scan began and ended. Reproducible builds set the moment (https://reproducible-builds.org/specs/source-date-epoch/), and then
 * the scan took no time.
 *
 * @returns milliseconds since 1970
 */
export function scanTimes(
  milliseconds: number,
  { SOURCE_DATE_EPOCH: epoch = '' }: Readonly<Record<string, string | undefined>>,
): NonNullable<ReportContext['times']> {
  const fixed = /^\d{1,11}$/.test(epoch) ? Number(epoch) * 1000 : undefined;
  return fixed === undefined ? { start: Date.now() - milliseconds, end: Date.now() } : { start: fixed, end: fixed };
}

/** The name of a metrics file says which of the two forms is wanted. */
function forFile(context: ReportContext, file: string): ReportContext {
  return file.endsWith('.json') ? { ...context, metricsAs: 'json' } : context;
}

function stdoutContext(plain: ReportContext, showSecrets: boolean, options: OptionValues): ReportContext {
  const color = usesColor(options.color ?? 'auto', process.stdout, process.env);
  return { ...plain, style: styleFor(color), showSecrets, width: width(process.stdout) };
}

/** @throws OutputError for a file that cannot be written */
export function saveReport(file: string, text: string): void {
  try {
    writeFileAtomically(file, text);
  } catch (error) {
    const cause = (error as NodeJS.ErrnoException).code ?? 'unknown error';
    throw new OutputError(`The report ${shownPath(file)} cannot be written (${cause}).`);
  }
}

/**
 * Renders and writes every report, files first: whoever reads standard output may go away.
 *
 * @throws OutputError for a file that cannot be written
 */
export async function writeReports(
  result: ScanResult,
  targets: readonly ReportTarget[],
  about: Reported,
  options: OptionValues,
): Promise<void> {
  const plain = fileContext(about, options, result.stats.milliseconds);
  const showSecrets = mayShowSecrets(targets, options, process.stdout.isTTY);
  for (const { format, file } of targets) {
    if (file !== undefined) saveReport(file, (await loadReporter(format)).render(result, forFile(plain, file)));
  }
  for (const { format, file } of targets) {
    if (file === undefined) await print((await loadReporter(format)).render(result, stdoutContext(plain, showSecrets, options)));
  }
}
