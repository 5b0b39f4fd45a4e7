import { Budget } from '../../core/budget.ts';
import type { Finding } from '../../core/finding.ts';
import type { Language } from '../../core/language.ts';
import { LineIndex } from '../../core/line-index.ts';
import { detectLanguage } from '../../syntax/detect-language.ts';
import type { Inspector } from '../inspector.ts';
import { noTimes } from '../stage-times.ts';

/** A finding with its place as UTF-16 offsets of the example. */
export interface FoundInExample {
  readonly ruleId: string;
  readonly start: number;
  readonly end: number;
  readonly finding: Finding;
}

/** Runs examples through everything a file goes through. */
export class ExampleScanner {
  readonly #inspector: Inspector;
  scanned = 0;

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
  }

  /** @param language by the path when not given */
  scan(text: string, path: string, language?: Language): FoundInExample[] {
    this.scanned += 1;
    const bytes = Buffer.from(text);
    const report = this.#inspector.open(path);
    const content = {
      path,
      language: language ?? detectLanguage(path, bytes.subarray(0, 256)),
      bytes,
      ascii: bytes.length === text.length,
    };
    this.#inspector.inspect(content, new Budget(5_000), report, noTimes());
    const lines = new LineIndex(text);
    const offset = (position: { line: number; column: number }): number =>
      lines.lineSpan(position.line).start + position.column - 1;
    return report.finish(true).findings.map((finding) => ({
      ruleId: finding.ruleId,
      start: offset(finding.location.start),
      end: offset(finding.location.end),
      finding,
    }));
  }
}
