import type { Tokenizer } from './tokenizer.ts';
import { KIND } from './tokens.ts';

/** Words after which a slash begins a regular expression, not a division. */
const BEFORE_OPERAND = new Set([
  'return',
  'typeof',
  'instanceof',
  'in',
  'of',
  'new',
  'delete',
  'void',
  'throw',
  'case',
  'do',
  'else',
  'yield',
  'await',
  'if',
  'unless',
  'while',
  'until',
  'and',
  'or',
  'not',
  'when',
  'then',
]);
/** Longer literals are taken for a division: one line of minified code must not be read again for every slash. */
const LONGEST = 2000;

/** Position behind the regular expression literal that begins here; 0 where the slash divides. */
export function regexEnd({ text, at, end, tokens }: Tokenizer): number {
  const last = tokens.count - 1;
  const kind = tokens.kind(last);
  if (kind === KIND.identifier && !BEFORE_OPERAND.has(tokens.textOf(last))) return 0;
  if (kind === KIND.number || kind === KIND.string || kind === KIND.tail || kind === KIND.close || kind === KIND.regex) return 0;
  // the end of a JSX element
  if (text.charCodeAt(at - 1) === 60) return 0;
  return literalEnd(text, at + 1, Math.min(end, at + LONGEST));
}

function literalEnd(text: string, from: number, limit: number): number {
  let inClass = false;
  for (let at = from; at < limit; at += 1) {
    const code = text.charCodeAt(at);
    if (code === 10) return 0;
    if (code === 92) at += 1;
    else if (code === 91) inClass = true;
    else if (code === 93) inClass = false;
    else if (code === 47 && !inClass) {
      let stop = at + 1;
      while (stop < limit && /[a-z]/.test(text.charAt(stop))) stop += 1;
      return stop;
    }
  }
  return 0;
}
