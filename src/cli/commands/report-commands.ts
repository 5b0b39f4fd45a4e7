import { CONFIG_OPTIONS } from '../options/index.ts';
import type { Command } from './command.ts';

const REPORT_CONVERT: Command = {
  name: 'report convert',
  summary: 'Make any report from a JSON report',
  description:
    'Makes every other report from a JSON report, as the scan itself would have written it, without scanning again. `-` reads the report from standard input. Suppressed findings are in the JSON report only where the scan had `--include-suppressed`.',
  operands: '<report.json>',
  least: 1,
  most: 1,
  options: ['format', 'output', 'include-suppressed'],
  examples: [
    ['tightlip report convert scan.json -f sarif', 'SARIF of a scan that was made before'],
    ['tightlip report convert scan.json -o html=scan.html -o csv=scan.csv', 'a page for people and a table'],
  ],
  load: () => import('./report-convert.ts'),
};

const REPORT_DIFF: Command = {
  name: 'report diff',
  summary: 'Compare two JSON reports: new, fixed, unchanged',
  description:
    'Compares two JSON reports by the fingerprints of their findings, which hold no line numbers: an edit elsewhere in a file changes nothing here. `--verbose` lists what is unchanged, too. With `--fail-on`, new findings of that severity make the exit code 1.',
  operands: '<old.json> <new.json>',
  least: 2,
  most: 2,
  options: ['format', 'fail-on'],
  examples: [['tightlip report diff main.json branch.json --fail-on high', 'fail on what the branch brings']],
  load: () => import('./report-diff.ts'),
};

const REPORT_TREND: Command = {
  name: 'report trend',
  summary: 'Show how findings went over several JSON reports',
  description:
    'Lists the reports in the order given, oldest first: findings by severity, and what is new and fixed since the report before. `-o svg=FILE` draws them, too. A report holds no date, so name the files by theirs and let the shell sort them.',
  operands: '<report.json…>',
  least: 1,
  most: Infinity,
  options: ['format', 'output'],
  examples: [['tightlip report trend scan-*.json -o svg=trend.svg', 'a table, and a drawing for a page or a wiki']],
  load: () => import('./report-trend.ts'),
};

const MERGE: Command = {
  name: 'merge',
  summary: 'Join the JSON reports of a scan that was split with --shard',
  description:
    'Joins the JSON reports of all shards of one scan into the report that one run would have written. A shard that is missing or there twice is an error, and so is one that saw other files. The exit code is that of a scan.',
  operands: '<report.json…>',
  least: 1,
  most: Infinity,
  options: ['format', 'output', 'include-suppressed', 'fail-on', 'allow-empty', ...CONFIG_OPTIONS],
  examples: [['tightlip merge shard-*.json -o sarif=all.sarif', 'one report of all machines']],
  load: () => import('./merge.ts'),
};

/** Work on reports that were made before. */
export const REPORT_COMMANDS: readonly Command[] = [REPORT_CONVERT, REPORT_DIFF, REPORT_TREND, MERGE];
