import { mkdtempSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, normalize, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import type { Environment, Inputs } from './inputs.ts';

/** UTF-16 units; what `--sarif-category` takes. */
const MOST_CATEGORY = 200;

/** Where a step scans and writes; every path is absolute. */
export interface Place {
  readonly folder: string;
  readonly sarifFile: string;
  readonly summaryFile: string;
  /** tells the SARIF reports of one commit apart: the same for the same inputs */
  readonly category: string;
  readonly resultFile: string;
}

/**
 * Makes the temporary folder; that of the SARIF report is made by whoever writes it.
 *
 * @throws UsageError when the working directory is missing or no folder
 */
export function placeOfStep(inputs: Inputs, env: Environment): Place {
  const folder = resolve(env['GITHUB_WORKSPACE'] || process.cwd(), inputs.workingDirectory);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (!stats?.isDirectory()) {
    const problem = stats ? 'is no folder.' : 'does not exist. Is the checkout step missing?';
    throw new UsageError(`The working-directory ${inputs.workingDirectory} ${problem}`);
  }
  const temporary = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'tightlip-'));
  const sarifFile = inputs.sarifFile === '' ? join(temporary, 'tightlip.sarif') : resolve(folder, inputs.sarifFile);
  return {
    folder,
    sarifFile,
    summaryFile: join(temporary, 'summary.md'),
    category: categoryOf(inputs),
    resultFile: join(temporary, 'result.json'),
  };
}

/** `tightlip`, and what part of the repository is scanned where it is not the whole. */
export function categoryOf({ workingDirectory, paths }: Inputs): string {
  const folders = [workingDirectory, ...paths].map((path) => normalize(path).replaceAll('\\', '/'));
  const words = folders.flatMap((path) => path.split('/')).filter((word) => word !== '.' && word !== '');
  const safe = words.map((word) => word.replace(/[^\w.-]+/g, '-'));
  return ['tightlip', ...safe].join('/').slice(0, MOST_CATEGORY).replace(/\/$/, '');
}
