import type { Finding, RelatedLocation, Suppressed } from '../core/finding.ts';
import { fingerprint } from '../core/fingerprint.ts';
import type { Fragment } from '../core/fragment.ts';
import { lineHashes } from '../core/line-hash.ts';
import { LineIndex } from '../core/line-index.ts';
import type { Location, Position, Span } from '../core/location.ts';
import type { MaskedSpan } from '../core/mask.ts';
import type { Match, Tracer } from '../core/match.ts';
import { placeOf, type Place } from '../core/place.ts';
import { isPatternRule } from '../core/rule.ts';
import type { ScanSettings } from '../core/settings.ts';
import { confidenceAtLeast, shiftSeverity } from '../core/severity.ts';
import { makeSnippet } from '../core/snippet.ts';
import type { DecodedText } from '../sources/decode-text.ts';
import type { Allowlist } from '../suppress/allowlist.ts';

export interface AddOptions {
  /** how the file holds the text: GitHub, whose line hashes are computed here, reads every file as UTF-8; by default it is that, without a mark */
  readonly stored?: Pick<DecodedText, 'encoding' | 'bom'> | undefined;
  readonly trace?: Tracer | undefined;
}

/** Turns the matches of one file, window by window, into findings: the only place where matches get locations, snippets and fingerprints. */
export class FileReport {
  readonly findings: Finding[] = [];
  readonly suppressed: Suppressed[] = [];
  readonly #path: string;
  #place: Place | 'live' | undefined;
  readonly #settings: ScanSettings;
  readonly #allowlist: Allowlist;
  /** findings so far by the fingerprint that the first of their equals has */
  readonly #equals = new Map<string, number>();

  constructor(path: string, settings: ScanSettings, allowlist: Allowlist) {
    this.#path = path;
    this.#settings = settings;
    this.#allowlist = allowlist;
  }

  /** @param all every match, also those that gave way: what they cover is masked wherever it is shown */
  add(fragment: Fragment, all: readonly Match[], kept: readonly Match[], { stored, trace }: AddOptions = {}): void {
    const text = new ReportedText(fragment, all);
    const owned = kept.filter((match) => isOwned(match.span, fragment) && this.#isSure(match, trace));
    const sameText = !fragment.window && (stored === undefined || stored.encoding === 'utf-8');
    const hashes = sameText ? text.lineHashes(owned, stored?.bom === true) : undefined;
    for (const match of owned) {
      const finding = this.#toFinding(match, text, hashes);
      const line = fragment.text.slice(Math.max(0, match.span.start - 200), match.span.end + 200);
      const reason = this.#allowlist(match, { path: this.#path, line: lineOf(line, Math.min(200, match.span.start)) });
      if (reason === undefined) this.findings.push(finding);
      else this.suppressed.push({ finding, by: 'allowlist', reason });
    }
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

/** The line round an offset, without its end. */
function lineOf(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', offset);
  return text.slice(start, end === -1 ? text.length : end).replace(/\r$/, '');
}

/** A fragment's text as it may be shown: lines counted from the file's start, secrets masked. */
class ReportedText {
  readonly #fragment: Fragment;
  readonly #lines: LineIndex;
  readonly #masked: readonly MaskedSpan[];

  constructor(fragment: Fragment, matches: readonly Match[]) {
    this.#fragment = fragment;
    this.#lines = new LineIndex(fragment.text);
    this.#masked = matches.flatMap((match) =>
      match.masked.map((span) => ({ ...span, redacted: match.secret?.redacted ?? '****' })),
    );
  }

  #position(offset: number): Position {
    const { line, column } = this.#lines.positionAt(offset);
    const { window } = this.#fragment;
    if (!window) return { line, column };
    return { line: line + window.linesBefore, column: line === 1 ? column + window.columnsBefore : column };
  }

  locate(span: Span, path: string): Location {
    return { path, start: this.#position(span.start), end: this.#position(span.end) };
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
