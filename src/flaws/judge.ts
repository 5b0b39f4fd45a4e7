import type { FlawPart, ReferencePart, SettingPart } from '../core/flaw-rule.ts';
import { enclosingCall } from '../syntax/calls.ts';
import { elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import type { Flaw, Place } from './context.ts';
import { judgeCall } from './judge-call.ts';
import { judgeCallback } from './judge-callback.ts';
import { judgeClient } from './judge-client.ts';
import { judgeCommand } from './judge-command.ts';
import { judgeComparison } from './judge-comparison.ts';
import { judgeEnvironment } from './judge-environment.ts';
import { judgeParameter } from './judge-parameter.ts';
import { judgeReference, judgeSwitch } from './judge-reference.ts';
import { judgeResponse } from './judge-response.ts';
import { dottedKey, foldKey, judgeSetting, keyText } from './judge-setting.ts';
import { judgeUrl } from './judge-url.ts';
import { judgeLogging } from './logging/judge-logging.ts';

const names = new WeakMap<object, Set<string>>();

function nameSet(key: object, make: () => Set<string>): Set<string> {
  const known = names.get(key);
  if (known) return known;
  const made = make();
  names.set(key, made);
  return made;
}

/** Does the token write one of the part's names? Decided before anything is looked at around it. */
function isNamed(place: Place, wanted: readonly string[], key: object): boolean {
  const { tokens } = place.code;
  if (!tokens.isIdentifier(place.token)) return false;
  return nameSet(
    key,
    () => new Set(wanted.map((name) => name.slice(Math.max(name.lastIndexOf('.'), name.lastIndexOf(':')) + 1))),
  ).has(tokens.textOf(place.token));
}

function isKey(place: Place, part: SettingPart): boolean {
  const kind = place.code.tokens.kind(place.token);
  if (kind !== KIND.identifier && kind !== KIND.string) return false;
  const key = kind === KIND.identifier && place.code.table.bareWords === true ? dottedKey(place) : keyText(place);
  const exact = part.case === 'exact';
  const keys = nameSet(part, () => new Set(part.keys.map((each) => (exact ? each : foldKey(each)))));
  const folded = exact ? key : foldKey(key);
  for (let dot = 0; dot >= 0; dot = folded.indexOf('.', dot) + 1 || -1) if (keys.has(folded.slice(dot))) return true;
  return false;
}

/** A keyword may stand in the first name of a path: `SecurityProtocolType.Tls`, `[Net.SslProtocols]::Tls`. */
function atLastName(place: Place): Place {
  const { tokens } = place.code;
  let token = place.token;
  for (let steps = 0; steps < 8; steps += 1) {
    const link = tokens.is(token + 1, ']') ? token + 2 : token + 1;
    if (
      !(tokens.is(link, '.') || tokens.is(link, '::')) ||
      !tokens.isIdentifier(link + 1) ||
      tokens.is(link + 2, '(') ||
      tokens.is(link + 1, 'INSTANCE')
    )
      break;
    token = link + 1;
  }
  return token === place.token ? place : { ...place, token };
}

/** The place itself, and the key or callee whose value or argument it stands in. */
function owners(place: Place): readonly Place[] {
  const { code, token } = place;
  const found = [place];
  const key = keyOf(place);
  if (key >= 0) found.push({ ...place, token: key });
  const call = enclosingCall(code, token);
  if (call) found.push({ ...place, token: call.name });
  return found;
}

function keyOf({ code, token }: Place): number {
  const { tokens } = code;
  const start = elementStart(code, token);
  for (let at = token - 1; at > Math.max(start - 1, token - 14); at -= 1) {
    const text = tokens.textOf(at);
    if (text !== '=' && text !== ':' && text !== '=>' && text !== ':=') continue;
    const key = tokens.is(at - 1, ']') ? at - 2 : at - 1;
    if (tokens.isIdentifier(key) || tokens.kind(key) === KIND.string) return key;
  }
  return code.table.bareWords === true && start < token ? start : -1;
}

function first(place: Place, judged: (owner: Place) => Flaw | undefined): Flaw | undefined {
  for (const owner of owners(place)) {
    const flaw = judged(owner);
    if (flaw) return flaw;
  }
  return undefined;
}

function referenced(place: Place, part: ReferencePart): Flaw | undefined {
  if (place.code.tokens.kind(place.token) === KIND.string)
    return part.names.includes(keyText(place)) && (keyText(place).includes('-') || part.near !== undefined)
      ? judgeSwitch(place, part)
      : undefined;
  if (isNamed(place, part.names, part)) return judgeReference(place, part);
  const last = atLastName(place);
  return last !== place && isNamed(last, part.names, part) ? judgeReference(last, part) : undefined;
}

/** What one part of a rule makes of a keyword hit. */
export function judge(place: Place, part: FlawPart): Flaw | undefined {
  switch (part.part) {
    case 'setting':
      return first(place, (owner) => (isKey(owner, part) ? judgeSetting(owner, part) : undefined));
    case 'call':
      return first(place, (owner) => (isNamed(owner, part.callees, part) ? judgeCall(owner, part) : undefined));
    case 'reference':
      return referenced(place, part);
    case 'callback':
      return isNamed(place, part.names, part) || part.names.includes(keyText(place)) ? judgeCallback(place, part) : undefined;
    case 'command':
      return judgeCommand(place, part);
    case 'environment':
      return judgeEnvironment(place, part);
    case 'parameter':
      return judgeParameter(place, part);
    case 'logging':
      return judgeLogging(place, part);
    case 'url':
      return judgeUrl(place, part);
    case 'comparison':
      return judgeComparison(place, part);
    case 'response':
      return judgeResponse(place, part);
    case 'client':
      return judgeClient(place, part);
  }
}
