import type { Category } from './category.ts';
import type { FlawRule } from './flaw-rule.ts';
import type { Language } from './language.ts';
import type { Confidence, Severity } from './severity.ts';

/** At least one. */
export type Some<T> = readonly [T, ...T[]];

/** What every rule says of itself; the single source for documentation, SARIF descriptors and the schema. */
export interface RuleInfo {
  /** kebab case, provider first; public and permanent once released */
  readonly id: string;
  /** a short noun phrase, as in "Stripe live secret key" */
  readonly title: string;
  readonly category: Category;
  /** what it is and why it matters, one or two sentences */
  readonly description: string;
  /** what to do: where to revoke, what to write instead */
  readonly remediation: string;
  /** pages of the provider, the library or a standard */
  readonly references: Some<string>;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** version that brought the rule */
  readonly since: string;
  /** CWE number; 798 (hardcoded credentials) unless given for secrets */
  readonly cwe?: number;
  /**
   * Lower-case ASCII strings of at least three bytes, one of which stands in (or, for `lead`, near the start of) every match. They feed the
   * prefilter: a file without any never becomes a string. Matched without regard to case.
   */
  readonly keywords: Some<string>;
}

/** What reports say of a rule: all that is left of one when a report is read from a file. */
export interface ReportedRule extends Omit<RuleInfo, 'keywords' | 'references' | 'since'> {
  readonly references: readonly string[];
}

/** Examples are tests. `«…»` marks the exact secret; `{alnum:24}`-like placeholders expand at run time (detect/examples.ts). */
export interface SecretExamples {
  readonly match: Some<string>;
  readonly noMatch: Some<string>;
  /** path the examples are scanned under, for rules with `path`; `example.txt` otherwise */
  readonly path?: string;
  /** false where the syntax matrix makes no sense (multi-line blocks, whole statements) */
  readonly embed?: boolean;
}

interface SecretRule extends RuleInfo {
  readonly examples: SecretExamples;
  /** true: gives way to every specific rule that overlaps it */
  readonly generic?: boolean;
  /** only files whose relative path matches */
  readonly path?: RegExp;
  /** least Shannon entropy of the secret, bits a character */
  readonly entropy?: number;
  /** every one must hold for the secret, or there is no finding */
  readonly require?: Some<FilterName>;
  /** `keep`: example-like values are reported too (for blocks whose text is never a placeholder) */
  readonly placeholders?: 'drop' | 'keep';
  /** secrets that are public knowledge, such as the provider's own documentation key */
  readonly allow?: Some<RegExp>;
}

/**
 * A value without a shape of its own that a telling name gives away: `DATADOG_API_KEY=…`, in any syntax that has names and values. Read by
 * detect/assignment rather than by one large regular expression, which would be slow or blind.
 */
export interface NamedValue {
  /** tested against the name as written and in its words joined by `_`; without regard to case */
  readonly names: RegExp;
  /** the whole value, anchored at both ends */
  readonly value: RegExp;
}

/** Formats whose secrets only their own grammar tells; detect/structures reads them. */
export const STRUCTURES = ['kubernetes-secret', 'csv-columns'] as const;
export type StructureName = (typeof STRUCTURES)[number];

/** A text in a format of its own, which may hold several secrets: each becomes a match. */
export interface StructureShape {
  readonly structure: StructureName;
}

export type Shape = RegExp | NamedValue | StructureShape;

/** A secret with a shape of its own. */
export interface PatternRule extends SecretRule {
  /**
   * Regular expressions are matched sticky, from each offset between `lead` units before a keyword and the keyword itself. The group `secret` is the secret; without it
   * the whole match is. Quantifiers are bounded, no nested ambiguity: the rule checker measures on pumped input. Flags: only `i`, `s`, `m`, `u`.
   */
  readonly pattern: Shape | Some<Shape>;
  /** UTF-16 units before a keyword at which a match may start; 0 (the match starts with the keyword) by default */
  readonly lead?: number;
  /** UTF-16 units after the keyword's start within which a match ends; 512 by default */
  readonly reach?: number;
  /** offline proof: valid makes the finding `certain`, invalid lowers its confidence to `low` */
  readonly proof?: ProofName;
  /** `drop`: no finding unless the proof says valid, where the shape alone is too common to mean anything */
  readonly unproven?: 'drop';
  /** `base64`: what the secret says is judged decoded too, so that `user:password` in base64 is a placeholder like any other */
  readonly encoding?: 'base64';
  /**
   * Tried at the start of every line of the files that `path` matches, whether or not a keyword stands there: for formats that are values and
   * nothing else, such as `.pgpass`. The keywords then only name the format. `least`: only lines of so many bytes and more, where the files hold
   * other lines too.
   */
  readonly everyLine?: true | { readonly least: number };
  /** the match counts only when this also occurs within so many lines before or after it */
  readonly near?: { readonly pattern: RegExp; readonly lines: number };
  /** report the first line only (blocks of several lines) */
  readonly report?: 'first-line';
  /** provider of the secret, for documentation tables */
  readonly provider?: string;
}

