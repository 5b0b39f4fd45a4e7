import tseslint from 'typescript-eslint';

/**
 * The five layers of docs/architecture.md: a folder may import itself and what stands below it, nothing else.
 * Folder names are paths from the repository root.
 */
const MAY_IMPORT = {
  'src/core': [],
  rules: ['src/core'],
  'src/detect': ['src/core'],
  'src/syntax': ['src/core'],
  'src/flaws': ['src/core', 'src/syntax'],
  'src/suppress': ['src/core'],
  'src/report': ['src/core'],
  'src/sources': ['src/core'],
  'src/config': ['src/core', 'rules'],
  'src/pipeline': [
    'src/core',
    'rules',
    'src/detect',
    'src/syntax',
    'src/flaws',
    'src/suppress',
    'src/report',
    'src/sources',
    'src/config',
  ],
};
const FOLDERS = [...Object.keys(MAY_IMPORT), 'src/cli', 'src/action', 'src/library'];
const PURE = ['src/core', 'rules', 'src/detect', 'src/syntax', 'src/flaws', 'src/suppress', 'src/report'];

const pattern = (folder) => {
  const name = folder.replace(/^src\//, '');
  return {
    regex: `^(?:\\.\\./)+(?:src/)?${name}(?:/|$)`,
    message: `This layer must not import ${folder} (docs/architecture.md).`,
  };
};

const layers = Object.entries(MAY_IMPORT).map(([folder, below]) => ({
  files: [`${folder}/**/*.ts`],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          ...FOLDERS.filter((other) => other !== folder && !below.includes(other)).map(pattern),
          ...(PURE.includes(folder)
            ? [
                {
                  regex: '^node:(?!crypto$|util$)',
                  message: 'Pure layers take no input and give no output: no node modules here.',
                },
              ]
            : []),
        ],
      },
    ],
    'no-console': 'error',
  },
}));

/** Places that may see a secret's raw value: redaction, and the text report on a terminal when asked. */
const MAY_REVEAL = ['src/core/**', 'src/pipeline/**', 'src/detect/**', 'src/suppress/**', 'src/report/text/**', 'test/**'];

export default tseslint.config(
  { ignores: ['dist/', 'node_modules/', 'fixtures/', 'coverage/', 'tmp/'] },
  ...tseslint.configs.recommended,
  {
    files: ['**/*.ts'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      // node:test awaits its tests itself
      '@typescript-eslint/no-floating-promises': [
        'error',
        { allowForKnownSafeCalls: [{ from: 'package', package: 'node:test', name: ['test', 'describe', 'it', 'suite'] }] },
      ],
      '@typescript-eslint/no-misused-promises': 'error',
      '@typescript-eslint/consistent-type-imports': 'error',
      '@typescript-eslint/switch-exhaustiveness-check': ['error', { considerDefaultExhaustiveForUnions: true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
      'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }],
      'max-params': ['error', 5],
      eqeqeq: 'error',
      'no-restricted-syntax': [
        'error',
        {
          selector: 'CallExpression[callee.property.name="reveal"]',
          message: 'Only redaction and --show-secrets may see a raw secret.',
        },
        {
          selector: 'MemberExpression[object.name="process"][property.name="exit"]',
          message: 'Set process.exitCode: exit() cuts piped output short.',
        },
      ],
    },
  },
  { files: ['src/index.ts'], rules: { 'no-console': 'error' } },
  { files: MAY_REVEAL, rules: { 'no-restricted-syntax': 'off' } },
  { files: ['test/**', 'scripts/**', 'bench/**', 'eval/**', 'rules/**'], rules: { 'max-lines-per-function': 'off' } },
  { files: ['rules/index.ts'], rules: { 'max-lines': 'off' } },
  ...layers,
);
