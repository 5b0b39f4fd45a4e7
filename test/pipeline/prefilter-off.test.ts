import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { RULES } from '../../rules/index.ts';
import type { Span } from '../../src/core/location.ts';
import { isFlawRule, isPatternRule, shapesOf, type PatternRule, type Rule } from '../../src/core/rule.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { judgeSecret } from '../../src/detect/judge-secret.ts';
import { holdsNear } from '../../src/detect/match-pattern.ts';
import { ExampleScanner } from '../../src/pipeline/check-examples/example-scanner.ts';
import { SYNTAXES } from '../../src/pipeline/check-examples/syntaxes.ts';
import { Inspector } from '../../src/pipeline/inspector.ts';
import { find } from '../detect/build.ts';
import { runs } from '../support/runs.ts';

const secretRules = RULES.filter((rule) => !isFlawRule(rule));
const flawRules = RULES.filter(isFlawRule);

/** Every example, matching or not, as text and path; by kind of rule. */
const texts = secretRules.flatMap(({ id, examples }) =>
  [...examples.match, ...examples.noMatch].map((example, index) => expandExample(String(example), `${id}#${index}`).text),
);
const codes = flawRules.flatMap(({ id, examples }) =>
  [...examples.match, ...examples.noMatch].map(({ code, path, language }, index) => {
    const { text } = expandExample(code, `${id}#${index}`);
    return { text, path: path ?? 'example.txt', language: path === undefined ? language : undefined };
  }),
);

interface Scanners {
  readonly shut: ExampleScanner;
  readonly open: ExampleScanner;
}

function scanners(rules: readonly Rule[]): Scanners {
  const [shut, open] = (['shut', 'open'] as const).map(
    (gates) => new ExampleScanner(new Inspector(rules, DEFAULT_SETTINGS, gates)),
  );
  return { shut, open } as Scanners;
}
const forSecrets = scanners(secretRules);
const forFlaws = scanners(flawRules);

function sameWithOpenGates({ shut, open }: Scanners, ...[text, path, language]: Parameters<ExampleScanner['scan']>): void {
  const spans = (scanner: ExampleScanner): string[] =>
    scanner.scan(text, path, language).map(({ ruleId, start, end }) => `${ruleId} ${start}-${end}`);
  assert.deepEqual(spans(shut), spans(open), `${path}, ${text.length} units`);
}

/** A value that names nothing itself. */
const VALUE = /(?<![\w+/=.-])[\w+/.-]{16,}={0,2}(?![\w+/=.-])/;

test('with the gates open nothing more is found in any example, whatever the syntax round it', () => {
  for (const [index, text] of texts.entries()) {
    sameWithOpenGates(forSecrets, text, 'example.txt');
    const syntax = SYNTAXES[index % SYNTAXES.length] as (typeof SYNTAXES)[number];
    const value = VALUE.exec(text)?.[0];
    if (value) sameWithOpenGates(forSecrets, syntax.wrap('api_secret', value), syntax.path);
  }
  for (const { text, path, language } of codes) sameWithOpenGates(forFlaws, text, path, language);
});

test('nor in any text made of examples', () => {
  const separator = fc.constantFrom('\n', ' ', '; ', '', '"', 'é', '/* ', ' */', '\\');
  const paths = fc.constantFrom('a.txt', '.env', 'a.yml', 'a.sh', 'a.md', 'a.xml');
  const parts = fc.array(fc.tuple(fc.constantFrom(...texts), separator), { minLength: 2, maxLength: 8 });
  const property = fc.property(parts, paths, (pieces, path) => sameWithOpenGates(forSecrets, pieces.flat().join(''), path));
  fc.assert(property, { numRuns: runs(150) });
});

/** What the rule's expressions find when they run over the whole text: the secrets that stand the judgement. */
function foundByExpressions(rule: PatternRule, text: string): Span[] {
  const expressions = shapesOf(rule).filter((shape) => shape instanceof RegExp);
  return expressions.flatMap(({ source, flags }) =>
    [...text.matchAll(new RegExp(source, `${flags}dg`))].flatMap((match) => {
      const [wholeStart, wholeEnd] = match.indices?.[0] as [number, number];
      const [start, end] = match.indices?.groups?.['secret'] ?? [wholeStart, wholeEnd];
      if (rule.near && !holdsNear(rule.near, text, { start: wholeStart, end: wholeEnd })) return [];
      return 'confidence' in judgeSecret(rule, text.slice(start, end), prefixOf(rule, text.slice(start))) ? [{ start, end }] : [];
    }),
  );
}

function prefixOf(rule: PatternRule, secret: string): number {
  const opening = rule.keywords.filter((keyword) => secret.toLowerCase().startsWith(keyword));
  return Math.max(0, ...opening.map(({ length }) => length));
}

test('without any prefilter, each expression over whole texts, no secret more is found', () => {
  // Rules for every line of certain files have no keyword that could be missed.
  for (const rule of secretRules.filter(isPatternRule).filter(({ everyLine }) => !everyLine)) {
    const path = rule.examples.path ?? 'a.txt';
    const examples = rule.examples.match.map((example, index) => expandExample(example, `${rule.id}#${index}`).text);
    for (const text of [...examples, examples.join('\n---\n'), `${'filler '.repeat(99)}\n${examples.join('\n---\n# é😀 ')}`]) {
      const found = find(text, [rule], { path, depth: 0 }).flatMap(({ masked }) => masked);
      for (const { start, end } of foundByExpressions(rule, text))
        assert.ok(
          found.some((span) => span.start < end && span.end > start),
          `${rule.id}: missed ${start}-${end}`,
        );
    }
  }
});
