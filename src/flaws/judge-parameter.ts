import type { ParameterPart } from '../core/flaw-rule.ts';
import { KIND } from '../syntax/tokens.ts';
import type { Flaw, Place } from './context.ts';
import { foldKey } from './judge-setting.ts';

const TEXT = 400;

/** `key=value` in a connection string or URL; in configuration and shell lines outside of strings too. */
export function judgeParameter(place: Place, part: ParameterPart): Flaw | undefined {
  const { code, offset, token } = place;
  const { text } = code;
  const kind = code.tokens.kind(token);
  const inString = kind === KIND.string || kind === KIND.head || kind === KIND.middle || kind === KIND.tail;
  if (!inString && code.table.bareWords !== true) return undefined;
  if (inString && isAlone(place)) return undefined;
  let start = offset;
  while (start > 0 && offset - start < 40 && /[A-Za-z0-9_]/.test(text.charAt(start - 1))) start -= 1;
  const pair = /^([A-Za-z][A-Za-z_. ]{1,60}?) ?= ?([A-Za-z0-9_.*-]{1,40})/.exec(text.slice(start, start + 110));
  if (!pair) return undefined;
  const key = foldKey(pair[1] as string).replaceAll(' ', '');
  const value = (pair[2] as string).toLowerCase();
  if (!part.keys.some((each) => foldKey(each).replaceAll(' ', '') === key) || !part.values.includes(value)) return undefined;
  if (part.near && !part.near.test(context(place))) return undefined;
  return { span: { start, end: start + pair[0].length } };
}

/** A string that is a statement of its own is a docstring. */
function isAlone({ code: { tokens, language }, token }: Place): boolean {
  if (language !== 'python') return false;
  // the documentation of an Ansible module is a constant
  if (tokens.is(token - 1, '=') && /^(?:DOCUMENTATION|EXAMPLES|RETURN|__doc__)$/.test(tokens.textOf(token - 2))) return true;
  // a question: "…" in options, "…" not in options
  if (tokens.is(token + 1, 'in') || (tokens.is(token + 1, 'not') && tokens.is(token + 2, 'in'))) return true;
  return (
    tokens.kind(token) === KIND.string &&
    tokens.breakBefore(token) &&
    (token + 1 >= tokens.count || tokens.breakBefore(token + 1)) &&
    tokens.parent(token) < 0
  );
}

function context({ code, offset, token }: Place): string {
  const start = Math.max(code.text.lastIndexOf('\n', offset) + 1, offset - TEXT);
  const end = Math.min(code.text.length, offset + TEXT);
  const line = code.text.indexOf('\n', offset);
  const { start: first, end: last } = code.tokens.content(token);
  return code.text.slice(
    Math.min(start, Math.max(first, offset - TEXT)),
    Math.max(Math.min(end, line === -1 ? end : line), Math.min(last, end)),
  );
}
