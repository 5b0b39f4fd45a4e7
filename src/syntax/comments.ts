import type { Tokenizer } from './tokenizer.ts';

/** Moves behind the comment that begins here; false where none does. */
export function skipComment(tokenizer: Tokenizer): boolean {
  const { text, at, compiled } = tokenizer;
  if (compiled.comments[text.charCodeAt(at)] !== 1) return false;
  const { table } = compiled;
  for (const block of table.blockComments ?? []) {
    const open = block.open.trimStart();
    if (!text.startsWith(open, at) || (open !== block.open && at > 0 && text.charCodeAt(at - 1) !== 10)) continue;
    const stop = blockEnd(tokenizer, open, block.close, block.nested === true);
    if (lineEndBetween(text, at, stop)) tokenizer.afterBreak = true;
    tokenizer.at = stop;
    return true;
  }
  for (const mark of table.lineComments) {
    if (!text.startsWith(mark, at) || !mayStart(tokenizer)) continue;
    // an attribute of PHP 8, not a comment
    if (mark === '#' && table.heredoc === 'php' && text.charCodeAt(at + 1) === 91) continue;
    const stop = text.indexOf('\n', at);
    tokenizer.at = stop === -1 || stop > tokenizer.end ? tokenizer.end : stop;
    return true;
  }
  return false;
}

function mayStart({ text, at, afterBreak, compiled }: Tokenizer): boolean {
  const where = compiled.table.lineCommentAt;
  if (where === undefined || at === 0) return true;
  if (where === 'line') return afterBreak;
  const before = text.charCodeAt(at - 1);
  return before === 32 || before === 9 || before === 10 || before === 13 || before === 59;
}

function blockEnd({ text, at, end }: Tokenizer, open: string, close: string, nested: boolean): number {
  let depth = 1;
  let here = at + open.length;
  if (!nested) {
    const stop = text.indexOf(close, here);
    return stop === -1 ? end : Math.min(end, stop + close.length);
  }
  // the next opening mark is looked for again only when it lies behind, so that the cost stays linear
  let inner = text.indexOf(open, here);
  while (depth > 0 && here < end) {
    const stop = text.indexOf(close, here);
    if (stop === -1) return end;
    if (inner !== -1 && inner < here) inner = text.indexOf(open, here);
    if (inner !== -1 && inner < stop) {
      depth += 1;
      here = inner + open.length;
    } else {
      depth -= 1;
      here = stop + close.length;
    }
  }
  return Math.min(end, here);
}

function lineEndBetween(text: string, from: number, to: number): boolean {
  const at = text.indexOf('\n', from);
  return at !== -1 && at < to;
}
