import type { CallbackPart } from '../core/flaw-rule.ts';
import type { Span } from '../core/location.ts';
import { bodyOf, methodBody, type Body } from '../syntax/bodies.ts';
import { outcomeOf, type Outcome } from '../syntax/outcomes.ts';
import { settingAt } from '../syntax/settings.ts';
import { callAt, argumentsOf } from '../syntax/calls.ts';
import { elementEnd } from '../syntax/statements.ts';
import { foldValue, truthOf } from '../syntax/values.ts';
import { KIND } from '../syntax/tokens.ts';
import { spanOf, type Flaw, type Place } from './context.ts';

/** A function that should decide and always says yes: declared under the name, or given to it as value or argument. */
export function judgeCallback(place: Place, part: CallbackPart): Flaw | undefined {
  const { code, token } = place;
  const { tokens } = code;
  const declared = tokens.isIdentifier(token) ? methodBody(code, token) : undefined;
  if (declared) {
    const open = tokens.is(token + 1, ':') ? token + 2 : token + 1;
    const close = tokens.match(open);
    const parameters = code.text.slice(tokens.start(open), tokens.end(close));
    if (part.parameters?.test(parameters) === false || !accepts(place, part, declared)) return undefined;
    const signature = spanOf(code, token, close + 1);
    const answer = part.accepts === 'returns-true' ? answerIn(place, declared) : undefined;
    return answer ? { span: answer, enclosing: signature } : { span: signature };
  }
  const value = givenFunction(place, part);
  if (value === undefined) return undefined;
  const body = bodyOf(code, value.from);
  if (!body || !accepts(place, part, body)) return undefined;
  return { span: spanOf(code, token, Math.max(token + 1, firstLine(place, value.to))) };
}

/** `return true` on a line of its own says what is wrong; the signature is the same in every good one. */
function answerIn({ code }: Place, body: Body): Span | undefined {
  const { tokens } = code;
  for (let at = body.from, line = false; at < body.to; at += 1) {
    line ||= tokens.breakBefore(at);
    if (/^return$/i.test(tokens.textOf(at))) return line ? spanOf(code, at, Math.min(body.to, elementEnd(code, at))) : undefined;
  }
  return undefined;
}

function givenFunction(place: Place, part: CallbackPart): { from: number; to: number } | undefined {
  const { code, token } = place;
  const { tokens } = code;
  const setting = settingAt(code, token) ?? added(place) ?? declaredType(place);
  if (setting && setting.form !== 'argument') return setting;
  if (tokens.isIdentifier(token) && tokens.is(token + 1, '{')) return { from: token + 1, to: tokens.match(token + 1) + 1 };
  const call = callAt(code, token);
  const given = call ? argumentsOf(code, call) : [];
  const last = given.findLast(({ from }) => isFunction(place, from)) ?? given.at(-1);
  if (call === undefined || part.parameters !== undefined) return setting;
  if (last) return last;
  if (setting) return setting;
  return tokens.is(call.close + 1, '{') ? { from: call.close + 1, to: tokens.match(call.close + 1) + 1 } : undefined;
}

/** `HostnameVerifier all = (h, s) -> true` */
function declaredType({ code, token }: Place): ReturnType<typeof added> {
  const { tokens } = code;
  if (!tokens.isIdentifier(token + 1) || !tokens.is(token + 2, '=')) return undefined;
  return { from: token + 3, to: elementEnd(code, token + 3) };
}

/** Does a function expression begin here? */
function isFunction({ code: { tokens } }: Place, from: number): boolean {
  if (
    /^(?:async|function|func|fn|fun|lambda|delegate|static|move|proc|Function|AddressOf|\{|\||\|\||->)$/.test(tokens.textOf(from))
  )
    return true;
  const open = tokens.is(from, '(') || tokens.is(from, '[');
  const next = open && tokens.match(from) > from ? tokens.match(from) + 1 : from + 1;
  return tokens.is(next, '=>') || tokens.is(next, '->') || (tokens.is(from, '[') && tokens.is(next, '('));
}

/** `callback += delegate { … }` */
function added({ code, token }: Place): { from: number; to: number; form?: undefined } | undefined {
  const { tokens } = code;
  return tokens.is(token + 1, '+=') ? { from: token + 2, to: elementEnd(code, token + 2) } : undefined;
}

/** The report ends on the line it begins on. */
function firstLine({ code: { tokens }, token }: Place, to: number): number {
  let end = token + 1;
  while (end < to && !tokens.breakBefore(end)) end += 1;
  return end;
}

function accepts(place: Place, part: CallbackPart, body: Body): boolean {
  const outcome = outcomeOf(place.code, body);
  switch (part.accepts) {
    case 'never-raises':
      return !outcome.raises && !outcome.checks;
    case 'returns-true':
      return !outcome.raises && !outcome.checks && outcome.values.length > 0 && outcome.values.every((value) => isTrue(value));
    case 'returns-nothing':
      return !outcome.raises && !outcome.checks && outcome.values.every((value) => isNothing(value));
    case 'calls':
      return callsAccepting(place, part, body, outcome);
  }
}

function isTrue(value: Outcome['values'][number]): boolean {
  return (value.kind === 'boolean' || value.kind === 'number') && truthOf(value) === true;
}

function isNothing(value: Outcome['values'][number]): boolean {
  return (
    value.kind === 'null' ||
    value.kind === 'empty' ||
    (value.kind === 'name' && (value.value === 'nil' || value.value === 'undefined'))
  );
}

/** Every way through the body calls one of the accepting functions: no condition stands before it. */
function callsAccepting({ code }: Place, part: CallbackPart, body: Body, outcome: Outcome): boolean {
  const { tokens } = code;
  if (outcome.raises || outcome.branches) return false;
  for (let at = body.from; at < body.to; at += 1) {
    if (tokens.kind(at) !== KIND.identifier || part.accepting?.includes(tokens.textOf(at)) !== true || !tokens.is(at + 1, '('))
      continue;
    const first = argumentsOf(code, { open: at + 1 })[0];
    const value = first && foldValue(code, first.from, first.to);
    // nothing, true, or the 0 that means "trusted"
    if (!value || value.kind === 'boolean' ? value?.value !== false : value.kind === 'number' && value.value === 0) return true;
  }
  return false;
}
