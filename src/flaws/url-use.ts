import type { Span } from '../core/location.ts';
import { argumentsOf, enclosingCall, type Call } from '../syntax/calls.ts';
import { assignmentAt } from '../syntax/aliases.ts';
import { chainNames } from '../syntax/chains.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { commandAt } from '../syntax/shell-words.ts';
import { spanOf, type Place } from './context.ts';
import { surroundings } from './surroundings.ts';
import { shellAt } from './shell-region.ts';
import { ADDRESS_WORDS, CREDENTIAL, LOOKS, NOT_ADDRESS, SENDING_COMMANDS, SENDS } from './url-vocabulary.ts';
import { splitWords } from './words.ts';

export interface Use {
  /** what says that something is sent there: a callee, a name, a command */
  readonly what: string;
  /** certain, because a request is made */
  readonly sends: boolean;
  /** a key or token goes along */
  readonly credential: boolean;
  readonly enclosing?: Span;
}

const SHELL_LIKE = new Set(['shell', 'dockerfile', 'makefile', 'batch']);

/** What makes a URL an address that is talked to; undefined for links, names and prose. */
export function isEndpoint(place: Place, urlEnd: number): Use | undefined {
  const { code, token } = place;
  if (code.language === 'markdown' || code.language === 'text') return command(place);
  if (SHELL_LIKE.has(code.language)) return command(place) ?? named(place);
  const kind = code.tokens.kind(token);
  const inString = kind === KIND.string || kind === KIND.head || kind === KIND.middle || kind === KIND.tail;
  if (!inString) return code.table.bareWords === true ? (command(place) ?? named(place)) : undefined;
  if (!startsString(place) || proseFollows(place, urlEnd)) return command(place);
  return called(place) ?? named(place) ?? alias(place);
}

function startsString({ code: { tokens }, offset, token }: Place): boolean {
  return offset - tokens.content(token).start <= 1;
}

function proseFollows({ code: { text, tokens }, token }: Place, urlEnd: number): boolean {
  const kind = tokens.kind(token);
  if (kind !== KIND.string) return false;
  return /^[\s,;)]{0,3}\s\w/.test(text.slice(urlEnd, Math.min(tokens.content(token).end, urlEnd + 40)));
}

function command(place: Place): Use | undefined {
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const name = words.find((word) => SENDING_COMMANDS.has(word.text.slice(word.text.lastIndexOf('/') + 1).replace(/^[@-]/, '')));
  const first = words[0];
  const last = words.at(-1);
  if (!name || !first || !last || words.some((word) => word.text === 'echo' || word.text === 'printf')) return undefined;
  const text = place.code.text.slice(first.start, last.end);
  return { what: name.text, sends: true, credential: CREDENTIAL.test(text), enclosing: { start: first.start, end: last.end } };
}

function called(place: Place): Use | undefined {
  const { code, token } = place;
  const call = enclosingCall(code, token);
  if (!call) return undefined;
  const name = call.path.at(-1) as string;
  if (LOOKS.test(name)) return undefined;
  const path = call.path.join('.');
  if (!SENDS.test(name) && !/(?:http|fetch|request|client|url|uri|socket|endpoint|connect|axios)/i.test(path)) return undefined;
  if (!isDirect(code, token, call)) return undefined;
  const { tokens } = code;
  const text = code.text.slice(tokens.start(call.start), Math.min(tokens.end(call.close), tokens.start(call.start) + 3000));
  return { what: path, sends: true, credential: CREDENTIAL.test(text), enclosing: spanOf(code, call.start, call.close + 1) };
}

/** The URL is an argument itself (or part of a concatenation), not a value deep inside one. */
function isDirect(code: SourceCode, token: number, call: Call): boolean {
  const { tokens } = code;
  let at = token;
  for (let depth = 0; depth < 4; depth += 1) {
    const parent = tokens.parent(at);
    if (parent === call.open) return true;
    if (parent < 0 || tokens.is(parent, '{')) return false;
    at = parent;
  }
  return argumentsOf(code, call).length === 0;
}

