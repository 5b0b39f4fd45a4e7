import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { CATEGORIES } from '../../src/core/category.ts';
import type { ScanErrorKind } from '../../src/core/errors.ts';
import type { SkipReason } from '../../src/core/fragment.ts';
import { CONFIDENCES, SEVERITIES } from '../../src/core/severity.ts';
import { JSON_SCHEMA_ID, JSON_SCHEMA_VERSION, jsonReporter } from '../../src/report/json.ts';
import { aContext, aFinding, aResult, EVERY_EVIDENCE, RULES } from './build.ts';
import { SCENES } from './scenes.ts';

interface Schema {
  readonly [keyword: string]: unknown;
  readonly $id?: string;
  readonly $ref?: string;
  readonly type?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly items?: Schema;
  readonly $defs?: Readonly<Record<string, Schema>>;
}

const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as Schema;
const ajv = new Ajv2020({ allErrors: true, allowUnionTypes: true });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function assertValid(report: string): void {
  assert.ok(validate(JSON.parse(report)), ajv.errorsText(validate.errors, { separator: '\n' }));
}

test('the reports validate against the shipped schema', () => {
  for (const result of Object.values(SCENES)) {
    assertValid(jsonReporter.render(result, aContext()));
    assertValid(jsonReporter.render(result, aContext({ includeSuppressed: true })));
  }
});

test('the schema refuses what is not in the shape', () => {
  const report = JSON.parse(jsonReporter.render(SCENES.leaks, aContext())) as { findings: object[] };
  assert.equal(validate({ ...report, schemaVersion: '2' }), false);
  assert.equal(validate({ ...report, extra: 1 }), false);
  assert.equal(validate({ ...report, findings: [{ ...report.findings[0], severity: 'awful' }] }), false);
  assert.equal(validate({ ...report, findings: undefined }), false);
});

test('the schema knows every word of the vocabulary', () => {
  const skips: Readonly<Record<SkipReason, true>> = {
    binary: true,
    'too-large': true,
    empty: true,
    'lfs-pointer': true,
    symlink: true,
    'special-file': true,
    submodule: true,
    'nested-repository': true,
    excluded: true,
  };
  const errors: Readonly<Record<ScanErrorKind, true>> = {
    unreadable: true,
    vanished: true,
    unlistable: true,
    timeout: true,
    git: true,
    object: true,
    internal: true,
  };
  const findings = [
    ...CATEGORIES.map((category) => aFinding({ category })),
    ...SEVERITIES.map((severity) => aFinding({ severity })),
    ...CONFIDENCES.map((confidence) => aFinding({ confidence })),
    ...EVERY_EVIDENCE.map((evidence) => aFinding({ evidence: [evidence] })),
  ];
  const result = aResult({
    findings,
    suppressed: (['allowlist', 'inline', 'baseline'] as const).map((by) => ({ finding: aFinding(), by, reason: 'known' })),
    skipped: Object.keys(skips).map((reason) => ({ path: 'a', reason: reason as SkipReason })),
    errors: Object.keys(errors).map((kind) => ({ kind: kind as ScanErrorKind, path: 'a', cause: 'x', rule: 'y' })),
  });
  assertValid(jsonReporter.render(result, aContext({ includeSuppressed: true })));
});

test('everything in the schema is described and closed', () => {
  const visit = (part: Schema, path: string): void => {
    if (path !== '') assert.ok(part.description, `${path} has no description`);
    if (part.type === 'object') assert.notEqual(part['additionalProperties'], undefined, `${path} is open`);
    for (const [name, property] of Object.entries(part.properties ?? {})) visit(property, `${path}/${name}`);
    for (const [name, definition] of Object.entries(part.$defs ?? {})) visit(definition, `#${name}`);
    if (part.items) visit(part.items, `${path}[]`);
  };
  visit(schema, '');
  assert.equal(schema.$id, JSON_SCHEMA_ID);
  assert.deepEqual(schema.properties?.['schemaVersion']?.['const'], JSON_SCHEMA_VERSION);
});

test('only the rules that findings refer to are described, with their category where SARIF has it', () => {
  const report = JSON.parse(jsonReporter.render(aResult({ findings: [aFinding()] }), aContext())) as {
    rules: { id: string; properties: { category: string } }[];
  };
  assert.deepEqual(
    report.rules.map(({ id, properties }) => [id, properties.category]),
    [['tls-verification-off', 'tls-verification']],
  );
  assert.ok(RULES.length > 1);
});

test('findings of one secret share a group; suppressed findings are there only when asked for', () => {
  const read = (includeSuppressed: boolean): { findings: { secret?: { group: number } }[]; suppressed?: object[] } =>
    JSON.parse(jsonReporter.render(SCENES.leaks, aContext({ includeSuppressed }))) as ReturnType<typeof read>;
  assert.deepEqual(
    read(false).findings.map(({ secret }) => secret?.group),
    [1, 2, undefined, undefined, 1],
  );
  assert.equal(read(false).suppressed, undefined);
  assert.equal(read(true).suppressed?.length, 2);
});
