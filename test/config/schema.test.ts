import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { parse } from 'yaml';
import { parseConfig } from '../../src/config/config.ts';
import { renderConfigDocs } from '../../src/config/docs.ts';
import { CONFIG_SCHEMA, renderConfigSchema } from '../../src/config/schema.ts';
import type { Schema } from '../../src/config/schema-type.ts';

const FORMATS = ['regex', 'glob', 'rule-or-category', 'rule-id', 'new-rule-id', 'byte-size', 'uri'];
const ajv = new Ajv2020({ strict: false, formats: Object.fromEntries(FORMATS.map((format) => [format, true])) });
const allows = ajv.compile(JSON.parse(renderConfigSchema()) as object);

function parses(text: string): boolean {
  try {
    parseConfig(text, 'f.yml');
    return true;
  } catch {
    return false;
  }
}

const RULE = '{id: acme-key, title: Acme, description: Acme., severity: low, keywords: [acme]';
const TEXTS: readonly (readonly [text: string, good: boolean])[] = [
  ['failOn: never', true],
  ['failOn: no', false],
  ['exclude: [a, b]', true],
  ['exclude: [a, a]', false],
  ['exclude: []', false],
  ['exclude: a', false],
  ['maxFileSize: 5', true],
  ['maxFileSize: 5MB', true],
  ['maxFileSize: [5]', false],
  ['maxFileSize: -5', false],
  ['maxDecodeDepth: 8', true],
  ['maxDecodeDepth: 9', false],
  ['rules: {}', true],
  ['rules: {severity: {}}', true],
  ['rules: {severity: {x: 3}}', false],
  ['rules: {disable: null}', false],
  ['unknown: 1', false],
  ['allowlists: [{reason: abc, paths: [a]}]', true],
  ['allowlists: [{reason: abc}]', false],
  ['allowlists: [{paths: [a]}]', false],
  ['allowlists: [{reason: ab, paths: [a]}]', false],
  [`rules: {custom: [${RULE}, pattern: abc}]}`, true],
  [`rules: {custom: [${RULE}, pattern: [abc, bcd]}]}`, true],
  [`rules: {custom: [${RULE}, pattern: []}]}`, false],
  [`rules: {custom: [${RULE}, pattern: [3]}]}`, false],
  [`rules: {custom: [${RULE}, pattern: abc, flags: g}]}`, false],
  [`rules: {custom: [${RULE}, pattern: abc, entropy: 3.5}]}`, true],
  [`rules: {custom: [${RULE}, pattern: abc, entropy: 9}]}`, false],
  [`rules: {custom: [${RULE}, pattern: abc, unknown: 9}]}`, false],
  [`rules: {custom: [${RULE}, assignment: {names: abc, minLength: 1, maxLength: 2}}]}`, true],
  [`rules: {custom: [${RULE}, assignment: {names: abc, minLength: 1}}]}`, false],
  [`rules: {custom: [${RULE}}]}`, false],
  [`rules: {custom: [${RULE}, pattern: abc, assignment: {names: abc, minLength: 1, maxLength: 2}}]}`, false],
];

for (const [text, good] of TEXTS) {
  test(`${text} is ${good ? 'allowed' : 'refused'} by the schema and by the reader`, () => {
    assert.equal(allows(parse(text)), good, 'schema');
    assert.equal(parses(text), good, 'reader');
  });
}

test('every key is described, and documented', () => {
  const docs = renderConfigDocs();
  const check = (schema: Schema): void => {
    for (const [key, value] of Object.entries(schema.properties ?? {})) {
      assert.ok(value.description ?? value.$ref, `${key} has no description`);
      assert.ok(docs.includes(`| \`${key}\``), `${key} is not in docs/config.md`);
      check(value);
    }
    if (schema.items) check(schema.items);
  };
  check(CONFIG_SCHEMA);
  Object.values(CONFIG_SCHEMA.$defs ?? {}).forEach(check);
});
