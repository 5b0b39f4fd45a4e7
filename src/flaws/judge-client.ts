import type { ClientPart } from '../core/flaw-rule.ts';
import type { Flaw, Place } from './context.ts';
import { KIND } from '../syntax/tokens.ts';

/** Folders whose scripts are sent to browsers. */
const SHIPPED =
  /(?:^|\/)(?:public|client|frontend|front-end|www|wwwroot|webapp|static|assets|browser)\/(?:[^/]+\/)*[^/]+\.(?:js|mjs|cjs|jsx|ts|tsx|html?)$|\.(?:vue|svelte|component\.ts|client\.[jt]sx?)$|(?:^|\/)environments\/environment[\w.]*\.ts$/i;
/** Parts of such folders that run elsewhere: servers, build scripts, tests of them. */
const ELSEWHERE =
  /(?:^|\/)(?:server|api|functions|scripts|node_modules|backend)\/|\.(?:config|server|test|spec)\.[a-z]+$|(?:^|\/)\+(?:page|layout)\.server\./i;
const DIRECTIVE = /^\s*(?:\/\*[^*]{0,500}\*\/\s*|\/\/[^\n]{0,300}\n\s*)*["']use client["']/;
const COMPONENT = /from\s{1,3}["'](?:react|react-native|preact)["']/;
const HOOK = /\buse(?:State|Effect|Ref|Memo|Callback)\s{0,2}[<(]/;

/** A name or a literal that has no place in what is shipped to users. */
export function judgeClient(place: Place, part: ClientPart): Flaw | undefined {
  const { code, offset, token, path = '' } = place;
  const { text, tokens } = code;
  if (part.files?.test(path) === false) return undefined;
  let start = offset;
  while (start > 0 && offset - start < 80 && /[\w$]/.test(text.charAt(start - 1))) start -= 1;
  const string = tokens.kind(token) === KIND.string || tokens.kind(token) === KIND.head;
  if (part.literal === true && (!string || tokens.content(token).start > offset)) return undefined;
  const end = part.literal === true ? tokens.content(token).end : wordEnd(text, offset);
  const from = part.literal === true ? offset : start;
  const line = text.slice(from, Math.min(end, from + 400));
  if (!part.names.test(line) || part.notNames?.test(line) === true) return undefined;
  if (part.near !== undefined && !part.near.test(around(text, from, end))) return undefined;
  if (part.shipped === true && !isShipped(place)) return undefined;
  const span = { start: from, end };
  return part.literal === true ? { span, masked: [span] } : { span };
}

function wordEnd(text: string, from: number): number {
  let end = from;
  while (end < text.length && end - from < 200 && /[\w$]/.test(text.charAt(end))) end += 1;
  return end;
}

/** The line of a place, and a little of the lines beside it. */
function around(text: string, from: number, to: number): string {
  const before = text.slice(Math.max(0, from - 300), from);
  const after = text.slice(to, to + 300);
  const stop = after.indexOf('\n');
  return before.slice(before.lastIndexOf('\n') + 1) + text.slice(from, to) + (stop === -1 ? after : after.slice(0, stop));
}

function isShipped({ code, path = '' }: Place): boolean {
  if (ELSEWHERE.test(path)) return false;
  if (SHIPPED.test(path)) return true;
  const head = code.text.slice(0, 4000);
  return DIRECTIVE.test(head) || (COMPONENT.test(head) && HOOK.test(code.text.slice(0, 50_000)));
}
