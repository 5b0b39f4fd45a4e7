/**
 * Replaces what stands between `<!-- generated:name -->` and `<!-- /generated:name -->`.
 *
 * @throws when the markers are missing
 */
export function replaceSection(text: string, name: string, content: string): string {
  const open = `<!-- generated:${name} -->`;
  const close = `<!-- /generated:${name} -->`;
  const start = text.indexOf(open);
  const end = text.indexOf(close);
  if (start === -1 || end < start) throw new Error(`The markers ${open} and ${close} are missing.`);
  return `${text.slice(0, start + open.length)}\n${content}\n${text.slice(end)}`;
}
