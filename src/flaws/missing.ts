import type { Place } from './context.ts';

/** A function's text is read no further than this, UTF-16 units. */
const LONGEST = 30_000;

/** Is the word there that makes the part no flaw? Looked for in the code of the function around the place, else of the file. */
export function isPresent({ code, token }: Place, unless: RegExp | undefined): boolean {
  if (unless === undefined) return false;
  const { tokens, text } = code;
  const scope = code.scopes[code.scopeOf(token)] ?? { from: 0, to: tokens.count };
  const end = Math.min(scope.to, tokens.count);
  let from = scope.from;
  const first = tokens.start(from);
  // comments lie between tokens: runs of tokens without one are read as they stand
  for (let at = from; at < end; at += 1) {
    if ((at & 255) === 0) code.tick();
    const last = at + 1 === end;
    const gap = last ? '' : text.slice(tokens.end(at), tokens.start(at + 1));
    if (!last && gap.trim() === '') continue;
    if (unless.test(text.slice(tokens.start(from), tokens.end(at)))) return true;
    if (tokens.end(at) - first > LONGEST) return false;
    from = at + 1;
  }
  return false;
}
