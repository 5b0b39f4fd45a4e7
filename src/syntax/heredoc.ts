const SHELL_TAG = /<<[-~]?(?:\\?([A-Za-z_]\w{0,40})|"([A-Za-z_]\w{0,40})"|'([A-Za-z_]\w{0,40})')/y;
const PHP_TAG = /<<<[ \t]{0,4}(?:([A-Za-z_]\w{0,40})|"([A-Za-z_]\w{0,40})"|'([A-Za-z_]\w{0,40})')/y;

/** The word that ends the document announced here, if one is. */
export function heredocTag(text: string, at: number, kind: 'shell' | 'php'): string | undefined {
  const pattern = kind === 'php' ? PHP_TAG : SHELL_TAG;
  pattern.lastIndex = at;
  const found = pattern.exec(text);
  if (!found) return undefined;
  return found[1] ?? found[2] ?? found[3];
}

/** Position behind the closing word of a document that begins at `at`; `end` when it is never closed within the text. */
export function heredocEnd(text: string, tag: string, at: number, end: number): number {
  for (let line = at; line < end;) {
    let word = line;
    while (word < end && (text.charCodeAt(word) === 32 || text.charCodeAt(word) === 9)) word += 1;
    if (text.startsWith(tag, word) && !/\w/.test(text.charAt(word + tag.length))) return Math.min(end, word + tag.length);
    const next = text.indexOf('\n', line);
    if (next === -1) return end;
    line = next + 1;
  }
  return end;
}
