import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import { isNew } from '../core/finding.ts';
import { EXIT } from '../core/result.ts';
import { readReport } from '../report/read/index.ts';
import { runGit } from '../sources/git.ts';
import { readOccasion } from './event.ts';
import { readInputs, type Environment, type Inputs } from './inputs.ts';
import { judgedChange, type JudgedChange } from './judged-change.ts';
import { placeOfStep, type Place } from './place.ts';
import { linksTo, present } from './present.ts';
import { Runner } from './runner.ts';

/** Options first, then `--`: a path is never taken for an option. */
function scanArguments(inputs: Inputs, place: Place, { range = '' }: JudgedChange): readonly string[] {
  const option = (name: string, value: string) => (value === '' ? [] : [`--${name}=${value}`]);
  // A change without a tip of its own brings nothing: `diff` would scan nothing.
  const narrow = inputs.mode === 'diff' && range !== 'HEAD..HEAD';
  return [
    ...option(narrow ? 'range' : 'gate', range),
    ...option('config', inputs.config),
    ...option('fail-on', inputs.failOn),
    ...option('min-confidence', inputs.minConfidence),
    ...option('baseline', inputs.baseline),
    ...option('sarif-category', place.category),
    ...option('output', `sarif=${place.sarifFile}`),
    ...option('output', `json=${place.resultFile}`),
    ...inputs.reports.flatMap((report) => option('output', report)),
    ...inputs.args,
    // None is the current folder; the operands of --history are refs.
    ...(inputs.paths.join() === '.' ? [] : ['--', ...inputs.paths]),
  ];
}

/** The command's exit code; 2 where it did not come to an end of its own. */
function scan(cli: readonly string[], args: readonly string[], place: Place, env: Environment): number {
  const [file = process.execPath, ...before] = cli;
  const colour = env['NO_COLOR'] === undefined ? { FORCE_COLOR: '1' } : {};
  const { status, signal, error } = spawnSync(file, [...before, ...args], {
    cwd: place.folder,
    env: { ...colour, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (signal) throw new Error(`The scan was ended by ${signal}; the runner may be short of memory.`);
  return status ?? EXIT.incomplete;
}

function headOf(folder: string): string | undefined {
  const head = runGit(['rev-parse', 'HEAD'], folder);
  return head.ok ? head.stdout.toString().trim() : undefined;
}

/** Annotations, summary and numbers, all from the one report that holds everything. */
function publish(runner: Runner, inputs: Inputs, place: Place, { env, notice }: Told): void {
  if (existsSync(place.sarifFile)) runner.setOutput('sarif-file', place.sarifFile);
  if (!existsSync(place.resultFile)) {
    for (const name of ['findings', 'new-findings']) runner.setOutput(name, '');
    return runner.error('The scan did not run to its end; the log of this step says why.');
  }
  const report = readReport(readFileSync(place.resultFile, 'utf8'), 'The report');
  const { findings } = report.result;
  runner.setOutput('findings', String(findings.length));
  runner.setOutput('new-findings', String(findings.filter(isNew).length));
  const { annotations, summary } = present(report, linksTo(env, headOf(place.folder)), notice);
  writeFileSync(place.summaryFile, summary);
  runner.setOutput('summary-file', place.summaryFile);
  if (inputs.summary) runner.addSummary(summary);
  if (inputs.annotations) runner.print(annotations);
}

interface Told {
  readonly env: Environment;
  readonly notice: string | undefined;
}

function scanAndPublish(runner: Runner, env: Environment, cli: readonly string[]): number {
  const inputs = readInputs(env);
  const place = placeOfStep(inputs, env);
  const change = judgedChange(inputs, readOccasion(env), place.folder);
  if (change.notice !== undefined) runner.notice(change.notice);
  const code = runner.withoutCommands(() => scan(cli, scanArguments(inputs, place, change), place, env));
  publish(runner, inputs, place, { env, notice: change.notice });
  return code;
}

/**
 * One step of a workflow: scans, marks the findings, writes the reports and sets the outputs.
 *
 * @param cli command that runs tightlip: the program and its first arguments
 * @returns the step's exit code
 */
export function runStep(env: Environment, cli: readonly string[]): number {
  const runner = new Runner(env);
  let code: number = EXIT.incomplete;
  try {
    code = scanAndPublish(runner, env, cli);
  } catch (error) {
    runner.error(error instanceof UsageError ? error.message : `tightlip could not run: ${String(error)}`);
  }
  runner.setOutput('exit-code', String(code));
  return code;
}
