import type { Tokens } from '../../syntax/tokens.ts';
import { KIND } from '../../syntax/tokens.ts';
import { commandAt, type Word } from '../../syntax/shell-words.ts';
import type { Span } from '../../core/location.ts';
import type { Flaw, Place } from '../context.ts';
import { shellAt } from '../shell-region.ts';
import { namesSecret } from './vocabulary.ts';

const WRITES =
  /^(?:echo|echo\.|printf|logger|print|_?log\w{0,30}|_?debug\w{0,30}|_?trace\w{0,30}|_?(?:info|warn|error|err|fatal|die|msg|message|notice))$/;
/** `$NAME`, `${NAME}`, Make's `$$NAME` and `$(NAME)`, `${{ secrets.NAME }}`, `%NAME%` */
const EXPANSION =
  /\$(?:([A-Za-z_]\w{0,80})|\{([A-Za-z_]\w{0,80})\}|\(([A-Z_]\w{0,80})\)|\{\{\s{0,4}(secrets|env|inputs)\.(\w{1,80})\s{0,4}\}\})|%([A-Za-z_]\w{1,80})%/g;
/** A file that holds a secret, put into the text by command substitution. */
const FILE =
  /\$\((?:cat\s|<)\s{0,4}["']?[$\w./{}-]{0,100}(?:pass(?:word|wd)|secret|token|private|credential|key_?file|_KEY|id_rsa|\.pem)[\w./}-]{0,40}["']?\)/i;

/** All secrets of a workflow at once. */
const WHOLE_CONTEXT = /\$\{\{\s{0,4}toJSON\(\s{0,4}(?:secrets|github)\s{0,4}\)\s{0,4}\}\}/i;

/** Where the shell is, not a password. */
const FOLDER = /^(?:OLD)?PWD$/;

/** The first expansion of a variable with a secret's name in a stretch of shell text. */
export function secretExpansion(text: string): Span | undefined {
  for (const found of text.matchAll(EXPANSION)) {
    const before = text.charAt(found.index - 1);
    if (before === '\\') continue;
    const name = (found[1] ?? found[2] ?? found[3] ?? found[5] ?? found[6]) as string;
    if (found[4] === 'secrets' || (namesSecret(name) && !FOLDER.test(name)))
      return { start: found.index, end: found.index + found[0].length };
  }
  return undefined;
}

/** A variable with a secret's name in what `echo` and the like write to the terminal or a log. */
export function shellLeak(place: Place): Flaw | undefined {
  const shell = shellAt(place);
  if (!shell) return undefined;
  const { words } = commandAt(shell.tokens, shell.token);
  const first = words.findIndex((word) => WRITES.test(word.text.replace(/^[@-]/, '')));
  const name = words[first];
  const last = words.at(-1);
  if (!name || !last || first > 3 || name.start > place.offset || goesElsewhere(shell.tokens, shell.token, words))
    return undefined;
  for (const word of words.slice(first + 1)) {
    const found = secretIn(place, word);
    if (found)
      return {
        span: found,
        enclosing: { start: name.start, end: last.end },
        evidence: [{ code: 'logged-by', args: { sink: name.text } }],
        confidence: 'medium',
      };
  }
  return undefined;
}

/** fish: `(string length $TOKEN)` */
const COUNTS = /\((?:string length|count)\s/;

function secretIn({ code }: Place, word: Word): Span | undefined {
  const text = code.text.slice(word.start, word.end);
  if ((text.startsWith("'") && !text.includes('${{')) || text.includes('::add-mask::') || COUNTS.test(text)) return undefined;
  if (WHOLE_CONTEXT.test(text)) return { start: word.start, end: word.end };
  const file = FILE.exec(text);
  const found = file ? { start: file.index, end: file.index + file[0].length } : secretExpansion(text);
  return found && { start: word.start + found.start, end: word.start + found.end };
}

/** Into a pipe, a file or a variable: not shown. */
export function goesElsewhere(tokens: Tokens, token: number, words: readonly Word[]): boolean {
  const parent = tokens.parent(token);
  if (parent >= 0 && (tokens.kind(parent) === KIND.head || (tokens.is(parent, '(') && tokens.is(parent - 1, '$')))) return true;
  const redirect = words.findIndex((word) => /^\d?>{1,2}|[^=-]>{1,2}[\w.$"]|%>{1,2}$/.test(word.text));
  if (redirect >= 0) {
    const target = `${(words[redirect] as Word).text}${words[redirect + 1]?.text ?? ''}`;
    if (!/&[12]|\/dev\/(?:stderr|stdout|tty)|log/i.test(target)) return true;
  }
  const end = words.at(-1)?.end ?? 0;
  const next = tokens.at(end) >= 0 ? tokens.at(end) : tokens.at(end + 1);
  return (
    next >= 0 && tokens.is(next, '|') && !/^\s{0,3}\|\s{0,3}(?:tee|cat|logger|sort)\b/.test(tokens.text.slice(end, end + 20))
  );
}
