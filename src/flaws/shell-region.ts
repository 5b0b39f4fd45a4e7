import type { Span } from '../core/location.ts';
import { enclosingCall } from '../syntax/calls.ts';
import { TABLES } from '../syntax/languages/index.ts';
import { tokenize } from '../syntax/tokenizer.ts';
import { KIND, type Tokens } from '../syntax/tokens.ts';
import type { Place } from './context.ts';

/** Files that are made of shell lines, and files where any line may be one. */
const SHELL = new Set(['shell', 'dockerfile', 'makefile', 'batch']);
const LINES = new Set([
  'yaml',
  'toml',
  'ini',
  'properties',
  'markdown',
  'text',
  'hcl',
  'dotenv',
  'xml',
  'html',
  'nginx',
  'powershell',
]);
/** Callees whose strings are run by a shell or as a program. */
const RUNS =
  /(?:exec|system|spawn|popen|run|shell|command|cmd|process|subprocess|check_output|check_call|sh|bash|call|invoke|script|task|Sprintf|format)/i;
const LONGEST = 20_000;
/** Languages that run what stands between backticks. */
const BACKTICKS = new Set(['ruby', 'perl', 'php']);

/** Tokens of the shell text around a hit and the token there; undefined where the hit is no shell text. */
export function shellAt(place: Place): { readonly tokens: Tokens; readonly token: number } | undefined {
  const { code, offset, token } = place;
  if (SHELL.has(code.language)) return nested(code.tokens, token, offset);
  const span =
    LINES.has(code.language) && code.tokens.kind(token) !== KIND.string ? lineAround(code.text, offset) : stringAround(place);
  if (span === undefined || span.end - span.start > LONGEST) return undefined;
  const tokens = tokenize(code.text, TABLES.shell, span.start, span.end);
  const inside = tokens.at(offset);
  return inside < 0 ? undefined : nested(tokens, inside, offset);
}

/** `sh -c "…"`, `alias get='…'`: the string is a command line of its own. */
function nested(tokens: Tokens, token: number, offset: number): { readonly tokens: Tokens; readonly token: number } {
  const head = stringAt(tokens, token);
  if (head < 0 || !isCommandLine(tokens, head)) return { tokens, token };
  const { start } = tokens.content(head);
  const end = tokens.kind(head) === KIND.string ? tokens.content(head).end : tokens.end(tokens.match(head)) - 1;
  if (end - start > LONGEST) return { tokens, token };
  const inner = tokenize(tokens.text, TABLES.shell, start, end);
  const inside = inner.at(offset);
  return inside < 0 ? { tokens, token } : { tokens: inner, token: inside };
}

/** The token that opens the string that holds the token, or -1. */
function stringAt(tokens: Tokens, token: number): number {
  if (tokens.kind(token) === KIND.string) return token;
  let head = tokens.kind(token) === KIND.head ? token : tokens.parent(token);
  for (let depth = 0; depth < 4 && head >= 0 && !/["']$/.test(tokens.text.charAt(tokens.start(head))); depth += 1)
    head = tokens.parent(head);
  return head >= 0 && tokens.kind(head) === KIND.head && tokens.match(head) > head ? head : -1;
}

function isCommandLine(tokens: Tokens, head: number): boolean {
  const before = tokens.text.slice(Math.max(0, tokens.start(head) - 80), tokens.start(head));
  return /\b(?:ba|z|da|k|fi)?sh\s{1,4}(?:-[a-z]{1,8}\s{1,4}){0,3}-[a-z]{0,6}c\s{1,4}$|\balias\s{1,4}[\w.-]{1,40}[= ]$/.test(
    before,
  );
}

/** The line with what a backslash joins to it, before and after. */
function lineAround(text: string, offset: number): Span {
  let start = text.lastIndexOf('\n', offset - 1) + 1;
  for (let lines = 0; lines < 20 && start >= 2 && joined(text, start - 1); lines += 1)
    start = text.lastIndexOf('\n', start - 2) + 1;
  let end = text.indexOf('\n', offset);
  for (let lines = 0; lines < 20 && end !== -1 && joined(text, end); lines += 1) end = text.indexOf('\n', end + 1);
  return { start, end: end === -1 ? text.length : end };
}

function joined(text: string, lineEnd: number): boolean {
  return text.charAt(lineEnd - 1) === '\\' || text.startsWith('\\\r', lineEnd - 2);
}

/** The content of a string that is run: configuration values, and arguments of process calls. */
function stringAround(place: Place): Span | undefined {
  const { code, token } = place;
  const { tokens } = code;
  const kind = tokens.kind(token);
  if (kind !== KIND.string && kind !== KIND.head && kind !== KIND.middle && kind !== KIND.tail) return undefined;
  if (code.language !== 'json' && !LINES.has(code.language) && !isRun(place)) return undefined;
  // a list of words is one command: ["curl", "-k"]
  const parent = tokens.parent(token);
  if (
    kind === KIND.string &&
    parent >= 0 &&
    (tokens.is(parent, '[') || isProgramCall(place, parent)) &&
    tokens.match(parent) > parent &&
    !/\s/.test(tokens.stringText(token))
  ) {
    // spawn('yum', ['install', …]): the program stands before the list
    const outer = tokens.parent(parent);
    const whole = outer >= 0 && isProgramCall(place, outer) && tokens.match(outer) > parent ? outer : parent;
    return { start: tokens.start(whole), end: tokens.end(tokens.match(whole)) };
  }
  const head = kind === KIND.head ? token : kind === KIND.string ? -1 : tokens.parent(token);
  if (head >= 0 && tokens.match(head) > head)
    return { start: tokens.content(head).start, end: tokens.end(tokens.match(head)) - 1 };
  return tokens.content(token);
}

/** The token that opens the string around a part of it. */
function headOf(tokens: Tokens, token: number): number {
  const kind = tokens.kind(token);
  return kind === KIND.middle || kind === KIND.tail ? tokens.parent(token) : token;
}

/** `exec.Command("curl", "-k", url)`: program and arguments one by one. */
function isProgramCall({ code: { tokens } }: Place, open: number): boolean {
  return tokens.is(open, '(') && tokens.kind(open + 1) === KIND.string && tokens.is(open + 2, ',');
}

function isRun(place: Place): boolean {
  const { code, token } = place;
  const { tokens } = code;
  if (BACKTICKS.has(code.language) && code.text.charAt(tokens.start(headOf(tokens, token))) === '`') return true;
  const inner = enclosingCall(code, token);
  // R: run("ssh", c("-o", …))
  const call = inner && code.language === 'r' && tokens.is(inner.name, 'c') ? enclosingCall(code, inner.start) : inner;
  if (call && RUNS.test(call.path.slice(-2).join('.'))) return true;
  const name = tokens.is(token - 1, '=') || tokens.is(token - 1, ':') ? tokens.textOf(token - 2) : tokens.textOf(token - 1);
  // zx: await $`…`
  if (name === '$' && /^(?:java|type)script$/.test(code.language)) return true;
  return RUNS.test(name) || (code.language === 'groovy' && name === 'sh');
}
