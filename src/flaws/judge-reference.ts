import type { ReferencePart } from '../core/flaw-rule.ts';
import { enclosingCall } from '../syntax/calls.ts';
import { chainNames, chainStart } from '../syntax/chains.ts';
import { elementEnd, elementStart, textBetween } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { endsIn } from './judge-call.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { isPresent } from './missing.ts';
import { surroundings } from './surroundings.ts';

const NOT_A_USE = new Set([
  'import',
  'from',
  'use',
  'using',
  'package',
  'class',
  'struct',
  'enum',
  'interface',
  'def',
  'extends',
  'implements',
  'require',
  'include',
  '#',
]);

export function judgeReference(place: Place, part: ReferencePart): Flaw | undefined {
  const { code, token } = place;
  const { tokens } = code;
  if (!tokens.isIdentifier(token)) return undefined;
  const path = chainNames(tokens, token);
  const name = part.names.find((each) => endsIn(path, each));
  if (name === undefined || NOT_A_USE.has(tokens.textOf(token - 1))) return undefined;
  const start = elementStart(code, token, true);
  if (
    NOT_A_USE.has(tokens.textOf(start)) ||
    isComparison(place) ||
    declares(place) ||
    isImported(place) ||
    isTableEntry(place) ||
    isChosen(place)
  )
    return undefined;
  if (part.near || part.notNear) {
    const around = `${surroundings(code, token)} ${textBetween(tokens, start, Math.min(elementEnd(code, token, true), start + 60))}`;
    if (part.near?.test(around) === false || part.notNear?.test(around) === true) return undefined;
  }
  if (isPresent(place, part.unless) || (part.given && !isPresent(place, part.given))) return undefined;
  const call = enclosingCall(code, token);
  const from = Math.max(0, token - 2 * (name.split(/\.|::/).length - 1));
  const to = tokens.is(token + 1, '.') && tokens.is(token + 2, 'INSTANCE') ? token + 3 : token + 1;
  return { span: spanOf(code, from, to), ...(call && { enclosing: spanOf(code, call.start, call.close + 1) }) };
}

/** Callees that show a text or look for it. */
const SHOWS =
  /^(?:log|info|warn|warning|error|debug|print|println|printf|puts|echo|includes|indexOf|startsWith|contains|has|test|match|describe|it|option)$/i;

/** A switch that stands as a string of its own: in a list of arguments, or given to a call that sets it. */
export function judgeSwitch({ code, token }: Place, part: ReferencePart): Flaw | undefined {
  const { tokens } = code;
  const start = elementStart(code, token);
  const call = enclosingCall(code, token);
  if (call && SHOWS.test(call.path.at(-1) as string)) return undefined;
  if (/^(?:===?|!==?|case|in)$/.test(tokens.textOf(token - 1)) || /^(?:===?|!==?|:)$/.test(tokens.textOf(token + 1)))
    return undefined;
  // <logger name="…" level="…"/>: attributes stand in any order
  const behind =
    code.language === 'xml'
      ? code.text
          .slice(tokens.end(token), tokens.end(token) + 200)
          .split('>', 1)
          .join('')
      : '';
  if (part.near?.test(`${surroundings(code, token)} ${textBetween(tokens, start, token)} ${behind}`) === false) return undefined;
  return { span: tokens.content(token), ...(call && { enclosing: spanOf(code, call.start, call.close + 1) }) };
}

const EXPECTS = /^(?:eq|eql|equal|be|is|assert\w{0,30}|expect|toBe|toEqual|toStrictEqual)$/;

/** A constant that is only asked for: `if (mode == VERIFY_NONE)`, `expect(mode).to eq(VERIFY_NONE)`. */
function isComparison({ code, token }: Place): boolean {
  const { tokens } = code;
  if (EXPECTS.test(enclosingCall(code, token)?.path.at(-1) ?? '')) return true;
  const compares = /^(?:===?|!==?|case|is|in|not)$/;
  let first = token;
  while (tokens.is(first - 1, '.') || tokens.is(first - 1, '::')) first -= 2;
  if (tokens.is(first - 1, ':') && tokens.glued(first)) first -= 1;
  return compares.test(tokens.textOf(first - 1)) || /^(?:===?|!==?)$/.test(tokens.textOf(token + 1));
}

/** `from paramiko import (A, B)` */
function isImported({ code: { tokens }, token }: Place): boolean {
  const open = tokens.parent(token);
  return open > 0 && /^(?:import|use|require)$/.test(tokens.textOf(open - 1));
}

/** A table that maps one name of a constant to another: `{ssl.CERT_NONE: SSL.VERIFY_NONE}`, `"none": ssl.CERT_NONE`, `V::Tls10 => Some(P::Tls10)`. */
function isTableEntry({ code, token }: Place): boolean {
  const { tokens, language } = code;
  if (language === 'rust') {
    for (let at = token - 1; at > token - 12 && !tokens.is(at, ',') && !tokens.is(at, ';') && !tokens.is(at, '{'); at -= 1)
      if (tokens.is(at, '=>') && tokens.isIdentifier(at - 1) && tokens.is(at - 2, '::')) return true;
    return false;
  }
  if (language !== 'python') return false;
  const first = chainStart(tokens, token);
  const parent = tokens.parent(token);
  // methods[ssl.PROTOCOL_TLSv1] = SSL.TLSv1_METHOD
  if (tokens.is(parent, '[') && tokens.is(tokens.match(parent) + 1, '=')) return true;
  if (tokens.is(first - 1, '=') && tokens.is(first - 2, ']') && tokens.isIdentifier(first - 3)) return true;
  if (!tokens.is(parent, '{')) return false;
  if (tokens.is(token + 1, ':')) return true;
  if (!tokens.is(first - 1, ':')) return false;
  const key = first - 2;
  return tokens.kind(key) === KIND.string
    ? !/verif|cert|ssl|tls|vers|proto/i.test(tokens.stringText(key))
    : tokens.is(key - 1, '.');
}

/** `verify ? VERIFY_PEER : VERIFY_NONE`: whoever calls it chooses. */
function isChosen({ code: { tokens, language }, token }: Place): boolean {
  const parent = tokens.parent(token);
  const first = chainStart(tokens, token);
  if (language === 'python') return tokens.is(token + 1, 'if') || (tokens.is(first - 1, 'else') && !tokens.is(first, ':'));
  if (tokens.is(token + 1, ':')) return tokens.is(first - 1, '?');
  if (!tokens.is(first - 1, ':')) return false;
  for (let at = first - 2, steps = 0; at > parent && steps < 12; at -= 1, steps += 1) if (tokens.is(at, '?')) return true;
  return false;
}

/** The name itself gets a value or a type: an enumeration's member, a constant's definition. */
function declares({ code: { tokens, language }, token }: Place): boolean {
  const dotted = tokens.is(token - 1, '.') || tokens.is(token - 1, '::') || tokens.is(token - 1, '->');
  return !dotted && (tokens.is(token + 1, '=') || (tokens.is(token + 1, ':') && language !== 'objective-c'));
}