/** A literal value given to a name that says what it is: `db_password = "…"`. Interpreted by detect/assignment. */
export interface AssignmentRule extends SecretRule {
  /** `model`: name, value and place are weighed together by detect/model, which also sets confidence and severity */
  readonly judge?: 'model';
  readonly assignment: {
    /** tested against the name's words in lower case, joined by `_`: `apiKey`, `API-KEY` and `api.key` all read `api_key` */
    readonly names: RegExp;
    /** names that look alike and hold no secret: `token_count`, `password_field` */
    readonly benignNames?: RegExp;
    /** UTF-16 units */
    readonly minLength: number;
    readonly maxLength: number;
  };
}

export type Rule = PatternRule | AssignmentRule | FlawRule;

/** Tests of a secret by name; detect/filters. */
export type FilterName =
  /** at least one letter and one digit */
  | 'letters-and-digits'
  /** lower case, upper case and digit */
  | 'mixed-case-and-digit'
  /** not only hexadecimal digits (commit ids, digests) */
  | 'not-hex'
  /** not made of dictionary words or a readable identifier */
  | 'not-words'
  /** no run or repetition makes up most of it */
  | 'not-sequence'
  /** not a UUID */
  | 'not-uuid'
  /** not a path, URL, host or e-mail address */
  | 'not-locator';

/** Checksums and structures that can be verified offline; detect/proofs, each with `check` and `make` side by side. */
export const PROOFS = [
  'github-crc32',
  'github-pat-sha256',
  'gitlab-routable-crc32',
  'bitbucket-crc32',
  'atlassian-crc32',
  'atlassian-dc-token',
  'vercel-crc32',
  'cloudflare-crc32',
  'grafana-crc32',
  'confluent-crc32',
  'zuplo-crc32',
  'aws-access-key-id',
  'aws-bedrock-key',
  'azure-storage-key',
  'azure-signature',
  'base64-16',
  'base64-32',
  'base64-64',
  'base64-pem',
  'sendgrid',
  'anthropic-key',
  'openai-marker',
  'discord-snowflake',
  'docker-auth',
  'docker-swarm-token',
  'basic-auth',
  'age-bech32',
  'nkey-crc16',
  'bitcoin-wif',
  'bip39',
  'jwt',
  'pypi-macaroon',
  'fly-macaroon',
  'private-key',
  'pgp-crc24',
  'putty-key',
  'sentry-org-token',
  'grafana-cloud-token',
  'grafana-legacy-key',
  'onepassword-token',
  'mapbox-token',
  'artifactory-reference',
  'artifactory-api-key',
  'intercom-token',
  'elastic-api-key',
  'tableau-token',
  'workos-key',
] as const;
export type ProofName = (typeof PROOFS)[number];

export function isPatternRule(rule: Rule): rule is PatternRule {
  return 'pattern' in rule;
}

export function isAssignmentRule(rule: Rule): rule is AssignmentRule {
  return 'assignment' in rule;
}

export function isFlawRule(rule: Rule): rule is FlawRule {
  return 'languages' in rule;
}

/** A pattern rule's shapes as a list. */
export function shapesOf(rule: PatternRule): readonly Shape[] {
  return Array.isArray(rule.pattern) ? (rule.pattern as readonly Shape[]) : [rule.pattern as Shape];
}

/** A shape as documentation shows it. */
export function describeShape(shape: Shape): string {
  if ('structure' in shape) return `every secret of the structure ${shape.structure}`;
  return shape instanceof RegExp ? String(shape) : `${shape.value} given to a name that matches ${shape.names}`;
}

/** Names the type so that a missing example, remediation or reference is a compile error at the rule itself. */
export function defineRule<const R extends Rule>(rule: R): R {
  return rule;
}

/** Public form of a language list, for documentation. */
export type Languages = Some<Language> | 'all';
