import type { Language } from '../core/language.ts';
import type { Span } from '../core/location.ts';

const ESCAPE = /\\(?:u([0-9A-Fa-f]{4})|x([0-9A-Fa-f]{2})|(["'\\/bfnrt0]))/g;
const CONTROLS: Readonly<Record<string, string>> = { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', 0: '\0' };

/**
 * What a literal says. The double-quoted strings of JSON and YAML are unescaped, so that `\u003cyour key\u003e` is a placeholder and `\/` counts as one
 * character; other text is taken as it stands, since a back slash there may be a path's.
 */
export function unescaped(text: string, { start, end }: Span, language: Language): string {
  const raw = text.slice(start, end);
  if ((language !== 'json' && language !== 'yaml') || !raw.includes('\\')) return raw;
  if (raw.startsWith('-----BEGIN') || !isDoubleQuoted(text, start, language)) return raw;
  return raw.replace(ESCAPE, (_, unit?: string, byte?: string, simple?: string) => {
    const code = unit ?? byte;
    if (code !== undefined) return String.fromCharCode(Number.parseInt(code, 16));
    return CONTROLS[simple as string] ?? (simple as string);
  });
}

/** JSON has no other strings; in YAML an odd number of double quotes stands before it on its line. */
function isDoubleQuoted(text: string, start: number, language: Language): boolean {
  if (language === 'json') return true;
  const before = text.slice(Math.max(0, start - 400), start);
  const line = before.slice(before.lastIndexOf('\n') + 1);
  return (line.replace(/\\./g, '').split('"').length - 1) % 2 === 1;
}
