import type { UrlPart } from '../core/flaw-rule.ts';
import type { Evidence } from '../core/finding.ts';
import { KIND } from '../syntax/tokens.ts';
import type { Flaw, Place } from './context.ts';
import { hostKind } from './hosts.ts';
import { isEndpoint, type Use } from './url-use.ts';

const URL_SHAPE = /^([a-z][a-z0-9+.-]{1,12}):\/\/(?:([^\s/@"'`<>\\]{1,200})@)?([^\s/:?#"'`<>\\,;)(}{|$%*]{0,255})/i;
const URL_END = /[\s"'`<>\\,;)}|^{]/;

/** Names of vocabularies end in a dated folder of documentation: `http://s3.amazonaws.com/doc/2006-03-01/`. */
const VOCABULARY = /\/doc\/\d{4}-\d\d-\d\d\/?$/;

/** MongoDB and others say in the URL that the connection is encrypted. */
const ENCRYPTED = /[?&](?:tls|ssl)=(?:true|1|required?)\b/i;
/** The connection is upgraded before the password is sent. */
const UPGRADED = /start_?tls|\s-ZZ?\s/i;
const SECRET_BESIDE =
  /passw|\bpw\b|passphrase|\bbind(?:_s)?\(|simple_bind|\.login\(|authorization|bearer|token\b|secret|credential|api_?key|-w "?\$/i;

/** A key or password stands in the statements around the URL. */
function credentialBeside({ code, offset, token }: Place): boolean {
  const { tokens, text } = code;
  const scope = code.scopes[code.scopeOf(token)];
  const first = scope ? tokens.start(scope.from) : 0;
  const last = scope ? tokens.end(Math.min(scope.to, tokens.count) - 1) : text.length;
  const around = text.slice(Math.max(first, offset - 200), Math.min(last, offset + 400));
  return SECRET_BESIDE.test(around) && !UPGRADED.test(around);
}

/** `strcpy(url, "http://")`: the host is put behind it, and the text goes to a call that opens it. */
function isCopied({ code, token }: Place): boolean {
  const { tokens } = code;
  if (!/^(?:c|cpp|objective-c)$/.test(code.language) || tokens.stringText(token) !== 'http://') return false;
  const target = token - 2;
  if (!tokens.is(token - 1, ',') || !/^(?:strcpy|strncpy|strlcpy|strcat|wcscpy|lstrcpyA?)$/.test(tokens.textOf(target - 2)))
    return false;
  const scope = code.scopeOf(target);
  return code
    .occurrences(tokens.textOf(target))
    .some(
      (use) =>
        use > token && code.scopeOf(use) === scope && /url|http|open|connect|request|fetch|get/i.test(tokens.textOf(use - 2)),
    );
}

/** A URL that sends data in the clear to a remote host. */
export function judgeUrl(place: Place, part: UrlPart): Flaw | undefined {
  const { code, offset, token } = place;
  const { text } = code;
  if (offset > 0 && /[a-z0-9+.-]/i.test(text.charAt(offset - 1))) return undefined;
  const shape = URL_SHAPE.exec(text.slice(offset, offset + 520));
  if (!shape || !part.schemes.includes((shape[1] as string).toLowerCase())) return undefined;
  if (part.credentials === true && !/^[^:]*:.+/.test(shape[2] ?? '')) return undefined;
  // brokers of MQTT are written so; other sockets say nothing of what is sent
  if ((shape[1] as string).toLowerCase() === 'tcp' && !/^tcp:\/\/[^\s"'\/]{1,200}:1883\b/i.test(shape.input)) return undefined;
  const kind = hostKind((shape[3] as string).toLowerCase());
  const end = urlEnd(place);
  if (VOCABULARY.test(text.slice(offset, end)) || ENCRYPTED.test(text.slice(offset, end))) return undefined;
  // http://${host}/… is as remote as the name says
  const open = shape[3] === '' && code.tokens.kind(token) === KIND.head && code.tokens.end(token) <= offset + 9;
  const copied = shape[3] === '' && isCopied(place);
  if (copied) return { span: { start: offset, end }, severity: 'low', confidence: 'low' };
  if (kind === 'harmless' && !open) return undefined;
  if (part.credentials === 'beside' && (open || !credentialBeside(place))) return undefined;
  const own = part.credentials === true && code.language !== 'markdown' && code.language !== 'text';
  const use: Use | undefined = own ? { what: shape[1] as string, sends: true, credential: false } : isEndpoint(place, end);
  if (!use || (open && !use.sends)) return undefined;
  if (!use.sends && isPage(place, use.what, text.slice(offset, end)))
    return { span: { start: offset, end }, severity: 'low', confidence: 'low' };
  const evidence: Evidence[] = [{ code: 'flow', args: { what: use.what } }];
  if (kind === 'example') evidence.push({ code: 'lowered-by-guard', args: { guard: 'documentation host' } });
  return {
    span: { start: offset, end },
    evidence,
    ...(use.enclosing && { enclosing: use.enclosing }),
    ...(kind === 'example'
      ? { severity: 'low' as const }
      : use.credential
        ? { severity: 'high' as const }
        : open
          ? { severity: 'low' as const, confidence: 'low' as const }
          : {}),
  };
}

const DATA: ReadonlySet<string> = new Set(['yaml', 'json', 'xml', 'toml', 'python']);

/** `url: http://www.acme.example` in a list of things: without a port or a path it names a site, which may as well be read as called. */
function isPage({ code }: Place, name: string, url: string): boolean {
  return DATA.has(code.language) && /^url$/i.test(name) && /^https?:\/\/[^/:]+\/?$/i.test(url);
}

function urlEnd({ code, offset, token }: Place): number {
  const { text, tokens } = code;
  const limit = Math.min(text.length, offset + 300, tokens.kind(token) === KIND.string ? tokens.content(token).end : text.length);
  let end = offset;
  while (end < limit && !URL_END.test(text.charAt(end)) && !text.startsWith('${', end)) end += 1;
  while (end > offset && '.:!?$'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
