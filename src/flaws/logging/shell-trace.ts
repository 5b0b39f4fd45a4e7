import type { Span } from '../../core/location.ts';
import { commandAt } from '../../syntax/shell-words.ts';
import type { Flaw, Place } from '../context.ts';
import { shellAt } from '../shell-region.ts';
import { secretExpansion } from './shell-logging.ts';

/** UTF-16 units behind `set -x` that are looked at. */
const REGION = 20_000;
const ENDS = /^\s{0,40}(?:-\s{1,4})?(?:\{\s{0,4})?set\s{1,4}(?:\+[a-wyz]{0,6}x|\+o\s{1,4}xtrace)\b/;

/** `set -x` while a secret is expanded: the shell writes every command with its values to standard error. */
export function traceLeak(place: Place): Flaw | undefined {
  const { code } = place;
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const at = words.findIndex(({ text }) => /^[@-]?set(?:opt)?$/.test(text));
  const name = words[at];
  const last = words.at(-1);
  if (!name || !last || at > 3 || name.start > place.offset) return undefined;
  const options = words.slice(at + 1).map(({ text }) => text);
  if (
    !options.some(
      (text, index) =>
        /^-[a-wyz]{0,6}x[a-z]{0,6}$/.test(text) ||
        (text === 'xtrace' && (name.text === 'setopt' || /^-[a-z]{0,6}o$/.test(options[index - 1] ?? ''))),
    )
  )
    return undefined;
  const secret = firstSecret(code.text, last.end, regionEnd(place, last.end));
  if (!secret) return undefined;
  return {
    span: { start: name.start, end: last.end },
    enclosing: secret,
    evidence: [{ code: 'flow', args: { what: code.text.slice(secret.start, secret.end) } }],
  };
}

/** In a Dockerfile the instruction, in YAML the block of deeper or equal lines, else the rest of the script. */
function regionEnd({ code: { text, language }, offset }: Place, from: number): number {
  const limit = Math.min(text.length, from + REGION);
  if (language !== 'dockerfile' && language !== 'makefile' && language !== 'yaml') return limit;
  const lineStart = text.lastIndexOf('\n', offset - 1) + 1;
  const indent = /^ */.exec(text.slice(lineStart, lineStart + 80))?.[0].length ?? 0;
  for (let end = text.indexOf('\n', from); end !== -1 && end < limit; end = text.indexOf('\n', end + 1)) {
    if (language === 'yaml') {
      const next = /^( *)(\S?)/.exec(text.slice(end + 1, end + 80));
      const depth = next?.[1]?.length ?? 0;
      if (next?.[2] !== '' && (depth < indent || (depth === indent && /^\s*[\w-]+:/.test(text.slice(end + 1, end + 80)))))
        return end;
    } else if (text.charAt(end - 1) !== '\\') return end;
  }
  return limit;
}

/** Line by line up to `set +x`; comments do not count. */
function firstSecret(text: string, from: number, to: number): Span | undefined {
  for (let start = from; start < to;) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 || stop > to ? to : stop;
    const line = text.slice(start, Math.min(end, start + 2000));
    if (ENDS.test(line)) return undefined;
    const off = /[;&]\s{0,4}set \+x\b/.exec(line);
    const found = /^\s*#/.test(line) ? undefined : secretExpansion(off ? line.slice(0, off.index) : line);
    if (found) return { start: start + found.start, end: start + found.end };
    if (off) return undefined;
    start = end + 1;
  }
  return undefined;
}
