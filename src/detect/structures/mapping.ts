import type { Span } from '../../core/location.ts';

/** One scalar of a section. */
export interface Entry {
  readonly key: string;
  /** of the value as written, inside its quotes */
  readonly span: Span;
  /** the value, quotes and indentation taken off */
  readonly text: string;
}

/** A key of a mapping whose value is a mapping of scalars. */
export interface Section {
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** UTF-16 units read on either side of the place that is asked for. */
const REACH = 200_000;
/** UTF-16 units of indentation, dashes included. */
const INDENT = 200;

interface Line {
  readonly start: number;
  readonly text: string;
  /** units of white space before the content; -1 for blank lines, comments and templates' lines, which belong to whatever is round them */
  readonly indent: number;
}

function toLine(text: string, start: number): Line {
  const lineEnd = text.indexOf('\n', start);
  const line = text.slice(start, lineEnd === -1 ? text.length : lineEnd).replace(/\r$/, '');
  // A template's own lines (`{{ if }}`) stand anywhere.
  const content = /^[ ]*(?![ #\r]|\{\{|$)/.exec(line);
  return { start, text: line, indent: content ? content[0].length : -1 };
}

/** `- key:` opens a mapping whose keys stand two units further in; any other line has its own indentation. */
function keyColumn(line: Line): number {
  const dash = /^ *(?:- +)+/.exec(line.text);
  return dash ? dash[0].length : line.indent;
}

function endsMapping(line: Line, column: number): boolean {
  return line.indent !== -1 && (line.indent < column || /^(?:---|\.\.\.)/.test(line.text));
}

/** Lines of the block mapping whose key stands at `offset`, from its first to its last. */
function mappingLines(text: string, offset: number): { lines: Line[]; column: number } | undefined {
  // A key that begins its line is at most so far from the line's start.
  if (offset > INDENT && !text.slice(offset - INDENT, offset).includes('\n')) return undefined;
  const own = toLine(text, text.lastIndexOf('\n', offset - 1) + 1);
  const column = offset - own.start;
  if (!/^ *(?:- +)?$/.test(own.text.slice(0, column))) return undefined;
  const above: Line[] = [];
  for (let first = own; first.start > 0 && offset - first.start < REACH;) {
    if (first.indent !== -1 && first.indent < column) break;
    first = toLine(text, first.start === 1 ? 0 : text.lastIndexOf('\n', first.start - 2) + 1);
    const opens = first.indent < column && keyColumn(first) === column;
    if (!opens && endsMapping(first, column)) break;
    above.push(first);
  }
  const lines = [...above.reverse(), own];
  for (let next = text.indexOf('\n', own.start) + 1; next > 0 && next - offset < REACH; next = text.indexOf('\n', next) + 1) {
    const line = toLine(text, next);
    if (endsMapping(line, column)) break;
    lines.push(line);
  }
  return { lines, column };
}

const KEY = /^(?<key>"[^"\n]{1,250}"|'[^'\n]{1,250}'|[\w./-]{1,250}):(?:[ \t]+|$)/;

/** Sections of the YAML block mapping that the key at `offset` (UTF-16) belongs to; undefined where none begins a line there. */
export function yamlMapping(text: string, offset: number): Section[] | undefined {
  const found = mappingLines(text, offset);
  if (!found) return undefined;
  const { lines, column } = found;
  return lines.flatMap((line, index) => {
    const section = keyColumn(line) === column ? /^([A-Za-z]\w{1,40}):[ \t]*(\{)?/.exec(line.text.slice(column)) : null;
    if (!section) return [];
    const [head, name] = section as unknown as [string, string];
    if (section[2])
      return [{ name, entries: flowEntries(line.text.slice(column + head.length), line.start + column + head.length) }];
    return [{ name, entries: blockEntries(lines.slice(index + 1), column) }];
  });
}

function blockEntries(lines: readonly Line[], column: number): Entry[] {
  const end = lines.findIndex((line) => line.indent !== -1 && line.indent <= column);
  const inner = end === -1 ? lines : lines.slice(0, end);
  const indent = inner.find((line) => line.indent !== -1)?.indent ?? -1;
  return inner.flatMap((line, index) => {
    const key = line.indent === indent ? KEY.exec(line.text.slice(indent)) : null;
    const name = key?.groups?.['key']?.replace(/^["']|["']$/g, '');
    if (!key || name === undefined) return [];
    const at = indent + key[0].length;
    const entry = /^[|>]/.test(line.text.slice(at))
      ? blockScalar(name, inner.slice(index + 1), indent)
      : scalar(name, line.text.slice(at), line.start + at);
    return entry ? [entry] : [];
  });
}

function scalar(key: string, rest: string, start: number): Entry | undefined {
  const quoted = /^(?:!!?[\w]+ )?(["'])(.*?)\1(?=\s|,|\}|$)/.exec(rest);
  if (quoted) {
    const at = start + quoted[0].length - 1 - (quoted[2] as string).length;
    return { key, text: quoted[2] as string, span: { start: at, end: at + (quoted[2] as string).length } };
  }
  const plain = rest.replace(/[ \t]+#.*$/, '').trimEnd();
  // A template, an alias, a tag, a nested collection: no literal.
  if (plain === '' || /^[{[*&!|>%@]/.test(plain)) return undefined;
  return { key, text: plain, span: { start, end: start + plain.length } };
}

/** A literal or folded block: the lines further in than its key. */
function blockScalar(key: string, lines: readonly Line[], indent: number): Entry | undefined {
  const end = lines.findIndex((line) => line.indent !== -1 && line.indent <= indent);
  const inner = (end === -1 ? lines : lines.slice(0, end)).filter((line) => line.text.trim() !== '');
  const [first] = inner;
  const last = inner.at(-1);
  if (!first || !last) return undefined;
  const text = inner.map((line) => line.text.trim()).join('\n');
  return { key, text, span: { start: first.start + first.text.search(/\S/), end: last.start + last.text.trimEnd().length } };
}

const FLOW_ENTRY = /["']?([\w./-]{1,250})["']?\s*:\s*(?:"((?:[^"\\]|\\.)*)"|'([^']*)'|([^\s,{}"'[\]][^,{}\n]*))/g;

/** Scalars of a flow mapping (`{ a: b }`, JSON) up to its closing brace; `start` is the offset of the text. */
function flowEntries(text: string, start: number): Entry[] {
  const entries: Entry[] = [];
  let reached = 0;
  for (const match of text.matchAll(FLOW_ENTRY)) {
    if (text.slice(reached, match.index).includes('}')) break;
    const [whole, key, double, single, plain] = match as unknown as [string, string, string?, string?, string?];
    const value = double ?? single ?? (plain as string).trimEnd();
    const at = start + match.index + whole.lastIndexOf(value);
    entries.push({ key, text: value, span: { start: at, end: at + value.length } });
    reached = match.index + whole.length;
  }
  return entries;
}

/** Offset of the brace that opens, or closes, the JSON object round an offset. Braces in strings are balanced as a rule. */
function braceFrom(text: string, offset: number, step: 1 | -1): number | undefined {
  const [deeper, out] = step === 1 ? [123, 125] : [125, 123];
  let depth = 0;
  for (let at = offset; at >= 0 && at < text.length && Math.abs(at - offset) < REACH; at += step) {
    const unit = text.charCodeAt(at);
    if (unit === deeper) depth++;
    if (unit === out && depth-- === 0) return at;
  }
  return undefined;
}

const SECTION_KEY = /"(data|stringData)"\s*:\s*\{/g;

/** Sections `data` and `stringData` of the JSON object that the key at `offset` (UTF-16) belongs to. */
export function jsonMapping(text: string, offset: number): Section[] | undefined {
  const open = braceFrom(text, offset - 1, -1);
  const close = braceFrom(text, offset, 1);
  if (open === undefined || close === undefined) return undefined;
  const object = text.slice(open, close);
  return [...object.matchAll(SECTION_KEY)].map((match) => {
    const at = match.index + match[0].length;
    return { name: match[1] as string, entries: flowEntries(object.slice(at), open + at) };
  });
}
