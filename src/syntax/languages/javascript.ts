import type { LanguageTable } from '../language-table.ts';
import { C_LIKE, DOUBLE, SINGLE } from './c-like.ts';

export const JAVASCRIPT: LanguageTable = {
  ...C_LIKE,
  strings: [
    { open: '`', close: '`', escape: 'backslash', multiline: true, interpolation: [{ open: '${', close: '}' }] },
    DOUBLE,
    SINGLE,
  ],
  regexLiterals: true,
  identifierStart: '$@#',
  identifierPart: '$',
  statements: 'newline',
  nothing: ['null', 'undefined'],
};
