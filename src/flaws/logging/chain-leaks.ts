import { lastAssignment } from '../../syntax/aliases.ts';
import { callOpen, isLink } from '../../syntax/chains.ts';
import type { SourceCode } from '../../syntax/source-code.ts';
import { elementsIn } from '../../syntax/statements.ts';
import { KIND } from '../../syntax/tokens.ts';
import { ALIAS, leaksIn } from './expression-leaks.ts';
import { isSubscript, literalArgument, set, shorten, type State } from './chain-state.ts';
import type { Leak } from './leak.ts';
import { isGuardedLookup } from './loops.ts';
import { variableLeak } from './variables.ts';
import { givesSecret, isAmbiguous, isSafeName, isSessionId, namesHeaders, namesSecret, namesSensitiveKey } from './vocabulary.ts';

/** Calls that give their argument, or the value they are called on, on in another form. */
const TRANSPARENT =
  /^(?:str|String|string|repr|stringify|dumps|format|format_args|Sprintf|Sprint|Sprintln|sprintf|inspect|pformat|entries|fromEntries|dict|vars|list|tuple|toString|ToString|to_string|to_s|to_str|to_owned|into|trim|strip|clone|copy|Clone|as_str|as_ref|as_deref|as_bytes|unwrap|unwrap_or|unwrap_or_default|unwrap_or_else|expect|expose_secret|decode|concat|join|to_json|toJson|toJSON|json|JSON|writeValueAsString|formatted|to_h|to_a|items|iter|values|toArray|asList|deepcopy|structuredClone|assign|from|red|green|yellow|blue|cyan|gray|grey|bold|dim|magenta|fmt|Errorf|Bytes|byte|Any|Str|String_|Reflect|ByteString|Stringer|Interface|field|Field|kv|pretty|to_vec|into_inner|from_utf8|from_utf8_lossy|lines|ok|stringByAppendingString|stringWithFormat|Marshal|MarshalIndent|toPrettyString|valueOf|toSortedMap|asMap|toMap|toSingleValueMap|display|Error|append|StringBuilder|stringFromCharCode|serialize|json_encode|http_build_query|url_encode|render|write|serde_json|of|ofNullable|getOrDefault|orElse|or_else|print_r|var_export|implode|with_context|HashMap|TreeMap|LinkedHashMap|LinkedCaseInsensitiveMap|Map|HttpHeaders|Headers|Dictionary|ArrayList|OrderedDict|CaseInsensitiveDict|MultiDict|List|Array|Join|encode|encode_json|pairs|ipairs|enumerate|as_string|all|HtmlEncode|paste|paste0|glue|capture|from_utf8_unchecked|reversed|sorted|rawurlencode|urlencode|toSeq|mkString|as|array_map|ToList|ToArray|ToDictionary|get_dict|to_dict|as_dict|to_hash|Dumper|asString|collect|ToJson|PrettyPrint|entrySet|toMultimap|flatten|description|debugDescription|Format)$/;
const HEADER_LOOKUPS =
  /^(?:get|getHeader|getHeaders|header|getFirst|getFirstHeader|getFirstValue|getHeaderString|Get|Values|fetch|getOrDefault|get_all|getall|getAll|dig|value|headerValue|valueForHTTPHeaderField|var|getenv|Getenv|LookupEnv|getEnv|getProperty|getParameter|env|string|getString|get_header|headers|getItem|getValue|GetValue|TryGetValue|GetEnvironmentVariable|get_req_header|get_resp_header|http_header)$/;
const BENIGN_MEMBER =
  /^(?:length|size|len|count|Count|Length|keys|Keys|keySet|is_empty|isEmpty|isBlank|empty|blank|nil|present|startsWith|starts_with|startswith|endsWith|ends_with|includes|contains|containsKey|has|has_key|indexOf|type|Type|constructor|hashCode|is_some|is_none|is_ok|is_err|equals|compareTo|class|getClass|__class__|__name__|exists|any|expires|expiry|expiresAt|issuer|isNil|IsZero|masked|redacted|digest|hexdigest|hash|capacity)$/;
