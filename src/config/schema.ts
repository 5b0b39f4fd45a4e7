import { PRODUCT } from '../core/product.ts';
import { CONFIDENCES, SEVERITIES } from '../core/severity.ts';
import { DEFAULT_SETTINGS, INLINE_IGNORES } from '../core/settings.ts';
import { BYTE_SIZE_HELP } from './byte-size.ts';
import { CUSTOM_RULE_SCHEMA } from './custom-rule-schema.ts';
import type { Schema } from './schema-type.ts';

const list = (description: string, items: Schema): Schema => ({
  type: 'array',
  description,
  items,
  minItems: 1,
  uniqueItems: true,
});
const globs = (description: string): Schema => list(description, { type: 'string', format: 'glob' });

const RULE_OR_CATEGORY: Schema = {
  type: 'string',
  description: 'A rule id (`tightlip rules list`) or a category.',
  format: 'rule-or-category',
};

const RULES: Schema = {
  type: 'object',
  description: 'Which rules run, how severe they are, and rules of your own.',
  additionalProperties: false,
  properties: {
    disable: list('Rules or whole categories left out.', { $ref: '#/$defs/ruleOrCategory' }),
    enable: list('Rules that run though a configuration file further up, or their category, is left out by it.', {
      type: 'string',
      format: 'rule-or-category',
    }),
    only: list('When given, the only rules or categories that run.', { $ref: '#/$defs/ruleOrCategory' }),
    severity: {
      type: 'object',
      description: 'Another severity for a rule, by its id.',
      propertyNames: { type: 'string', format: 'rule-id' },
      additionalProperties: { type: 'string', enum: SEVERITIES },
    },
    custom: {
      type: 'array',
      description: 'Rules of your own, in the shape of the built-in ones. `tightlip rules check` tries them.',
      minItems: 1,
      items: { $ref: '#/$defs/customRule' },
    },
  },
};

const ALLOWLIST: Schema = {
  type: 'object',
  description:
    'Findings kept out of the report. Every condition that is given must hold, or any one with `conditions: any`; at least one is needed.',
  additionalProperties: false,
  required: ['reason'],
  anyOf: ['paths', 'path', 'rules', 'secret', 'line', 'stopwords', 'commits'].map((key) => ({ required: [key] })),
  properties: {
    reason: { type: 'string', description: 'Why; printed wherever the suppression is shown.', minLength: 3 },
    paths: globs('The finding lies in a file that one of these globs matches.'),
    path: { type: 'string', description: 'A regular expression that matches the relative path.', format: 'regex' },
    rules: list('The finding comes from one of these rules or categories.', { $ref: '#/$defs/ruleOrCategory' }),
    secret: { type: 'string', description: 'A regular expression that matches the secret.', format: 'regex' },
    line: { type: 'string', description: "A regular expression that matches the finding's whole first line.", format: 'regex' },
    commits: list(
      'In a scan of history or of a push: the finding came with one of these commits, by their ids or the first seven digits or more. Beside it, `line` is tested against the masked line.',
      {
        type: 'string',
        pattern: '^[0-9a-fA-F]{7,64}$',
      },
    ),
    conditions: {
      type: 'string',
      description: 'Whether all of the conditions must hold, or any one is enough.',
      enum: ['all', 'any'],
      default: 'all',
    },
    stopwords: list('The secret holds one of these words, without regard to case.', { type: 'string', minLength: 3 }),
  },
};

/**
 * What a configuration file may hold: JSON Schema, draft 2020-12. The validator, the documentation and the shipped schema all read this.
 * `format` names the checks that a schema cannot express (formats.ts).
 */
export const CONFIG_SCHEMA: Schema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: `${PRODUCT.homepage}/schema/config.schema.json`,
  title: 'tightlip configuration',
  description: 'The file .tightlip.yml.',
  type: 'object',
  additionalProperties: false,
  properties: {
    $schema: { type: 'string', description: 'Where editors find this schema; tightlip does not read it.' },
    root: {
      type: 'boolean',
      description: 'Configuration files further up have no say here.',
      default: false,
    },
    exclude: globs('Paths left out of the scan, besides what .gitignore and .tightlipignore leave out.'),
    failOn: {
      type: 'string',
      description: 'The least severity that makes the exit code 1.',
      enum: [...SEVERITIES, 'never'],
      default: 'medium',
    },
    minConfidence: {
      type: 'string',
      description: 'Findings that the detector is less sure of are not reported.',
      enum: CONFIDENCES,
      default: DEFAULT_SETTINGS.minConfidence,
    },
    maxFileSize: {
      type: ['integer', 'string'],
      description: `Larger files are skipped, and the summary says so: ${BYTE_SIZE_HELP}.`,
      format: 'byte-size',
      minimum: 1,
      default: '64MiB',
    },
    maxDecodeDepth: {
      type: 'integer',
      description:
        'How many encodings (base64, hex, percent, unicode escapes) deep secrets are looked for; 0 turns decoding off.',
      minimum: 0,
      maximum: 8,
      default: DEFAULT_SETTINGS.maxDecodeDepth,
    },
    inlineIgnores: {
      type: 'string',
      description:
        'Whose comments suppress findings: `tightlip-ignore` and those of other scanners, such as `gitleaks:allow` and `nosec`; `tightlip-ignore` alone; or none.',
      enum: INLINE_IGNORES,
      default: 'all',
    },
    rules: RULES,
    allowlists: {
      type: 'array',
      description: 'Findings that are known and accepted, each with a reason.',
      minItems: 1,
      items: { $ref: '#/$defs/allowlist' },
    },
  },
  $defs: { allowlist: ALLOWLIST, customRule: CUSTOM_RULE_SCHEMA, ruleOrCategory: RULE_OR_CATEGORY },
};

/** The text of schema/config.schema.json, and what `tightlip config schema` prints. */
export function renderConfigSchema(): string {
  return `${JSON.stringify(CONFIG_SCHEMA, null, 2)}\n`;
}
