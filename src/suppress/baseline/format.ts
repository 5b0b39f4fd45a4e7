import { ConfigError } from '../../core/errors.ts';
import type { Baseline, BaselineEntry } from './baseline.ts';

/** Grows when a line of the file changes its meaning. A reader stays for every version that was ever released. */
export const BASELINE_VERSION = 1;
export const BASELINE_NAME = '.tightlip-baseline';

const HEADER = '# Findings that tightlip does not report: they were there before. One a line, sorted; see docs/suppressing.md.';
const CONFLICT = /^(?:<{7}|={7}|>{7}|\|{7})(?: |$)/;
const ENTRY =
  /^(?<path>\S+) (?<ruleId>[a-z][a-z0-9-]*) (?<tag>~?[0-9a-f]{4,64}(?:\.[0-9a-f]{4,64})?)(?: (?<verdict>true|false))?(?: -- (?<note>.*))?$/;

/** A path on one line and without spaces, as in URLs. */
function encodePath(path: string): string {
  return path.replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}%#]/gu, (char) => encodeURIComponent(char));
}

function decodePath(text: string): string | undefined {
  try {
    return decodeURIComponent(text);
  } catch {
    return undefined;
  }
}

function renderEntry({ path, ruleId, tag, verdict, note }: BaselineEntry): string {
  const words = [encodePath(path), ruleId, tag, ...(verdict ? [verdict] : []), ...(note === undefined ? [] : ['--', note])];
  return words.join(' ');
}

/** The file's text: the same entries give the same bytes. */
export function renderBaseline({ salt, entries }: Baseline): string {
  const lines = [...new Set(entries.map(renderEntry))].sort();
  return `${[HEADER, `version ${BASELINE_VERSION}`, `salt ${salt}`, ...lines].join('\n')}\n`;
}

/** Whether two entries stand for the same finding. */
export function entryKey({ path, ruleId, tag }: BaselineEntry): string {
  return `${path}\0${ruleId}\0${tag}`;
}

/**
 * Reads a baseline. Order and doubled lines do not matter, so that a merge which keeps the lines of both sides is right; of two that differ in their
 * verdict, the one with a verdict counts, then the later one.
 *
 * @throws ConfigError with the 1-based line
 */
export function parseBaseline(text: string, file: string): Baseline {
  const fail = (message: string, line?: number): never => {
    throw new ConfigError(message, file, line);
  };
  const lines = text.replace(/^\ufeff/, '').split(/\r?\n/);
  const conflict = lines.findIndex((line) => CONFLICT.test(line));
  if (conflict !== -1)
    fail('This is a mark of a merge conflict. Keep the entries of both sides, in any order, and delete the marks.', conflict + 1);
  let version: string | undefined;
  let salt: string | undefined;
  const entries = new Map<string, BaselineEntry>();
  lines.forEach((line, index) => {
    if (line.trim() === '' || line.startsWith('#')) return;
    if (version === undefined) {
      version = /^version (\d{1,6})$/.exec(line)?.[1] ?? fail('This is no baseline: it must begin with "version 1".', index + 1);
      if (Number(version) > BASELINE_VERSION) fail('The baseline was written by a newer tightlip. Update tightlip.', index + 1);
      if (Number(version) < 1) fail('There is no such version of the baseline.', index + 1);
    } else if (salt === undefined) {
      salt =
        /^salt ([0-9a-f]{32})$/.exec(line)?.[1] ??
        fail('Here the salt should stand: "salt" and 32 hexadecimal digits.', index + 1);
    } else if (/^(?:version \d+|salt [0-9a-f]+)$/.test(line)) {
      if (line !== `version ${version}` && line !== `salt ${salt}`)
        fail(
          'Two baselines with different salts were merged. Keep one of them whole, then run "tightlip baseline update".',
          index + 1,
        );
    } else {
      const entry =
        parseEntry(line) ??
        fail('This line is no entry: it should be a path, a rule, a tag, and perhaps true or false.', index + 1);
      const before = entries.get(entryKey(entry));
      if (!before || entry.verdict !== undefined || before.verdict === undefined) entries.set(entryKey(entry), entry);
    }
  });
  if (salt === undefined) return fail('The baseline is cut off: it has no salt.', lines.length);
  return { salt, entries: [...entries.values()] };
}

function parseEntry(line: string): BaselineEntry | undefined {
  const { path: written = '', ruleId = '', tag = '', verdict, note } = ENTRY.exec(line)?.groups ?? {};
  const path = decodePath(written);
  if (path === undefined || path === '') return undefined;
  return { path, ruleId, tag, ...(verdict && { verdict: verdict as 'true' | 'false' }), ...(note !== undefined && { note }) };
}
