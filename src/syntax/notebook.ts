import type { Language } from '../core/language.ts';
import type { Region } from './embedded.ts';
import { detectLanguage } from './detect-language.ts';

const NO_BYTES = new Uint8Array(0);

/**
 * Code cells of a Jupyter notebook (https://nbformat.readthedocs.io/en/latest/format_description.html). Their lines are JSON strings; a text as
 * long as the file in which they read as code stands beside them, so that offsets are the file's own.
 */
export function notebookCells(text: string): Region[] {
  const language = kernelLanguage(text);
  const spans: { start: number; end: number }[] = [];
  let plain = '';
  let done = 0;
  for (const match of text.matchAll(/"cell_type"\s{0,20}:\s{0,20}"code"/g)) {
    const next = text.indexOf('"cell_type"', match.index + 11);
    const source = sourceOf(text, match.index, next === -1 ? text.length : next);
    if (!source || source.start < done) continue;
    plain += text.slice(done, source.start) + undone(text, source.start, source.end);
    done = source.end;
    spans.push(source);
  }
  plain += text.slice(done);
  return spans.flatMap(({ start, end }) => [
    ...shellLines(plain, start, end),
    { start, end, language: cellLanguage(plain, start, end) ?? language, text: plain, kind: 'cell' as const },
  ]);
}

/** `%%bash` on a cell's first line says what the rest of it is. */
function cellLanguage(plain: string, start: number, end: number): Language | undefined {
  const magic = /^\s{0,40}[[\s]{0,40}%%(bash|sh|javascript|js|ruby|perl|R)\b/.exec(
    plain.slice(start, Math.min(end, start + 120)),
  )?.[1];
  return magic === undefined ? undefined : detectLanguage(`cell.${KERNELS[magic] ?? magic}`, NO_BYTES);
}

/** `!curl …`: a line for the shell, in a region of its own before the cell's. */
function shellLines(plain: string, start: number, end: number): Region[] {
  const regions: Region[] = [];
  for (const line of plain.slice(start, end).matchAll(/^[ \t]{0,200}!(.{1,2000})$/gm)) {
    const from = start + line.index + line[0].indexOf('!') + 1;
    regions.push({ start: from, end: from + (line[1] as string).length, language: 'shell', text: plain, kind: 'cell' });
  }
  return regions;
}

const KERNELS: Readonly<Record<string, string>> = {
  python: 'py',
  javascript: 'js',
  typescript: 'ts',
  bash: 'sh',
  ruby: 'rb',
  perl: 'pl',
  kotlin: 'kt',
};

function kernelLanguage(text: string): Language {
  const name =
    /"language_info"\s{0,20}:\s{0,20}\{[^}]{0,600}?"name"\s{0,20}:\s{0,20}"(\w{1,20})"/.exec(text)?.[1]?.toLowerCase() ??
    'python';
  const language = detectLanguage(`cell.${KERNELS[name] ?? name}`, NO_BYTES);
  return language === 'text' ? 'python' : language;
}

/** The value of `source`: a string, or a list of strings. */
function sourceOf(text: string, from: number, to: number): { start: number; end: number } | undefined {
  const key = /"source"\s{0,20}:\s{0,20}/g;
  key.lastIndex = from;
  const match = key.exec(text);
  if (!match || match.index >= to) return undefined;
  const start = match.index + match[0].length;
  if (text.charAt(start) === '"') return { start, end: stringEnd(text, start) };
  if (text.charAt(start) !== '[') return undefined;
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== ']') at = text.charAt(at) === '"' ? stringEnd(text, at) : at + 1;
  return { start, end: Math.min(at + 1, text.length) };
}

function stringEnd(text: string, start: number): number {
  let at = start + 1;
  while (at < text.length && text.charAt(at) !== '"') at += text.charAt(at) === '\\' ? 2 : 1;
  return Math.min(at + 1, text.length);
}

const ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r', '"': '"', '\\': '\\', '/': '/' };

/** The strings between two offsets as code: their marks and the commas between them become white space, nothing moves. */
function undone(text: string, from: number, to: number): string {
  let plain = '';
  let inString = false;
  let quoted = false;
  for (let at = from; at < to; at += 1) {
    const character = text.charAt(at);
    if (character === '"') {
      inString = !inString;
      quoted = false;
      plain += ' ';
    } else if (!inString) plain += character === '\n' ? '\n' : ' ';
    else if (character !== '\\') plain += character;
    else {
      const escape = ESCAPES[text.charAt(at + 1)] ?? ' ';
      // the white space that fills up stands outside of a quoted string
      plain += escape === '"' && quoted ? '" ' : ` ${escape}`;
      if (escape === '"') quoted = !quoted;
      if (escape === '\n') quoted = false;
      at += 1;
    }
  }
  return plain;
}
