import { UsageError } from '../core/errors.ts';

/** `auto`: the whole tree is scanned, and what a change brings can fail; `diff`: only what it touches is scanned; `full`: all can fail. */
const MODES = ['auto', 'diff', 'full'] as const;
export type Mode = (typeof MODES)[number];

/** The step's inputs as action.yml names them; empty strings where nothing was given. */
export interface Inputs {
  /** relative to `workingDirectory`; at least one */
  readonly paths: readonly string[];
  readonly workingDirectory: string;
  readonly config: string;
  readonly mode: Mode;
  /** names of commits, or empty: the event says */
  readonly base: string;
  readonly head: string;
  readonly failOn: string;
  readonly minConfidence: string;
  readonly baseline: string;
  readonly sarifFile: string;
  /** more reports, each `FORMAT=FILE` relative to `workingDirectory` */
  readonly reports: readonly string[];
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

function modeOf(env: Environment): Mode {
  const value = input(env, 'mode', 'auto');
  const mode = MODES.find((name) => name === value);
  if (mode === undefined) throw new UsageError(`The input mode is one of ${MODES.join(', ')}, not ${JSON.stringify(value)}.`);
  return mode;
}

function lines(text: string): readonly string[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

/** Splits at white space; single or double quotes hold an argument with white space together. */
export function splitArguments(text: string): readonly string[] {
  const words: string[] = [];
  for (const [word] of text.matchAll(/(?:"[^"]*"|'[^']*'|[^\s"'])+/g)) {
    words.push(word.replace(/"([^"]*)"|'([^']*)'/g, (_, double?: string, single?: string) => double ?? single ?? ''));
  }
  return words;
}

/** @throws UsageError for a switch that is neither true nor false, or a mode that there is not */
export function readInputs(env: Environment): Inputs {
  return {
    paths: lines(input(env, 'path', '.')),
    workingDirectory: input(env, 'working-directory', '.'),
    config: input(env, 'config'),
    mode: modeOf(env),
    base: input(env, 'base'),
    head: input(env, 'head'),
    failOn: input(env, 'fail-on'),
    minConfidence: input(env, 'min-confidence'),
    baseline: input(env, 'baseline'),
    sarifFile: input(env, 'sarif-file'),
    reports: lines(input(env, 'reports')),
    annotations: flag(env, 'annotations'),
    summary: flag(env, 'summary'),
    args: splitArguments(input(env, 'args')),
  };
}
