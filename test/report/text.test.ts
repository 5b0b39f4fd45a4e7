import assert from 'node:assert/strict';
import { test } from 'node:test';
import { stripVTControlCharacters, styleText } from 'node:util';
import fc from 'fast-check';
import type { Finding } from '../../src/core/finding.ts';
import { textReporter } from '../../src/report/text/index.ts';
import { aContext, aFinding, aLeak, aResult, PASSWORD_RULE, TOKEN_RULE } from './build.ts';
import { PASSWORD, SCENES, TOKEN } from './scenes.ts';
import { runs } from '../support/runs.ts';

function render(findings: readonly Finding[], changes: Parameters<typeof aContext>[0] = {}): string {
  return textReporter.render(aResult({ findings }), aContext(changes));
}

/** The source line of the first finding and the carets below it, without the gutter. */
function frame(report: string): readonly [string, string] {
  const lines = report.split('\n');
  const carets = lines.findIndex((line) => /^ *\| +\^+$/.test(line));
  assert.notEqual(carets, -1, report);
  const gutter = (lines[carets] as string).indexOf('|') + 2;
  return [(lines[carets - 1] as string).slice(gutter), (lines[carets] as string).slice(gutter)];
}

test('the carets stand under the mark, also after tabs and escaped characters', () => {
  for (const before of ['', '\t', 'a\t\tb ', '\u202e', 'x ##[y] ', '\u{1f511} ']) {
    const line = `${before}MARKED rest`;
    const finding = aFinding({ snippet: { line: 1, lines: [line], mark: { start: before.length, end: before.length + 6 } } });
    const [shown, carets] = frame(render([finding]));
    assert.equal(shown.slice(carets.indexOf('^'), carets.length), 'MARKED');
  }
});

test('an empty mark has one caret', () => {
  const [, carets] = frame(render([aFinding({ snippet: { line: 1, lines: ['abc'], mark: { start: 3, end: 3 } } })]));
  assert.equal(carets, '   ^');
});

test('a line wider than the terminal is cut and the mark stays in view', () => {
  const line = `${'a'.repeat(100)}MARKED${'b'.repeat(90)}`;
  const finding = aFinding({ snippet: { line: 1, lines: [line], mark: { start: 100, end: 106 } } });
  const report = render([finding], { width: 60 });
  const [shown, carets] = frame(report);
  assert.equal(shown.slice(carets.indexOf('^'), carets.length), 'MARKED');
  assert.match(shown, /^…a+MARKEDb+…$/);
  for (const text of [shown, carets]) assert.ok(text.length <= 60 - 8, text);
});

test('whatever the line, mark and width: carets are there and within the line', () => {
  const line = fc.string({ unit: 'binary', maxLength: 200 }).map((text) => text.replace(/\n/g, ''));
  fc.assert(
    fc.property(line, fc.nat(200), fc.nat(200), fc.integer({ min: 1, max: 150 }), (text, a, b, width) => {
      const start = Math.min(a, text.length);
      const finding = aFinding({ snippet: { line: 1, lines: [text], mark: { start, end: Math.min(text.length, start + b) } } });
      const [shown, carets] = frame(render([finding], { width }));
      assert.ok(carets.length <= Math.max(shown.length, carets.indexOf('^') + 1), `${shown}\n${carets}`);
    }),
    { numRuns: runs(300) },
  );
});

test('other places of a secret are folded into its most severe one', () => {
  const leak = (path: string, severity: 'low' | 'critical', rule = TOKEN_RULE): Finding =>
    aLeak(rule, path, `key = "${TOKEN}"`, TOKEN, { severity });
  const report = render([
    leak('a.ts', 'low'),
    leak('b.ts', 'critical'),
    { ...leak('c.ts', 'critical'), ruleId: PASSWORD_RULE.id },
  ]);
  assert.match(report, /── b\.ts ─/);
  assert.doesNotMatch(report, /── [ac]\.ts ─/);
  assert.match(report, /also {2}at a\.ts:1:8 \(low\), c\.ts:1:8 \(generic-password\)/);
});

test('many places of a secret are counted, and listed with --verbose', () => {
  const leaks = Array.from({ length: 15 }, (_, at) => aLeak(TOKEN_RULE, `f${at}.ts`, `key = "${TOKEN}"`, TOKEN));
  const folded = (report: string): string => report.replace(/\n +/g, ' ');
  assert.match(folded(render(leaks)), /f8\.ts:1:8 and 6 more places \(--verbose lists them\)/);
  assert.doesNotMatch(render(leaks), /f9\.ts/);
  assert.match(folded(render(leaks, { verbose: true })), /f14\.ts:1:8/);
});

test('flaws and different secrets are not folded', () => {
  const report = render([
    aFinding(),
    aFinding(),
    aLeak(PASSWORD_RULE, 'a', `x ${PASSWORD}`, PASSWORD),
    aLeak(TOKEN_RULE, 'a', TOKEN, TOKEN),
  ]);
  assert.equal(report.match(/\^+/g)?.length, 4);
});

test('a rule explains itself once', () => {
  const report = render([aFinding(), aFinding()]);
  assert.equal(report.match(/ why /g)?.length, 1);
  assert.match(report, /fix {3}as for the first tls-verification-off above/);
});

test('secrets are shown whole only when asked', () => {
  const shown = textReporter.render(SCENES.leaks, aContext({ showSecrets: true }));
  assert.ok(shown.includes(`value ${TOKEN}`));
  assert.ok(shown.includes(`value ${PASSWORD}`));
  assert.doesNotMatch(textReporter.render(SCENES.leaks, aContext()), /^ +value /m);
});

test('colour changes nothing but colour', () => {
  const style: ReturnType<typeof aContext>['style'] = (names, text) =>
    styleText(typeof names === 'string' ? names : [...names], text, { validateStream: false });
  const coloured = textReporter.render(SCENES.leaks, aContext({ style }));
  assert.notEqual(coloured, stripVTControlCharacters(coloured));
  assert.equal(stripVTControlCharacters(coloured), textReporter.render(SCENES.leaks, aContext()));
});

test('paragraphs and source lines keep to the width of the terminal, addresses aside', () => {
  for (const width of [40, 60, 80, 120]) {
    const report = textReporter.render(SCENES.leaks, aContext({ width }));
    for (const line of report.split('\n').filter((text) => text.startsWith('    ') && !text.includes('https://'))) {
      assert.ok(line.length <= width, `${width}: ${line}`);
    }
  }
});

test('an empty scan is not called clean', () => {
  const nothing = aResult({ stats: { files: 0, bytes: 0, milliseconds: 1 } });
  assert.equal(textReporter.render(nothing, aContext()), 'Nothing was scanned.\n');
});

test('skipped files are listed with --verbose', () => {
  const result = aResult({ skipped: [{ path: 'a.png', reason: 'binary' }] });
  assert.match(textReporter.render(result, aContext({ verbose: true })), /^ {2}- a\.png \(binary\)$/m);
  assert.doesNotMatch(textReporter.render(result, aContext()), /a\.png/);
});
