import { DEFAULT_SETTINGS } from '../core/settings.ts';
import { CONFIG_SCHEMA } from './schema.ts';
import type { JsonType, Schema } from './schema-type.ts';

const INTRODUCTION = `# Configuration

<!-- Generated from src/config by scripts/generate.ts. Do not edit. -->

tightlip needs no configuration. What a project wants otherwise stands in \`.tightlip.yml\` at the top of the git repository. \`--config FILE\` names another
and makes it the only one, \`--no-config\` reads none, and \`--verbose\` says which were read. Outside a repository only the scanned folder and what lies below
are looked at.

\`\`\`yaml
exclude:
  - '**/testdata/**'
failOn: high
rules:
  disable: [plaintext-transport]
  severity:
    jwt: low
  custom:
    - id: acme-deploy-key
      title: Acme deploy key
      description: Lets its holder deploy to production.
      severity: critical
      keywords: [acme_dk_]
      pattern: '\\b(?<secret>acme_dk_[0-9a-f]{32})\\b'
      examples:
        match: ['ACME_DEPLOY_KEY=«acme_dk_{hex:32}»']
allowlists:
  - reason: keys of the local database, useless elsewhere
    paths: ['docker/**']
    stopwords: [localdev]
\`\`\`

- Every key is optional. A key that is not known, a value of the wrong type, a rule id that does not exist, a broken regular expression or glob is an error
  with its line, and nothing is scanned: exit code 2.
- Flags outrank the files. What they leave out (\`--exclude\`, \`--exclude-rule\`) is left out besides what the file leaves out; \`--rule\` runs a rule
  that the file disables.
- Globs are relative to the folder of the file; those of a file that \`--config\` names, to the root of the scan. As in \`.gitignore\`, one without a slash fits a name at any depth, and what fits a folder covers all that is in it.
- Regular expressions are those of JavaScript; put them in single quotes, where YAML leaves backslashes alone. There is no \`(?i)\` and no \`(?P<name>…)\`.
- The file is data: nothing in it is executed, YAML tags and merge keys are refused, and error messages never repeat its values.
- \`tightlip config schema\` prints the JSON Schema that editors read; it is also in the package as \`schema/config.schema.json\`. With the YAML language server,
  the first line \`# yaml-language-server: $schema=<path or URL of the schema>\` turns on completion.
- In a pull request, the file comes from whoever wrote the change. Where that matters, scan with \`--config\` and a file from the base branch.

## Several files

A folder may have a \`.tightlip.yml\` of its own, as packages of a monorepo do. For each file, those from the root of the scan down to its folder count, and the
nearest wins, wherever the scan was started:

- A single value (\`minConfidence\`, \`maxDecodeDepth\`, \`inlineIgnores\`) is that of the nearest file that gives one.
- \`exclude\`, \`rules.disable\`, \`rules.custom\` and \`allowlists\` add up; those of a file hold in its folder alone. \`rules.enable\` takes back what a file further up
  disables, also one rule of a category. A rule of one's own may be defined anew under the same id.
- \`rules.severity\` adds up by rule, and the nearest wins. \`rules.only\` replaces the list of the files further up.
- \`failOn\` and \`maxFileSize\` hold for a whole scan: they are taken from the files from the root to the folder that is scanned, not from those below it.
- \`root: true\` cuts off what stands further up.

\`tightlip config show <path>\` prints what holds for a path, and where each value comes from.
`;

const DEFAULTS: Readonly<Record<string, string>> = { maxFileSize: '64MiB', minConfidence: DEFAULT_SETTINGS.minConfidence };

function resolve(schema: Schema): Schema {
  const name = schema.$ref?.replace('#/$defs/', '');
  return name === undefined ? schema : (CONFIG_SCHEMA.$defs?.[name] as Schema);
}

const TYPES: Readonly<Record<JsonType, string>> = {
  object: 'map',
  array: 'list',
  string: 'text',
  integer: 'whole number',
  number: 'number',
  boolean: 'true or false',
};

const FORMATS: Partial<Record<NonNullable<Schema['format']>, string>> = {
  regex: 'regular expression',
  glob: 'glob',
  'rule-or-category': 'rule or category',
  'byte-size': 'size',
  uri: 'web address',
};

function typeOf(given: Schema): string {
  const schema = resolve(given);
  if (schema.enum) return schema.enum.length > 8 ? 'one of the names below' : schema.enum.map((name) => `\`${name}\``).join(', ');
  if (schema.format && FORMATS[schema.format]) return FORMATS[schema.format] as string;
  if (schema.type === 'array' && schema.items) return `list of ${plural(typeOf(schema.items))}`;
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? []);
  return types.map((type) => TYPES[type]).join(' or ');
}

function plural(noun: string): string {
  if (noun.startsWith('`')) return noun;
  return noun === 'rule or category' ? 'rules or categories' : `${noun}${noun.endsWith('s') ? 'es' : 's'}`;
}

const cell = (text: string): string => text.replaceAll('|', '\\|');

function row(key: string, schema: Schema, required: boolean): string {
  const byDefault = schema.default === undefined ? '' : ` Default: \`${DEFAULTS[key] ?? schema.default}\`.`;
  return `| \`${key}\`${required ? ' (required)' : ''} | ${cell(typeOf(schema))} | ${cell(resolve(schema).description ?? '')}${byDefault} |`;
}

function table(schema: Schema): string {
  const rows = Object.entries(schema.properties ?? {}).map(([key, value]) =>
    row(key, value, schema.required?.includes(key) ?? false),
  );
  return ['| Key | Value | Meaning |', '| --- | --- | --- |', ...rows].join('\n');
}

/** A section for a map with keys of its own, and one for each such map in it. */
function sections(title: string, given: Schema): string[] {
  const schema = resolve(given);
  const inner = Object.entries(schema.properties ?? {}).flatMap(([key, value]) => {
    const target = resolve(value);
    const element = target.type === 'array' && target.items ? resolve(target.items) : target;
    return element.properties ? sections(title === '' ? key : `${title}.${key}`, element) : [];
  });
  const heading = title === '' ? '## Keys' : `## \`${title}\`\n\n${schema.description ?? ''}`;
  return [`${heading}\n\n${table(schema)}\n`, ...inner];
}

function proofs(): string {
  const { proof } = CONFIG_SCHEMA.$defs?.['customRule']?.properties ?? {};
  return `## Proofs\n\nNames that \`proof\` takes: ${(proof?.enum ?? []).map((name) => `\`${name}\``).join(', ')}.\n`;
}

function categories(): string {
  const { category } = CONFIG_SCHEMA.$defs?.['customRule']?.properties ?? {};
  return `## Categories\n\n${(category?.enum ?? []).map((name) => `\`${name}\``).join(', ')}.\n`;
}

/** The text of docs/config.md. */
export function renderConfigDocs(): string {
  return [INTRODUCTION, ...sections('', CONFIG_SCHEMA), categories(), proofs()].join('\n');
}
