import type { Language } from '../../core/language.ts';
import type { Span } from '../../core/location.ts';

/** Where a value starts that stands beside its name. */
export interface ValueBeside {
  /** UTF-16 offset of its first unit or quote */
  readonly at: number;
  /** an unquoted value ends with the `line` or with the `word` */
  readonly form: 'line' | 'word';
  /** without quotes it is an expression */
  readonly quotedOnly: boolean;
}

/** The name is itself a value: `- name: X`, `{"key": "X"`, `<add key="X"`. */
const NAMED_BY = /(?:^|[\s{,<"'[-])(?:name|key|id|Name|Key|Id|NAME|KEY)["']?[ \t]{0,4}[:=][ \t]{0,4}["']?$/;

/** Other facts told before the value, as `"type": "string",`. */
const FACTS = String.raw`(?:["']?(?:type|sensitive|enabled|disabled|description|secret|secure|nullable)["']?[ \t]{0,16}[:=][ \t]{0,4}(?:"[^"\n]{0,160}"|'[^'\n]{0,160}'|[\w.-]{1,40})[ \t]{0,4},?\s{0,80}){0,4}`;
const VALUE = String.raw`["']?(?:value|Value|VALUE)["']?[ \t]{0,4}[:=][ \t]{0,4}`;

/** The value is the next fact of the same thing. */
const NEXT_FACT = new RegExp(String.raw`["']?(?:[ \t]{0,4},\s{0,80}|[ \t]{0,4}\r?\n\s{0,80}|[ \t]{1,4})${FACTS}${VALUE}`, 'y');
/** The name opens a block that holds the value: outputs of Terraform's state, parameters of ARM templates. */
const IN_BLOCK = new RegExp(String.raw`["']?[ \t]{0,4}:[ \t]{0,4}\{\s{0,80}${FACTS}${VALUE}`, 'y');
/** `variable "X" { default = … }` */
const DEFAULT = new RegExp(String.raw`"[ \t]{0,4}\{\s{0,80}${FACTS}default[ \t]{0,16}=[ \t]{0,4}`, 'y');
/** An XML element whose text is marked as such. */
const CDATA = />\s{0,40}<!\[CDATA\[/y;
const BLANKS = /[ \t]{1,8}(?=[^\s=:|&;,<>(){}$-])/y;

/** Programs' configurations and domain languages in which a word and a quoted literal make a statement: `storePassword "…"`. */
const STATEMENTS: ReadonlySet<Language> = new Set<Language>(['groovy', 'ruby', 'nginx', 'apache', 'text', 'properties', 'ini']);

/** UTF-16 units; a whole file may stand on one line. */
const LOOK_BACK = 200;

function lineBefore(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - LOOK_BACK), offset);
  return before.slice(before.lastIndexOf('\n') + 1);
}

function endOf(pattern: RegExp, text: string, from: number): number | undefined {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

/** The value beside the name at a span: after `value`, in a block, after blanks; undefined where none stands there. */
export function valueBeside(text: string, name: Span, language: Language): ValueBeside | undefined {
  return pairedValue(text, name, language) ?? spacedValue(text, name, language);
}

function pairedValue(text: string, name: Span, language: Language): ValueBeside | undefined {
  const before = lineBefore(text, name.start);
  const markup = language === 'yaml' || language === 'properties';
  if (NAMED_BY.test(before)) {
    const at = endOf(NEXT_FACT, text, name.end);
    if (at === undefined) return undefined;
    return { at, form: /[{[][^}\]]{0,200}$/.test(before) ? 'word' : 'line', quotedOnly: !markup };
  }
  if (/\bvariable[ \t]{1,4}"$/.test(before)) {
    const at = endOf(DEFAULT, text, name.end);
    return at === undefined ? undefined : { at, form: 'word', quotedOnly: true };
  }
  if (/<$/.test(before)) {
    const at = endOf(CDATA, text, name.end);
    return at === undefined ? undefined : { at, form: 'word', quotedOnly: false };
  }
  const at = /["']$/.test(before) ? endOf(IN_BLOCK, text, name.end) : undefined;
  return at === undefined ? undefined : { at, form: 'word', quotedOnly: true };
}

function spacedValue(text: string, name: Span, language: Language): ValueBeside | undefined {
  const at = endOf(BLANKS, text, name.end);
  if (at === undefined) return undefined;
  const before = lineBefore(text, name.start);
  if (/^-{1,2}[A-Za-z]/.test(text.slice(name.start, name.start + 3))) {
    // An option's value in prose and usage is a word; a real one has a digit.
    return { at, form: 'word', quotedOnly: !/^[^\s"']{0,40}?\d/.test(text.slice(at, at + 48)) };
  }
  if (/^[ \t]*ENV[ \t]+$/i.test(before)) return { at, form: 'line', quotedOnly: language !== 'dockerfile' };
  return STATEMENTS.has(language) && /^[ \t]*$/.test(before) ? { at, form: 'word', quotedOnly: true } : undefined;
}
