import type { UrlPart } from '../core/flaw-rule.ts';
import type { Evidence } from '../core/finding.ts';
import { KIND } from '../syntax/tokens.ts';
import type { Flaw, Place } from './context.ts';
import { hostKind } from './hosts.ts';
import { isEndpoint } from './url-use.ts';

const URL_SHAPE = /^([a-z][a-z0-9+.-]{1,12}):\/\/(?:([^\s/@"'`<>\\]{1,200})@)?([^\s/:?#"'`<>\\,;)(}{|$%*]{0,255})/i;
const URL_END = /[\s"'`<>\\,;)}|^{]/;

/** Names of vocabularies end in a dated folder of documentation: `http://s3.amazonaws.com/doc/2006-03-01/`. */
const VOCABULARY = /\/doc\/\d{4}-\d\d-\d\d\/?$/;

/** A URL that sends data in the clear to a remote host. */
export function judgeUrl(place: Place, part: UrlPart): Flaw | undefined {
  const { code, offset, token } = place;
  const { text } = code;
  if (offset > 0 && /[a-z0-9+.-]/i.test(text.charAt(offset - 1))) return undefined;
  const shape = URL_SHAPE.exec(text.slice(offset, offset + 520));
  if (!shape || !part.schemes.includes((shape[1] as string).toLowerCase())) return undefined;
  if (part.credentials === true && !/^[^:]*:.+/.test(shape[2] ?? '')) return undefined;
  const kind = hostKind((shape[3] as string).toLowerCase());
  const end = urlEnd(place);
  if (VOCABULARY.test(text.slice(offset, end))) return undefined;
  // http://${host}/… is as remote as the name says
  const open = shape[3] === '' && code.tokens.kind(token) === KIND.head && code.tokens.end(token) <= offset + 9;
  if (kind === 'harmless' && !open) return undefined;
  const use = isEndpoint(place, end);
  if (!use || (open && !use.sends)) return undefined;
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

function urlEnd({ code, offset, token }: Place): number {
  const { text, tokens } = code;
  const limit = Math.min(text.length, offset + 300, tokens.kind(token) === KIND.string ? tokens.content(token).end : text.length);
  let end = offset;
  while (end < limit && !URL_END.test(text.charAt(end)) && !text.startsWith('${', end)) end += 1;
  while (end > offset && '.:!?$'.includes(text.charAt(end - 1))) end -= 1;
  return end;
}
