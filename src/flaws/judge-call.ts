import type { CallPart } from '../core/flaw-rule.ts';
import { argumentsOf, callAt, type Argument, type Call } from '../syntax/calls.ts';
import { spanOf, type Flaw, type Place } from './context.ts';
import { isPresent } from './missing.ts';
import { surroundings } from './surroundings.ts';
import { passes } from './value-tests.ts';

type Wanted = NonNullable<CallPart['arguments']>[number];

/** Does the chain of names end in `callee`, which may be dotted itself? */
export function endsIn(path: readonly string[], callee: string): boolean {
  const names = callee.split(/\.|::/);
  const offset = path.length - names.length;
  return offset >= 0 && names.every((name, index) => path[offset + index] === name);
}

export function judgeCall(place: Place, part: CallPart): Flaw | undefined {
  const { code, token } = place;
  const call = callAt(code, token);
  if (!call || !part.callees.some((callee) => endsIn(call.path, callee))) return undefined;
  const given = argumentsOf(code, call);
  if (part.count !== undefined && given.length !== part.count) return undefined;
  if (part.arguments?.every((wanted) => given.some((argument, at) => fits(place, argument, at, wanted))) === false)
    return undefined;
  if (isDefinition(place, call)) return undefined;
  if (part.near || part.notNear) {
    const around = `${surroundings(code, token)} ${code.text.slice(code.tokens.start(call.start), Math.min(code.tokens.end(call.close), code.tokens.start(call.start) + 500))}`;
    if (part.near?.test(around) === false || part.notNear?.test(around) === true) return undefined;
  }
  if (isPresent(place, part.unless) || (part.given && !isPresent(place, part.given))) return undefined;
  const from = part.report === 'chain' ? call.start : chainHead(place, part, call);
  return { span: spanOf(code, from, call.close + 1), enclosing: spanOf(code, call.start, call.close + 1) };
}

/** A dotted callee is reported from its first name on. */
function chainHead({ code }: Place, part: CallPart, call: Call): number {
  const dotted = part.callees.find((callee) => callee.includes('.') && endsIn(call.path, callee));
  if (dotted === undefined) return call.name;
  return Math.max(call.start, call.name - 2 * (dotted.split('.').length - 1), 0) + (code.tokens.isIdentifier(call.start) ? 0 : 0);
}

function fits({ code }: Place, argument: Argument, at: number, wanted: Wanted): boolean {
  if (wanted.name !== undefined && argument.name !== undefined) {
    if (argument.name !== wanted.name) return false;
  } else if (wanted.at !== undefined && at !== wanted.at) return false;
  else if (wanted.at === undefined && wanted.name !== undefined) return false;
  return passes(code, argument.from, argument.to, [wanted.value]);
}

/** `def _create_unverified_context(…)` and the like declare; they do not call. */
function isDefinition({ code }: Place, call: Call): boolean {
  const before = code.tokens.textOf(call.start - 1);
  return ['def', 'function', 'func', 'fn', 'fun', 'class', 'sub', 'void'].includes(before);
}
