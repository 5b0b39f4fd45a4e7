import type { LanguageTable, StringForm } from './language-table.ts';

/** What a character can begin. */
export const BEGINS = { other: 0, space: 1, newline: 2, identifier: 3, digit: 4, open: 5, close: 6 } as const;

/** A language table made ready for the tokenizer: character classes and forms by their first character code. */
export interface CompiledTable {
  readonly table: LanguageTable;
  /** BEGINS by ASCII code */
  readonly begins: Uint8Array;
  /** 1 for characters inside identifiers */
  readonly part: Uint8Array;
  /** string forms by the code of their first character */
  readonly strings: readonly (readonly StringForm[] | undefined)[];
  /** 1 where a comment may begin */
  readonly comments: Uint8Array;
  /** 1 where a comment or a string may begin */
  readonly marks: Uint8Array;
  /** letters before a string's mark may belong to it: `f"…"` */
  readonly prefixes: boolean;
}

const cache = new WeakMap<LanguageTable, CompiledTable>();

function byFirst(table: LanguageTable): (StringForm[] | undefined)[] {
  const forms: (StringForm[] | undefined)[] = new Array<StringForm[] | undefined>(128).fill(undefined);
  for (const form of table.strings) (forms[form.open.charCodeAt(0)] ??= []).push(form);
  return forms;
}

function set(into: Uint8Array, characters: string, value: number): void {
  for (const character of characters) into[character.charCodeAt(0)] = value;
}

const LETTERS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz_';
const DIGITS = '0123456789';

export function compileTable(table: LanguageTable): CompiledTable {
  const known = cache.get(table);
  if (known) return known;
  const begins = new Uint8Array(128);
  const part = new Uint8Array(128);
  set(begins, ' \t\r\f\v\0', BEGINS.space);
  set(begins, '\n', BEGINS.newline);
  set(begins, LETTERS + (table.identifierStart ?? ''), BEGINS.identifier);
  set(begins, DIGITS, BEGINS.digit);
  set(begins, '([{', BEGINS.open);
  set(begins, ')]}', BEGINS.close);
  set(part, LETTERS + DIGITS + (table.identifierPart ?? ''), 1);
  const comments = new Uint8Array(128);
  for (const mark of table.lineComments) comments[mark.charCodeAt(0)] = 1;
  for (const block of table.blockComments ?? []) comments[block.open.trimStart().charCodeAt(0)] = 1;
  const strings = byFirst(table);
  const marks = Uint8Array.from(comments, (comment, code) => (comment === 1 || strings[code] !== undefined ? 1 : 0));
  const prefixes = table.prefixes !== undefined || table.rawStrings !== undefined;
  const compiled = { table, begins, part, strings, comments, marks, prefixes };
  cache.set(table, compiled);
  return compiled;
}
