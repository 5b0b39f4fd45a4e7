import assert from 'node:assert/strict';
import { test } from 'node:test';
import { RULES } from '../../../rules/index.ts';
import { LineIndex } from '../../../src/core/line-index.ts';
import type { Span } from '../../../src/core/location.ts';
import { DEFAULT_SETTINGS } from '../../../src/core/settings.ts';
import { expandExample } from '../../../src/detect/examples.ts';
import { ExampleScanner, type FoundInExample } from '../../../src/pipeline/check-examples/example-scanner.ts';
import { Inspector } from '../../../src/pipeline/inspector.ts';

const SECRET_RULES = RULES.filter(({ category }) => category === 'secret');
const scanner = new ExampleScanner(new Inspector(SECRET_RULES, DEFAULT_SETTINGS));

/** A file as its product writes it. Placeholders are filled, `«…»` marks each secret, as in the rules' examples. */
export interface StructuredFile {
  readonly path: string;
  readonly text: string;
}

/** Where a secret stands, without what it is: a failing test must not print one. */
function placesOf(text: string, spans: readonly Span[]): string[] {
  const lines = new LineIndex(text);
  return spans.map(({ start, end }) => {
    const { line, column } = lines.positionAt(start);
    return `line ${line}, column ${column}, ${end - start} units`;
  });
}

/** What every secret rule together reports, in order. */
function secretsIn({ path }: StructuredFile, text: string): readonly FoundInExample[] {
  return [...scanner.scan(text, path)].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** Registers a test: exactly the marked spans are reported, each once. */
export function finds(what: string, file: StructuredFile): void {
  test(`${file.path}: ${what}`, () => {
    const { text, spans } = expandExample(file.text, `${file.path} ${what}`);
    assert.ok(spans.length > 0, 'the file marks no secret');
    const found = secretsIn(file, text);
    assert.deepEqual(
      placesOf(text, found),
      placesOf(text, spans),
      `reported by ${found.map(({ ruleId }) => ruleId).join(', ') || 'no rule'}`,
    );
  });
}

/** Registers a test: nothing is reported. */
export function silent(what: string, file: StructuredFile): void {
  test(`${file.path}: ${what}`, () => {
    const { text } = expandExample(file.text, `${file.path} ${what}`);
    const found = secretsIn(file, text);
    assert.deepEqual(placesOf(text, found), [], `reported by ${found.map(({ ruleId }) => ruleId).join(', ')}`);
  });
}
