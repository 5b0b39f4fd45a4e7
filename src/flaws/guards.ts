import type { Evidence } from '../core/finding.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { statementAround } from '../syntax/statements.ts';
import { KIND, type Tokens } from '../syntax/tokens.ts';

const LOCAL = /(?:\/\/|@|["'`\s])(?:localhost|127\.0\.0\.1|0\.0\.0\.0|\[::1\])(?:[:/"'`\s]|$)/i;
const DEVELOPMENT =
  /(?:\b|_)(?:dev|develop|development|debug|test|testing|local|localhost|insecure|unsafe|skip\w{0,20}|allow\w{0,20}|no_?verify|self_?signed|production|prod)(?:\b|_)|[iI]s_?(?:Dev|Prod|Test|Local)|NODE_ENV|DEBUG|insecure|Insecure/;
const LEVELS = 8;
const TEXT = 2000;

/** Why a flaw at the token is less urgent: its target is this machine, or a condition for development or by the user's wish stands before it. */
export function loweringGuard(code: SourceCode, index: number): Evidence | undefined {
  const { tokens } = code;
  const { from, to } = statementAround(code, outermost(code, index));
  const start = tokens.start(from);
  const text = code.text.slice(start, Math.min(tokens.end(Math.max(from, to - 1)), start + TEXT));
  if (LOCAL.test(text)) return { code: 'lowered-by-guard', args: { guard: 'localhost' } };
  const condition = code.table.blocks === 'indentation' ? indentedCondition(code, index) : bracedCondition(code, index);
  return condition === undefined ? undefined : { code: 'lowered-by-guard', args: { guard: condition } };
}

/** The token whose statement holds all the calls and literals around `index`: up to a block or a function's body. */
function outermost(code: SourceCode, index: number): number {
  const { tokens } = code;
  let at = index;
  for (let level = 0; level < LEVELS; level += 1) {
    const parent = tokens.parent(at);
    if (parent < 0 || tokens.kind(parent) !== KIND.open || (tokens.is(parent, '{') && isBlock(tokens, parent))) return at;
    at = parent;
  }
  return at;
}

/** A brace behind `)`, an arrow or a bare word opens a block; behind `(`, `,`, `:`, `=`, `return` or a type that stands behind one of them a literal. */
function isBlock(tokens: Tokens, open: number): boolean {
  const before = tokens.textOf(open - 1);
  if (/^(?:[({[,:=?&]|=>|return)$/.test(before)) return before === '=>';
  return !tokens.isIdentifier(open - 1) || !/^(?:[({[,:=&.]|:=|return|new)$/.test(tokens.textOf(open - 2));
}

function bracedCondition({ tokens, text }: SourceCode, index: number): string | undefined {
  let open = tokens.parent(index);
  for (let level = 0; open >= 0 && level < LEVELS; level += 1, open = tokens.parent(open)) {
    if (!tokens.is(open, '{')) continue;
    let first = open - 1;
    if (tokens.kind(first) === KIND.close && tokens.match(first) > 0 && tokens.is(tokens.match(first) - 1, 'if'))
      first = tokens.match(first) - 1;
    else
      while (first > 0 && first > open - 12 && !tokens.is(first, 'if') && !tokens.breakBefore(first) && !tokens.is(first, '}'))
        first -= 1;
    if (!tokens.is(first, 'if')) continue;
    const condition = text.slice(tokens.end(first), tokens.start(open));
    if (DEVELOPMENT.test(condition)) return clean(condition);
  }
  return undefined;
}

function indentedCondition(code: SourceCode, index: number): string | undefined {
  const { tokens, text } = code;
  let at = index;
  while (at > 0 && !tokens.breakBefore(at)) at -= 1;
  let indent = tokens.indent(at);
  for (let lines = 0; at >= 0 && indent > 0 && lines < 60; at -= 1) {
    if (!tokens.breakBefore(at)) continue;
    lines += 1;
    const here = tokens.indent(at);
    if (here >= indent) continue;
    indent = here;
    if (!tokens.is(at, 'if') && !tokens.is(at, 'elif') && !tokens.is(at, 'unless')) continue;
    const stop = text.indexOf('\n', tokens.start(at));
    const condition = text.slice(tokens.end(at), Math.min(stop === -1 ? text.length : stop, tokens.end(at) + 200));
    if (DEVELOPMENT.test(condition)) return clean(condition);
  }
  return undefined;
}

/** A condition may hold a literal; only its names are shown. */
function clean(condition: string): string {
  return condition
    .replace(/(["'`])[^"'`]{0,200}\1/g, '…')
    .replace(/\s+/g, ' ')
    .replace(/^[ (]+|[ ):]+$/g, '')
    .slice(0, 60);
}
