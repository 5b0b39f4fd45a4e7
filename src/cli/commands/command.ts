import type { OptionName, OptionValues } from '../options/index.ts';

/** What a command is given. */
export interface Invocation {
  /** in their order */
  readonly operands: readonly string[];
  /** those that were on the line */
  readonly options: OptionValues;
  /** the running program; what it loads or starts stands beside it */
  readonly program: URL;
}

/** @returns the exit code */
export type Run = (invocation: Invocation) => Promise<number>;

/** A command, defined once: the parser, --help, completion and docs/cli.md are made from it. */
export interface Command {
  /** its words, as in `rules list`; empty for the scan, which has none */
  readonly name: string;
  readonly summary: string;
  readonly description: string;
  /** operands as usage shows them */
  readonly operands: string;
  readonly least: number;
  readonly most: number;
  /** besides GLOBAL_OPTIONS */
  readonly options: readonly OptionName[];
  readonly examples: readonly (readonly [command: string, meaning: string])[];
  /** imported when it is run, so that a scan does not pay for the others */
  readonly load: () => Promise<{ readonly run: Run }>;
}
