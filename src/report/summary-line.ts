import { isNew, type Finding } from '../core/finding.ts';
import { suppressedCount, type ScanResult } from '../core/result.ts';
import { SEVERITIES } from '../core/severity.ts';
import { skipsByReason, skipWords } from './error-words.ts';

/** `1,234`: the same on every machine, whatever its locale. */
export function grouped(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 file`, `1,234 files`. */
export function counted(count: number, noun: string): string {
  return `${grouped(count)} ${noun}${count === 1 ? '' : 's'}`;
}

function bytesInWords(bytes: number): string {
  const units = ['kB', 'MB', 'GB', 'TB'];
  if (bytes < 1000) return counted(bytes, 'byte');
  let size = bytes / 1000;
  let unit = 0;
  // 999.95 would round to 1000.0
  while (size >= 999.95 && unit < units.length - 1) {
    size /= 1000;
    unit += 1;
  }
  return `${size.toFixed(1)} ${units[unit]}`;
}

/** `2 critical, 1 low`: the worst first, those with none left out. */
export function bySeverity(findings: readonly Finding[]): string {
  return SEVERITIES.toReversed()
    .map((severity) => [findings.filter((finding) => finding.severity === severity).length, severity] as const)
    .filter(([count]) => count > 0)
    .map(([count, severity]) => `${grouped(count)} ${severity}`)
    .join(', ');
}

/** `, 2 of them new`, where the scan was told of a change. */
function ofThemNew(findings: readonly Finding[]): string {
  if (findings.every(({ standing }) => standing === undefined)) return '';
  return `, ${grouped(findings.filter(isNew).length)} of them new`;
}

/** `3 binary, 1 too large`. */
export function byReason(skipped: ScanResult['skipped']): string {
  return skipsByReason(skipped)
    .map(([reason, group]) => `${grouped(group.length)} ${skipWords(reason)}`)
    .join(', ');
}

function skippedWords(skipped: ScanResult['skipped']): string {
  return skipped.length === 0 ? 'nothing skipped' : `${grouped(skipped.length)} skipped (${byReason(skipped)})`;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}

/** The line that closes every scan: files, bytes, seconds, findings by severity, what was left out and why. Without line end. */
export function summaryLine(result: ScanResult): string {
  const { findings, errors, skipped, stats, repositories } = result;
  const suppressed = suppressedCount(result);
  const seconds = (stats.milliseconds / 1000).toFixed(stats.milliseconds < 10_000 ? 2 : 1);
  // A result that was read from a report took nobody knows how long.
  const time = stats.milliseconds === 0 ? '' : ` in ${seconds} s`;
  const parts = [
    `Scanned ${counted(stats.files, 'file')} (${bytesInWords(stats.bytes)})${time}`,
    findings.length === 0
      ? 'no findings'
      : `${counted(findings.length, 'finding')} (${bySeverity(findings)})${ofThemNew(findings)}`,
    suppressed === 0 ? '' : `${grouped(suppressed)} suppressed`,
    repositories === undefined ? skippedWords(skipped) : `${grouped(sum(repositories.map((each) => each.skipped)))} skipped`,
    errors.length === 0 ? '' : `${counted(errors.length, 'error')}, the scan is incomplete`,
  ];
  return `${parts.filter((part) => part !== '').join('; ')}.`;
}
