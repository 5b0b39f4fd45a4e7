import type { Language } from '../../core/language.ts';
import type { LoggingPart } from '../../core/flaw-rule.ts';
import { isBlank, isWord, wordEnd, wordStart, readsAt } from './bytes.ts';
import { INTERCEPTED, INTERCEPTORS, KEYWORDS, SOURCES } from './logging-words.ts';
import { AssignedWords } from './assigned-words.ts';

/** Bytes of a call's arguments that are looked at, and bytes above it where a variable may have been assigned. */
const ARGUMENTS = 800;
const ABOVE = 3000;
const PARENLESS: ReadonlySet<Language> = new Set<Language>([
  'ruby',
  'php',
  'elixir',
  'groovy',
  'perl',
  'shell',
  'dockerfile',
  'makefile',
  'yaml',
  'lua',
  'batch',
  'powershell',
]);
const SHELL: ReadonlySet<Language> = new Set<Language>(['shell', 'dockerfile', 'makefile', 'batch', 'yaml']);

/** Could a logging call at this keyword write something of the kind? */
export function gateLogging(part: LoggingPart, keyword: string, bytes: Uint8Array, offset: number, language: Language): boolean {
  if (KEYWORDS[keyword]?.includes(language) === false) return false;
  const { sources } = part;
  if (sources === 'traffic' || sources === 'trace' || sources === 'task') return true;
  const shell = SHELL.has(language);
  if (sources === 'environment' && (shell || language === 'powershell' || (language === 'groovy' && keyword === 'printenv')))
    return keyword.includes('env') || keyword.includes('export');
  if (shell && sources !== 'credentials') return false;
  const end = wordEnd(bytes, offset);
  if (isOtherWord(bytes, offset) || !isFollowed(bytes, end, language)) return false;
  const last = shell
    ? language === 'yaml' && keyword === 'debug'
      ? end + ARGUMENTS
      : lineEnd(bytes, end)
    : argumentsEnd(bytes, end);
  if (SOURCES[sources].find(bytes, end, last) >= 0) return true;
  if (shell) return false;
  if (sources === 'headers' && isIntercepted(bytes, offset, end, last, language)) return true;
  return writesName(bytes, end, last) && AssignedWords.of(bytes, sources).standBetween(offset - ABOVE, offset);
}

/** `axios.interceptors.request.use((config) => { console.log(config) … })` */
function isIntercepted(bytes: Uint8Array, offset: number, from: number, to: number, language: Language): boolean {
  if (language !== 'javascript' && language !== 'typescript') return false;
  return INTERCEPTED.find(bytes, from, to) >= 0 && INTERCEPTORS.find(bytes, Math.max(0, offset - 700), offset) >= 0;
}

/** Is anything written but constant text: a name outside of quotes, or an interpolation? */
function writesName(bytes: Uint8Array, from: number, to: number): boolean {
  let quote = 0;
  let open = 0;
  for (let at = from; at < to; at += 1) {
    const byte = bytes[at] as number;
    if (quote === 0) {
      if (byte === 34 || byte === 39 || byte === 96) quote = byte;
      else if (byte === 40) open += 1;
      else if (open > 0 && byte >= 65 && isWord(byte)) return true;
    } else if (byte === 123 || byte === 36) return true;
    else if (byte === 92) {
      // Swift: "\(name)"
      if (bytes[at + 1] === 40) return true;
      at += 1;
    } else if (byte === quote) quote = 0;
  }
  return open === 0;
}

/** `login`, `catalog`, `logic`: words that hold `log` and mean something else. */
function isOtherWord(bytes: Uint8Array, offset: number): boolean {
  if (!readsAt(bytes, offset, 'log')) return false;
  const next = bytes[offset + 3] ?? 0;
  if (next >= 97 && next <= 122 && next !== 103 && next !== 115 && next !== 114 && next !== 102 && next !== 108 && next !== 117)
    return true;
  const before = bytes[offset - 1] ?? 0;
  if (before < 97 || before > 122 || bytes[offset] !== 108) return false;
  const start = wordStart(bytes, offset);
  return OTHERS.some((word) => offset + 3 - word.length >= start && readsAt(bytes, offset + 3 - word.length, word));
}

const OTHERS = ['catalog', 'dialog', 'blog', 'backlog', 'analog', 'changelog', 'prolog', 'epilog', 'weblog'];

/** Members of loggers and of debugging helpers that write nothing. */
const NO_SINKS = [
  'assert',
  'fail',
  'check',
  'is',
  'enabled',
  'disable',
  'setlevel',
  'addhandler',
  'type',
  'captur',
  'attach',
  'set_level',
  'getlevel',
];

/** A call, a member or, where the language allows it, arguments without brackets must follow. */
function isFollowed(bytes: Uint8Array, end: number, language: Language): boolean {
  let at = end;
  while (at < end + 60 && (isBlank(bytes[at]) || bytes[at] === 10)) at += 1;
  const next = bytes[at];
  const second = bytes[at + 1];
  // . ( ! ?. :: << ->
  if (next === 46) return !NO_SINKS.some((word) => readsAt(bytes, at + 1, word));
  if (next === 40 || next === 33) return true;
  if (next === 63 && second === 46) return true;
  if ((next === 58 || next === 60) && second === next) return true;
  if (next === 45 && second === 62) return true;
  return PARENLESS.has(language) || next === 44 || next === 41 || next === 93;
}

function lineEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && at < from + ARGUMENTS && !(bytes[at] === 10 && bytes[at - 1] !== 92)) at += 1;
  return at;
}

/** Behind the bracket that closes the call, or `ARGUMENTS` bytes on: brackets in strings only make it longer or shorter by a little. */
function argumentsEnd(bytes: Uint8Array, from: number): number {
  let open = 0;
  let at = from;
  const limit = Math.min(bytes.length, from + ARGUMENTS);
  for (; at < limit; at += 1) {
    const byte = bytes[at];
    if (byte === 40) open += 1;
    else if (byte === 41) {
      open -= 1;
      // a chain goes on: log.WithField(…).Info(…)
      if (open <= 0 && bytes[at + 1] !== 46 && !(isBlank(bytes[at + 1]) || bytes[at + 1] === 10)) return Math.min(limit, at + 40);
    } else if (byte === 59 && open <= 0) return at;
  }
  return at;
}
