/**
 * Names and source lines come from whoever wrote the scanned files. Nothing of theirs may move a terminal's cursor, reorder a line, hide
 * itself, or be executed by a build runner that reads our output.
 */

/** Control, format (bidirectional marks, zero width, tags), line and paragraph separators, lone surrogates. */
const UNSHOWN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/**
 * `##[error]`, `##vso[…]`, `##teamcity[…]`: runners execute these wherever in a line they stand, so a gutter does not help
 * (actions/runner `ActionCommand.TryParse` looks for the prefix anywhere).
 */
const COMMAND = /##(?=[a-z]{0,20}\[)/gi;

/** `::error::` must begin a line, white space aside: so it could where a text is wrapped or begins a line. */
const LEADING_COMMAND = /(^|\s):(?=:)/g;

function escape(char: string): string {
  return `\\u{${(char.codePointAt(0) as number).toString(16)}}`;
}

/** Text of one line, safe to print and to wrap anywhere: what does not show becomes `\u{202e}`, line ends too. */
export function visible(text: string): string {
  return text
    .replace(COMMAND, `#${escape('#')}`)
    .replace(UNSHOWN, escape)
    .replace(LEADING_COMMAND, `$1${escape(':')}`);
}

/** Text with a mark, safe to print after a gutter, and where the mark is now. */
export interface VisibleLine {
  readonly text: string;
  readonly mark: { readonly start: number; readonly end: number };
}

const TAB = 4;

/** As `visible`, with tabs expanded to stops of four and the half-open mark (UTF-16 units) carried over. */
export function visibleLine(line: string, mark: VisibleLine['mark'] = { start: 0, end: 0 }): VisibleLine {
  const commands = new Set([...line.matchAll(COMMAND)].map((match) => match.index + 1));
  let text = '';
  let start: number | undefined;
  let end: number | undefined;
  for (let at = 0; at < line.length;) {
    const char = String.fromCodePoint(line.codePointAt(at) as number);
    if (at >= mark.start) start ??= text.length;
    if (at >= mark.end) end ??= text.length;
    if (char === '\t') text += ' '.repeat(TAB - (text.length % TAB));
    else text += commands.has(at) ? escape(char) : char.replace(UNSHOWN, escape);
    at += char.length;
  }
  return { text, mark: { start: start ?? text.length, end: end ?? text.length } };
}

/** What JSON.stringify leaves as it is though a terminal would not show it, and what a runner would execute. */
const UNSAFE_IN_JSON = /[\x7f-\x9f\p{Cf}\p{Zl}\p{Zp}]/gu;

const escapedInJson = (text: string): string =>
  Array.from({ length: text.length }, (_, at) => `\\u${text.charCodeAt(at).toString(16).padStart(4, '0')}`).join('');

function safe(json: string): string {
  return json.replace(COMMAND, `#${escapedInJson('#')}`).replace(UNSAFE_IN_JSON, escapedInJson);
}

/** JSON of the same value in which nothing hides and nothing is executed; 2-space indent and a final newline. */
export function safeJson(value: unknown): string {
  return `${safe(JSON.stringify(value, undefined, 2))}\n`;
}

/** As `safeJson`, on one line and fit for a script element: without `<` nothing in it can end the element or begin a comment. */
export function embeddedJson(value: unknown): string {
  return safe(JSON.stringify(value)).replace(/[<>&]/g, escapedInJson);
}
