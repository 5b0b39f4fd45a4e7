/** Position behind a raw string whose prefix lies in [start, at); 0 where none begins. */
export function rawStringEnd(text: string, start: number, at: number, end: number, kind: 'rust' | 'cpp'): number {
  const prefix = text.slice(start, at);
  if (!/^(?:u8|[uUL])?R$|^[bc]?r$/.test(prefix)) return 0;
  return kind === 'rust' ? rustEnd(text, at, end) : cppEnd(text, at, end);
}

/** https://doc.rust-lang.org/reference/tokens.html#raw-string-literals */
function rustEnd(text: string, at: number, end: number): number {
  let hashes = 0;
  while (text.charCodeAt(at + hashes) === 35) hashes += 1;
  if (text.charCodeAt(at + hashes) !== 34) return 0;
  const close = `"${'#'.repeat(hashes)}`;
  const stop = text.indexOf(close, at + hashes + 1);
  return stop === -1 ? end : Math.min(end, stop + close.length);
}

/** https://en.cppreference.com/w/cpp/language/string_literal: the delimiter has at most 16 characters. */
function cppEnd(text: string, at: number, end: number): number {
  if (text.charCodeAt(at) !== 34) return 0;
  const open = text.indexOf('(', at);
  if (open === -1 || open - at > 17) return 0;
  const close = `)${text.slice(at + 1, open)}"`;
  const stop = text.indexOf(close, open);
  return stop === -1 ? end : Math.min(end, stop + close.length);
}
