import type { FlawPart, SettingPart } from '../core/flaw-rule.ts';
import { KIND } from '../syntax/tokens.ts';
import type { Flaw, Place } from './context.ts';
import { judgeCall } from './judge-call.ts';
import { judgeCallback } from './judge-callback.ts';
import { judgeCommand } from './judge-command.ts';
import { judgeComparison } from './judge-comparison.ts';
import { judgeEnvironment } from './judge-environment.ts';
import { judgeParameter } from './judge-parameter.ts';
import { judgeReference } from './judge-reference.ts';
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
  return nameSet(key, () => new Set(wanted.map((name) => name.slice(name.lastIndexOf('.') + 1)))).has(tokens.textOf(place.token));
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

/** What one part of a rule makes of a keyword hit. */
export function judge(place: Place, part: FlawPart): Flaw | undefined {
  switch (part.part) {
    case 'setting':
      return isKey(place, part) ? judgeSetting(place, part) : undefined;
    case 'call':
      return isNamed(place, part.callees, part) ? judgeCall(place, part) : undefined;
    case 'reference':
      return isNamed(place, part.names, part) ? judgeReference(place, part) : undefined;
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
  }
}
