/** Pieces of GitHub-flavoured Markdown. Texts must hold no control characters: see sanitize.ts. */

/** A cell of a table: no line end, no bar that would end the cell. */
function cell(text: string): string {
  return text.replace(/\s*\n\s*/g, ' ').replaceAll('|', '\\|');
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

/** Text that is neither markup, link, image nor mention, whatever it holds. */
export function plain(text: string): string {
  return text.replace(/[\\`*_{}[\]()<>#!|~@&:]/g, '\\$&');
}

function longestFence(text: string): number {
  return [...text.matchAll(/`+/g)].reduce((longest, run) => Math.max(longest, run[0].length), 0);
}

/** Text as inline code, whatever backticks it holds. */
export function code(text: string): string {
  const longest = longestFence(text);
  const fence = '`'.repeat(longest + 1);
  return longest === 0 ? `${fence}${text}${fence}` : `${fence} ${text} ${fence}`;
}

/** A fenced block, whatever backticks the text holds. */
export function codeBlock(text: string, language = ''): string {
  const fence = '`'.repeat(Math.max(3, longestFence(text) + 1));
  return `${fence}${language}\n${text}\n${fence}`;
}
