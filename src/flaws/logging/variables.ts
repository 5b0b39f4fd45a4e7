import { assignmentsOf, variableName, type Assignment } from '../../syntax/aliases.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { foldValue } from '../../syntax/values.ts';
import { KIND } from '../../syntax/tokens.ts';
import { leaksIn, showsValue } from './expression-leaks.ts';
import { filledWith, holdsSecret } from './fills.ts';
import { literalKeys, removals, restOf } from './header-copies.ts';
import type { Leak } from './leak.ts';
import { guardBetween, headerLoop } from './loops.ts';
import { coversHeaders, isSafeName, namesHeaders, namesSecret, namesSensitiveKey } from './vocabulary.ts';

/** Words in a right-hand side after which the value can be shown. */
const SANITIZES =
  /(?:mask|redact|hash(?!_?(?:map|table|set))|sha\d|md5|hmac|encrypt|crypt|obfuscat|censor|scrub|saniti[sz]|anonymi[sz]|digest|fingerprint|omit|pick|filter|reduce|without|except|strip_?(?:secret|sensitive)|safe|truncate|shorten|placeholder)/i;

/** What a variable holds, by its assignments in the same function: a leak, `clean`, or undefined where the name alone must decide. */
export function variableLeak(code: SourceCode, use: number, depth: number): Leak | 'clean' | undefined {
  const name = variableName(code, use);
  code.tick();
  const assignments = assignmentsOf(code, name, use);
  const states = assignments.map((each) => assigned(code, each, depth));
  const held = states.find((each): each is Leak => each !== undefined && each !== 'clean');
  if (held !== undefined) return held.kind === 'headers' ? afterRemovals(code, use, held, assignments) : held;
  const grown = depth > 0 && !isSafeName(name) ? filledWith(code, use, depth - 1) : undefined;
  if (grown) return grown;
  const rest = depth > 0 ? restOf(code, use) : undefined;
  if (rest) return restLeak(code, rest, depth);
  const cleaned = states.includes('clean');
  if (cleaned) return writes(code, use, depth) ?? 'clean';
  const named = namesHeaders(name);
  if (named) return afterRemovals(code, use, { kind: 'headers', from: use, to: use + 1, what: name }, assignments);
  if (namesSecret(name)) return undefined;
  if (isSafeName(name)) return 'clean';
  const loop = depth >= 0 ? headerLoop(code, use, Math.max(0, depth)) : undefined;
  if (!loop) return undefined;
  const guard = guardBetween(code, loop.head, use);
  return guard === 'full' ? 'clean' : { ...loop.leak, partial: guard === 'partial' };
}

/** `const { authorization, ...rest } = headers` */
function restLeak(code: SourceCode, rest: NonNullable<ReturnType<typeof restOf>>, depth: number): Leak | 'clean' | undefined {
  const leak = leaksIn(code, rest.from, rest.to, depth).find((each) => each.kind === 'headers');
  if (!leak) return undefined;
  if (coversHeaders(rest.names)) return 'clean';
  return { ...leak, partial: [...rest.names].some((name) => namesSensitiveKey(name)) };
}

