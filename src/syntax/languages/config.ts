import type { LanguageTable } from '../language-table.ts';
import { C_LIKE, DOUBLE, SINGLE } from './c-like.ts';

const CONFIG: LanguageTable = {
  lineComments: ['#'],
  lineCommentAt: 'word',
  strings: [DOUBLE, SINGLE],
  statements: 'newline',
  blocks: 'braces',
  bareWords: true,
  identifierPart: '-',
};

export const YAML: LanguageTable = {
  ...CONFIG,
  strings: [
    { ...DOUBLE, multiline: true, atValueStart: true },
    { open: "'", close: "'", escape: 'doubled', multiline: true, atValueStart: true },
  ],
  blocks: 'indentation',
};
export const JSON_TABLE: LanguageTable = { ...C_LIKE, strings: [DOUBLE, SINGLE] };
export const TOML: LanguageTable = {
  ...CONFIG,
  lineCommentAt: 'word',
  strings: [
    { open: '"""', close: '"""', escape: 'backslash', multiline: true },
    { open: "'''", close: "'''", multiline: true },
    DOUBLE,
    { open: "'", close: "'" },
  ],
};
export const INI: LanguageTable = {
  ...CONFIG,
  lineComments: ['#', ';'],
  strings: [
    { open: '"', close: '"', atValueStart: true },
    { open: "'", close: "'", atValueStart: true },
  ],
};
export const PROPERTIES: LanguageTable = {
  ...CONFIG,
  lineComments: ['#', '!', '//'],
  lineCommentAt: 'line',
  strings: [
    { open: '"', close: '"', atValueStart: true },
    { open: "'", close: "'", atValueStart: true },
  ],
};
export const DOTENV: LanguageTable = {
  ...CONFIG,
  strings: [
    { ...DOUBLE, multiline: true },
    { open: "'", close: "'", multiline: true },
  ],
};
export const HCL: LanguageTable = {
  ...CONFIG,
  lineComments: ['#', '//'],
  blockComments: [{ open: '/*', close: '*/' }],
  strings: [{ ...DOUBLE, interpolation: [{ open: '${', close: '}' }] }],
  heredoc: 'shell',
};
export const NGINX: LanguageTable = {
  ...CONFIG,
  strings: [
    { ...DOUBLE, atValueStart: true },
    { ...SINGLE, atValueStart: true },
  ],
};
export const SQL: LanguageTable = {
  ...C_LIKE,
  lineComments: ['--'],
  strings: [
    { open: "'", close: "'", escape: 'doubled', multiline: true },
    { open: '"', close: '"', escape: 'doubled' },
  ],
};
export const MARKUP: LanguageTable = {
  ...CONFIG,
  lineComments: [],
  blockComments: [{ open: '<!--', close: '-->' }],
  strings: [
    { open: '"', close: '"', multiline: true, atValueStart: true },
    { open: "'", close: "'", multiline: true, atValueStart: true },
  ],
};
/** No comments and no strings: words and punctuation only. */
export const PLAIN: LanguageTable = { ...CONFIG, lineComments: [], strings: [] };
