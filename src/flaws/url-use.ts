import type { Span } from '../core/location.ts';
import { argumentsOf, enclosingCall, type Call } from '../syntax/calls.ts';
import { assignmentAt } from '../syntax/aliases.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';
import { commandAt } from '../syntax/shell-words.ts';
import { spanOf, type Place } from './context.ts';
import { surroundings } from './surroundings.ts';
import { namesBefore } from './url-names.ts';
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
  if (SHELL_LIKE.has(code.language)) return cmdlet(place) ?? command(place) ?? named(place);
  const kind = code.tokens.kind(token);
  const inString = kind === KIND.string || kind === KIND.head || kind === KIND.middle || kind === KIND.tail;
  if (!inString) return code.table.bareWords === true ? (directive(place) ?? command(place) ?? named(place)) : cmdlet(place);
  if (!startsString(place) || proseFollows(place, urlEnd)) return option(place) ?? command(place);
  return called(place, token) ?? named(place) ?? alias(place) ?? cmdlet(place) ?? directive(place) ?? listed(place);
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

/** `["wget", "http://…"]` in configuration: the words of a command. */
function listed(place: Place): Use | undefined {
  const { tokens, table, language } = place.code;
  const list = tokens.is(tokens.parent(place.token), '[') && (table.bareWords === true || language === 'json');
  return list ? command(place) : undefined;
}

/** `"--endpoint=http://…"`: an option's name says that it is an address. */
function option({ code: { text }, offset }: Place): Use | undefined {
  const name = /["'\s]--?([\w-]{2,40})=$/.exec(text.slice(Math.max(0, offset - 60), offset))?.[1];
  if (name === undefined || !ADDRESS_WORDS.has(splitWords(name).at(-1) ?? '')) return undefined;
  return { what: name, sends: false, credential: false };
}

/** Commands of PowerShell that send, in a line of it or in one that starts it. */
function cmdlet({ code, offset }: Place): Use | undefined {
  if (code.language !== 'powershell' && code.language !== 'batch') return undefined;
  const line = code.text.slice(Math.max(code.text.lastIndexOf('\n', offset) + 1, offset - 300), offset);
  const name = /\b(?:Invoke-WebRequest|Invoke-RestMethod|Start-BitsTransfer|iwr|irm)\b/i.exec(line)?.[0];
  return name === undefined ? undefined : { what: name, sends: true, credential: CREDENTIAL.test(line) };
}

/** Directives of web servers that pass requests on. */
function directive({ code, token }: Place): Use | undefined {
  if (code.language !== 'nginx' && code.language !== 'apache') return undefined;
  const { tokens } = code;
  let first = token;
  while (first > 0 && first > token - 60 && !tokens.breakBefore(first)) first -= 1;
  const name = tokens.textOf(first);
  if (!/^(?:(?:proxy|grpc|uwsgi|fastcgi|scgi)_pass|ProxyPass(?:Match|Reverse)?|RewriteRule|set|reverse_proxy)$/i.test(name))
    return undefined;
  return { what: name, sends: true, credential: false };
}

/** @param inside the URL, or a call that only wraps it: `http.get(Uri.parse("…"))` */
function called(place: Place, inside: number): Use | undefined {
  const { code } = place;
  const call = enclosingCall(code, inside);
  if (!call) return undefined;
  const name = (call.path.at(-1) as string).replace(/[!?]$/, '');
  if (name === 'parse' && inside === place.token) return called(place, call.start);
  if (LOOKS.test(name)) return undefined;
  const path = call.path.join('.');
  if (!SENDS.test(name) && !/(?:http|fetch|request|client|url|uri|socket|endpoint|connect|axios|ldap)/i.test(path))
    return undefined;
  if (!isDirect(code, inside, call)) return undefined;
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
    const wrapped = code.language === 'cpp' && tokens.isIdentifier(parent - 1);
    if (parent < 0 || (tokens.is(parent, '{') && !wrapped)) return false;
    at = parent;
  }
  return argumentsOf(code, call).length === 0;
}

/** Keys of package metadata around an address for people. */
const ABOUT =
  /\b(?:author|authors|contributors?|maintainers?|repository|bugs|homepage|licen[sc]es?|funding|people|links|badges?|info|contact|sponsors?|organi[sz]ation|bio|externalDocs|externalReferences|termsOfService)\b|xmlns|namespace/i;

/** `LABEL org.opencontainers.image.url=…` */
function isLabel({ code: { tokens, language }, token }: Place): boolean {
  if (language !== 'dockerfile') return false;
  let first = token;
  while (first > 0 && first > token - 60 && !tokens.breakBefore(first)) first -= 1;
  return tokens.is(first, 'LABEL') || tokens.is(first, 'MAINTAINER');
}

/** The name that the value belongs to says that it is an address. */
function named(place: Place): Use | undefined {
  const { code, token } = place;
  if (ABOUT.test(surroundings(code, token)) || isLabel(place)) return undefined;
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