const PREFIX_CALLS =
  /^(?:substring|slice|substr|prefix|suffix|take|first|left|right|chars|get|subSequence|last|drop|truncate|limit)$/;

export function isTransparentCall(name: string): boolean {
  return TRANSPARENT.test(name);
}

/** One chain while it is walked. */
interface Walk {
  readonly code: SourceCode;
  readonly depth: number;
  readonly state: State;
  /** of arguments of the chain's calls */
  readonly leaks: Leak[];
}

/** Leaks of the member chain that begins at the identifier `from` and ends before `to`, and the index behind the chain. */
export function chainLeak(code: SourceCode, from: number, to: number, depth: number): { leaks: Leak[]; end: number } {
  const { tokens } = code;
  const leaks: Leak[] = [];
  const state: State = { kind: undefined, what: '', to: from + 1, partial: false, doubtful: false };
  const walk: Walk = { code, depth, state, leaks };
  let at = from;
  let names = [tokens.textOf(from)];
  const called = callOpen(code, from);
  if (called < 0) begin(code, from, depth, state);
  else at = callStep(walk, from, called);
  at = called < 0 ? from + 1 : at;
  for (let steps = 0; steps < 60 && at < to; steps += 1) {
    if ((tokens.is(at, '!') || tokens.is(at, '?')) && isLink(tokens, at + 1)) at += 1;
    if (isLink(tokens, at) && tokens.isIdentifier(at + 1)) {
      const name = at + 1;
      names = [...names, tokens.textOf(name)];
      const open = callOpen(code, name);
      if (open >= 0) at = callStep(walk, name, open);
      else {
        memberStep(code, name, names, state);
        at = name + 1;
      }
    } else if (tokens.is(at, '.') && tokens.kind(at + 1) === KIND.number) at = tupleStep(walk, from, at + 1);
    else if (isLink(tokens, at) && isSubscript(code, at + 1)) at += 1;
    else if (isSubscript(code, at)) {
      indexStep(code, at, state);
      at = tokens.match(at) + 1;
    } else break;
  }
  if (state.kind !== undefined)
    leaks.push({
      kind: state.kind,
      from,
      to: state.to,
      what: state.what,
      ...(state.partial && { partial: true }),
      ...(state.doubtful && { doubtful: true }),
    });
  return { leaks, end: at };
}

/** `pair.1`: what the element of the tuple that the variable was assigned is. */
function tupleStep({ code, depth, state }: Walk, from: number, position: number): number {
  const { tokens } = code;
  const assigned = lastAssignment(code, tokens.textOf(from), from);
  if (state.kind !== undefined && assigned && tokens.is(assigned.from, '(')) {
    const element = elementsIn(code, assigned.from)[Number(tokens.textOf(position))];
    const leak = element && leaksIn(code, element.from, element.to, depth - ALIAS)[0];
    set(state, leak?.kind, leak?.what ?? '', position + 1);
  } else state.to = position + 1;
  return position + 1;
}

function begin(code: SourceCode, from: number, depth: number, state: State): void {
  const name = code.tokens.textOf(from);
  const variable = depth >= ALIAS ? variableLeak(code, from, (Math.floor(depth / ALIAS) - 1) * ALIAS) : undefined;
  if (variable === 'clean') return;
  if (variable !== undefined) {
    set(state, variable.kind, variable.what, from + 1, variable.doubtful === true);
    state.partial = variable.partial === true;
    return;
  }
  if (isSafeName(name)) return;
  if (namesHeaders(name)) set(state, 'headers', name, from + 1);
  else if (namesSecret(name)) set(state, 'credentials', name, from + 1, isAmbiguous(name));
  else if (name === 'config' && isInterceptor(code, from)) set(state, 'headers', name, from + 1);
  else if (name === 'ENV' && code.language === 'ruby' && code.tokens.is(from + 1, '.')) set(state, 'environment', name, from + 1);
  else if (name === '$_SERVER' || name === '$_ENV') set(state, 'environment', name, from + 1);
}

