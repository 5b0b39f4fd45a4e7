import { chainNames } from '../syntax/chains.ts';
import type { SourceCode } from '../syntax/source-code.ts';
import { elementStart } from '../syntax/statements.ts';
import { KIND } from '../syntax/tokens.ts';

/** Key or variable that the value at the token is given to. */
export function namesBefore(code: SourceCode, token: number): string[] {
  const { tokens } = code;
  const start = elementStart(code, token);
  // fish: set -gx API_URL …
  if (code.language === 'shell' && tokens.is(start, 'set') && tokens.isIdentifier(token - 1)) return [tokens.textOf(token - 1)];
  const plain = withoutOperator(code, token);
  if (plain !== undefined) return [plain];
  for (let at = token - 1; at >= Math.max(start, token - 14); at -= 1) {
    const text = tokens.textOf(at);
    if (text !== '=' && text !== ':' && text !== '=>' && text !== ':=' && text !== '?=' && text !== '<-') continue;
    const key = tokens.is(at - 1, ']') ? at - 2 : at - 1;
    // Const ApiUrl As String = …
    if (tokens.is(key - 1, 'As') && tokens.isIdentifier(key - 2)) return [tokens.textOf(key - 2)];
    // <add key="ApiUrl" value="…" />
    if (tokens.is(key, 'value') && tokens.kind(key - 1) === KIND.string && /^(?:key|name)$/.test(tokens.textOf(key - 3)))
      return [tokens.stringText(key - 1).slice(-60)];
    if (tokens.is(key, 'value') && code.table.bareWords === true) return [nameBeside(code, key)];
    if (tokens.isIdentifier(key))
      return [chainNames(tokens, key).at(-1) as string, ...(code.table.bareWords === true ? [] : declared(code, start, key))];
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

/** `name: API_URL` above `value: …`: Kubernetes, task definitions, Terraform. */
function nameBeside({ tokens }: SourceCode, value: number): string {
  for (let at = value - 1; at > value - 6; at -= 1)
    if (tokens.is(at, ':') || tokens.is(at, '=')) {
      if (!tokens.is(at - 1, 'name')) return 'value';
      return tokens.kind(at + 1) === KIND.string ? tokens.stringText(at + 1).slice(-60) : tokens.textOf(at + 1);
    }
  return 'value';
}

/** `url: &str = …`, `const char *url = …`: the name stands before the type, or behind it. */
function declared({ tokens }: SourceCode, start: number, key: number): string[] {
  for (let at = key - 1; at >= Math.max(start, key - 8); at -= 1) {
    if (tokens.is(at, ':') && tokens.isIdentifier(at - 1)) return [tokens.textOf(at - 1)];
  }
  return [];
}

/** Elements whose `<url>` is fetched from, not shown. */
const FETCHED = /<(\w{0,20}[rR]epository|mirror|endpoint|server|proxy)\b[^>]{0,200}>(?:(?!<\/\1)[^]){0,400}$/;

/** A name with its value beside it: `#define URL "…"`, `@url "…"`, `define('URL', '…')`, `url "…"`, `<url>…</url>`. */
function withoutOperator(code: SourceCode, token: number): string | undefined {
  const { tokens, language, text } = code;
  const before = token - 1;
  if (language === 'xml' && tokens.is(before, '>') && tokens.isIdentifier(before - 1)) {
    const start = tokens.start(before);
    const name = tokens.textOf(before - 1);
    return name !== 'url' || FETCHED.test(text.slice(Math.max(0, start - 600), start)) ? name : undefined;
  }
  if (language === 'php' && tokens.is(before, ',') && tokens.is(before - 2, '(') && tokens.is(before - 3, 'define'))
    return tokens.stringText(before - 1);
  if (!tokens.isIdentifier(before) || tokens.breakBefore(token)) return undefined;
  const marked = tokens.is(before - 1, 'define') || tokens.is(before - 1, '@');
  const called =
    (language === 'groovy' || language === 'ruby') && /^(?:url|uri|source|host|endpoint|base_url)$/.test(tokens.textOf(before));
  if (called) return 'url';
  return marked ? tokens.textOf(before) : undefined;
}
