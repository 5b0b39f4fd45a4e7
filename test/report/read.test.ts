import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { UsageError } from '../../src/core/errors.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { FORMATS, loadReporter } from '../../src/report/index.ts';
import { jsonReporter } from '../../src/report/json.ts';
import { readReport } from '../../src/report/read/index.ts';
import { FINDING_MEMBERS } from '../../src/report/read/report-shape.ts';
import { aContext, aFinding, aResult, EVERY_EVIDENCE, TOKEN_RULE } from './build.ts';
import { SCENES } from './scenes.ts';

/** The time is not in a JSON report. */
function timeless(result: ScanResult): ScanResult {
  return { ...result, stats: { ...result.stats, milliseconds: 0 } };
}

const FIX = {
  description: 'Take the option out',
  edits: [{ start: { line: 7, column: 3 }, end: { line: 7, column: 28 }, replacement: '' }],
};

const EVERYTHING = aResult({
  ...SCENES.leaks,
  errors: SCENES.incomplete.errors,
  notices: [
    { kind: 'stale-baseline', path: '.tightlip-baseline', args: { count: 2 } },
    { kind: 'unused-ignore', path: 'src/a.py', line: 3 },
  ],
  findings: [...SCENES.leaks.findings, aFinding({ evidence: EVERY_EVIDENCE, fix: FIX })],
});

for (const format of FORMATS) {
  for (const includeSuppressed of [false, true]) {
    test(`${format}, ${includeSuppressed ? 'with' : 'without'} suppressed: made of the JSON report as of the scan`, async () => {
      const context = aContext({ includeSuppressed, verbose: true });
      const reporter = await loadReporter(format);
      for (const result of [...Object.values(SCENES), EVERYTHING]) {
        const read = readReport(jsonReporter.render(result, context), 'a.json');
        assert.equal(reporter.render(read.result, context), reporter.render(timeless(result), context));
      }
    });
  }
}

test('what the run chose of the rules comes back', () => {
  const selection = {
    disabled: ['jwt'],
    only: ['secret'],
    severities: { [TOKEN_RULE.id]: 'low' },
    custom: [TOKEN_RULE],
  } as const;
  const read = readReport(jsonReporter.render(SCENES.leaks, aContext({ selection })), 'a.json');
  const { id, title, severity } = read.selection.custom[0] ?? {};
  assert.deepEqual([id, title, severity], [TOKEN_RULE.id, TOKEN_RULE.title, TOKEN_RULE.severity]);
  assert.deepEqual({ ...read.selection, custom: [] }, { ...selection, custom: [] });
  assert.deepEqual(readReport(jsonReporter.render(SCENES.leaks, aContext()), 'a.json').selection.only, []);
});

test('a secret that was read shows its mask and nothing else', () => {
  const read = readReport(jsonReporter.render(SCENES.leaks, aContext()), 'a.json');
  const { secret } = read.result.findings[0] ?? {};
  assert.equal(String(secret), 'acme_live_****');
  assert.equal(JSON.stringify(secret), '"acme_live_****"');
});

test('the reader knows every member that the schema gives a finding', () => {
  const schema = JSON.parse(readFileSync(new URL('../../schema/report.schema.json', import.meta.url), 'utf8')) as {
    $defs: { finding: { properties: object } };
  };
  const unknown = Object.keys(schema.$defs.finding.properties).filter((member) => !FINDING_MEMBERS.includes(member));
  assert.deepEqual(unknown, []);
});

const REPORT = JSON.parse(jsonReporter.render(SCENES.leaks, aContext())) as Record<string, unknown> & { findings: object[] };
const WRONG: Readonly<Record<string, readonly [text: string, message: RegExp]>> = {
  'no JSON': ['{"key": "not-to-be-shown"', /^a\.json is not JSON\./],
  'a list': ['[]', /the report must be an object/],
  'another version': [JSON.stringify({ ...REPORT, schemaVersion: '9' }), /schemaVersion must be one of 1/],
  'another tool': [JSON.stringify({ ...REPORT, tool: { name: 'x', version: '1' } }), /tool\.name must be one of tightlip/],
  'a severity that is none': [
    JSON.stringify({ ...REPORT, findings: [{ ...REPORT.findings[0], severity: 'not-to-be-shown' }] }),
    /findings\[0\]\.severity must be one of low, medium/,
  ],
  'a line that is none': [
    JSON.stringify({ ...REPORT, findings: [{ ...REPORT.findings[0], location: { path: 'a', start: { line: 0, column: 1 } } }] }),
    /findings\[0\]\.location\.start\.line must be a whole number from 1/,
  ],
  'a list that is none': [JSON.stringify({ ...REPORT, skipped: {} }), /skipped must be a list/],
  'no statistics': [JSON.stringify({ ...REPORT, stats: undefined }), /stats must be an object/],
};
for (const [name, [text, message]] of Object.entries(WRONG)) {
  test(`${name} is a wrong command line that says where, and not what`, () => {
    assert.throws(
      () => readReport(text, 'a.json'),
      (error) => error instanceof UsageError && message.test(error.message) && !error.message.includes('not-to-be-shown'),
    );
  });
}

test('members of a newer version are left aside', () => {
  const newer = JSON.stringify({ ...REPORT, later: 1, findings: [{ ...REPORT.findings[0], later: 1 }] });
  assert.equal(readReport(newer, 'a.json').result.findings.length, 1);
});