function memberStep(code: SourceCode, name: number, names: readonly string[], state: State): void {
  const word = code.tokens.textOf(name);
  const path = names.slice(-2).join('.');
  // an entry of a loop over headers
  if (state.kind === 'headers' && /^(?:value|Value|values|second|val)$/.test(word)) return;
  if (path === 'process.env' || path === 'os.environ' || path === 'Platform.environment')
    set(state, 'environment', path, name + 1);
  else if (word === 'env' && code.language === 'ruby' && /^_?req(?:uest)?$/.test(names.at(-2) ?? ''))
    set(state, 'headers', path, name + 1);
  else if (word === 'config' && isInterceptor(code, name)) set(state, 'headers', path, name + 1);
  else if ((state.kind === 'environment' || state.kind === 'headers') && !isTransparentCall(word) && !namesHeaders(word))
    set(state, namesSensitiveKey(word) || namesSensitiveKey(kebab(word)) ? 'credentials' : undefined, word, name + 1);
  else if (state.kind !== undefined && isTransparentCall(word)) state.to = name + 1;
  else if (BENIGN_MEMBER.test(word) || isSafeName(word)) set(state, undefined, word, name + 1);
  else if (
    (namesHeaders(word) && namesHeaders(`${names.at(-2) ?? ''}_headers`)) ||
    (word === 'META' && /^_?req(?:uest)?$/.test(names.at(-2) ?? '')) ||
    (word === 'Header' && /^(?:r|req|request|resp|response|res|w|Request|Response)$/.test(names.at(-2) ?? ''))
  )
    set(state, 'headers', path, name + 1);
  else if (namesSecret(word) && !isVariant(code, name)) set(state, 'credentials', path, name + 1, isSessionId(word));
  else if (state.kind === 'credentials' && /^(?:value|val|text|plaintext|string|raw|data|\d+|unwrap|inner)$/i.test(word))
    state.to = name + 1;
  else set(state, undefined, word, name + 1);
}

/** What an interceptor of axios gets: the request with its headers. */
function isInterceptor({ text, tokens, language }: SourceCode, index: number): boolean {
  if (language !== 'javascript' && language !== 'typescript') return false;
  const at = tokens.start(index);
  return /interceptors\s{0,9}\.\s{0,9}re(?:quest|sponse)\b/.test(text.slice(Math.max(0, at - 500), at));
}

function kebab(word: string): string {
  return word.replace(/([a-z0-9])([A-Z])/g, '$1-$2');
}

/** `Token::Password` and `TokenType.SECRET` are members of an enumeration. */
function isVariant({ tokens }: SourceCode, name: number): boolean {
  const word = tokens.textOf(name);
  return (
    /^[A-Z]/.test(word) &&
    (tokens.is(name - 1, '::') ||
      (/^[A-Z_0-9]+$/.test(word) &&
        /^[A-Z]\w*(?:Type|Kind|Code|Error|Status|Field|Key|Name|Constants?)s?$/.test(tokens.textOf(name - 2))))
  );
}

function callStep(walk: Walk, name: number, open: number): number {
  const { code, depth, state, leaks } = walk;
  const { tokens } = code;
  const close = tokens.match(open) > open ? tokens.match(open) : Math.min(tokens.count - 1, open + 300);
  const word = tokens.textOf(name);
  const literal = literalArgument(code, open);
  const member = isLink(tokens, name - 1);
  if (member && state.kind === 'headers' && close === open + 1 && /^(?:getValue|value|values)$/.test(word)) state.to = close + 1;
  else if ((member || /^get_re(?:q|sp)_header$/.test(word)) && HEADER_LOOKUPS.test(word) && close > open + 1)
    lookup(walk, name, open, close);
  else if (member && /^(?:sign|encode)$/.test(word) && /^(?:jwt|jsonwebtoken|JWT)$/.test(tokens.textOf(name - 2)))
    set(state, 'credentials', 'jwt', close + 1);
  else if (/^(?:getenv|env|Sys\.getenv|get_env|fetch_env!?)$/.test(word) && literal !== undefined)
    set(state, namesSensitiveKey(literal) ? 'credentials' : undefined, literal, close + 1);
  else if (namesHeaders(word)) set(state, 'headers', word, close + 1);
  else if (PREFIX_CALLS.test(word) && state.kind === 'credentials') shorten(code, open, word, state);
  else if (TRANSPARENT.test(word)) {
    leaks.push(...leaksIn(code, open + 1, close, depth - 1));
    if (state.kind !== undefined) state.to = Math.max(state.to, name - 1);
  } else if (isEnvironmentDump(code, name, close, open)) set(state, 'environment', word, close + 1);
  else if (givesSecret(word) || (namesSecret(word) && close === open + 1))
    set(state, 'credentials', word, close + 1, /^(?:get|next|read|fetch|current)_?token$/i.test(word) || isSessionId(word));
  else if (/^Dump(?:Request|RequestOut|Response)$/.test(word)) set(state, 'headers', word, close + 1);
  else set(state, undefined, word, close + 1);
  return close + 1;
}

