import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, resolve } from 'node:path';
import { findConfig, repositoryRoot } from '../config/find-config.ts';
import { UsageError } from '../core/errors.ts';
import type { Environment, Inputs } from './inputs.ts';

/** Where a step scans and writes; every path is absolute unless it says otherwise. */
export interface Place {
  /** reports name files relative to this: the repository's root, which GitHub wants */
  readonly root: string;
  /** relative to `root` */
  readonly paths: readonly string[];
  readonly config: string | undefined;
  readonly sarifFile: string;
  readonly summaryFile: string;
  readonly annotationsFile: string;
  readonly resultFile: string;
}

/** @throws UsageError when the working directory is missing */
export function placeOfStep(inputs: Inputs, env: Environment): Place {
  const workspace = env['GITHUB_WORKSPACE'] || process.cwd();
  const folder = resolve(workspace, inputs.workingDirectory);
  if (!existsSync(folder))
    throw new UsageError(`The working-directory ${inputs.workingDirectory} does not exist. Is the checkout step missing?`);
  const root = repositoryRoot(folder) ?? folder;
  const temporary = mkdtempSync(join(env['RUNNER_TEMP'] || tmpdir(), 'tightlip-'));
  return {
    root,
    paths: inputs.paths.map((path) => relative(root, resolve(folder, path)) || '.'),
    config: inputs.config === '' ? findConfig(folder) : resolve(folder, inputs.config),
    sarifFile: inputs.sarifFile === '' ? join(temporary, 'tightlip.sarif') : resolve(folder, inputs.sarifFile),
    summaryFile: join(temporary, 'summary.md'),
    annotationsFile: join(temporary, 'annotations.txt'),
    resultFile: join(temporary, 'result.json'),
  };
}
