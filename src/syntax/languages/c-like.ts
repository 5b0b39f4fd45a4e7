import type { LanguageTable, StringForm } from '../language-table.ts';

export const DOUBLE: StringForm = { open: '"', close: '"', escape: 'backslash' };
export const SINGLE: StringForm = { open: "'", close: "'", escape: 'backslash' };
const BLOCK = { open: '/*', close: '*/' };
const TRIPLE: StringForm = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
const BRACE = { open: '${', close: '}' } as const;

/** Comments, strings and braces as C has them; most languages differ in little. */
export const C_LIKE: LanguageTable = {
  lineComments: ['//'],
  blockComments: [BLOCK],
  strings: [DOUBLE, SINGLE],
  statements: 'semicolon',
  blocks: 'braces',
  nothing: ['null', 'NULL', 'nullptr', 'nil'],
};

export const C: LanguageTable = {
  ...C_LIKE,
  prefixes: { l: 'plain', u: 'plain', u8: 'plain' },
  truth: ['TRUE', 'YES'],
  falsity: ['FALSE', 'NO'],
};
export const CPP: LanguageTable = { ...C, rawStrings: 'cpp' };
export const OBJECTIVE_C: LanguageTable = { ...C, strings: [{ ...DOUBLE, open: '@"' }, DOUBLE, SINGLE] };
export const JAVA: LanguageTable = { ...C_LIKE, strings: [TRIPLE, DOUBLE, SINGLE], identifierStart: '@' };
export const RUST: LanguageTable = {
  ...C_LIKE,
  blockComments: [{ ...BLOCK, nested: true }],
  strings: [{ ...DOUBLE, multiline: true }],
  prefixes: { b: 'plain', c: 'plain' },
  rawStrings: 'rust',
  lifetimes: true,
  nothing: ['None'],
};
export const GO: LanguageTable = {
  ...C_LIKE,
  strings: [{ open: '`', close: '`', multiline: true }, DOUBLE, SINGLE],
  statements: 'newline',
};

const TEMPLATE = { interpolation: [BRACE], dollar: true } as const;
export const KOTLIN: LanguageTable = {
  ...C_LIKE,
  blockComments: [{ ...BLOCK, nested: true }],
  strings: [{ open: '"""', close: '"""', multiline: true, ...TEMPLATE }, { ...DOUBLE, ...TEMPLATE }, SINGLE],
  statements: 'newline',
};
export const SCALA: LanguageTable = {
  ...C_LIKE,
  blockComments: [{ ...BLOCK, nested: true }],
  strings: [{ open: '"""', close: '"""', multiline: true }, DOUBLE],
  prefixes: { s: 'interpolated', f: 'interpolated', raw: 'interpolated' },
  prefixInterpolation: [BRACE],
  lifetimes: true,
  statements: 'newline',
};
export const GROOVY: LanguageTable = {
  ...C_LIKE,
  strings: [
    { ...TRIPLE, ...TEMPLATE, dollarLink: '.' },
    { open: "'''", close: "'''", escape: 'backslash', multiline: true },
    { ...DOUBLE, ...TEMPLATE, dollarLink: '.' },
    SINGLE,
  ],
  statements: 'newline',
};
export const DART: LanguageTable = {
  ...C_LIKE,
  strings: [
    { ...TRIPLE, ...TEMPLATE },
    { ...TRIPLE, open: "'''", close: "'''", ...TEMPLATE },
    { ...DOUBLE, ...TEMPLATE },
    { ...SINGLE, ...TEMPLATE },
  ],
  prefixes: { r: 'raw' },
};
export const SWIFT: LanguageTable = {
  ...C_LIKE,
  blockComments: [{ ...BLOCK, nested: true }],
  strings: [
    { open: '#"', close: '"#' },
    { ...TRIPLE, interpolation: [{ open: '\\(', close: ')' }] },
    { ...DOUBLE, interpolation: [{ open: '\\(', close: ')' }] },
  ],
  statements: 'newline',
};

const HOLE = [{ open: '{', close: '}' }] as const;
export const CSHARP: LanguageTable = {
  ...C_LIKE,
  strings: [
    { open: '$"""', close: '"""', multiline: true, interpolation: HOLE },
    { open: '"""', close: '"""', multiline: true },
    { open: '$@"', close: '"', escape: 'doubled', multiline: true, interpolation: HOLE },
    { open: '@$"', close: '"', escape: 'doubled', multiline: true, interpolation: HOLE },
    { open: '@"', close: '"', escape: 'doubled', multiline: true },
    { open: '$"', close: '"', escape: 'backslash', interpolation: HOLE },
    DOUBLE,
    SINGLE,
  ],
};
export const PHP: LanguageTable = {
  ...C_LIKE,
  lineComments: ['//', '#'],
  strings: [
    { ...DOUBLE, multiline: true, interpolation: [{ open: '{$', close: '}' }, BRACE], dollar: true, dollarLink: '->' },
    { ...SINGLE, multiline: true },
    { open: '`', close: '`', escape: 'backslash', multiline: true, dollar: true },
  ],
  heredoc: 'php',
  identifierStart: '$',
  identifierPart: '$',
  truth: ['TRUE', 'True'],
  falsity: ['FALSE', 'False'],
};
