import { KIND, type Tokens } from './tokens.ts';

export interface Word {
  /** without quotes */
  readonly text: string;
  /** UTF-16 offsets, quotes included */
  readonly start: number;
  readonly end: number;
  /** one quoted string as a whole */
  readonly quoted: boolean;
}

/** A simple command: the words between two separators. */
export interface Command {
  readonly words: readonly Word[];
}

const SEPARATORS = new Set([';', '&&', '||', '|', '&']);
const LONGEST = 1500;

/** The simple command that holds the token. `tokens` are made with the shell's table. */
export function commandAt(tokens: Tokens, index: number): Command {
  const inside = climb(tokens, index);
  const parent = tokens.parent(inside);
  if (parent >= 0 && isWordList(tokens, parent) && tokens.kind(inside) === KIND.string) {
    const outer = tokens.parent(parent);
    // spawn('yum', ['install', …]): the program stands before the list
    return { words: listWords(tokens, outer >= 0 && tokens.is(outer, '(') && isWordList(tokens, outer) ? outer : parent) };
  }
  let from = inside;
  for (let steps = 0; steps < LONGEST && !startsCommand(tokens, from, parent); steps += 1) {
    const before = from - 1;
    const kind = tokens.kind(before);
    from = (kind === KIND.close || kind === KIND.tail) && tokens.match(before) >= 0 ? tokens.match(before) : before;
  }
  let to = inside;
  for (let steps = 0; steps < LONGEST && to < tokens.count; steps += 1) {
    const kind = tokens.kind(to);
    to = ((kind === KIND.open || kind === KIND.head) && tokens.match(to) > to ? tokens.match(to) : to) + 1;
    if (
      to >= tokens.count ||
      tokens.parent(to) !== parent ||
      tokens.kind(to) === KIND.close ||
      startsCommand(tokens, to, parent) ||
      separates(tokens, to)
    )
      break;
  }
  return { words: gather(tokens, from, to) };
}

/** `["curl", "-k"]`, and the arguments `("curl", "-k", url)` of a call that runs a program. */
function isWordList(tokens: Tokens, open: number): boolean {
  return tokens.is(open, '[') || (tokens.is(open, '(') && tokens.kind(open + 1) === KIND.string && tokens.is(open + 2, ','));
}

/** A token inside a quoted string belongs to the string's word, unless a command substitution holds it. */
function climb(tokens: Tokens, index: number): number {
  let at = index;
  for (let steps = 0; steps < 50; steps += 1) {
    const parent = tokens.parent(at);
    if (parent < 0) return at;
    const substitution = tokens.kind(parent) === KIND.head && tokens.text.startsWith('$(', tokens.end(parent) - 2);
    const word = tokens.kind(parent) === KIND.head ? !substitution : tokens.is(parent, '{') && tokens.is(parent - 1, '$');
    if (!word) return at;
    at = parent;
  }
  return at;
}

function startsCommand(tokens: Tokens, index: number, parent: number): boolean {
  return index <= 0 || index - 1 === parent || tokens.breakBefore(index) || separates(tokens, index - 1);
}

function separates(tokens: Tokens, index: number): boolean {
  if (tokens.kind(index) !== KIND.operator || !SEPARATORS.has(tokens.textOf(index))) return false;
  return !(tokens.is(index, '&') && tokens.glued(index) && (tokens.is(index - 1, '>') || tokens.is(index - 1, '<')));
}

/** Tokens without white space between them make one word. */
function gather(tokens: Tokens, from: number, to: number): Word[] {
  const words: Word[] = [];
  for (let at = from; at < to && words.length < 300;) {
    let last = at;
    const closed = (index: number): number => {
      const kind = tokens.kind(index);
      return (kind === KIND.open || kind === KIND.head) && tokens.match(index) > index ? tokens.match(index) : index;
    };
    last = closed(last);
    while (last + 1 < to && tokens.glued(last + 1)) last = closed(last + 1);
    words.push(word(tokens, at, last));
    at = last + 1;
  }
  return words;
}

function word(tokens: Tokens, first: number, last: number): Word {
  const start = tokens.start(first);
  const end = tokens.end(last);
  const quoted = first === last && tokens.kind(first) === KIND.string;
  const text = quoted ? tokens.stringText(first) : tokens.text.slice(start, end).replace(/["']/g, '');
  return { text, start, end, quoted: quoted || (tokens.kind(first) === KIND.head && tokens.match(first) === last) };
}

/** `["curl", "-k"]`: the exec form. */
function listWords(tokens: Tokens, open: number): Word[] {
  const words: Word[] = [];
  const close = tokens.match(open) > open ? tokens.match(open) : Math.min(tokens.count, open + 200);
  for (let at = open + 1; at < close && words.length < 300; at += 1) {
    if (tokens.kind(at) !== KIND.string) continue;
    const { start, end } = tokens.content(at);
    words.push({ text: tokens.text.slice(start, end), start, end, quoted: false });
  }
  return words;
}
