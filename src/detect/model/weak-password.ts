import { quotesLiterals, type Language } from '../../core/language.ts';
import { placeOf } from '../../core/place.ts';
import type { Candidate } from './candidate.ts';

/** `DB_PASSWORD`, `smtp.pwd`; not `passwordLabel`, and not what somebody does with a password. */
const PASSWORD_NAME = /(?:pass(?:word|wd|phrase)?|pwd)$/i;
const VERB_BEFORE =
  /(?:^|\.)(?:update|reset|change|forgot|confirm|show|hide|has|is|no|new|old|repeat|check|type|enter|input|min|max|tmpl|template)[^.]*$/i;
/** One word, as passwords are typed. */
const WORD = /^[\w@!#$%^&*.+-]{4,40}$/;
/** Members, constants, keys of messages; one sign over and over; variables of batch files and shells. */
const IDENTIFIER = /^_{0,2}[a-z]+(?:[_.-][a-z]+)+$|^(.)\1+$|^[%$]/i;
const CAMEL = /^[a-z]+(?:[A-Z][a-z]+)+$/;
/** Words of types, labels, rules and placeholders; a number behind the word for a password makes one of it. */
const SAYS_SOMETHING =
  /secret|token|valid|value|field|input|param|prompt|string|text|char|hidden|filled|confirm|require|nullable|sensitive|(?:password|passwd|pwd)(?!\w*\d)/i;
const SAYS_PASS = /pass(?!\w{0,8}\d)/i;

const CONFIGURATION: ReadonlySet<Language> = new Set<Language>([
  'yaml',
  'json',
  'toml',
  'ini',
  'properties',
  'dotenv',
  'hcl',
  'dockerfile',
  'shell',
]);

/**
 * A password made of words is nothing to a model that looks for randomness, but in live code and configuration it opens what a random one opens:
 * the name ends in the word, a literal is assigned, and nothing says that it is something else.
 */
export function isWeakPassword(candidate: Candidate): boolean {
  const { path, text, name, operator } = candidate;
  const called = text.slice(name.start, name.end);
  if (!PASSWORD_NAME.test(called) || VERB_BEFORE.test(called)) return false;
  if (!/^(?:=|:|=>|,|:=|>|value)$/.test(operator)) return false;
  const value = text.slice(candidate.value.start, candidate.value.end);
  if (!WORD.test(value) || IDENTIFIER.test(value) || SAYS_SOMETHING.test(value)) return false;
  return isLiteralHere(candidate, value) && placeOf(path) === undefined;
}

function isLiteralHere({ language, operator, quoted }: Candidate, value: string): boolean {
  if (CONFIGURATION.has(language)) return true;
  if (!quoted) return language === 'xml' && operator === '>' && !value.includes('.');
  if (language === 'html' || language === 'markdown') return false;
  if (SAYS_PASS.test(value) || CAMEL.test(value)) return false;
  // `{ password: "word" }` of code may be a label, a type or a rule for a form.
  const isMember = quotesLiterals(language) && (operator === ':' || operator === '=>' || operator === 'value');
  return !isMember || /\d|\W/.test(value);
}
