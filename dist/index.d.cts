import { inspect } from 'node:util';
/** Why a detector believes or doubts: a code and its arguments; the wording lives in the reporters. */
interface Evidence {
    readonly code: EvidenceCode;
    readonly args?: Readonly<Record<string, string | number>>;
}
type EvidenceCode = 
/** args: name */
'checksum-valid' | 'checksum-invalid'
/** args: name, and what the structure says, such as an account id */
 | 'structure-valid' | 'structure-invalid'
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
 | 'word-like' | 'in-comment'
/** args: sink */
 | 'logged-by'
/** args: what */
 | 'flow'
/** args: guard */
 | 'lowered-by-guard';
/** The line or lines of a finding with every secret on them masked. */
interface Snippet {
    /** 1-based line of the first line of `lines` */
    readonly line: number;
    /** at most three lines, each cut to 200 UTF-16 units around the mark */
    readonly lines: readonly string[];
    /** the finding's place in `lines[0]`, half-open, 0-based UTF-16 units of the masked line */
    readonly mark: {
        readonly start: number;
        readonly end: number;
    };
}
interface RelatedLocation {
    readonly location: Location;
    /** what stands there: `enclosing-call`, `assigned-here`, … */
    readonly role: string;
}
/** When and where something was first committed, and whether it still stands. */
interface Origin {
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
interface Edit {
    readonly start: Position;
    readonly end: Position;
    readonly replacement: string;
}
/** A change that takes the finding away. */
interface FindingFix {
    /** what to do, in words */
    readonly description: string;
    readonly edits: readonly Edit[];
}
interface Finding {
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
declare const STANDINGS: readonly ["new", "existing"];
type Standing = (typeof STANDINGS)[number];
/** Whether a gate looks at it: it is not known to be older than the change that is judged. */
declare function isNew({ standing }: Finding): boolean;
interface Suppressed {
    readonly finding: Finding;
    readonly by: 'allowlist' | 'inline' | 'baseline';
    readonly reason: string;
}

/** What kind of leak a rule finds; public in every report as `properties.category`. */
declare const CATEGORIES: readonly ["secret", "tls-verification", "tls-version", "sensitive-logging", "plaintext-transport", "error-exposure", "signature-comparison", "client-exposure", "host-verification", "package-verification"];
type Category = (typeof CATEGORIES)[number];
/** Headings for people. */
declare const CATEGORY_TITLES: Readonly<Record<Category, string>>;

/** Half-open range of UTF-16 offsets into a fragment's text. */
interface Span {
    readonly start: number;
    readonly end: number;
}
/** 1-based line and 1-based column; columns count UTF-16 code units. */
interface Position {
    readonly line: number;
    readonly column: number;
}
/** `path` is relative to the scan's root with forward slashes; `end` is exclusive. */
interface Location {
    readonly path: string;
    readonly start: Position;
    readonly end: Position;
}
declare function overlaps(a: Span, b: Span): boolean;
declare function contains(outer: Span, inner: Span): boolean;

/**
 * A found secret. Every way of printing it gives the redacted form; `reveal()` is the only way to the value and is lint-restricted.
 */
declare class Secret {
    #private;
    /** @param publicPrefix how many leading UTF-16 units are no secret, such as `ghp_` (0 when unknown) */
    constructor(value: string, publicPrefix?: number);
    /**
     * A secret as a report names it: nobody knows its value any more.
     *
     * @param redacted its redacted form in that report
     * @param identity equal for equal secrets; what `reveal` gives
     */
    static fromReport(redacted: string, identity: string): Secret;
    reveal(): string;
    equals(other: Secret | undefined): boolean;
    /** The public prefix, if any, and four asterisks; says nothing of the length. */
    get redacted(): string;
    get publicPrefix(): number;
    toString(): string;
    toJSON(): string;
    [inspect.custom](): string;
}

/** How bad it is when the finding is right, mildest first. */
declare const SEVERITIES: readonly ["low", "medium", "high", "critical"];
type Severity = (typeof SEVERITIES)[number];
/** How sure the detector is, least first. `certain` needs proof: a checksum or a parsed structure. */
declare const CONFIDENCES: readonly ["low", "medium", "high", "certain"];
type Confidence = (typeof CONFIDENCES)[number];
declare function severityAtLeast(severity: Severity, threshold: Severity): boolean;
declare function confidenceAtLeast(confidence: Confidence, threshold: Confidence): boolean;
/** Moves a severity up (positive) or down (negative), staying on the scale. */
declare function shiftSeverity(severity: Severity, steps: number): Severity;
/** Moves a confidence up or down. Only proof makes it `certain`, so a step up stops at `high`. */
declare function shiftConfidence(confidence: Confidence, steps: number): Confidence;

interface Stats {
    /** files whose content was looked at */
    readonly files: number;
    readonly bytes: number;
    /** wall time of the scan; reporters leave it out of deterministic reports */
    readonly milliseconds: number;
    /** how many findings were suppressed, where the result was read from a report that does not list them */
    readonly suppressed?: SuppressedCounts;
}
type SuppressedCounts = Readonly<Record<Suppressed['by'], number>>;
/** Everything one scan has to say, sorted by path (code units), line, column, rule. */
interface ScanResult {
    readonly findings: readonly Finding[];
    readonly suppressed: readonly Suppressed[];
    readonly errors: readonly ScanError[];
    readonly skipped: readonly Skipped[];
    /** sorted by path, line, kind; absent where there is none */
    readonly notices?: readonly Notice[];
    /** of a scan of many repositories, sorted by name; their names begin the paths of findings and errors */
    readonly repositories?: readonly ScannedRepository[];
    readonly stats: Stats;
}
type FailOn = Severity | 'never';
declare const EXIT: {
    readonly clean: 0;
    readonly findings: 1;
    readonly incomplete: 2;
};
/** 2 (incomplete) outranks 1 (findings at or above the threshold) outranks 0. */
declare function exitCode(result: ScanResult, failOn: FailOn, allowEmpty: boolean): number;
/** Findings that make the exit code 1. */
declare function blocking({ findings }: ScanResult, failOn: FailOn): readonly Finding[];
/** How many findings were suppressed, by what. */
declare function suppressedCounts({ suppressed, stats }: ScanResult): SuppressedCounts;
declare function suppressedCount(result: ScanResult): number;

/** A wrong command line. Thrown, and caught once in cli/main. */
declare class UsageError extends Error {
    readonly name = "UsageError";
}
/** A configuration file that cannot be used. `line` is 1-based. Thrown, and caught once in cli/main. */
declare class ConfigError extends Error {
    readonly name = "ConfigError";
    readonly file: string;
    readonly line: number | undefined;
    constructor(message: string, file: string, line?: number);
}
/**
 * What was asked for cannot be listed at all: git is missing, no repository, a ref that does not exist. `message` says what to do. Thrown, and caught
 * once in cli/main.
 */
declare class SourceError extends Error {
    readonly name = "SourceError";
}
type ScanErrorKind = 
/** the file exists but cannot be opened or read */
'unreadable'
/** the file was listed and is gone */
 | 'vanished'
/** a folder cannot be listed */
 | 'unlistable'
/** the time budget of one file ran out; `rule` names where */
 | 'timeout'
/** git failed or is missing where it was needed */
 | 'git'
/** git's store has the object not, or damaged */
 | 'object'
/** a defect of tightlip itself while it read this file */
 | 'internal';
/** What could not be scanned; data in the result, never thrown. Any one makes the scan incomplete: exit code 2. */
interface ScanError {
    readonly kind: ScanErrorKind;
    /** relative to the scan's root, absent where no one file is meant */
    readonly path?: string;
    /** system error code or a short reason; never holds file content */
    readonly cause: string;
    readonly rule?: string;
}

/** One contiguous text to scan. */
interface Fragment {
    /** relative to the scan's root, forward slashes */
    readonly path: string;
    /** decoded text, without byte order mark, cut at nothing but a window's seam */
    readonly text: string;
    /** offset of `text` in the whole file: 0 unless the file is scanned in windows */
    readonly language: Language;
    readonly window?: Window;
}
/** Where a window of a large file lies. Findings that start at or after `ownedEnd` belong to the next window. */
interface Window {
    /** number of line ends before the window */
    readonly linesBefore: number;
    /** UTF-16 units between the last line end before the window and its start */
    readonly columnsBefore: number;
    /** UTF-16 offset in the window's text; Infinity in the last window */
    readonly ownedEnd: number;
    readonly ownedStart: number;
}
type SkipReason = 'binary' | 'too-large' | 'empty' | 'lfs-pointer' | 'symlink' | 'special-file' | 'submodule' | 'nested-repository' | 'excluded';
interface Skipped {
    readonly path: string;
    readonly reason: SkipReason;
    /** object id, where what was skipped is a git blob whose content was looked at */
    readonly blob?: string;
}

/** Languages and file formats that rules can name. Detection by path and shebang is in syntax/detect-language.ts. */
declare const LANGUAGES: readonly ["javascript", "typescript", "python", "go", "rust", "java", "kotlin", "scala", "groovy", "csharp", "vb", "powershell", "ruby", "php", "c", "cpp", "swift", "objective-c", "dart", "elixir", "perl", "lua", "r", "shell", "batch", "dockerfile", "makefile", "yaml", "json", "toml", "ini", "properties", "dotenv", "hcl", "xml", "html", "css", "sql", "nginx", "apache", "markdown", "text"];
type Language = (typeof LANGUAGES)[number];
declare function quotesLiterals(language: Language): boolean;

/** Something about suppressions that wants a look. It is no leak, and changes no exit code unless asked to. */
interface Notice {
    readonly kind: NoticeKind;
    /** of the file that holds the suppression, relative to the scan's root */
    readonly path: string;
    /** 1-based */
    readonly line?: number;
    /** for `stale-baseline`, how many entries; for `unknown-rule`, a near name */
    readonly args?: Readonly<Record<string, string | number>>;
}
type NoticeKind = 
/** an inline suppression that suppresses nothing */
'unused-ignore'
/** one whose `until=` has passed: it suppresses nothing any more. args: until */
 | 'expired-ignore'
/** one that names a rule or category that does not exist. args: nearest, where a name is near */
 | 'unknown-rule'
/** one whose `until=` is no date */
 | 'wrong-date'
/** a start without its end, or an end without its start: neither counts */
 | 'unpaired-ignore'
/** an entry of an allowlist that nothing in the whole tree fits */
 | 'unused-allowlist'
/** entries of the baseline whose findings are gone. args: count */
 | 'stale-baseline';
/** Whether it is about an inline suppression; `--fail-on-unused-ignore` looks at these. */
declare function isInlineNotice({ kind }: Notice): boolean;
/** Whether only a scan of the whole tree can tell. */
declare function isAboutAll({ kind }: Notice): boolean;

/** One of many repositories that were scanned together. */
interface ScannedRepository {
    /** the first part of the paths of its findings */
    readonly name: string;
    /** where it was cloned from, without credentials; absent where that is no address */
    readonly url?: string;
    /** object id of the commit in HEAD; absent of an empty repository and of one that cannot be read */
    readonly head?: string;
    /** blobs and messages that were looked at */
    readonly files: number;
    readonly bytes: number;
    readonly findings: number;
    /** paths that were left out, which the report does not list */
    readonly skipped: number;
    readonly errors: number;
}

/** At least one. */
type Some<T> = readonly [T, ...T[]];
/** What every rule says of itself; the single source for documentation, SARIF descriptors and the schema. */
interface RuleInfo {
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
interface ReportedRule extends Omit<RuleInfo, 'keywords' | 'references' | 'since'> {
    readonly references: readonly string[];
}
/** Examples are tests. `«…»` marks the exact secret; `{alnum:24}`-like placeholders expand at run time (detect/examples.ts). */
interface SecretExamples {
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
interface NamedValue {
    /** tested against the name as written and in its words joined by `_`; without regard to case */
    readonly names: RegExp;
    /** the whole value, anchored at both ends */
    readonly value: RegExp;
}
/** Formats whose secrets only their own grammar tells; detect/structures reads them. */
declare const STRUCTURES: readonly ["kubernetes-secret", "csv-columns"];
type StructureName = (typeof STRUCTURES)[number];
/** A text in a format of its own, which may hold several secrets: each becomes a match. */
interface StructureShape {
    readonly structure: StructureName;
}
type Shape = RegExp | NamedValue | StructureShape;
/** A secret with a shape of its own. */
interface PatternRule extends SecretRule {
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
    readonly everyLine?: true | {
        readonly least: number;
    };
    /** the match counts only when this also occurs within so many lines before or after it */
    readonly near?: {
        readonly pattern: RegExp;
        readonly lines: number;
    };
    /** report the first line only (blocks of several lines) */
    readonly report?: 'first-line';
    /** provider of the secret, for documentation tables */
    readonly provider?: string;
}
/** A literal value given to a name that says what it is: `db_password = "…"`. Interpreted by detect/assignment. */
interface AssignmentRule extends SecretRule {
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
type Rule = PatternRule | AssignmentRule | FlawRule;
/** Tests of a secret by name; detect/filters. */
type FilterName = 
/** at least one letter and one digit */
'letters-and-digits'
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
declare const PROOFS: readonly ["github-crc32", "github-pat-sha256", "gitlab-routable-crc32", "bitbucket-crc32", "atlassian-crc32", "atlassian-dc-token", "vercel-crc32", "cloudflare-crc32", "grafana-crc32", "confluent-crc32", "zuplo-crc32", "aws-access-key-id", "aws-bedrock-key", "azure-storage-key", "azure-signature", "base64-16", "base64-32", "base64-64", "base64-pem", "sendgrid", "anthropic-key", "openai-marker", "discord-snowflake", "docker-auth", "docker-swarm-token", "basic-auth", "age-bech32", "nkey-crc16", "bitcoin-wif", "bip39", "jwt", "pypi-macaroon", "fly-macaroon", "private-key", "pgp-crc24", "putty-key", "sentry-org-token", "grafana-cloud-token", "grafana-legacy-key", "onepassword-token", "mapbox-token", "artifactory-reference", "artifactory-api-key", "intercom-token", "elastic-api-key", "tableau-token", "workos-key"];
type ProofName = (typeof PROOFS)[number];
declare function isPatternRule(rule: Rule): rule is PatternRule;
declare function isAssignmentRule(rule: Rule): rule is AssignmentRule;
declare function isFlawRule(rule: Rule): rule is FlawRule;
/** A pattern rule's shapes as a list. */
declare function shapesOf(rule: PatternRule): readonly Shape[];
/** A shape as documentation shows it. */
declare function describeShape(shape: Shape): string;
/** Names the type so that a missing example, remediation or reference is a compile error at the rule itself. */
declare function defineRule<const R extends Rule>(rule: R): R;
/** Public form of a language list, for documentation. */
type Languages = Some<Language> | 'all';

/** A snippet in one language; `«…»` marks the exact text that is reported. `{alnum:24}`-like placeholders expand as in secrets' examples. */
interface FlawExample {
    readonly language: Language;
    readonly code: string;
    /** a path that makes the language and the place; from the language by default */
    readonly path?: string;
    /** ids of other rules that rightly report the same snippet */
    readonly also?: Some<string>;
}
/** A rule about code. Its parts say what to look for; src/flaws interprets them. A part is data, and any one that fits makes the finding. */
interface FlawRule extends RuleInfo {
    readonly languages: Some<Language> | 'all';
    readonly cwe: number;
    readonly parts: Some<FlawPart>;
    readonly examples: {
        readonly match: Some<FlawExample>;
        readonly noMatch: Some<FlawExample>;
    };
}
/**
 * Test of a value after constant folding (`!1`, `0L`, a constant of the same file, YAML truth words).
 * - `false`: false or 0; in configuration also `no`, `off` and the strings `'false'`, `'0'`
 * - `true`: true or 1, likewise
 * - `falsy`: what `if` takes for false, an empty list or map too, but neither null nor None
 * - `zero`: 0 or `'0'` only; `empty`: an empty string; `null`: null, nil, None, undefined
 * - `filled`: anything but an empty string, list or map
 * - `matches`: a string, or the bare words of a configuration line, that the expression finds something in
 * - `text`: a string equal to one of these without regard to case; `name`: a name or the last name of a chain (`ssl.CERT_NONE`);
 *   `written`: in the value itself, where another part reports the constant that holds it
 */
type ValueTest = 'false' | 'true' | 'falsy' | 'zero' | 'empty' | 'null' | 'any' | 'filled' | {
    readonly text: Some<string>;
} | {
    readonly name: Some<string>;
    readonly written?: true;
} | {
    readonly matches: RegExp;
};
/** What a function must be unable to do for a `callback` to be a flaw. */
type Acceptance = 
/** cannot raise: `checkServerTrusted` */
'never-raises'
/** returns true (or 1) only: `HostnameVerifier.verify`, `badCertificateCallback` */
 | 'returns-true'
/** returns nothing, null or undefined only and cannot raise: `checkServerIdentity`, `VerifyPeerCertificate` */
 | 'returns-nothing'
/** calls one of `accepting` without a condition: `handler.proceed()` */
 | 'calls';
interface PartCommon {
    /** only in these languages; everywhere the rule runs by default */
    readonly languages?: Some<Language>;
    /** instead of the rule's own */
    readonly severity?: Severity;
    readonly confidence?: Confidence;
    /** `remove`: the argument, property or option can be taken out; `constant-time`: the language's own comparison can stand there */
    readonly fix?: 'remove' | 'constant-time';
}
/** Words whose presence in the same function (in the file, outside of functions) makes a part no flaw: the check that would be missing. */
interface MissingPart extends PartCommon {
    /** tested on the function's text, comments left out */
    readonly unless?: RegExp;
    /** likewise: must be there */
    readonly given?: RegExp;
}
/** A name that is given a value: assignment, pair, keyword argument, `f(KEY, value)`, configuration line. */
interface SettingPart extends MissingPart {
    readonly part: 'setting';
    /** last name of the key, compared without regard to case, `-` and `_`; a dotted key must end in it as a whole */
    readonly keys: Some<string>;
    readonly values: Some<ValueTest>;
    /** `exact`: the key must be written so */
    readonly case?: 'exact';
    /** tested on the names around the key (receiver chain, enclosing calls and keys, joined by spaces): one must be there */
    readonly near?: RegExp;
    /** likewise: none may be there */
    readonly notNear?: RegExp;
    /** tested on what stands in the same brackets: the setting's neighbours */
    readonly beside?: RegExp;
    readonly notBeside?: RegExp;
    /** `member`: an assignment to a plain variable of the name does not count */
    readonly of?: 'member';
}
/** A call of one of these functions. */
interface CallPart extends MissingPart {
    readonly part: 'call';
    /** last name of the callee, or its last names joined by `.`: `ssl._create_unverified_context`; compared exactly */
    readonly callees: Some<string>;
    /** each must hold for some argument: by position (0-based), by name, or any; without them the call itself is the flaw */
    readonly arguments?: Some<{
        readonly at?: number;
        readonly name?: string;
        readonly value: ValueTest;
    }>;
    /** the call passes exactly so many arguments */
    readonly count?: number;
    /** report only the callee's last name with its arguments, or the whole chain */
    readonly report?: 'call' | 'chain';
    readonly near?: RegExp;
    readonly notNear?: RegExp;
}
/** Mention of a constant or type in code that is neither its import nor its definition. */
interface ReferencePart extends MissingPart {
    readonly part: 'reference';
    /** compared exactly; with `.` also what stands before. With `-` it is a switch, given as a string of its own: `'--ignore-certificate-errors'` */
    readonly names: Some<string>;
    readonly near?: RegExp;
    readonly notNear?: RegExp;
}
/** A function that decides and cannot say no: given to a key, or declared under the name. */
interface CallbackPart extends PartCommon {
    readonly part: 'callback';
    readonly names: Some<string>;
    readonly accepts: Acceptance;
    /** for `calls` */
    readonly accepting?: Some<string>;
    /** tested on the parameter list: `verify(String host, SSLSession session)` */
    readonly parameters?: RegExp;
}
/** A command line with one of these words: in shell, Dockerfile, Makefile, workflow and in strings given to a process call. */
interface CommandPart extends PartCommon {
    readonly part: 'command';
    /** names without a path; compared exactly */
    readonly commands: Some<string>;
    /** options: `-k` is found in `-sSfkL` too, `--insecure` exactly or with `=value` that is not false */
    readonly flags?: Some<string>;
    /** consecutive words after the command, in order, other words between them allowed: `['config', 'http.sslVerify', 'false']` */
    readonly words?: Some<Some<string>>;
    /** short options of the command that take a value, so that `-okay` is no cluster with `k` */
    readonly valued?: string;
}
/** An environment variable that is set anywhere: code, shell, Dockerfile, compose, workflow, `.env`. */
interface EnvironmentPart extends PartCommon {
    readonly part: 'environment';
    /** compared exactly, and in lower case */
    readonly names: Some<string>;
    readonly values: Some<ValueTest>;
}
/** `key=value` inside a string or a configuration line: connection strings, URLs, property lists. */
interface ParameterPart extends PartCommon {
    readonly part: 'parameter';
    /** compared without regard to case and spaces */
    readonly keys: Some<string>;
    readonly values: Some<string>;
    /** tested on the whole string */
    readonly near?: RegExp;
}
/** Something sensitive reaches a log, a print or an error report. */
interface LoggingPart extends PartCommon {
    readonly part: 'logging';
    /**
     * `headers`: containers of request or response headers; `credentials`: named secrets; `environment`: the whole process environment;
     * `traffic`: a client told to print the headers it sends; `trace`: `set -x` while a secret is expanded; `task`: an Ansible task's arguments
     */
    readonly sources: 'headers' | 'credentials' | 'environment' | 'traffic' | 'trace' | 'task';
}
/** A URL without encryption that is used as an address. */
interface UrlPart extends PartCommon {
    readonly part: 'url';
    readonly schemes: Some<string>;
    /** only with user and password in it; `beside`: with a credential in the code around it */
    readonly credentials?: boolean | 'beside';
}
/** A digest, signature or token compared by an operator or function that stops at the first difference. */
interface ComparisonPart extends PartCommon {
    readonly part: 'comparison';
}
/** An internal error goes to the client. */
interface ResponsePart extends PartCommon {
    readonly part: 'response';
}
/** A name or a literal in what is sent to browsers or devices. */
interface ClientPart extends PartCommon {
    readonly part: 'client';
    /** tested on the whole word at the keyword, or on the string's content */
    readonly names: RegExp;
    readonly notNames?: RegExp;
    /** a keyword at the start of a string: its whole content is reported, masked */
    readonly literal?: true;
    /** tested on the line */
    readonly near?: RegExp;
    /** lower-case words one of which is on every line that `near` fits */
    readonly lineWords?: Some<string>;
    /** only in code that is shipped: by its folder, `"use client"`, or a component */
    readonly shipped?: true;
    /** tested on the path */
    readonly files?: RegExp;
}
type FlawPart = SettingPart | CallPart | ReferencePart | CallbackPart | CommandPart | EnvironmentPart | ParameterPart | LoggingPart | UrlPart | ComparisonPart | ResponsePart | ClientPart;

/** What a scan goes by. No configuration file is read: whoever embeds tightlip decides. */
interface ScanOptions {
    /** folder that paths are relative to, and, outside of a git work tree, reported paths too; the current folder by default */
    readonly cwd?: string;
    /** globs of paths to leave out */
    readonly exclude?: readonly string[];
    /** globs; only what they match */
    readonly include?: readonly string[];
    /** rules besides the built-in ones */
    readonly rules?: readonly Rule[];
    /** ids or categories to leave out */
    readonly disabled?: readonly string[];
    /** ids or categories; when not empty, the only ones that run */
    readonly only?: readonly string[];
    readonly minConfidence?: Finding['confidence'];
    /** worker threads at most; 1 by default: all on the calling thread, unless there are rules of your own, which may hang */
    readonly jobs?: number;
    readonly signal?: AbortSignal;
}
/** A scan, begun when its findings or its result are first asked for. */
interface Scan extends AsyncIterable<Finding> {
    /** everything: findings, what was suppressed or skipped, and errors, any of which makes the scan incomplete */
    result(): Promise<ScanResult>;
}
/**
 * Scans files and folders; git's ignore files hold.
 *
 * Asking for findings throws the signal's reason when it aborts, and UsageError for a path or glob that leads nowhere or an option that cannot be
 * meant.
 *
 * @param paths files, folders or globs; the current folder by default
 */
declare function scan(paths?: readonly string[], options?: ScanOptions): Scan;
/**
 * Scans a text that need not stand in a file, such as an editor's unsaved buffer.
 *
 * Asking for findings throws as with `scan`.
 *
 * @param path as it is reported; decides the language
 */
declare function scanText(text: string, path: string, options?: Omit<ScanOptions, 'cwd' | 'exclude' | 'include'>): Scan;
interface ReportOptions {
    /** the scan's own rules, which the report describes too */
    readonly rules?: readonly Rule[];
    /** list suppressed findings too */
    readonly includeSuppressed?: boolean;
}
/** Reports by format id; secrets are masked in all of them. */
declare const reporters: {
    readonly formats: readonly ("text" | "json" | "sarif" | "gitlab" | "gitlab-sast" | "codequality" | "junit" | "github" | "markdown" | "csv" | "azure" | "bitbucket" | "html" | "metrics")[];
    /** @throws UsageError for a format that is none of `formats` */
    readonly render: (format: string, result: ScanResult, options?: ReportOptions) => Promise<string>;
};

export { ScanOptions, Scan, scan, scanText, ReportOptions, reporters, defineRule, Finding, Rule, ScanResult };
