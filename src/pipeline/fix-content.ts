import { RULES } from '../../rules/index.ts';
import type { Finding } from '../core/finding.ts';
import { LineIndex } from '../core/line-index.ts';
import type { ScanSettings } from '../core/settings.ts';
import { applyEdits } from '../core/edit.ts';
import { Inspector } from './inspector.ts';
import { FileScanner } from './scan-files.ts';
import { selectRules } from './select-rules.ts';

export interface Fixed {
  readonly before: string;
  readonly after: string;
  readonly findings: readonly Finding[];
}

/** Scans one content and applies the fixes of what it finds there. Undefined where there is none, or the content is not UTF-8 without a mark. */
export function fixContent(content: Buffer, path: string, settings: ScanSettings): Fixed | undefined {
  const before = content.toString('utf8');
  if (!Buffer.from(before, 'utf8').equals(content) || before.startsWith('\ufeff')) return undefined;
  const scanner = new FileScanner(new Inspector(selectRules(RULES, settings.rules), settings));
  scanner.scanContent(path, content);
  const findings = scanner.take().findings.filter(({ fix, secret }) => fix !== undefined && secret === undefined);
  if (findings.length === 0) return undefined;
  const lines = new LineIndex(before);
  const edits = findings
    .flatMap(({ fix }) => fix?.edits ?? [])
    .map(({ start, end, replacement }) => ({
      start: lines.lineSpan(start.line).start + start.column - 1,
      end: lines.lineSpan(end.line).start + end.column - 1,
      replacement,
    }));
  const after = applyEdits(before, edits);
  return after === before ? undefined : { before, after, findings };
}
