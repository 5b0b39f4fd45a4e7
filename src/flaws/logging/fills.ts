import { variableName } from '../../syntax/aliases.ts';
import { chainEnd } from '../../syntax/chains.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementEnd, elementsIn } from '../../syntax/statements.ts';
import { leaksIn } from './expression-leaks.ts';
import type { Leak } from './leak.ts';
import { namesHeaders, namesSensitiveKey } from './vocabulary.ts';

const GROWS =
  /^(?:append|Append|appendln|AppendLine|AppendFormat|appendFormat|push|push_str|add|concat|write|writeln|Write|WriteString|WriteLine|writeString|writeUTF|insert|extend|puts|print|appendString)$/;
/** Functions that write the rest of their arguments into the first one. */
const WRITERS =
  /^(?:write|writeln|sprintf|snprintf|vsnprintf|asprintf|strcat|strncat|strcpy|strncpy|Fprintf|Fprint|Fprintln|strlcpy|strlcat)$/;
/** Fillings of one variable that are looked at. */
const MOST = 24;

/** What a text or list that grows was given before it is used: `text += x`, `buffer.append(x)`, `write!(&mut text, …)`, `snprintf(line, …)`. */
export function filledWith(code: SourceCode, use: number, depth: number): Leak | undefined {
  const name = variableName(code, use);
  const occurrences = code.occurrences(name);
  if (occurrences.length > 400 || code.minified || namesHeaders(name)) return undefined;
  const scope = code.scopeOf(use);
  let seen = 0;
  for (const index of occurrences) {
    if (index >= use || seen > MOST) break;
    if (code.scopeOf(index) !== scope) continue;
    const given = filling(code, index);
    if (!given || (use >= given.from && use < given.to)) continue;
    seen += 1;
    code.tick();
    const leak = leaksIn(code, given.from, given.to, depth).find((each) => each.doubtful !== true);
    if (leak) return leak;
  }
  return undefined;
}

function filling(code: SourceCode, index: number): { from: number; to: number } | undefined {
  const { tokens } = code;
  const next = index + 1;
  if (tokens.is(index - 1, '.') || tokens.is(index - 1, '->')) return undefined;
  if (tokens.is(next, '+=') || (tokens.is(next, '<<') && code.language !== 'python'))
    return { from: next + 1, to: elementEnd(code, next + 1) };
  if (tokens.is(next, '.') && tokens.is(next + 1, '=') && code.language === 'php')
    return { from: next + 2, to: elementEnd(code, next + 2) };
  const member =
    (tokens.is(next, '.') || tokens.is(next, '->')) && GROWS.test(tokens.textOf(next + 1)) && tokens.is(next + 2, '(');
  if (member) return { from: next + 3, to: chainEnd(code, index) };
  return writtenInto(code, index);
}

function writtenInto(code: SourceCode, index: number): { from: number; to: number } | undefined {
  const { tokens } = code;
  const open = tokens.parent(index);
  if (open < 0 || !tokens.is(open, '(') || tokens.match(open) < 0) return undefined;
  const callee = tokens.is(open - 1, '!') ? open - 2 : open - 1;
  if (!WRITERS.test(tokens.textOf(callee))) return undefined;
  const first = elementsIn(code, open)[0];
  return first && index >= first.from && index < first.to ? { from: first.to + 1, to: tokens.match(open) } : undefined;
}

/** Does the object or map literal between two tokens give a secret under a name that says so? */
export function holdsSecret(
  code: SourceCode,
  from: number,
  to: number,
  shows: (code: SourceCode, from: number, to: number) => boolean,
): string | undefined {
  const { tokens } = code;
  let open = from;
  while (open < Math.min(to, from + 14) && !tokens.is(open, '{')) open += 1;
  for (const { from: key, to: end } of elementsIn(code, open)) {
    const name = /^["']/.test(tokens.textOf(key)) ? tokens.stringText(key) : tokens.textOf(key);
    if (!namesSensitiveKey(name)) continue;
    const value = key + 2;
    const shorthand = end === key + 1 && tokens.isIdentifier(key);
    if (shorthand ? shows(code, key, end) : shows(code, value, end) || /\d/.test(literal(code, value, end))) return name;
  }
  return undefined;
}

/** A literal that may be a password: one word of some length. */
function literal({ tokens }: SourceCode, from: number, to: number): string {
  const text = to > from ? tokens.stringText(from) : '';
  return /^["']/.test(tokens.textOf(from)) && /^[^\s*]{6,60}$/.test(text) ? text : '';
}
