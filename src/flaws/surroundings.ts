import { calleeBefore } from '../syntax/calls.ts';
import { chainNames } from '../syntax/chains.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { KIND } from '../syntax/tokens.ts';

const LEVELS = 6;
const LINES = 120;

/** Names around a token, joined by spaces: its chain, the keys and calls that enclose it, the section or parent keys of a configuration. */
export function surroundings(code: SourceCode, index: number): string {
  const { tokens } = code;
  const names = tokens.isIdentifier(index) ? chainNames(tokens, index) : [tokens.stringText(index)];
  let open = tokens.parent(index);
  for (let level = 0; open >= 0 && level < LEVELS; level += 1, open = tokens.parent(open)) {
    if (tokens.kind(open) !== KIND.open) continue;
    const callee = calleeBefore(code, open);
    if (callee >= 0) names.push(...chainNames(tokens, callee));
    names.push(...keyBefore(code, open));
  }
  if (code.table.bareWords === true) names.push(...parents(code, index));
  return names.join(' ');
}

/** `ssl` in `ssl: {`, `ssl={`, `tls {`, `&tls.Config{`, `$opts['ssl'] = [`. */
function keyBefore({ tokens }: SourceCode, open: number): string[] {
  let at = open - 1;
  while (tokens.is(at, ':') || tokens.is(at, '=') || tokens.is(at, '=>') || tokens.is(at, ':=') || tokens.is(at, ']')) at -= 1;
  if (tokens.isIdentifier(at)) return chainNames(tokens, at);
  return tokens.kind(at) === KIND.string ? [tokens.stringText(at)] : [];
}

/** Keys of smaller indentation above (YAML), or the section header (INI, TOML). */
function parents(code: SourceCode, index: number): string[] {
  const { tokens } = code;
  const names: string[] = [];
  let line = index;
  while (line > 0 && !tokens.breakBefore(line)) line -= 1;
  let indent = tokens.indent(line);
  const byIndent = code.table.blocks === 'indentation';
  for (let at = line - 1, lines = 0; at >= 0 && lines < LINES; at -= 1) {
    if ((at & 63) === 0) code.tick();
    if (!tokens.breakBefore(at)) continue;
    lines += 1;
    if (byIndent) {
      const here = tokens.indent(at);
      if (here >= indent) continue;
      indent = here;
      names.push(tokens.textOf(tokens.is(at, '-') ? at + 1 : at));
      if (indent === 0) break;
    } else if (tokens.is(at, '[')) {
      names.push(code.text.slice(tokens.start(at), tokens.match(at) > at ? tokens.end(tokens.match(at)) : tokens.end(at)));
      break;
    }
  }
  return names;
}
