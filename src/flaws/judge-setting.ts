import type { SettingPart } from '../core/flaw-rule.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { settingAt, type Setting } from '../syntax/settings.ts';
import { enclosingCall } from '../syntax/calls.ts';
import { KIND, type Tokens } from '../syntax/tokens.ts';
import { chainStart } from '../syntax/chains.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { isPresent } from './missing.ts';
import { surroundings } from './surroundings.ts';
import { passes } from './value-tests.ts';

/** `verify_ssl`, `verify-ssl` and `verifySsl` are one key. */
export function foldKey(key: string): string {
  return key.toLowerCase().replace(/[-_]/g, '');
}

/** The key that a token writes: an identifier, or a string's content, without a path before it. */
export function keyText({ code, token }: Place): string {
  const { tokens } = code;
  if (tokens.kind(token) === KIND.identifier) return tokens.textOf(token);
  if (tokens.kind(token) !== KIND.string) return '';
  const { start, end } = tokens.content(token);
  return end - start > 80 ? '' : code.text.slice(start, end);
}

/** Configuration writes whole paths as keys: `xpack.security.verification_mode`. */
export function dottedKey({ code: { tokens, text }, token }: Place): string {
  return text.slice(tokens.start(chainStart(tokens, token)), tokens.end(keyToken(tokens, token)));
}

/** The last name of the path that the token is a part of. */
function keyToken(tokens: Tokens, token: number): number {
  let at = token;
  while (tokens.is(at + 1, '.') && tokens.isIdentifier(at + 2) && !tokens.breakBefore(at + 2) && at < token + 40) at += 2;
  return at;
}

/** `npm ci --strict-ssl=false`: an option of a command, which is a command's flaw; on a line of its own it is an argument list's. */
function isOption(code: SourceCode, token: number): boolean {
  const { tokens } = code;
  if (code.table.bareWords !== true || !tokens.isIdentifier(token)) return false;
  const dashes = chainStart(tokens, token) - 1;
  return tokens.is(dashes, '--') && tokens.isIdentifier(dashes - 1) && !tokens.breakBefore(dashes);
}

/** `verify = False`: a variable of one's own, which says nothing before it is used. */
function isPlain({ tokens }: SourceCode, { start, key }: Setting): boolean {
  return start === key && tokens.isIdentifier(key) && !tokens.is(key - 1, '.') && !tokens.is(key - 1, '->');
}

/** The text of the brackets around a token, at most 2000 UTF-16 units. */
function neighbours({ tokens, text }: SourceCode, token: number): string {
  const open = tokens.parent(token);
  if (open < 0) return '';
  const start = tokens.start(open);
  return text.slice(start, Math.min(tokens.match(open) > open ? tokens.end(tokens.match(open)) : text.length, start + 2000));
}

export function judgeSetting(place: Place, part: SettingPart): Flaw | undefined {
  const { code } = place;
  const token = code.table.bareWords === true ? keyToken(code.tokens, place.token) : place.token;
  const setting = settingAt(code, token);
  if (!setting || !passes(code, setting.from, setting.to, part.values)) return undefined;
  if (isOption(code, token)) return undefined;
  if (part.near || part.notNear) {
    const around = surroundings(code, token);
    if (part.near?.test(around) === false || part.notNear?.test(around) === true) return undefined;
  }
  if (part.of === 'member' && setting.form === 'assignment' && isPlain(code, setting)) return undefined;
  if (part.beside?.test(neighbours(code, token)) === false || part.notBeside?.test(neighbours(code, token)) === true)
    return undefined;
  if (isPresent(place, part.unless) || (part.given && !isPresent(place, part.given))) return undefined;
  const call = enclosingCall(code, token);
  const bare = code.table.bareWords === true && code.tokens.isIdentifier(token);
  const start = bare
    ? chainStart(code.tokens, token)
    : setting.form === 'pair' || setting.form === 'keyword' || setting.form === 'directive'
      ? token
      : setting.start;
  const from = setting.form === 'argument' ? token : start;
  return {
    span: setting.to > setting.from ? spanOf(code, from, setting.to) : spanOf(code, from, setting.from),
    ...(call && { enclosing: spanOf(code, call.start, call.close + 1) }),
  };
}
