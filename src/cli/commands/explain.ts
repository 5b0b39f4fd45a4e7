import { readFileSync, statSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { UsageError } from '../../core/errors.ts';
import { explain, type Explanation } from '../../pipeline/explain.ts';
import { skipWords } from '../../report/error-words.ts';
import { evidenceWords } from '../../report/evidence-words.ts';
import { visible } from '../../report/sanitize.ts';
import { counted } from '../../report/summary-line.ts';
import { codeFrame } from '../../report/text/layout.ts';
import { openSource } from '../open-source.ts';
import { print } from '../print.ts';
import { findScanRoot, type ScanRoot } from '../scan-root.ts';
import { readSettings, type Settings } from '../settings.ts';
import { styleFor, usesColor, width } from '../terminal.ts';
import type { Invocation, Run } from './command.ts';

type Style = ReturnType<typeof styleFor>;

/** `path:line`, and `path:line:column` as reports print it. The path may hold colons. */
export function parsePlace(text: string): { readonly path: string; readonly line: number } {
  const parts = /^(.+?):(\d{1,9})(?::\d{1,9})?$/s.exec(text);
  const line = Number(parts?.[2]);
  if (!parts?.[1] || !(line >= 1)) throw new UsageError('Write the place as path:line, as in src/app.py:12.');
  return { path: parts[1], line };
}

function readContent(file: string, shown: string, maxFileSize: number): Buffer {
  try {
    const stats = statSync(file);
    if (!stats.isFile()) throw new UsageError(`${shown} is not a regular file.`);
    if (stats.size > maxFileSize) throw new UsageError(`${shown} is larger than --max-file-size, so it is not scanned.`);
    return readFileSync(file);
  } catch (error) {
    if (error instanceof UsageError) throw error;
    throw new UsageError(`${shown} cannot be read (${(error as NodeJS.ErrnoException).code ?? 'unknown error'}).`);
  }
}

/** Whether a scan of the whole root would look at the file, as the end of a sentence. */
async function listing(path: string, place: ScanRoot, settings: Settings, { options }: Invocation): Promise<string | undefined> {
  const { items } = await openSource({ operands: [place.root], options }, place, settings);
  for await (const item of items) {
    if (item.kind === 'file' && item.path === path) return undefined;
    if (item.kind !== 'skipped') continue;
    const { path: skipped, reason } = item.skipped;
    if (skipped === path || (skipped.endsWith('/') && path.startsWith(skipped)))
      return `leaves it out: ${skipWords(reason)} (${visible(skipped)})`;
  }
  return 'leaves it out: no ignore rule lets it through (`git check-ignore -v` names the one in the way)';
}

/** What each rule that touched the line did, in the order in which rules first did. */
function traceLines({ trace }: Explanation, style: Style): string[] {
  const ids = [...new Set(trace.map(({ ruleId }) => ruleId))];
  const marks = { pass: style('green', 'pass  '), reject: style('red', 'reject'), note: style('dim', 'note  ') };
  return ids.flatMap((id) => [
    `  ${style('bold', visible(id))}`,
    ...trace
      .filter(({ ruleId }) => ruleId === id)
      .map(
        ({ step, verdict, detail, line, column }) =>
          `    ${marks[verdict]} ${step.padEnd(9)} ${`${line}:${column}`.padEnd(8)} ${visible(detail)}`,
      ),
  ]);
}

function verdictLines({ findings, suppressed }: Explanation, style: Style): string[] {
  const reported = findings.flatMap((finding) => [
    `  ${style('red', 'reported')} ${finding.ruleId}: ${finding.severity}, confidence ${finding.confidence}`,
    ...codeFrame(finding.snippet, Math.min(100, width(process.stdout)) - 4, (carets) => style('red', carets)).map(
      (line) => `    ${line}`,
    ),
    ...finding.evidence.map((evidence) => `    - ${evidenceWords(evidence)}`),
  ]);
  const hidden = suppressed.map(
    ({ finding, by, reason }) => `  ${style('yellow', 'suppressed')} ${finding.ruleId} by ${by}: ${visible(reason)}`,
  );
  return [...reported, ...hidden];
}

/** The nearest reasons why nothing came of a line. */
function silence(explanation: Explanation): string {
  const skipped = explanation.skipped[0];
  if (skipped) return `The file is not searched: ${skipWords(skipped.reason)}.`;
  if (explanation.trace.length === 0) {
    return 'No keyword of any rule that runs stands on this line, so no rule looked at it. "tightlip rules show <id>" lists a rule\'s keywords.';
  }
  return 'Rules looked at this line, and none reported it; the last "reject" above says why.';
}

export const run: Run = async (invocation) => {
  const { options } = invocation;
  const asked = parsePlace(invocation.operands[0] ?? '');
  const file = resolve(asked.path);
  const place = findScanRoot([asked.path], process.cwd());
  const settings = await readSettings(place, options);
  const content = readContent(file, asked.path, settings.scan.maxFileSize);
  const ends = content.reduce((count, byte) => count + Number(byte === 0x0a), 0);
  const lines = content.at(-1) === 0x0a ? ends : ends + 1;
  if (asked.line > lines) throw new UsageError(`${asked.path} has only ${counted(lines, 'line')}.`);
  const path = relative(place.root, file).replaceAll('\\', '/');
  const explanation = explain(content, path, asked.line, settings.scan);
  const leftOut = await listing(path, place, settings, invocation);
  const style = styleFor(usesColor(options.color ?? 'auto', process.stdout, process.env));
  const found = explanation.findings.length + explanation.suppressed.length > 0;
  const text = [
    style('bold', visible(`${path}:${asked.line}`)),
    ...(leftOut === undefined ? [] : [`  A scan of the whole tree ${leftOut}.`]),
    ...traceLines(explanation, style),
    ...verdictLines(explanation, style),
    ...(found ? [] : [`  ${silence(explanation)}`]),
  ];
  await print(`${text.join('\n')}\n`);
  return 0;
};
