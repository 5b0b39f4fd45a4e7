import { quotesLiterals, type Language } from '../../core/language.ts';
import { placeOf } from '../../core/place.ts';
import { meanSurprise, splitWords } from '../word-like.ts';
import type { Candidate } from './candidate.ts';

/** UTF-16 units looked at on either side of a candidate, however long the lines are. */
const AROUND = 1500;

const PROSE: ReadonlySet<Language> = new Set<Language>(['markdown', 'text']);
const MARKUP: ReadonlySet<Language> = new Set<Language>(['xml', 'html']);
const SHELL: ReadonlySet<Language> = new Set<Language>(['shell', 'batch', 'powershell', 'dockerfile', 'makefile']);
const DATA: ReadonlySet<Language> = new Set<Language>(['yaml', 'json', 'toml', 'ini', 'properties', 'dotenv', 'hcl']);

/** Words of the line that say what it is for. */
const LINE_WORDS: Readonly<Record<string, RegExp>> = {
  'line-asserts': /\b(?:assert\w*|expect\w*|should|must|equals?|toBe|toEqual|eq)\b/i,
  'line-compares': /[=!]==?(?!=)/,
  'line-translates': /\b(?:translate|i18n|label|message|title|placeholder|tooltip|_\(|t\()/i,
  'line-has-url': /:\/\//,
  'line-has-user': /user|login|email|account/i,
  'line-has-example': /example|sample|e\.g\.|such as|like /i,
  'line-throws': /error|throw|raise|log(?:ger)?\.|print|echo|warn/i,
  'line-imports': /^\s*(?:import|require|include|using|use|from)\b/,
  'line-header': /header|curl|-H\b/i,
};

/** Looked for beside the name: a signing key is none. */
const HASHES = /hash|encrypt|digest|sign|verify|crypt|md5|sha\d/i;

/** Words near by that say a real login or a test stands there. */
const NEAR_WORDS: Readonly<Record<string, RegExp>> = {
  'near-user': /user(?:name)?["'\]]?\s{0,3}(?:=>?|:)|login|account/i,
  'near-host': /host|server|port|url|endpoint|database/i,
  'near-test': /describe\(|\bit\(|assert|expect|@Test|def test|func Test/,
  'near-example': /example|sample|demo|dummy|fake|replace|your/i,
  'near-key': /client_?id|access_?key|consumer|app_?id|api_?key/i,
};

/** What the statement, its line and the lines around it say. */
export function placeFeatures(candidate: Candidate): [string, number][] {
  const { text, name, value } = candidate;
  const windowStart = Math.max(0, name.start - AROUND);
  const window = text.slice(windowStart, value.end + AROUND);
  // Looked for in slices: a file may be one line, and have thousands of candidates.
  const lineStart = windowStart + text.slice(windowStart, name.start).lastIndexOf('\n') + 1;
  const rest = text.slice(value.end, value.end + AROUND);
  const lineEnd = value.end + indexOr(rest.indexOf('\n'), rest.length);
  const before = text.slice(lineStart, name.start);
  const after = text.slice(value.end, Math.min(lineEnd, value.end + AROUND));
  const line = `${before.slice(-300)}${text.slice(name.start, value.start)} ${after.slice(0, 300)}`;
  const near = nearLines(text, lineStart, lineEnd);
  const literal = text.slice(value.start, value.end);
  return [
    ...syntaxFeatures(candidate, before, after),
    ...Object.entries(LINE_WORDS).map(([feature, pattern]): [string, number] => [feature, Number(pattern.test(line))]),
    ...Object.entries(NEAR_WORDS).map(([feature, pattern]): [string, number] => [feature, Number(pattern.test(near))]),
    ['line-hashes', Number(HASHES.test(`${before.slice(-300)} ${text.slice(name.end, value.start)} ${after.slice(0, 300)}`))],
    ['value-repeats', Math.max(0, Math.min(4, occurrencesAlone(window, literal) - 2))],
    ['name-repeats', Math.min(6, occurrences(window, text.slice(name.start, name.end)) - 1)],
    ['line-length', Math.min(1000, lineEnd - lineStart)],
    ['words-before', Math.min(12, splitWords(before.slice(-120)).length)],
    ['words-after', Math.min(12, splitWords(after.slice(0, 120)).length)],
    ['line-surprise', lineSurprise(line)],
    ...fileFeatures(candidate),
  ];
}

function syntaxFeatures({ text, operator, quoted, value, name }: Candidate, before: string, after: string): [string, number][] {
  const between = text.slice(name.end, value.start);
  return [
    ['quoted', Number(quoted)],
    ['operator-equals', Number(operator.endsWith('=') && !/[=!]=/.test(operator))],
    ['operator-colon', Number(operator === ':')],
    ['operator-arrow', Number(operator === '=>' || operator === '->')],
    ['operator-call', Number(operator === '(')],
    ['operator-comma', Number(operator === ',')],
    ['operator-compares', Number(/[=!]==?/.test(operator))],
    ['operator-element', Number(operator === '>')],
    ['operator-spaced', Number(/\s/.test(between))],
    ['wrapped', Number(/\w\(/.test(between))],
    ['name-quoted', Number(/["'`]$/.test(before))],
    ['comment', Number(/^\s*(?:\/\/|#|\*|--|;|<!--|\/\*)/.test(before) || /\s(?:\/\/|#)\s/.test(before))],
    ['more-arguments', Number(/^["'`]\s*,/.test(after))],
    ['arguments-before', Number(operator === '(' ? 0 : /\([^()]*,[^()]*$/.test(before.slice(-200)))],
    ['value-goes-on', Number(/^["'`]?\s*(?:\+|\.(?![\s.])|%\s)/.test(after))],
    ['statement-ends', Number(/^["'`]?[)\]}]*[;,]?\s*$/.test(after))],
    ['in-string', Number(!quoted && /["'`][^"'`]*$/.test(before))],
    ['in-url', Number(/[?&]$/.test(before))],
    ['indent', Math.min(20, /^\s*/.exec(before)?.[0].length ?? 0)],
  ];
}

function fileFeatures({ language, path }: Candidate): [string, number][] {
  const place = placeOf(path);
  return [
    ['in-code', Number(quotesLiterals(language) && !DATA.has(language))],
    ['in-data', Number(DATA.has(language))],
    ['in-prose', Number(PROSE.has(language))],
    ['in-markup', Number(MARKUP.has(language))],
    ['in-shell', Number(SHELL.has(language))],
    ['in-test', Number(place === 'test' || place === 'fixture')],
  ];
}

/** Three lines before and after, without the line itself. */
function nearLines(text: string, lineStart: number, lineEnd: number): string {
  const before = text
    .slice(Math.max(0, lineStart - AROUND), lineStart)
    .split('\n')
    .slice(-4)
    .join('\n');
  const after = text
    .slice(lineEnd, lineEnd + AROUND)
    .split('\n')
    .slice(0, 4)
    .join('\n');
  return `${before.slice(-600)}\n${after.slice(0, 600)}`;
}

function occurrences(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && count < 8; at = text.indexOf(part, at + part.length)) count++;
  return count;
}

/** Occurrences that are no part of a longer word. A secret may well stand twice in a file; what stands there often is a sample. */
function occurrencesAlone(text: string, part: string): number {
  let count = 0;
  for (let at = text.indexOf(part); at !== -1 && count < 8; at = text.indexOf(part, at + part.length)) {
    if (!/\w/.test(text.charAt(at - 1)) && !/\w/.test(text.charAt(at + part.length))) count++;
  }
  return count;
}

/** The most surprising word of the rest of the line: encoded data stands in company. */
function lineSurprise(line: string): number {
  return splitWords(line.slice(0, 400)).reduce(
    (most, word) => (/^[a-z]{5,}$/.test(word) ? Math.max(most, meanSurprise(word)) : most),
    0,
  );
}

function indexOr(index: number, fallback: number): number {
  return index === -1 ? fallback : index;
}
