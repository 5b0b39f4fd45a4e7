import { RULES } from '../../rules/index.ts';
import type { Finding, Suppressed } from '../core/finding.ts';
import type { Skipped } from '../core/fragment.ts';
import { LineIndex } from '../core/line-index.ts';
import type { TraceEvent } from '../core/match.ts';
import type { ScanSettings } from '../core/settings.ts';
import { decodeText } from '../sources/decode-text.ts';
import { Inspector } from './inspector.ts';
import { FileScanner } from './scan-files.ts';
import { selectRules } from './select-rules.ts';

export interface Explanation {
  readonly findings: readonly Finding[];
  readonly suppressed: readonly Suppressed[];
  /** the content was not looked at, and why */
  readonly skipped: readonly Skipped[];
  /** every step that touched the asked line, in order */
  readonly trace: readonly (TraceEvent & { readonly line: number; readonly column: number })[];
}

/**
 * Scans one content with every step recorded, and keeps what concerns one 1-based line. Positions in the trace are those of the
 * decoded text; content of more than one window (8 MiB) is explained by its first.
 */
export function explain(content: Uint8Array, path: string, line: number, settings: ScanSettings): Explanation {
  const events: TraceEvent[] = [];
  const inspector = new Inspector(selectRules(RULES, settings.rules), { ...settings, fileBudget: Infinity }, 'open');
  const scanner = new FileScanner(inspector, (event) => events.push(event));
  scanner.scanContent(path, content);
  const { findings, suppressed, skipped } = scanner.take();
  const decoded = decodeText(content);
  const lines = new LineIndex(decoded.kind === 'text' ? Buffer.from(decoded.bytes).toString() : '');
  const touches = (finding: Finding): boolean => finding.location.start.line <= line && line <= finding.location.end.line;
  return {
    findings: findings.filter(touches),
    suppressed: suppressed.filter(({ finding }) => touches(finding)),
    skipped,
    trace: events
      .map((event) => ({ ...event, ...lines.positionAt(event.span.start) }))
      .filter((event) => event.line <= line && line <= lines.lineAt(Math.max(event.span.start, event.span.end - 1))),
  };
}
