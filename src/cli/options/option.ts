/** Headings of --help and of docs/cli.md, in their order. */
export const GROUPS = ['Report', 'Gate', 'Files', 'Git', 'Rules', 'Suppressions', 'Limits', 'Configuration', 'Terminal'] as const;
export type Group = (typeof GROUPS)[number];

/** One option, defined once: the parser, --help, completion, docs/cli.md and the types of the values are made from it. */
export interface Option {
  readonly group: Group;
  /** what it does, in one or two sentences; Markdown that also reads well plain */
  readonly help: string;
  readonly short?: string;
  /** name of the value in help, in capitals; an option without one is a switch */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** makes the value of the text; undefined where the text is not right */
  readonly read?: (text: string) => unknown;
  /** what `read` takes, for the error message */
  readonly expects?: string;
  /** of the two, the last on the line counts */
  readonly replaces?: string;
  /** may be given several times */
  readonly many?: true;
  /** in words, for documentation */
  readonly default?: string;
  /** the key in .tightlip.yml that says the same */
  readonly key?: string;
}

/** Type of what one occurrence gives. */
type One<T extends Option> = T extends { read: (text: string) => infer V }
  ? Exclude<V, undefined>
  : T extends { choices: readonly (infer C)[] }
    ? C
    : T extends { value: string }
      ? string
      : true;

export type ValueOf<T extends Option> = T extends { many: true } ? readonly One<T>[] : One<T>;
