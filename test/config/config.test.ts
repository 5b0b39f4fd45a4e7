import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parseConfig } from '../../src/config/config.ts';
import { isAssignmentRule, isPatternRule } from '../../src/core/rule.ts';

test('every key is read', () => {
  const config = parseConfig(
    `$schema: ./schema/config.schema.json
exclude: ['**/testdata/**', vendor]
failOn: never
minConfidence: high
maxFileSize: 2MB
maxDecodeDepth: 0
inlineIgnores: own
rules:
  disable: [plaintext-transport]
  only: [secret, acme-key]
  severity: {acme-key: low}
  custom:
    - id: acme-key
      title: Acme key
      description: An Acme key.
      severity: high
      keywords: [ACME_]
      pattern: 'acme_[a-z]{20}'
allowlists:
  - reason: known
    paths: ['docs/**']
    rules: [secret]
    secret: '^acme_x'
    line: 'example$'
    stopwords: [sample]
    commits: [0123abc]
    conditions: any
`,
    'f.yml',
  );
  const [own] = config.rules.custom;
  assert.equal(config.file, 'f.yml');
  assert.deepEqual(config.exclude, ['**/testdata/**', 'vendor']);
  assert.equal(config.failOn, 'never');
  assert.equal(config.minConfidence, 'high');
  assert.equal(config.maxFileSize, 2_000_000);
  assert.equal(config.maxDecodeDepth, 0);
  assert.equal(config.inlineIgnores, 'own');
  assert.deepEqual(config.rules.disabled, ['plaintext-transport']);
  assert.deepEqual(config.rules.only, ['secret', 'acme-key']);
  assert.deepEqual(config.rules.severities, { 'acme-key': 'low' });
  assert.equal(own?.id, 'acme-key');
  assert.deepEqual(config.allowlists, [
    {
      reason: 'known',
      paths: ['docs/**'],
      rules: ['secret'],
      secret: /^acme_x/,
      line: /example$/,
      stopwords: ['sample'],
      commits: ['0123abc'],
      conditions: 'any',
      origin: 'f.yml:20',
    },
  ]);
});

test('what a file does not set is absent', () => {
  const config = parseConfig('failOn: low', 'f.yml');
  assert.deepEqual(Object.keys(config).sort(), ['allowlists', 'exclude', 'failOn', 'file', 'isRoot', 'rules']);
  assert.deepEqual(config.rules, { disabled: [], enabled: [], only: [], severities: {}, custom: [] });
});

test('anchors and aliases are plain YAML', () => {
  const config = parseConfig('exclude: &vendored [vendor]\nallowlists:\n  - {reason: known, paths: *vendored}\n', 'f.yml');
  assert.deepEqual(config.allowlists[0]?.paths, ['vendor']);
});

const HEAD = `rules:
  custom:
    - id: acme-key
      title: Acme key
      description: An Acme key.
      severity: high
      keywords: [ACME_, 'Acme Key']
`;

test('a rule of its own gets what only a catalogue needs', () => {
  const [rule] = parseConfig(`${HEAD}      pattern: 'acme_[a-z]{20}'\n      flags: i\n`, 'f.yml').rules.custom;
  assert.ok(rule && isPatternRule(rule));
  assert.equal(rule.category, 'secret');
  assert.equal(rule.confidence, 'high');
  assert.deepEqual(rule.keywords, ['acme_', 'acme key'], 'keywords are folded');
  assert.deepEqual(rule.pattern, /acme_[a-z]{20}/i);
  assert.match(rule.remediation, /Revoke it/);
  assert.match(rule.references[0], /^https:/);
  assert.match(rule.since, /^\d+\.\d+\.\d+$/);
  assert.deepEqual(rule.examples, { match: [], noMatch: [] });
});

test('a rule of its own takes every key of a pattern rule', () => {
  const [rule] = parseConfig(
    `${HEAD}      category: client-exposure
      remediation: Roll it.
      references: ['https://acme.example/keys']
      confidence: low
      cwe: 312
      pattern: ['acme_[a-z]{20}', 'acme key [a-z]{9}']
      lead: 4
      reach: 100
      near: {pattern: 'acme\\.example', lines: 3}
      path: '\\.ts$'
      entropy: 3.5
      require: [not-words]
      placeholders: keep
      allow: ['^acme_x']
      proof: jwt
      generic: true
      examples:
        match: ['«acme_{lower:20}»']
        path: a.ts
`,
    'f.yml',
  ).rules.custom;
  assert.ok(rule && isPatternRule(rule));
  const { since: _since, ...rest } = rule;
  assert.deepEqual(rest, {
    id: 'acme-key',
    title: 'Acme key',
    category: 'client-exposure',
    description: 'An Acme key.',
    remediation: 'Roll it.',
    references: ['https://acme.example/keys'],
    severity: 'high',
    confidence: 'low',
    cwe: 312,
    keywords: ['acme_', 'acme key'],
    pattern: [/acme_[a-z]{20}/, /acme key [a-z]{9}/],
    lead: 4,
    reach: 100,
    near: { pattern: /acme\.example/, lines: 3 },
    path: /\.ts$/,
    entropy: 3.5,
    require: ['not-words'],
    placeholders: 'keep',
    allow: [/^acme_x/],
    proof: 'jwt',
    generic: true,
    examples: { match: ['«acme_{lower:20}»'], noMatch: [], path: 'a.ts' },
  });
});

test('an assignment rule', () => {
  const assignment = 'assignment: {names: "^acme_pin$", benignNames: length, minLength: 4, maxLength: 12}';
  const [rule] = parseConfig(`${HEAD}      ${assignment}\n`, 'f.yml').rules.custom;
  assert.ok(rule && isAssignmentRule(rule));
  assert.deepEqual(rule.assignment, { names: /^acme_pin$/, benignNames: /length/, minLength: 4, maxLength: 12 });
});
