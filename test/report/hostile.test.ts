import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import type { ScanResult } from '../../src/core/result.ts';
import { Secret } from '../../src/core/secret.ts';
import { FORMATS, loadReporter } from '../../src/report/index.ts';
import { summaryLine } from '../../src/report/summary-line.ts';
import { aContext, aFinding, aResult } from './build.ts';
import { runs } from '../support/runs.ts';

/** The others are made of commands for a runner, or of Markdown, and have tests of their own. */
const OWN = FORMATS.filter((format) => !['github', 'markdown', 'azure'].includes(format));

/** Every text of a result that comes from the scanned tree. */
function everywhere(text: string): ScanResult {
  const finding = aFinding({
    location: { path: text, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    snippet: { line: 1, lines: [text.replace(/\n/g, ''), '::error::second'], mark: { start: 0, end: Math.min(3, text.length) } },
    secret: new Secret('::error::not-so-secret'),
    evidence: [
      { code: 'assigned-to', args: { name: text } },
      { code: 'structure-valid', args: { name: 'x', [text]: text } },
      { code: 'lowered-by-guard', args: { guard: text } },
    ],
    related: [{ role: text, location: { path: text, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }],
  });
  return aResult({
    findings: [finding, { ...finding, location: { ...finding.location, path: `${text}/b` } }],
    suppressed: [{ finding, by: 'inline', reason: text }],
    errors: [{ kind: 'unreadable', path: text, cause: text }],
    skipped: [{ path: text, reason: 'binary' }],
  });
}

const CONTEXT = aContext({ includeSuppressed: true, verbose: true });

/** What a runner executes: `::command` at the start of a line, white space aside; `##[` and `##vso[` anywhere. */
function assertHarmless(report: string): void {
  for (const line of report.split(/[\n\r\u0085\u2028\u2029\v\f]/)) {
    assert.ok(!line.trim().startsWith('::'), `would be executed: ${line}`);
    assert.doesNotMatch(line, /##[a-z]*\[/i);
  }
  // only the line ends of the report itself
  assert.doesNotMatch(report.replaceAll(/\r?\n/g, ''), /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/u);
}

const HOSTILE: Readonly<Record<string, string>> = {
  'a workflow command': '::error file=a,line=1::gotcha',
  'a workflow command after white space': ' \t ::set-output name=x::y',
  'a workflow command after a line end': 'x\n::stop-commands::y',
  'a workflow command after a carriage return': 'x\r::stop-commands::y',
  'an old workflow command': 'x ##[add-mask]y',
  'an Azure command': 'x ##vso[task.setvariable variable=a]b',
  'a TeamCity command': "###teamcity[buildStatus text='x']",
  'an escape sequence': '\u001b[2J\u001b]8;;http://example.com\u0007x\u009b31m',
  'bidirectional controls': 'a\u202e\u2066b\u200fc',
  'invisible characters': 'a\u200b\u{e0041}\ufeffb\u00ad',
  'lone surrogates': 'a\ud800b\udfff',
  'a name of every object': '__proto__',
  'markup and links': '<script>alert(1)</script>[x](http://example.com)"\\',
};

for (const format of OWN) {
  for (const [name, text] of Object.entries(HOSTILE)) {
    test(`${format}: ${name} in names and lines does no harm`, async () => {
      const reporter = await loadReporter(format);
      assertHarmless(reporter.render(everywhere(text), CONTEXT));
    });
  }

  test(`${format}: no text from the tree does harm`, async () => {
    const reporter = await loadReporter(format);
    const part = fc.oneof(
      fc.constantFrom('::', '##', '#', '[', 'vso[', '\n', '\r', '\t', ' ', '\u202e', '\u001b['),
      fc.string({ unit: 'binary' }),
    );
    const text = fc.array(part, { minLength: 1, maxLength: 8 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 200 }), (hostile, width) => {
        assertHarmless(reporter.render(everywhere(hostile), { ...CONTEXT, width }));
      }),
      { numRuns: runs(200) },
    );
  });
}

test('a hostile name in JSON is the same name when read back', async () => {
  const reporter = await loadReporter('json');
  for (const text of Object.values(HOSTILE)) {
    const report = JSON.parse(reporter.render(everywhere(text), CONTEXT)) as { findings: { location: { path: string } }[] };
    assert.equal(report.findings[0]?.location.path, text);
  }
});

test('the summary line holds nothing from the tree', () => {
  assert.equal(
    summaryLine(everywhere('::error::x')),
    'Scanned 3 files (4.1 kB) in 1.23 s; 2 findings (2 medium); 1 suppressed; 1 skipped (1 binary); 1 error, the scan is incomplete.',
  );
});
