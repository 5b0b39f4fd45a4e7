import type { Finding, RelatedLocation, Suppressed } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { Fragment } from '../core/fragment.ts';
import { lineHashes } from '../core/line-hash.ts';
import { LineIndex } from '../core/line-index.ts';
import type { Location, Position, Span } from '../core/location.ts';
import { Mask, type MaskedSpan } from '../core/mask.ts';
import type { Match, MatchFix, Tracer } from '../core/match.ts';
import type { Notice } from '../core/notice.ts';
import { placeOf, type Place } from '../core/place.ts';
import { isPatternRule } from '../core/rule.ts';
import type { AllowlistEntry, ScanSettings } from '../core/settings.ts';
import { confidenceAtLeast, shiftSeverity } from '../core/severity.ts';
import { makeSnippet } from '../core/snippet.ts';
import type { DecodedText } from '../sources/decode-text.ts';
import type { Allowlist } from '../suppress/allowlist.ts';
import { foreignDirective, secretlintBlocks } from '../suppress/inline/foreign.ts';
import { InlineIgnores, type InlinePolicy, type InlineSubject } from '../suppress/inline/inline-ignores.ts';

export interface AddOptions {
  /** how the file holds the text: GitHub, whose line hashes are computed here, reads every file as UTF-8; by default it is that, without a mark */
  readonly stored?: Pick<DecodedText, 'encoding' | 'bom'> | undefined;
  /** the word of our inline suppressions stands in the text */
  readonly directive?: boolean | undefined;
  readonly trace?: Tracer | undefined;
}

/** What decides whether a file's findings are reported. */
export interface Suppressions {
  readonly allowlist: Allowlist;
  readonly inline: InlinePolicy;
}

export interface FileOutcome {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  readonly notices: readonly Notice[];
  /** origins of the allowlist entries that held */
  readonly allowedBy: readonly string[];
}

/** What came of one match so far. Only the whole file knows its inline suppressions: a block may end in a later window. */
interface Candidate {
  /** undefined where the match is below the least confidence: it is not reported, but what covers it is not unused */
  readonly finding: Finding | undefined;
  readonly subject: InlineSubject;
  readonly allowed: AllowlistEntry | undefined;
  /** directive of another tool */
  readonly foreign: string | undefined;
}

/** UTF-16 units of a line, on each side of a match, that are searched for other tools' directives. */
const NEAR = 2000;

/** Turns the matches of one file, window by window, into findings: the only place where matches get locations, snippets and fingerprints. */
export class FileReport {
  readonly #path: string;
  #place: Place | 'live' | undefined;
  readonly #settings: ScanSettings;
  readonly #suppressions: Suppressions;
  readonly #inline: InlineIgnores;
  readonly #candidates: Candidate[] = [];
  /** no match, not even one below the least confidence, and no inline suppression */
  isBlank = true;
  /** findings so far by the fingerprint that the first of their equals has */
  readonly #equals = new Map<string, number>();

  constructor(path: string, settings: ScanSettings, suppressions: Suppressions) {
    this.#path = path;
    this.#settings = settings;
    this.#suppressions = suppressions;
    this.#inline = new InlineIgnores(path, suppressions.inline);
  }

