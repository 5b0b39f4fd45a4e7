import { isInlineNotice } from '../core/notice.ts';
import { blocking, EXIT, type FailOn, type ScanResult } from '../core/result.ts';
import { errorWords } from '../report/error-words.ts';
import { byReason, counted } from '../report/summary-line.ts';

const MOST_ERRORS = 5;

function errorLines({ errors }: ScanResult): string[] {
  const lines = errors.slice(0, MOST_ERRORS).map((error) => {
    const { what, toDo } = errorWords(error);
    return `  ${error.path === undefined ? '' : `${error.path} `}${what}. ${toDo}`;
  });
  const more = errors.length - MOST_ERRORS;
  return more > 0 ? [...lines, `  and ${more} more; the report lists them`] : lines;
}

function nothingScanned({ skipped }: ScanResult): string {
  const why = skipped.length === 0 ? 'no file was listed' : `all that was listed is skipped (${byReason(skipped)})`;
  return `Exit code 2: nothing was scanned, ${why}. Where that is right, --allow-empty makes it a success.`;
}

/**
 * Why the exit code is not 0, in lines for standard error; empty where it is.
 *
 * @param listErrors false where the report that goes to standard output already lists them
 */
export function exitReason(result: ScanResult, code: number, failOn: FailOn, listErrors: boolean): readonly string[] {
  if (code === EXIT.clean) return [];
  const count = blocking(result, failOn).length;
  if (code === EXIT.findings && count === 0) {
    const notices = (result.notices ?? []).filter(isInlineNotice).length;
    return [`Exit code 1: ${counted(notices, 'inline suppression')} to look at (--fail-on-unused-ignore).`];
  }
  if (code === EXIT.findings) {
    const noun = result.findings.some(({ standing }) => standing !== undefined) ? 'new finding' : 'finding';
    return [`Exit code 1: ${counted(count, noun)} at or above ${failOn} (--fail-on).`];
  }
  if (result.errors.length === 0) return [nothingScanned(result)];
  const head = `Exit code 2: the scan is incomplete, ${counted(result.errors.length, 'error')}`;
  return listErrors ? [`${head}:`, ...errorLines(result)] : [`${head}, listed in the report.`];
}
