import type { LanguageTable, StringForm } from '../language-table.ts';
import { DOUBLE, SINGLE } from './c-like.ts';

const LINES: LanguageTable = { lineComments: ['#'], strings: [DOUBLE, SINGLE], statements: 'newline', blocks: 'indentation' };

const MANY: StringForm = { open: '"""', close: '"""', escape: 'backslash', multiline: true };
export const PYTHON: LanguageTable = {
  ...LINES,
  strings: [MANY, { ...MANY, open: "'''", close: "'''" }, DOUBLE, SINGLE],
  prefixes: {
    f: 'interpolated',
    fr: 'interpolated',
    rf: 'interpolated',
    t: 'interpolated',
    r: 'plain',
    b: 'plain',
    u: 'plain',
    rb: 'plain',
    br: 'plain',
  },
  prefixInterpolation: [{ open: '{', close: '}' }],
  identifierStart: '@',
  truth: ['True'],
  falsity: ['False'],
  nothing: ['None'],
};

const HASH_BRACE = [{ open: '#{', close: '}' }] as const;
export const RUBY: LanguageTable = {
  ...LINES,
  blockComments: [{ open: '\n=begin', close: '\n=end' }],
  strings: [
    { ...DOUBLE, multiline: true, interpolation: HASH_BRACE },
    { ...SINGLE, multiline: true },
    { open: '`', close: '`', escape: 'backslash', interpolation: HASH_BRACE },
  ],
  regexLiterals: true,
  heredoc: 'shell',
  identifierStart: '@$',
  identifierPart: '?!',
  nothing: ['nil'],
};
export const ELIXIR: LanguageTable = {
  ...LINES,
  strings: [
    { ...MANY, interpolation: HASH_BRACE },
    { ...DOUBLE, multiline: true, interpolation: HASH_BRACE },
    { ...SINGLE, interpolation: HASH_BRACE },
  ],
  identifierPart: '?!',
  nothing: ['nil'],
};
export const PERL: LanguageTable = {
  ...LINES,
  blocks: 'braces',
  statements: 'semicolon',
  strings: [
    {
      ...DOUBLE,
      multiline: true,
      dollar: true,
      dollarLink: '->',
      interpolation: [
        { open: '@{', close: '}' },
        { open: '${', close: '}' },
      ],
    },
    { ...SINGLE, multiline: true },
    { open: '`', close: '`', escape: 'backslash', multiline: true, dollar: true },
  ],
  heredoc: 'shell',
  identifierStart: '$@%',
  nothing: ['undef'],
};
export const LUA: LanguageTable = {
  ...LINES,
  lineComments: ['--'],
  blockComments: [{ open: '--[[', close: ']]' }],
  strings: [{ open: '[[', close: ']]', multiline: true }, DOUBLE, SINGLE],
  nothing: ['nil'],
};
export const R: LanguageTable = {
  ...LINES,
  blocks: 'braces',
  identifierPart: '.',
  truth: ['TRUE', 'T'],
  falsity: ['FALSE', 'F'],
  nothing: ['NULL'],
};

export const POWERSHELL: LanguageTable = {
  ...LINES,
  blocks: 'braces',
  lineCommentAt: 'word',
  blockComments: [{ open: '<#', close: '#>' }],
  strings: [
    { open: '@"', close: '\n"@', multiline: true, interpolation: [{ open: '$(', close: ')' }], dollar: true },
    { open: "@'", close: "\n'@", multiline: true },
    { open: '"', close: '"', escape: 'backtick', multiline: true, interpolation: [{ open: '$(', close: ')' }], dollar: true },
    { open: "'", close: "'", escape: 'doubled', multiline: true },
  ],
  identifierStart: '$',
  truth: ['$true', '$True', '$TRUE'],
  falsity: ['$false', '$False', '$FALSE'],
  nothing: ['$null'],
};
export const VB: LanguageTable = {
  ...LINES,
  lineComments: ["'"],
  strings: [
    { open: '$"', close: '"', escape: 'doubled', interpolation: [{ open: '{', close: '}' }] },
    { open: '"', close: '"', escape: 'doubled' },
  ],
  truth: ['True'],
  falsity: ['False'],
  nothing: ['Nothing'],
};
export const SHELL: LanguageTable = {
  ...LINES,
  lineCommentAt: 'word',
  blocks: 'braces',
  strings: [
    {
      open: '"',
      close: '"',
      escape: 'backslash',
      multiline: true,
      dollar: true,
      interpolation: [
        { open: '$(', close: ')' },
        { open: '${', close: '}' },
      ],
    },
    { open: "$'", close: "'", escape: 'backslash', multiline: true },
    { open: "'", close: "'", multiline: true },
  ],
  heredoc: 'shell',
  identifierStart: '$',
  bareWords: true,
};
export const BATCH: LanguageTable = {
  ...LINES,
  lineComments: ['::', 'rem ', 'REM ', 'Rem ', '@rem ', '@REM '],
  lineCommentAt: 'line',
  strings: [{ open: '"', close: '"' }],
  blocks: 'braces',
  bareWords: true,
};
