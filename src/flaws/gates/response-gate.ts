import type { Language } from '../../core/language.ts';
import { THROWN } from '../response-vocabulary.ts';
import { asciiText, isWord, wordStart } from './bytes.ts';

/** Languages in which a keyword gives an error's text, where that is not any. */
const ONLY: Readonly<Record<string, readonly Language[]>> = {
  'fprintf(w,': ['go'],
  'fprintln(w,': ['go'],
  'fprint(w,': ['go'],
  'ngx.say(': ['lua'],
  'ngx.print(': ['lua'],
  '> $@': ['perl'],
  '{e}': ['python'],
  '{err}': ['python'],
  '{exc}': ['python'],
  '.what()': ['cpp'],
  '$_.exception': ['powershell'],
  '.message': ['javascript', 'typescript', 'csharp', 'vb', 'kotlin', 'groovy', 'ruby', 'elixir'],
  '->message': ['perl'],
  '.localizeddescription': ['swift'],
  '.localizedmessage': ['kotlin', 'groovy'],
  '.to_string()': ['rust'],
  '.tostring': ['javascript', 'typescript', 'dart', 'csharp', 'vb', 'java', 'kotlin', 'scala', 'groovy'],
  '.backtrace': ['ruby'],
  'debug.stack': ['go'],
  'debug.traceback': ['lua'],
  conditionmessage: ['r'],
  'string(describing': ['swift'],
  'exception.format': ['elixir'],
};

/** Keywords that are members of the error itself. */
const MEMBER = /^(?:\.(?!send|json)|get|full_)/;

/** A member that gives an error's text (`.stack`, `->getMessage`): the name before it must be one under which errors are caught. */
export function gateResponse(keyword: string, bytes: Uint8Array, offset: number, language: Language): boolean {
  if (ONLY[keyword]?.includes(language) === false) return false;
  if (!MEMBER.test(keyword)) return true;
  let end = bytes[offset] === 46 ? offset : wordStart(bytes, offset);
  if (bytes[end] !== 46) {
    if (bytes[end - 1] === 46) end -= 1;
    else if (bytes[end - 1] === 62 && bytes[end - 2] === 45) end -= 2;
    else return true;
  }
  if (bytes[end - 1] === 63) end -= 1;
  // `err\n  .stack`, `errors[0].stack`, `error().stack`: left to the parser.
  if (!isWord(bytes[end - 1])) return true;
  return THROWN.test(asciiText(bytes, wordStart(bytes, end), end));
}
