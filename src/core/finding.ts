import type { Category } from './category.ts';
import type { Location, Position } from './location.ts';
import type { Secret } from './secret.ts';
import type { Confidence, Severity } from './severity.ts';

/** Why a detector believes or doubts: a code and its arguments; the wording lives in the reporters. */
export interface Evidence {
  readonly code: EvidenceCode;
  readonly args?: Readonly<Record<string, string | number>>;
}

export type EvidenceCode =
  /** args: name */
  | 'checksum-valid'
  | 'checksum-invalid'
  /** args: name, and what the structure says, such as an account id */
  | 'structure-valid'
  | 'structure-invalid'
  /** args: bits (Shannon, a character) */
  | 'entropy'
  /** args: encodings, joined by ` > ` outermost first */
  | 'decoded'
  /** args: place (test, docs, example, fixture, vendored, localhost …) */
  | 'lowered-by-place'
  /** args: name (the variable, key or header) */
  | 'assigned-to'
  /** the model's judgement; args: percent, reasons (names of features that moved it most, joined by commas) */
  | 'weighed'
  /** args: words */
  | 'word-like'
  | 'in-comment'
  /** args: sink */
  | 'logged-by'
  /** args: what */
  | 'flow'
  /** args: guard */
  | 'lowered-by-guard';

/** The line or lines of a finding with every secret on them masked. */
export interface Snippet {
  /** 1-based line of the first line of `lines` */
  readonly line: number;
  /** at most three lines, each cut to 200 UTF-16 units around the mark */
  readonly lines: readonly string[];
  /** the finding's place in `lines[0]`, half-open, 0-based UTF-16 units of the masked line */
  readonly mark: { readonly start: number; readonly end: number };
}

export interface RelatedLocation {
  readonly location: Location;
  /** what stands there: `enclosing-call`, `assigned-here`, … */
  readonly role: string;
}

/** When and where something was first committed, and whether it still stands. */
export interface Origin {
  /** object id of the oldest commit that holds it, as far as history was read */
  readonly commit: string;
  /** author date of that commit, ISO 8601 with the author's time zone; absent of an object that bears none */
  readonly date?: string;
  /** where it stood in that commit, relative to the top of the repository */
  readonly path: string;
  /** the finding stands in HEAD, or, of pushed commits, in the last one */
  readonly atHead: boolean;
  /** whole days from `date` to the scan; only where they were asked for */
  readonly days?: number;
}

/** A change of the file's text: what stands from `start` to before `end` gives way to `replacement`. Never holds a secret. */
export interface Edit {
  readonly start: Position;
  readonly end: Position;
  readonly replacement: string;
}

/** A change that takes the finding away. */
export interface FindingFix {
  /** what to do, in words */
  readonly description: string;
  readonly edits: readonly Edit[];
}

export interface Finding {
  readonly ruleId: string;
  readonly category: Category;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly location: Location;
  readonly snippet: Snippet;
  readonly secret?: Secret;
  readonly evidence: readonly Evidence[];
  readonly related: readonly RelatedLocation[];
  /** where it is mechanical */
  readonly fix?: FindingFix;
  /** see fingerprint.ts: stable over edits elsewhere, holds neither line number nor secret */
  readonly fingerprint: string;
  /** GitHub's primaryLocationLineHash of the first line; absent where it would give a short secret away (line-hash.ts) */
  readonly lineHash?: string;
  /** object id of the git blob it was found in */
  readonly blob?: string;
  /** of a finding in git's history */
  readonly origin?: Origin;
  /** whether a change brought it; only where the scan was told of one */
  readonly standing?: Standing;
  /** of a scan of many repositories: the name of the one it stands in, which is the beginning of its path */
  readonly repository?: string;
}

/** `existing`: it stands on lines that the change left as they were, and blocks nothing. */
export const STANDINGS = ['new', 'existing'] as const;
export type Standing = (typeof STANDINGS)[number];

/** Whether a gate looks at it: it is not known to be older than the change that is judged. */
export function isNew({ standing }: Finding): boolean {
  return standing !== 'existing';
}

export interface Suppressed {
  readonly finding: Finding;
  readonly by: 'allowlist' | 'inline' | 'baseline';
  readonly reason: string;
}