/** What a call that gives a secret says besides: whether it went well, and for whom. */
const OUTCOME = /^(?:err|error|e|ex|exc|exception|ok|found|exists|[a-z]\w{0,20}Err|u_?name|user|user_?name|login)$/i;
/** A failure that is told with its circumstances, which may be the secret. */
const TELLS = /[eE]rrorf?\(|errors\.|[eE]xception\(|[wW]rapf?\(|[fF]ormat|[sS]printf/;

const ANSWER = /^(?:result|results|res|resp|response|answer|output|ret|data|body)$/;

type Held = Leak | 'clean' | undefined;
const known = new WeakMap<SourceCode, Map<string, Held>>();

/** What one assignment puts into the variable; undefined where that is unknown. Asked once for each depth. */
function assigned(code: SourceCode, assignment: Assignment, depth: number): Held {
  let held = known.get(code);
  if (!held) known.set(code, (held = new Map()));
  const key = `${assignment.name} ${depth}`;
  if (held.has(key)) return held.get(key);
  held.set(key, undefined);
  const found = judgeAssigned(code, assignment, depth);
  held.set(key, found);
  return found;
}

function judgeAssigned(code: SourceCode, { name, from, to }: Assignment, depth: number): Held {
  const { tokens } = code;
  const text = code.text.slice(tokens.start(from), Math.min(tokens.end(to - 1), tokens.start(from) + 600));
  // a loop's variables: what its conditions keep out is asked there
  if (tokens.is(from, 'range')) return undefined;
  if (['null', 'boolean', 'number', 'empty'].includes(foldValue(code, from, to, 0).kind)) return 'clean';
  if (SANITIZES.test(text) || comprehends(code, from, to)) return 'clean';
  const keys = literalKeys(code, from, to);
  if (keys !== undefined && keys.length > 0 && !keys.spread) {
    if (!namesHeaders(tokens.textOf(name))) {
      const what = holdsSecret(code, from, to, showsValue);
      return what === undefined ? undefined : { kind: 'credentials', from, to, what };
    }
    return keys.names.some((key) => namesSensitiveKey(key)) ? undefined : 'clean';
  }
  if (to - from === 2 && tokens.kind(from) === KIND.open) return 'clean';
  if (
    /^(?:make\(|new (?:Hash|Tree|Linked)?(?:Hash)?Map(?:<[^<>]{0,80}>)?\(\)|dict\(\)|Map\(\)|HashMap::new\(\)|new Map\(\)|\[\]$|map\[[^\]]{1,40}\][^{]{1,40}\{\})/.test(
      text,
    )
  )
    return 'clean';
  if (depth <= 0) return undefined;
  const leak = leaksIn(code, from, to, depth)[0];
  // what an API answers is more than the secret its name speaks of, and may leave that out
  if (leak && OUTCOME.test(tokens.textOf(name)) && !TELLS.test(text)) return undefined;
  if (leak?.kind === 'credentials' && ANSWER.test(tokens.textOf(name)) && tokens.is(leak.to - 1, ')')) return undefined;
  return leak && !isSafeSource(code, leak) ? { ...leak, what: leak.what } : undefined;
}

function isSafeSource({ tokens }: SourceCode, leak: Leak): boolean {
  return isSafeName(tokens.textOf(leak.to - 1));
}

/** `{k: v for k, v in headers.items() if …}`: a copy by a condition on the key. */
function comprehends({ tokens }: SourceCode, from: number, to: number): boolean {
  let loops = false;
  for (let at = from; at < Math.min(to, from + 120); at += 1) {
    if (tokens.is(at, 'for')) loops = true;
    else if (loops && tokens.is(at, 'if')) return true;
  }
  return false;
}

/** A copy of headers from which all or some of the sensitive ones were taken. */
function afterRemovals(code: SourceCode, use: number, leak: Leak, assignments: readonly Assignment[]): Leak | 'clean' {
  const removed = removals(code, use);
  if (removed.all) return 'clean';
  for (const each of assignments) {
    const keys = literalKeys(code, each.from, each.to);
    if (keys?.spread === true) for (const key of keys.hidden) removed.names.add(key);
    else if (keys !== undefined && keys.length > 0) {
      const left = keys.names.filter(
        (key) => namesSensitiveKey(key) && ![...removed.names].some((gone) => gone.toLowerCase() === key.toLowerCase()),
      );
      if (left.length === 0) return 'clean';
    }
  }
  if (coversHeaders(removed.names)) return 'clean';
  const sensitive = [...removed.names].some((name) => namesSensitiveKey(name));
  return sensitive ? { ...leak, partial: true } : leak;
}

/** An empty container that a loop over headers fills: `copy[k] = v`. */
function writes(code: SourceCode, use: number, depth: number): Leak | undefined {
  const { tokens } = code;
  if (depth <= 0) return undefined;
  const scope = code.scopeOf(use);
  for (const index of code.occurrences(variableName(code, use))) {
    if (index >= use) break;
    if (code.scopeOf(index) !== scope || !tokens.is(index + 1, '[') || !tokens.is(tokens.match(index + 1) + 1, '=')) continue;
    code.tick();
    const value = tokens.match(index + 1) + 2;
    if (!tokens.isIdentifier(value)) continue;
    const loop = headerLoop(code, value, depth);
    if (!loop) continue;
    const guard = guardBetween(code, loop.head, value);
    if (guard !== 'full') return { ...loop.leak, partial: guard === 'partial' };
  }
  return undefined;
}