  /** @param all every match, also those that gave way: what they cover is masked wherever it is shown */
  add(fragment: Fragment, all: readonly Match[], kept: readonly Match[], { stored, directive, trace }: AddOptions = {}): void {
    this.isBlank = false;
    const text = new ReportedText(fragment, all);
    const { inlineIgnores = 'all' } = this.#settings;
    if (directive && inlineIgnores !== 'none') {
      const lineOf = (at: number) => (isOwned({ start: at, end: at }, fragment) ? text.position(at).line : undefined);
      this.#inline.collect(fragment.text, fragment.language, lineOf);
    }
    const owned = kept.filter((match) => isOwned(match.span, fragment));
    if (owned.length === 0) return;
    const sure = new Set(owned.filter((match) => this.#isSure(match, trace)));
    const sameText = !fragment.window && (stored === undefined || stored.encoding === 'utf-8');
    const hashes = sameText ? text.lineHashes([...sure], stored?.bom === true) : undefined;
    for (const match of owned) {
      const finding = sure.has(match) ? this.#toFinding(match, text, hashes) : undefined;
      const subject = { path: this.#path, line: text.lineAround(match.span, 200) };
      this.#candidates.push({
        finding,
        subject: this.#subject(match, text),
        allowed: this.#suppressions.allowlist(match, subject),
        foreign: finding && inlineIgnores === 'all' ? text.foreignDirective(match) : undefined,
      });
    }
  }

  /** What the file comes to. @param whole all of it was searched: only then can a suppression be called unused */
  finish(whole: boolean): FileOutcome {
    const findings: Finding[] = [];
    const suppressed: Suppressed[] = [];
    const allowedBy = new Set<string>();
    for (const { finding, subject, allowed, foreign } of this.#candidates) {
      const inline = this.#inline.isEmpty ? undefined : this.#inline.reasonFor(subject);
      if (allowed?.origin !== undefined) allowedBy.add(allowed.origin);
      if (finding === undefined) continue;
      if (inline !== undefined) suppressed.push({ finding, by: 'inline', reason: inline });
      else if (foreign !== undefined) suppressed.push({ finding, by: 'inline', reason: foreign });
      else if (allowed) suppressed.push({ finding, by: 'allowlist', reason: allowed.reason });
      else findings.push(finding);
    }
    return {
      findings,
      suppressed,
      notices: whole && !this.#inline.isEmpty ? this.#inline.notices() : [],
      allowedBy: [...allowedBy],
    };
  }

  #subject(match: Match, text: ReportedText): InlineSubject {
    const { start, end } = text.locate(match.span, this.#path);
    const last = end.column === 1 && end.line > start.line ? end.line - 1 : end.line;
    const enclosing = (match.related ?? []).filter(({ role }) => role === 'enclosing-call');
    return {
      ruleId: match.rule.id,
      category: match.rule.category,
      first: start.line,
      last,
      enclosing: enclosing.map(({ span }) => text.position(span.start).line),
    };
  }

  #isSure(match: Match, trace: Tracer | undefined): boolean {
    if (confidenceAtLeast(match.confidence, this.#settings.minConfidence)) return true;
    const detail = `confidence ${match.confidence} is below ${this.#settings.minConfidence}`;
    trace?.({ ruleId: match.rule.id, span: match.span, step: 'threshold', verdict: 'reject', detail });
    return false;
  }

  #toFinding(match: Match, text: ReportedText, hashes: ReadonlyMap<number, string> | undefined): Finding {
    const snippet = text.snippet(match.span);
    // Most files have no finding, so the path is judged when one comes.
    this.#place ??= placeOf(this.#path) ?? 'live';
    const lowered = this.#place !== 'live' && isLoweredByPlace(match);
    const lineHash = hashes?.get(snippet.line);
    return {
      ruleId: match.rule.id,
      category: match.rule.category,
      severity: lowered ? shiftSeverity(match.severity, -1) : match.severity,
      confidence: match.confidence,
      location: text.locate(match.span, this.#path),
      snippet,
      ...(match.secret && { secret: match.secret }),
      evidence: lowered ? [...match.evidence, { code: 'lowered-by-place', args: { place: this.#place } }] : match.evidence,
      related: (match.related ?? []).map(({ span, role }): RelatedLocation => ({
        location: text.locate(span, this.#path),
        role,
      })),
      ...(match.fix && !match.secret && text.mayShow(match.fix) && { fix: text.fix(match.fix) }),
      fingerprint: this.#fingerprint(match.rule.id, snippet.lines[0] as string),
      ...(lineHash !== undefined && { lineHash }),
    };
  }

  #fingerprint(ruleId: string, maskedLine: string): string {
    const first = fingerprint(ruleId, this.#path, maskedLine, 0);
    const ordinal = this.#equals.get(first) ?? 0;
    this.#equals.set(first, ordinal + 1);
    return ordinal === 0 ? first : fingerprint(ruleId, this.#path, maskedLine, ordinal);
  }
}

/** A token that is beyond doubt is as live in a test as elsewhere; guesses and flaws weigh less there. */
function isLoweredByPlace(match: Match): boolean {
  return !(isPatternRule(match.rule) && confidenceAtLeast(match.confidence, 'high'));
}

function isOwned(span: Span, { window }: Fragment): boolean {
  return !window || (span.start >= window.ownedStart && span.start < window.ownedEnd);
}

/** A fragment's text as it may be shown: lines counted from the file's start, secrets masked. */
class ReportedText {
  readonly #fragment: Fragment;
  readonly #lines: LineIndex;
  #mask: Mask | undefined;
  readonly #masked: readonly MaskedSpan[];
  #blocks: ReturnType<typeof secretlintBlocks> | undefined;

  constructor(fragment: Fragment, matches: readonly Match[]) {
    this.#fragment = fragment;
    this.#lines = new LineIndex(fragment.text);
    this.#masked = matches.flatMap((match) =>
      match.masked.map((span) => ({ ...span, redacted: match.secret?.redacted ?? '****' })),
    );
  }

  position(offset: number): Position {
    const { line, column } = this.#lines.positionAt(offset);
    const { window } = this.#fragment;
    if (!window) return { line, column };
    return { line: line + window.linesBefore, column: line === 1 ? column + window.columnsBefore : column };
  }

  locate(span: Span, path: string): Location {
    return { path, start: this.position(span.start), end: this.position(span.end) };
  }

  /** The first line of a span, at most so many UTF-16 units before its start and after its end. */
  lineAround(span: Span, reach: number): string {
    return this.#line(this.#lines.lineAt(span.start), span, reach);
  }

  #line(line: number, span: Span, reach: number): string {
    const { start, end } = this.#lines.lineSpan(line);
    return this.#fragment.text.slice(Math.max(start, span.start - reach), Math.min(end, span.end + reach));
  }

  /** The directive of another tool that covers a match. */
  foreignDirective({ rule, span, related = [] }: Match): string | undefined {
    const enclosing = related.filter(({ role }) => role === 'enclosing-call').map((entry) => entry.span);
    for (const place of [span, ...enclosing]) {
      const line = this.#lines.lineAt(place.start);
      const before = line === 1 ? '' : this.#beginning(line - 1);
      const words = foreignDirective(rule.category, this.lineAround(place, NEAR), before);
      if (words !== undefined) return words;
    }
    this.#blocks ??= secretlintBlocks(this.#fragment.text);
    const within = rule.category === 'secret' && this.#blocks.some(([start, end]) => start < span.start && span.start < end);
    return within ? 'secretlint-disable' : undefined;
  }

  #beginning(line: number): string {
    const { start, end } = this.#lines.lineSpan(line);
    return this.#fragment.text.slice(start, Math.min(end, start + NEAR));
  }

  /** No part of a secret is in what a fix says: reports hold its words and its replacement. */
  mayShow({ edits }: MatchFix): boolean {
    this.#mask ??= new Mask(this.#fragment.text, this.#masked);
    return edits.every((edit) => (this.#mask as Mask).within(edit).length === 0);
  }

  fix({ description, edits }: MatchFix): NonNullable<Finding['fix']> {
    return {
      description,
      edits: edits.map(({ start, end, replacement }) => ({ start: this.position(start), end: this.position(end), replacement })),
    };
  }

  snippet(span: Span): Finding['snippet'] {
    const snippet = makeSnippet(this.#fragment.text, this.#lines, span, this.#masked);
    return this.#fragment.window ? { ...snippet, line: snippet.line + this.#fragment.window.linesBefore } : snippet;
  }

  /** @param marked a byte order mark stands before the text in the file, and counts */
  lineHashes(matches: readonly Match[], marked: boolean): Map<number, string> {
    const shift = marked ? 1 : 0;
    return lineHashes(
      marked ? `\ufeff${this.#fragment.text}` : this.#fragment.text,
      matches.map((match) => this.#lines.lineAt(match.span.start)),
      this.#masked.map(({ start, end }) => ({ start: start + shift, end: end + shift })),
    );
  }
}
