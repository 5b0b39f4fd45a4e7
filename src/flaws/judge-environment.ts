import type { EnvironmentPart } from '../core/flaw-rule.ts';
import { settingAt } from '../syntax/settings.ts';
import { enclosingCall } from '../syntax/calls.ts';
import { KIND, type Tokens } from '../syntax/tokens.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { keyText } from './judge-setting.ts';
import { shellAt } from './shell-region.ts';
import { LOOKS } from './url-vocabulary.ts';
import { passes } from './value-tests.ts';
import { SourceCode } from '../syntax/source-code.ts';

/** A switch in the environment that turns a check off. */
export function judgeEnvironment(place: Place, part: EnvironmentPart): Flaw | undefined {
  const { code, token } = place;
  const named = (name: string): boolean => part.names.includes(name) || part.names.includes(name.toUpperCase());
  const text = keyText(place);
  if (named(text)) {
    const setting = settingAt(code, token);
    if (
      setting &&
      !isUnset(place) &&
      !(setting.form === 'argument' && LOOKS.test(enclosingCall(code, token)?.path.at(-1) ?? '')) &&
      passes(code, setting.from, setting.to, part.values)
    ) {
      return { span: spanOf(code, setting.form === 'argument' || setting.form === 'pair' ? token : setting.start, setting.to) };
    }
  }
  return (named(text) ? nameAndValue(place, part) : undefined) ?? inText(place, part, named);
}

/** `name: NAME` with `value: …` behind it: Kubernetes, task definitions, Terraform. */
function nameAndValue({ code, token }: Place, part: EnvironmentPart): Flaw | undefined {
  const { tokens } = code;
  const isKey = (index: number, key: string): boolean =>
    tokens.is(index, key) || (tokens.kind(index) === KIND.string && tokens.stringText(index) === key);
  if (!/^[:=]$/.test(tokens.textOf(token - 1)) || !isKey(token - 2, 'name')) return undefined;
  const key = tokens.is(token + 1, ',') ? token + 2 : token + 1;
  const setting = isKey(key, 'value') ? settingAt(code, key) : undefined;
  if (!setting || !passes(code, setting.from, setting.to, part.values)) return undefined;
  return { span: spanOf(code, key, setting.to) };
}

function isUnset({ code: { tokens }, token }: Place): boolean {
  return tokens.is(token - 1, 'unset');
}

/** `append(os.Environ(), "NAME=value")`: the string is the variable, and nothing prints it or asks for it. */
function wholeString({ code, offset, token }: Place): { tokens: Tokens; token: number } | undefined {
  const { tokens } = code;
  const call = enclosingCall(code, token);
  if (tokens.kind(token) !== KIND.string || tokens.content(token).start !== offset || !call) return undefined;
  const name = call.path.at(-1) as string;
  return LOOKS.test(name) || /\s/.test(tokens.stringText(token)) ? undefined : { tokens, token };
}

/** `NAME=value` inside a string that is run, or in a line of a configuration: `"cross-env NAME=0 node app"`. */
function inText(place: Place, part: EnvironmentPart, named: (name: string) => boolean): Flaw | undefined {
  const { code, offset } = place;
  const kind = code.tokens.kind(place.token);
  if (kind !== KIND.string && kind !== KIND.head && kind !== KIND.middle && kind !== KIND.tail) return undefined;
  const shell = shellAt(place) ?? wholeString(place);
  if (!shell) return undefined;
  const { tokens, token } = shell;
  const region =
    tokens.kind(token) === KIND.string ? tokens.content(token) : { start: tokens.start(token), end: tokens.end(token) };
  const name = code.text.slice(Math.max(region.start, offset), Math.min(region.end, offset + 60)).match(/^\w+/)?.[0] ?? '';
  const equals = offset + name.length;
  if (!named(name) || code.text.charAt(equals) !== '=' || /\w/.test(code.text.charAt(offset - 1))) return undefined;
  const value = code.text.slice(equals + 1, equals + 80).match(/^["']?[^\s"'`;&|\\)\]]{0,60}/)?.[0] ?? '';
  const literal = new SourceCode(value.replace(/^["']/, ''), 'shell');
  if (!passes(literal, 0, literal.tokens.count, part.values)) return undefined;
  return { span: { start: offset, end: equals + 1 + value.length } };
}
