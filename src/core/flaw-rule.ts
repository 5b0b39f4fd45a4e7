import type { Language } from './language.ts';
import type { RuleInfo, Some } from './rule.ts';
import type { Confidence, Severity } from './severity.ts';

/** A snippet in one language; `«…»` marks the exact text that is reported. `{alnum:24}`-like placeholders expand as in secrets' examples. */
export interface FlawExample {
  readonly language: Language;
  readonly code: string;
  /** a path that makes the language and the place; from the language by default */
  readonly path?: string;
  /** ids of other rules that rightly report the same snippet */
  readonly also?: Some<string>;
}

/** A rule about code. Its parts say what to look for; src/flaws interprets them. A part is data, and any one that fits makes the finding. */
export interface FlawRule extends RuleInfo {
  readonly languages: Some<Language> | 'all';
  readonly cwe: number;
  readonly parts: Some<FlawPart>;
  readonly examples: { readonly match: Some<FlawExample>; readonly noMatch: Some<FlawExample> };
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
export type ValueTest =
  | 'false'
  | 'true'
  | 'falsy'
  | 'zero'
  | 'empty'
  | 'null'
  | 'any'
  | 'filled'
  | { readonly text: Some<string> }
  | { readonly name: Some<string>; readonly written?: true }
  | { readonly matches: RegExp };

/** What a function must be unable to do for a `callback` to be a flaw. */
export type Acceptance =
  /** cannot raise: `checkServerTrusted` */
  | 'never-raises'
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
export interface SettingPart extends MissingPart {
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
export interface CallPart extends MissingPart {
  readonly part: 'call';
  /** last name of the callee, or its last names joined by `.`: `ssl._create_unverified_context`; compared exactly */
  readonly callees: Some<string>;
  /** each must hold for some argument: by position (0-based), by name, or any; without them the call itself is the flaw */
  readonly arguments?: Some<{ readonly at?: number; readonly name?: string; readonly value: ValueTest }>;
  /** the call passes exactly so many arguments */
  readonly count?: number;
  /** report only the callee's last name with its arguments, or the whole chain */
  readonly report?: 'call' | 'chain';
  readonly near?: RegExp;
  readonly notNear?: RegExp;
}

/** Mention of a constant or type in code that is neither its import nor its definition. */
export interface ReferencePart extends MissingPart {
  readonly part: 'reference';
  /** compared exactly; with `.` also what stands before. With `-` it is a switch, given as a string of its own: `'--ignore-certificate-errors'` */
  readonly names: Some<string>;
  readonly near?: RegExp;
  readonly notNear?: RegExp;
}

/** A function that decides and cannot say no: given to a key, or declared under the name. */
export interface CallbackPart extends PartCommon {
  readonly part: 'callback';
  readonly names: Some<string>;
  readonly accepts: Acceptance;
  /** for `calls` */
  readonly accepting?: Some<string>;
  /** tested on the parameter list: `verify(String host, SSLSession session)` */
  readonly parameters?: RegExp;
}

/** A command line with one of these words: in shell, Dockerfile, Makefile, workflow and in strings given to a process call. */
export interface CommandPart extends PartCommon {
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
export interface EnvironmentPart extends PartCommon {
  readonly part: 'environment';
  /** compared exactly, and in lower case */
  readonly names: Some<string>;
  readonly values: Some<ValueTest>;
}

/** `key=value` inside a string or a configuration line: connection strings, URLs, property lists. */
export interface ParameterPart extends PartCommon {
  readonly part: 'parameter';
  /** compared without regard to case and spaces */
  readonly keys: Some<string>;
  readonly values: Some<string>;
  /** tested on the whole string */
  readonly near?: RegExp;
}

/** Something sensitive reaches a log, a print or an error report. */
export interface LoggingPart extends PartCommon {
  readonly part: 'logging';
  /**
   * `headers`: containers of request or response headers; `credentials`: named secrets; `environment`: the whole process environment;
   * `traffic`: a client told to print the headers it sends; `trace`: `set -x` while a secret is expanded; `task`: an Ansible task's arguments
   */
  readonly sources: 'headers' | 'credentials' | 'environment' | 'traffic' | 'trace' | 'task';
}

/** A URL without encryption that is used as an address. */
export interface UrlPart extends PartCommon {
  readonly part: 'url';
  readonly schemes: Some<string>;
  /** only with user and password in it; `beside`: with a credential in the code around it */
  readonly credentials?: boolean | 'beside';
}

/** A digest, signature or token compared by an operator or function that stops at the first difference. */
export interface ComparisonPart extends PartCommon {
  readonly part: 'comparison';
}

/** An internal error goes to the client. */
export interface ResponsePart extends PartCommon {
  readonly part: 'response';
}

/** A name or a literal in what is sent to browsers or devices. */
export interface ClientPart extends PartCommon {
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

export type FlawPart =
  | SettingPart
  | CallPart
  | ReferencePart
  | CallbackPart
  | CommandPart
  | EnvironmentPart
  | ParameterPart
  | LoggingPart
  | UrlPart
  | ComparisonPart
  | ResponsePart
  | ClientPart;
