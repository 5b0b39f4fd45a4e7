import type { Language } from '../core/language.ts';
import { detectLanguage } from './detect-language.ts';
import { notebookCells } from './notebook.ts';
import { writtenFiles } from './written-files.ts';

/** Code inside a file of another kind. */
export interface Region {
  readonly language: Language;
  /** UTF-16 offsets, half-open */
  readonly start: number;
  readonly end: number;
  /** the file's text with the region's escapes undone, as long as the file's; the file's own text without it */
  readonly text?: string;
  readonly kind: 'script' | 'block' | 'cell';
}

const PAGES = /\.(?:vue|svelte|astro|html?|xhtml)$/i;
const MARKUPS = /\.(?:md|mdx|markdown|rst|adoc)$/i;
const NONE: readonly Region[] = [];
const NO_BYTES = new Uint8Array(0);

/** Does the file hold code only in parts? Then its hits are looked for in them, and for pages also in the markup. */
export function isHost(path: string, language: Language): 'page' | 'prose' | undefined {
  if (PAGES.test(path)) return 'page';
  return language === 'markdown' || /\.ipynb$/i.test(path) ? 'prose' : undefined;
}

/** Code blocks of Markdown, reStructuredText and AsciiDoc, cells of notebooks, scripts of pages, C# in PowerShell, files that a shell script writes. */
export function regionsOf(path: string, text: string, language: Language): readonly Region[] {
  if (/\.ipynb$/i.test(path)) return notebookCells(text);
  if (PAGES.test(path)) return scripts(text);
  if (MARKUPS.test(path) || language === 'markdown') return blocks(text);
  if (language === 'shell' || language === 'dockerfile') return writtenFiles(text);
  return language === 'powershell' ? compiled(text) : NONE;
}

const SCRIPT = /<script\b([^>]{0,300})>/gi;

function scripts(text: string): Region[] {
  const regions: Region[] = [];
  for (const match of text.matchAll(SCRIPT)) {
    const start = match.index + match[0].length;
    const attributes = match[1] as string;
    if (
      /\btype\s{0,3}=\s{0,3}["']?(?!module|text\/javascript|application\/javascript|text\/babel|text\/typescript)/i.test(
        attributes,
      )
    )
      continue;
    const stop = text.slice(start).search(/<\/script/i);
    const language = /\blang\s{0,3}=\s{0,3}["']?ts/i.test(attributes) ? 'typescript' : 'javascript';
    regions.push({ language, start, end: stop === -1 ? text.length : start + stop, kind: 'script' });
    if (stop === -1) break;
  }
  return regions;
}

const ALIASES: ReadonlyMap<string, string> = new Map([
  ['node', 'js'],
  ['javascript', 'js'],
  ['typescript', 'ts'],
  ['golang', 'go'],
  ['rust', 'rs'],
  ['kotlin', 'kt'],
  ['c#', 'cs'],
  ['csharp', 'cs'],
  ['c++', 'cpp'],
  ['vb.net', 'vb'],
  ['vbnet', 'vb'],
  ['objc', 'm'],
  ['objective-c', 'm'],
  ['objectivec', 'm'],
  ['powershell', 'ps1'],
  ['pwsh', 'ps1'],
  ['python', 'py'],
  ['python3', 'py'],
  ['pycon', 'py'],
  ['ruby', 'rb'],
  ['elixir', 'ex'],
  ['erlang', 'erl'],
  ['perl', 'pl'],
  ['console', 'sh'],
  ['shell', 'sh'],
  ['shell-session', 'sh'],
  ['shellsession', 'sh'],
  ['sh-session', 'sh'],
  ['terminal', 'sh'],
  ['batch', 'bat'],
  ['docker', 'dockerfile'],
  ['terraform', 'tf'],
  ['yml', 'yaml'],
  ['docker-compose', 'yaml'],
  ['apacheconf', 'htaccess'],
  ['dotenv', 'env'],
]);

/** Language of a code block from its info string; `text` where it names none that is known. */
function namedLanguage(info: string): Language {
  const word = /^[{.\s]{0,4}([\w+#.-]{1,30})/.exec(info)?.[1]?.toLowerCase() ?? '';
  return word === '' ? 'text' : detectLanguage(`block.${ALIASES.get(word) ?? word}`, NO_BYTES);
}

/** What stands before a code block's line: list marks, quotes, white space. */
const FENCE = /^[ \t>]{0,24}(?:[-*+] |\d{1,3}[.)] )?[ \t]{0,8}(`{3,12}|~{3,12}|-{4,12}$)[ \t]{0,4}([^\n`]{0,80})/;
const DIRECTIVE = /^([ \t]{0,24})(?:\.\. (?:code-block|code|sourcecode|highlight)::[ \t]{0,4}(\S{0,30})|.{0,400}::\s{0,4}$)/;

/** Fenced blocks, `----` blocks of AsciiDoc, literal blocks of reStructuredText, and blocks that are indented by four or a tab. */
function blocks(text: string): Region[] {
  const regions: Region[] = [];
  let open: { mark: string; language: Language; start: number } | undefined;
  let literal: { indent: number; language: Language } | undefined;
  let source = '';
  let blank = true;
  for (let start = 0; start < text.length;) {
    const stop = text.indexOf('\n', start);
    const end = stop === -1 ? text.length : stop;
    const line = text.slice(start, Math.min(end, start + 500));
    const fence = FENCE.exec(line);
    if (open) {
      if (fence?.[1]?.startsWith(open.mark) === true && (fence[2] as string).trim() === '') {
        regions.push({ language: open.language, start: open.start, end: start, kind: 'block' });
        open = undefined;
      }
    } else if (fence && (fence[1] as string).charAt(0) !== '-') {
      open = { mark: fence[1] as string, language: namedLanguage(fence[2] as string), start: end + 1 };
    } else if (fence && source !== '') {
      open = { mark: fence[1] as string, language: namedLanguage(source), start: end + 1 };
    } else if (line.trim() !== '') {
      const indent = (/^[ \t]*/.exec(line)?.[0] ?? '').replaceAll('\t', '    ').length;
      const inside = literal !== undefined && indent > literal.indent;
      if (inside || (indent >= 4 && blank))
        addLine(regions, { language: literal?.language ?? 'text', start, end: Math.min(end + 1, text.length), kind: 'block' });
      else {
        const directive = DIRECTIVE.exec(line);
        literal = directive
          ? { indent: (directive[1] as string).length, language: namedLanguage(directive[2] ?? '') }
          : undefined;
      }
      blank = indent >= 4 && blank;
    } else blank = true;
    source = /^\[source,\s?([\w+#-]{1,30})/.exec(line)?.[1] ?? (/^\[.{0,80}\]$|^\.\S/.test(line) ? source : '');
    start = end + 1;
  }
  if (open) regions.push({ language: open.language, start: open.start, end: text.length, kind: 'block' });
  return regions;
}

/** Lines that follow one another are one block. */
function addLine(regions: Region[], line: Region): void {
  const last = regions.at(-1);
  if (last?.end === line.start && last.language === line.language) regions[regions.length - 1] = { ...last, end: line.end };
  else regions.push(line);
}

/** `Add-Type @"…"@`: a type that is compiled when the script runs. */
function compiled(text: string): Region[] {
  const regions: Region[] = [];
  for (const match of text.matchAll(/Add-Type[^\n]{0,200}@(["'])\r?\n/gi)) {
    const start = match.index + match[0].length;
    const stop = text.indexOf(`\n${match[1] as string}@`, start);
    regions.push({ language: 'csharp', start, end: stop === -1 ? text.length : stop, kind: 'script' });
  }
  return regions;
}
