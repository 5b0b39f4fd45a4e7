import { RULES } from '../../rules/index.ts';
import { applyEdits, type TextEdit } from '../core/edit.ts';
import type { Finding } from '../core/finding.ts';
import { LineIndex } from '../core/line-index.ts';
import type { Position } from '../core/location.ts';
import { Mask, type MaskedSpan } from '../core/mask.ts';
import type { ScanSettings } from '../core/settings.ts';
import { confidenceAtLeast } from '../core/severity.ts';
import type { Baseline } from '../suppress/baseline/baseline.ts';
import { matchBaseline } from '../suppress/baseline/match-baseline.ts';
import { Inspector } from './inspector.ts';
import { FileScanner } from './scan-files.ts';
import { selectRules } from './select-rules.ts';

export interface Fixed {
  readonly after: string;
  /** both texts as they may be shown: secrets are masked, line ends are where they were */
  readonly shown: { readonly before: string; readonly after: string };
  readonly findings: readonly Finding[];
}

/** Scans one content and applies the fixes of what it finds there. Undefined where there is none, or the content is not UTF-8 without a mark. */
export type FixContent = (content: Buffer, path: string) => Fixed | undefined;

/**
 * @param settings of the scan; the rules are made ready once for all contents
 * @param accepted findings that are to stay as they are
 */
export function contentFixer(settings: ScanSettings, accepted?: Baseline): FixContent {
  // What is below the least confidence is not mended, but is masked.
  const all: ScanSettings = { ...settings, minConfidence: 'low' };
  const scanner = new FileScanner(new Inspector(selectRules(RULES, all.rules), all));
  return (content, path) => {
    const before = content.toString('utf8');
    if (!Buffer.from(before, 'utf8').equals(content) || before.startsWith('\ufeff')) return undefined;
    scanner.scanContent(path, content);
    const { findings, suppressed } = scanner.take();
    const covered = accepted && matchBaseline(accepted, findings, () => false).covered;
    const wanted = findings.filter(
      (finding) =>
        finding.fix &&
        !finding.secret &&
        covered?.has(finding) !== true &&
        confidenceAtLeast(finding.confidence, settings.minConfidence),
    );
    const text = new FixedText(before, [...findings, ...suppressed.map(({ finding }) => finding)]);
    return wanted.length === 0 ? undefined : text.apply(wanted);
  };
}

class FixedText {
  readonly #text: string;
  readonly #lines: LineIndex;
  readonly #mask: Mask;

  /** @param found everything in the text, reported or not */
  constructor(text: string, found: readonly Finding[]) {
    this.#text = text;
    this.#lines = new LineIndex(text);
    this.#mask = new Mask(
      text,
      found.flatMap((finding) => this.#hidden(finding)),
    );
  }

  apply(findings: readonly Finding[]): Fixed | undefined {
    const edits = findings.flatMap(({ fix }) => fix?.edits ?? []);
    // A fix never touches a secret, nor a line's part that must not be shown.
    const clear = edits.map((edit) => this.#located(edit)).filter((edit) => this.#mask.within(edit).length === 0);
    const after = applyEdits(this.#text, clear);
    if (after === this.#text) return undefined;
    const masks = this.#mask.within({ start: 0, end: this.#text.length }).map((span) => this.#masking(span));
    const shown = { before: applyEdits(this.#text, masks), after: applyEdits(this.#text, [...clear, ...masks]) };
    return { after, shown, findings };
  }

  #hidden({ secret, location }: Finding): MaskedSpan[] {
    if (!secret) return [];
    const { redacted } = secret;
    const place = { start: this.#offset(location.start), end: this.#offset(location.end), redacted };
    // A secret of several lines is reported at its first; an encoded one stands nowhere as it is.
    const value = secret.reveal();
    const at = this.#text.indexOf(value);
    return at === -1 ? [place] : [place, { start: at, end: at + value.length, redacted }];
  }

  #masking({ start, end, redacted }: MaskedSpan): TextEdit {
    return { start, end, replacement: redacted + this.#text.slice(start, end).replace(/[^\n]/g, '') };
  }

  #located({ start, end, replacement }: NonNullable<Finding['fix']>['edits'][number]): TextEdit {
    return { start: this.#offset(start), end: this.#offset(end), replacement };
  }

  #offset({ line, column }: Position): number {
    return this.#lines.lineSpan(line).start + column - 1;
  }
}
