import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { junitReporter } from '../../src/report/junit.ts';
import { runs } from '../support/runs.ts';
import { aContext, aFinding, aResult } from './build.ts';
import { SCENES } from './scenes.ts';

/* That an XML parser of somebody else takes these reports is checked by xmllint in `npm run check:full`. */

const NAME = '[a-z]+';
const ATTRIBUTE = ` ${NAME}="[^"<&]*(?:&(?:amp|lt|gt|quot|apos|#10);[^"<&]*)*"`;
const TOKEN = new RegExp(`<(/?)(${NAME})((?:${ATTRIBUTE})*)(/?)>|([^<&]|&(?:amp|lt|gt|quot|apos);)`, 'gyu');

/** Element names in their order; fails on anything but balanced elements, escaped text and characters that XML 1.0 has. */
function elements(report: string): readonly string[] {
  const [declaration = '', ...rest] = report.split('\n');
  assert.equal(declaration, '<?xml version="1.0" encoding="UTF-8"?>');
  const body = rest.join('\n');
  assert.doesNotMatch(body, /[^\t\n\r\x20-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u);
  const open: string[] = [];
  const names: string[] = [];
  let at = 0;
  for (const token of body.matchAll(TOKEN)) {
    assert.equal(token.index, at, `not XML: ${body.slice(at, at + 60)}`);
    at += token[0].length;
    const [, closing, name, , selfClosing] = token;
    if (name === undefined) continue;
    if (closing) assert.equal(open.pop(), name);
    else names.push(name);
    if (!closing && !selfClosing) open.push(name);
  }
  assert.equal(at, body.length);
  assert.deepEqual(open, []);
  return names;
}

const count = (names: readonly string[], wanted: string): number => names.filter((name) => name === wanted).length;

test('one test case for each finding, error and suppressed finding, and the counts agree', () => {
  const report = junitReporter.render(
    { ...SCENES.leaks, errors: SCENES.incomplete.errors },
    aContext({ includeSuppressed: true }),
  );
  const names = elements(report);
  assert.deepEqual(
    ['testcase', 'failure', 'error', 'skipped'].map((name) => count(names, name)),
    [10, 5, 3, 2],
  );
  assert.match(report, /<testsuite name="tightlip" tests="10" failures="5" errors="3" skipped="2">/);
});

test('a clean run has a test case that passed', () => {
  assert.deepEqual(elements(junitReporter.render(SCENES.clean, aContext())), ['testsuites', 'testsuite', 'testcase']);
});

test('whatever names and lines hold, it stays XML of the same shape', () => {
  const part = fc.oneof(
    fc.constantFrom(']]>', '<', '&', '"', "'", '\n', '\0', '\ufffe', '\ud800', '<!--'),
    fc.string({ unit: 'binary' }),
  );
  const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (hostile) => {
      const finding = aFinding({
        location: { path: hostile, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
        snippet: { line: 1, lines: [hostile], mark: { start: 0, end: 1 } },
        evidence: [{ code: 'assigned-to', args: { name: hostile } }],
      });
      const result = aResult({ findings: [finding], errors: [{ kind: 'unreadable', path: hostile, cause: hostile }] });
      assert.deepEqual(elements(junitReporter.render(result, aContext())), [
        'testsuites',
        'testsuite',
        'testcase',
        'error',
        'testcase',
        'failure',
      ]);
    }),
    { numRuns: runs(200) },
  );
});
