import type { EnvironmentPart, FlawPart } from '../../core/flaw-rule.ts';
import type { Language } from '../../core/language.ts';
import { quotesLiterals } from '../../core/language.ts';
import { WordTable } from './word-table.ts';
import { asciiText, isBlank, isQuoteByte, lower, readsAt, wordEnd, wordStart } from './bytes.ts';

type Role = 'none' | 'key' | 'other';

const roles = new WeakMap<FlawPart, Map<string, Role>>();

/** What a keyword can stand in for a part: nothing of it, only its keys, or something else too. */
export function roleOf(part: FlawPart, keyword: string): Role {
  let byKeyword = roles.get(part);
  if (!byKeyword) roles.set(part, (byKeyword = new Map()));
  let role = byKeyword.get(keyword);
  if (role === undefined) byKeyword.set(keyword, (role = findRole(part, keyword)));
  return role;
}

/** As keys are compared: without regard to case, `-` and `_`. */
function fold(text: string): string {
  return text.toLowerCase().replace(/[-_]/g, '');
}

function findRole(part: FlawPart, keyword: string): Role {
  const bare = keyword.replace(/[=( :]+.*$/, '').replaceAll('"', '');
  const holds = (texts: readonly string[]): boolean =>
    texts.some((text) => text.toLowerCase().includes(bare) || fold(text).includes(fold(bare)));
  switch (part.part) {
    case 'setting': {
      const values = part.values.some(
        (value) => typeof value === 'object' && ('matches' in value || holds('text' in value ? value.text : value.name)),
      );
      if (values) return 'other';
      return holds(part.keys) ? (bare === keyword ? 'key' : 'other') : 'none';
    }
    case 'call':
      return holds(part.callees) ||
        standsIn(part.near, bare) ||
        JSON.stringify(part.arguments ?? [])
          .toLowerCase()
          .includes(bare)
        ? 'other'
        : 'none';
    case 'reference':
      return holds(part.names) || standsIn(part.near, bare) ? 'other' : 'none';
    case 'callback':
    case 'environment':
      return holds(part.names) ? 'other' : 'none';
    case 'parameter':
      return holds(part.keys) || holds(part.values) ? 'other' : 'none';
    case 'command':
      return holds([...part.commands, ...(part.flags ?? []), ...(part.words ?? []).flat()]) ? 'other' : 'none';
    default:
      return 'other';
  }
}

/** Does an expression ask for the keyword? Its source is searched as written: what hides a keyword in classes must name it elsewhere. */
function standsIn(near: RegExp | undefined, keyword: string): boolean {
  return near?.source.replaceAll('\\', '').toLowerCase().includes(keyword) ?? false;
}

/** In JSON a key stands in quotes and is followed by a colon; a quote may be escaped, as JSON in JSON has it. */
function gateMember(bytes: Uint8Array, offset: number): boolean {
  let at = offset;
  while (at - offset < 120 && at < bytes.length && !isQuoteByte(bytes[at]) && bytes[at] !== 10) at += 1;
  if (!isQuoteByte(bytes[at])) return false;
  do at += 1;
  while (isBlank(bytes[at]) || bytes[at] === 10);
  return bytes[at] === 58;
}

/** A key is followed by what gives it a value: `=`, `:`, `,`, `]`, with a closing quote before. */
export function gateKey(bytes: Uint8Array, offset: number, language: Language): boolean {
  if (language === 'json') return gateMember(bytes, offset);
  if (!quotesLiterals(language)) return true;
  let at = wordEnd(bytes, offset);
  while (bytes[at] === 45 && wordEnd(bytes, at + 1) > at + 1) at = wordEnd(bytes, at + 1);
  // a string in a notebook's cell has a backslash before its marks
  if (bytes[at] === 92) at += 1;
  if (isQuoteByte(bytes[at])) at += 1;
  while (isBlank(bytes[at]) || bytes[at] === 10) at += 1;
  // Swift: settings[kCF… as String] = false
  if (language === 'swift' && readsAt(bytes, at, 'as ')) return true;
  const next = bytes[at];
  return next === 61 || next === 58 || next === 44 || next === 93 || next === 63 || next === 60 || next === 43 || next === 46;
}

/** `curl` with an option that may switch the check off on its line: `-k`, a cluster with `k`, `--insecure`. */
export function gateCurl(bytes: Uint8Array, offset: number): boolean {
  const after = bytes[offset + 4];
  if (
    after !== undefined &&
    !isBlank(after) &&
    !isQuoteByte(after) &&
    after !== 92 &&
    after !== 10 &&
    after !== 46 &&
    after !== 44
  )
    return false;
  for (let at = offset + 4; at < bytes.length && at < offset + 1500; at += 1) {
    const byte = bytes[at];
    if (byte === 10 && bytes[at - 1] !== 92 && bytes[at - 2] !== 92) return false;
    if (byte !== 45) continue;
    for (let letter = at + 1; letter < at + 20; letter += 1) {
      const code = lower(bytes[letter] ?? 0);
      if (code === 107 || code === 105) return true;
      if (code < 97 || code > 122) break;
    }
  }
  return false;
}

const EQUALS = new WordTable([' = ']);
const COMPARES = new WordTable([
  '==',
  '!=',
  '~=',
  'equal',
  'cmp',
  'compare',
  'eql',
  ' eq ',
  ' ne ',
  '.eq(',
  '-eq ',
  '-ne ',
  '-ceq ',
  '-cne ',
  'identical(',
]);

/** A signature's name with a comparison on its line or beside it. */
export function gateComparison(bytes: Uint8Array, offset: number, language: Language): boolean {
  let from = offset;
  while (from > 0 && offset - from < 200 && bytes[from - 1] !== 10) from -= 1;
  let to = offset;
  while (to < bytes.length && to - offset < 200 && bytes[to] !== 10) to += 1;
  if (COMPARES.find(bytes, from, to) >= 0) return true;
  return (language === 'shell' || language === 'vb') && EQUALS.find(bytes, from, to) >= 0;
}

const NAMES = new WeakMap<EnvironmentPart, readonly string[]>();

/** The word that ends behind the keyword's is one of the variables: before it may stand the letter of an escape. */
export function gateEnvironment(part: EnvironmentPart, bytes: Uint8Array, offset: number): boolean {
  let names = NAMES.get(part);
  if (!names) NAMES.set(part, (names = part.names.map((name) => name.toLowerCase())));
  const word = asciiText(bytes, wordStart(bytes, offset), wordEnd(bytes, offset));
  return names.some((name) => /\W/.test(name) || word.endsWith(name));
}

/** `key=value`: an equals sign follows the keyword. */
export function gateParameter(bytes: Uint8Array, offset: number): boolean {
  for (let at = offset; at < offset + 60; at += 1) {
    const byte = bytes[at];
    if (byte === 61) return true;
    if (byte !== 32 && byte !== 45 && wordEnd(bytes, at) === at) return false;
  }
  return false;
}
