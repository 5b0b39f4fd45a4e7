import type { Interpolation, StringForm } from './language-table.ts';
import type { Tokenizer } from './tokenizer.ts';
import { KIND } from './tokens.ts';

/**
 * Scans one string from `from`, its first content character, to its closing mark or to the first interpolation, which the tokenizer then
 * reads as code before it calls again with the string's `head`.
 *
 * @param start where the token begins (the opening mark, or the bracket that ended an interpolation)
 */
export function scanString(tokenizer: Tokenizer, form: StringForm, start: number, from: number, head = -1): void {
  const { text, end } = tokenizer;
  const close = form.close.charCodeAt(0);
  let begin = start;
  let first = head;
  let at = from;
  const stops = stopsOf(form);
  while (at < end) {
    const code = text.charCodeAt(at);
    if (code > 127 || stops[code] === 0) {
      at += 1;
      continue;
    }
    if (code === 10 && form.multiline !== true) break;
    const hole = form.interpolation && interpolationAt(text, at, form);
    if (hole) {
      first = addPart(tokenizer, first, begin, at + hole.open.length);
      tokenizer.brackets.pushFrame({ form, close: hole.close, head: first });
      return;
    }
    if (code === 92 && form.escape === 'backslash') at += 2;
    else if (code === 96 && form.escape === 'backtick') at += 2;
    else if (code === close && text.startsWith(form.close, at)) {
      if (form.escape !== 'doubled' || !text.startsWith(form.close, at + form.close.length)) {
        finish(tokenizer, first, begin, Math.min(end, at + form.close.length));
        return;
      }
      at += form.close.length * 2;
    } else if (code === 36 && form.dollar === true && isNameStart(text.charCodeAt(at + 1))) {
      first = addPart(tokenizer, first, begin, at);
      at = nameEnd(text, at + 1, end);
      addName(tokenizer, first, tokenizer.at, at);
      if (form.dollarLink !== undefined) at = addMembers(tokenizer, first, at, form.dollarLink);
      begin = at;
    } else at += 1;
  }
  finish(tokenizer, first, begin, Math.min(at, end));
}

const known = new WeakMap<StringForm, Uint8Array>();

/** 1 for the ASCII codes at which a string's scanner must look up: the rest is content. */
function stopsOf(form: StringForm): Uint8Array {
  let stops = known.get(form);
  if (!stops) {
    stops = new Uint8Array(128);
    for (const mark of ['\n', '\\', '`', '$', form.close, ...(form.interpolation ?? []).map(({ open }) => open)]) {
      stops[mark.charCodeAt(0)] = 1;
    }
    known.set(form, stops);
  }
  return stops;
}

function interpolationAt(text: string, at: number, form: StringForm): Interpolation | undefined {
  for (const hole of form.interpolation as readonly Interpolation[]) {
    if (!text.startsWith(hole.open, at)) continue;
    // `{{` stands for a brace where a lone `{` opens an expression
    if (hole.open === '{' && (text.charCodeAt(at + 1) === 123 || text.charCodeAt(at - 1) === 123)) return undefined;
    return hole;
  }
  return undefined;
}

function addPart(tokenizer: Tokenizer, head: number, start: number, end: number): number {
  if (head < 0) return tokenizer.add(KIND.head, start, end);
  const middle = tokenizer.add(KIND.middle, start, end);
  tokenizer.tokens.parents[middle] = head;
  return head;
}

function addName(tokenizer: Tokenizer, head: number, start: number, end: number): void {
  const name = tokenizer.add(KIND.identifier, start, end);
  tokenizer.tokens.parents[name] = head;
}

/** Members behind a `$name`; Perl's `->{key}` reads as one. Gives the position behind them. */
function addMembers(tokenizer: Tokenizer, head: number, start: number, link: '.' | '->'): number {
  const { text, end } = tokenizer;
  let at = start;
  while (text.startsWith(link, at)) {
    const braced = link === '->' && text.charAt(at + 2) === '{';
    const name = at + link.length + (braced ? 1 : 0);
    const stop = isNameStart(text.charCodeAt(name)) ? nameEnd(text, name, end) : name;
    if (stop === name || (braced && text.charAt(stop) !== '}')) break;
    tokenizer.tokens.parents[tokenizer.add(KIND.operator, at, at + link.length)] = head;
    addName(tokenizer, head, name, stop);
    at = stop + (braced ? 1 : 0);
  }
  return at;
}

function finish(tokenizer: Tokenizer, head: number, start: number, end: number): void {
  if (head < 0) {
    tokenizer.add(KIND.string, start, end);
    return;
  }
  const tail = tokenizer.add(KIND.tail, start, end);
  tokenizer.brackets.link(head, tail);
}

function isNameStart(code: number): boolean {
  return (code >= 65 && code <= 90) || (code >= 97 && code <= 122) || code === 95;
}

function nameEnd(text: string, from: number, end: number): number {
  let at = from;
  while (at < end && /\w/.test(text.charAt(at))) at += 1;
  return at;
}
