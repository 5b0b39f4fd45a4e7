import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { UsageError } from '../core/errors.ts';
import { EXIT } from '../core/result.ts';
import { readInputs, type Environment, type Inputs } from './inputs.ts';
import { placeOfStep, type Place } from './place.ts';
import { Runner } from './runner.ts';

/** Options first, then `--`: a path is never taken for an option. */
function scanArguments(inputs: Inputs, place: Place): readonly string[] {
  const option = (name: string, value: string) => (value === '' ? [] : [`--${name}=${value}`]);
  return [
    ...option('config', inputs.config),
    ...option('fail-on', inputs.failOn),
    ...option('min-confidence', inputs.minConfidence),
    ...option('output', `sarif=${place.sarifFile}`),
    ...option('output', `markdown=${place.summaryFile}`),
    ...option('output', `github=${place.annotationsFile}`),
    ...option('output', `json=${place.resultFile}`),
    ...inputs.args,
    '--',
    ...inputs.paths,
  ];
}

/**
 * In a container job the checkout often belongs to another user, and git then refuses to list it. The workflow has said that it is to be scanned, and
 * git runs with hooks, monitors and drivers off (sources/git.ts).
 */
function trusting(env: Environment): Environment {
  const count = Number(env['GIT_CONFIG_COUNT'] ?? 0);
  return {
    ...env,
    GIT_CONFIG_COUNT: String(count + 1),
    [`GIT_CONFIG_KEY_${count}`]: 'safe.directory',
    [`GIT_CONFIG_VALUE_${count}`]: '*',
  };
}

/** The command's exit code; 2 where it did not come to an end of its own. */
function scan(cli: readonly string[], args: readonly string[], place: Place, env: Environment): number {
  const [file = process.execPath, ...before] = cli;
  const colour = env['NO_COLOR'] === undefined ? { FORCE_COLOR: '1' } : {};
  const { status, signal, error } = spawnSync(file, [...before, ...args], {
    cwd: place.folder,
    env: { ...colour, ...trusting(env) },
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  if (error) throw error;
  if (signal) throw new Error(`The scan was ended by ${signal}; the runner may be short of memory.`);
  return status ?? EXIT.incomplete;
}

function countFindings(file: string): string {
  if (!existsSync(file)) return '';
  return String((JSON.parse(readFileSync(file, 'utf8')) as { findings: unknown[] }).findings.length);
}

function publish(runner: Runner, inputs: Inputs, place: Place): void {
  runner.setOutput('findings', countFindings(place.resultFile));
  if (existsSync(place.sarifFile)) runner.setOutput('sarif-file', place.sarifFile);
  if (existsSync(place.summaryFile)) {
    runner.setOutput('summary-file', place.summaryFile);
    if (inputs.summary) runner.addSummary(readFileSync(place.summaryFile, 'utf8'));
  }
  if (inputs.annotations && existsSync(place.annotationsFile)) runner.print(readFileSync(place.annotationsFile, 'utf8'));
}

function scanAndPublish(runner: Runner, env: Environment, cli: readonly string[]): number {
  const inputs = readInputs(env);
  const place = placeOfStep(inputs, env);
  const code = runner.withoutCommands(() => scan(cli, scanArguments(inputs, place), place, env));
  publish(runner, inputs, place);
  if (!existsSync(place.resultFile)) runner.error('The scan did not run to its end; the log of this step says why.');
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