/** Keys of package metadata around an address for people. */
const ABOUT =
  /\b(?:author|authors|contributors?|maintainers?|repository|bugs|homepage|licen[sc]es?|funding|people|links|badges?|info|contact|externalDocs|termsOfService)\b/;

/** The name that the value belongs to says that it is an address. */
function named(place: Place): Use | undefined {
  const { code, token } = place;
  if (ABOUT.test(surroundings(code, token))) return undefined;
  const names = namesBefore(code, token);
  const words = names.flatMap((name) => splitWords(name));
  if (words.length === 0 || words.some((word) => NOT_ADDRESS.has(word))) return undefined;
  const last = words.at(-1) as string;
  if (!ADDRESS_WORDS.has(last) && !words.some((word) => ['url', 'uri', 'endpoint', 'baseurl', 'host'].includes(word)))
    return undefined;
  if (
    [
      'path',
      'link',
      'site',
      'location',
      'source',
      'index',
      'base',
      'origin',
      'target',
      'service',
      'dest',
      'destination',
    ].includes(last) &&
    words.length === 1
  )
    return undefined;
  return { what: names[0] as string, sends: false, credential: false };
}

/** Key or variable that the value at the token is given to. */
function namesBefore(code: SourceCode, token: number): string[] {
  const { tokens } = code;
  const start = elementStart(code, token);
  for (let at = token - 1; at >= Math.max(start, token - 14); at -= 1) {
    const text = tokens.textOf(at);
    if (text !== '=' && text !== ':' && text !== '=>' && text !== ':=' && text !== '?=') continue;
    const key = tokens.is(at - 1, ']') ? at - 2 : at - 1;
    if (tokens.isIdentifier(key)) return [chainNames(tokens, key).at(-1) as string, ...declared(code, start, key)];
    if (tokens.kind(key) === KIND.string) return [tokens.stringText(key).slice(-60)];
  }
  // const char *urls[] = { "http://…" }
  const list = tokens.parent(token);
  if (list > 0 && (tokens.is(list, '{') || tokens.is(list, '[')) && /^(?:=|:|:=|=>)$/.test(tokens.textOf(list - 1))) {
    let key = list - 2;
    while (key > 0 && (tokens.is(key, ']') || tokens.is(key, '['))) key -= 1;
    if (tokens.isIdentifier(key)) return [tokens.textOf(key)];
  }
  if (code.table.bareWords === true && tokens.isIdentifier(start)) return [tokens.textOf(start)];
  return [];
}

/** `url: &str = …`, `const char *url = …`: the name stands before the type, or behind it. */
function declared({ tokens }: SourceCode, start: number, key: number): string[] {
  for (let at = key - 1; at >= Math.max(start, key - 8); at -= 1) {
    if (tokens.is(at, ':') && tokens.isIdentifier(at - 1)) return [tokens.textOf(at - 1)];
  }
  return [];
}

/** The variable that gets the URL is handed to a call that sends. */
function alias(place: Place): Use | undefined {
  const { code, token } = place;
  const { tokens } = code;
  const start = elementStart(code, token);
  for (let at = start; at < token && at < start + 12; at += 1) {
    if (!tokens.isIdentifier(at) || !assignmentAt(code, at)) continue;
    for (const use of code.occurrences(tokens.textOf(at))) {
      if (use === at || code.scopeOf(use) !== code.scopeOf(at)) continue;
      code.tick();
      const call = enclosingCall(code, use);
      const name = call?.path.at(-1);
      if (call && name !== undefined && SENDS.test(name) && !LOOKS.test(name)) {
        return { what: call.path.join('.'), sends: true, credential: false, enclosing: spanOf(code, call.start, call.close + 1) };
      }
    }
  }
  return undefined;
}
