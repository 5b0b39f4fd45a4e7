import { visible } from './sanitize.ts';

/** What XML 1.0 (2.2 Char) forbids even as a character reference, besides what `visible` has replaced already. */
const FORBIDDEN = /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const ENTITIES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** Text of the scanned tree as XML text or attribute value: every control character shows as `\u{…}`. */
export function xmlText(text: string): string {
  return text
    .split('\n')
    .map((line) => visible(line).replace(FORBIDDEN, '\ufffd'))
    .join('\n')
    .replace(/[&<>"']/g, (char) => ENTITIES[char] as string);
}

type Attributes = Readonly<Record<string, string | number>>;

/** An element on lines of its own; `content` is XML already. */
export function element(name: string, attributes: Attributes, content: string | readonly string[] = []): string {
  const written = Object.entries(attributes).map(
    ([key, value]) => ` ${key}="${xmlText(String(value)).replaceAll('\n', '&#10;')}"`,
  );
  const start = `<${name}${written.join('')}`;
  if (typeof content === 'string') return `${start}>${content}</${name}>`;
  if (content.length === 0) return `${start}/>`;
  const inner = content.map((child) => child.replace(/^(?=<)/, '  ').replace(/\n(?= *<)/g, '\n  '));
  return [`${start}>`, ...inner, `</${name}>`].join('\n');
}