function isEnvironmentDump({ tokens }: SourceCode, name: number, close: number, open: number): boolean {
  const path = `${tokens.textOf(name - 2)}.${tokens.textOf(name)}`;
  return (
    close === open + 1 &&
    (path === 'os.Environ' ||
      path === 'env.vars' ||
      path === 'System.getenv' ||
      path === 'Environment.GetEnvironmentVariables' ||
      path === 'System.get_env' ||
      tokens.is(name, 'Sys.getenv'))
  );
}

/** A value asked for by its key: a literal key decides; any other key of a header container may be each of them. */
function lookup({ code, state }: Walk, name: number, open: number, close: number): void {
  const literal = literalArgument(code, open);
  const word = code.tokens.textOf(name);
  if (/^(?:getValue|GetValue)$/.test(word) && state.kind !== 'headers') return set(state, undefined, word, close + 1);
  const ofHeaders = state.kind === 'headers' || /header/i.test(word);
  if (literal !== undefined) set(state, namesSensitiveKey(literal) ? 'credentials' : undefined, literal, close + 1);
  else if (ofHeaders && !isConstantKey(code, open + 1, close) && !isGuardedLookup(code, open + 1))
    set(state, 'headers', word, close + 1);
  else if (namesSensitiveKey(code.tokens.textOf(close - 1)) && ofHeaders)
    set(state, 'credentials', code.tokens.textOf(close - 1), close + 1);
  else set(state, undefined, word, close + 1);
}

const HARMLESS_HEADER = /^x_?(?=[A-Z])|content|accept|forwarded|host|origin|proto|agent|trace|request_?id|correlation/i;

/** `headers.get(CONTENT_TYPE)`, `headers.get(HttpHeaders.ACCEPT)`: one header, by a constant that says which. */
function isConstantKey({ tokens }: SourceCode, from: number, to: number): boolean {
  const last = tokens.textOf(to - 1);
  if (HARMLESS_HEADER.test(last) && !namesSensitiveKey(kebab(last))) return true;
  return to - from > 3 || /^[A-Z][A-Z0-9_]{2,}$/.test(last) || tokens.is(from, '&') || tokens.kind(from) === KIND.head;
}

function indexStep(code: SourceCode, open: number, state: State): void {
  const { tokens } = code;
  const close = tokens.match(open);
  const range = code.text.slice(tokens.end(open), tokens.start(close));
  const literal = literalArgument(code, open);
  if (literal !== undefined && /^(?:headers|multiValueHeaders)$/i.test(literal)) set(state, 'headers', literal, close + 1);
  else if (literal !== undefined) set(state, namesSensitiveKey(literal) ? 'credentials' : undefined, literal, close + 1);
  else if (/^-?\d{0,2}\s*(?:\.\.=?|:|,)\s*-?\d{0,2}$/.test(range.trim()) && state.kind !== undefined)
    set(state, undefined, '', close + 1);
  else if (state.kind === 'headers' && tokens.isIdentifier(open + 1)) {
    if (isConstantKey(code, open + 1, close) || isGuardedLookup(code, open + 1)) set(state, undefined, '', close + 1);
    else state.to = close + 1;
  } else if (state.kind === 'environment') set(state, undefined, '', close + 1);
  else state.to = close + 1;
}
