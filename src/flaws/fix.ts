import type { FlawPart } from '../core/flaw-rule.ts';
import type { Span } from '../core/location.ts';
import type { MatchFix as Fix } from '../core/match.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementEnd, elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { constantTime } from './constant-time.ts';
import type { Flaw } from './context.ts';
import { turnedValue } from './turned-value.ts';

/** What can be changed without a thought: an argument or property, an option of a command, a comparison where the constant-time one is at hand. */
export function fixOf(code: SourceCode, part: FlawPart, flaw: Flaw): Fix | undefined {
  if (part.fix === 'remove') {
    if (part.part === 'command') return withoutOption(code.text, flaw.span);
    return part.part === 'call'
      ? withoutLink(code, flaw.span)
      : (withoutElement(code, flaw.span) ??
          (part.part === 'reference' || part.part === 'setting' ? turnedValue(code, flaw.span) : undefined));
  }
  return part.fix === 'constant-time' ? constantTime(code, flaw.span) : undefined;
}

function removal(start: number, end: number, what: string): Fix {
  return { description: `Remove ${what}`, edits: [{ start, end, replacement: '' }] };
}

/** Takes an argument, property or pair out with the comma it needs; only where it is a whole element inside brackets. */
function withoutElement(code: SourceCode, { start, end }: Span): Fix | undefined {
  const { tokens, text } = code;
  const from = tokens.at(start);
  if (from < 0 || tokens.start(from) !== start) return undefined;
  const parent = tokens.parent(from);
  const to = elementEnd(code, from);
  if (parent < 0 || tokens.kind(parent) !== KIND.open || elementStart(code, from) !== from || tokens.end(to - 1) !== end)
    return undefined;
  if (tokens.is(parent, '{') && tokens.is(parent - 1, ')')) return undefined;
  const shown = text.slice(start, end);
  if (shown.includes('\n') || shown.length > 80) return undefined;
  const comma = tokens.is(to, ',');
  const first = from === parent + 1;
  if (!comma && !first && !tokens.is(from - 1, ',')) return undefined;
  if (!comma && !first) return removal(tokens.start(from - 1), end, `\`${shown}\``);
  const line = comma ? ownLine(text, start, tokens.end(to)) : undefined;
  if (line) return removal(line.start, line.end, `\`${shown}\``);
  const stop = comma ? tokens.end(to) : end;
  const blanks = comma ? (/^[ \t]*/.exec(text.slice(stop, stop + 200))?.[0].length ?? 0) : 0;
  const closes = /^[ \t]*[)}\]\r\n]/.test(text.slice(stop, stop + 200));
  return removal(start, stop + (closes ? 0 : blanks), `\`${shown}\``);
}

/** The whole line, where nothing else stands on it. */
function ownLine(text: string, start: number, end: number): Span | undefined {
  const from = text.lastIndexOf('\n', start - 1) + 1;
  const stop = text.indexOf('\n', end);
  if (stop === -1 || text.slice(from, start).trim() !== '' || text.slice(end, stop).trim() !== '') return undefined;
  return { start: from, end: stop + 1 };
}

/** `-k` with the blank before it, or its letter in a cluster of options. */
function withoutOption(text: string, { start, end }: Span): Fix | undefined {
  const word = text.slice(start, end);
  if (/^-[A-Za-z]{2,}$/.test(word)) {
    const at = word.indexOf('k', 1);
    return at > 0 ? removal(start + at, start + at + 1, '`k`') : undefined;
  }
  if (!/^--?[\w-]+(?:=\w+)?$/.test(word)) return undefined;
  const blank = text.charAt(start - 1);
  const next = text.charAt(end);
  if ((blank !== ' ' && blank !== '\t') || !/^[\s]?$/.test(next)) return undefined;
  const line = text.lastIndexOf('\n', start - 1) + 1;
  if (text.slice(line, start).trim() === '') {
    const stop = text.indexOf('\n', end);
    const joined = stop !== -1 && text.slice(end, stop).trim() === '\\';
    return joined ? removal(line, stop + 1, `\`${word}\``) : undefined;
  }
  return removal(start - 1, end, `\`${word}\``);
}

/** `.danger_accept_invalid_certs(true)` out of a chain of calls that goes on; elsewhere its argument is turned. */
function withoutLink(code: SourceCode, { start, end }: Span): Fix | undefined {
  const { tokens, text } = code;
  const name = tokens.at(start);
  const close = tokens.at(end - 1);
  if (name < 0 || close < 0 || !tokens.is(close, ')')) return undefined;
  if (!tokens.is(name - 1, '.') || !tokens.is(close + 1, '.')) return turnedValue(code, { start, end: tokens.end(close - 1) });
  const line = ownLine(text, tokens.start(name - 1), end);
  return removal(line?.start ?? tokens.start(name - 1), line?.end ?? end, `\`.${text.slice(start, end)}\``);
}
