import { UsageError } from '../core/errors.ts';

/** The step's inputs as action.yml names them; empty strings where nothing was given. */
export interface Inputs {
  /** relative to `workingDirectory`; at least one */
  readonly paths: readonly string[];
  readonly workingDirectory: string;
  readonly config: string;
  readonly failOn: string;
  readonly minConfidence: string;
  readonly sarifFile: string;
  readonly annotations: boolean;
  readonly summary: boolean;
  /** command-line options */
  readonly args: readonly string[];
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** The runner upper-cases an input's name and turns spaces into `_`; dashes stay. */
function input(env: Environment, name: string, fallback = ''): string {
  const value = env[`INPUT_${name.toUpperCase()}`]?.trim();
  return value === undefined || value === '' ? fallback : value;
}

function flag(env: Environment, name: string): boolean {
  const value = input(env, name, 'true');
  if (/^(?:true|True|TRUE)$/.test(value)) return true;
  if (/^(?:false|False|FALSE)$/.test(value)) return false;
  throw new UsageError(`The input ${name} is true or false, not ${JSON.stringify(value)}.`);
}

/** Splits at white space; single or double quotes hold an argument with white space together. */
export function splitArguments(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    words.push(word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''));
  }
  return words;
}

/** @throws UsageError for a switch that is neither true nor false */
export function readInputs(env: Environment): Inputs {
  return {
    paths: input(env, 'path', '.')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== ''),
    workingDirectory: input(env, 'working-directory', '.'),
    config: input(env, 'config'),
    failOn: input(env, 'fail-on'),
    minConfidence: input(env, 'min-confidence'),
    sarifFile: input(env, 'sarif-file'),
    annotations: flag(env, 'annotations'),
    summary: flag(env, 'summary'),
    args: splitArguments(input(env, 'args')),
  };
}
