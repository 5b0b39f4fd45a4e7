import { existsSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { UsageError } from '../core/errors.ts';
import type { Environment, Inputs } from './inputs.ts';

/** Where a step scans and writes; every path is absolute. */
export interface Place {
  readonly folder: string;
  readonly sarifFile: string;
  readonly summaryFile: string;
  readonly annotationsFile: string;
  readonly resultFile: string;
}

/**
 * Makes the folders that are written to.
 *
 * @throws UsageError when the working directory is missing
 */
export function placeOfStep(inputs: Inputs, env: Environment): Place {
  const folder = resolve(env['GITHUB_WORKSPACE'] || process.cwd(), inputs.workingDirectory);
  if (!existsSync(folder)) {
    throw new UsageError(`The working-directory ${inputs.workingDirectory} does not exist. Is the checkout step missing?`);
  }
  const temporary = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'tightlip-'));
  const sarifFile = inputs.sarifFile === '' ? join(temporary, 'tightlip.sarif') : resolve(folder, inputs.sarifFile);
  mkdirSync(dirname(sarifFile), { recursive: true });
  return {
    folder,
    sarifFile,
    summaryFile: join(temporary, 'summary.md'),
    annotationsFile: join(temporary, 'annotations.txt'),
    resultFile: join(temporary, 'result.json'),
  };
}
