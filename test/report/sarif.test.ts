import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import type { Log, Result, Run } from 'sarif';
import type { Finding } from '../../src/core/finding.ts';
import type { ScanResult } from '../../src/core/result.ts';
import { SEVERITIES } from '../../src/core/severity.ts';
import { limitFindings } from '../../src/report/sarif/limits.ts';
import { sarifReporter } from '../../src/report/sarif/index.ts';
import { aContext, aFinding, aLeak, aResult, PASSWORD_RULE, RULES, TLS_RULE, TOKEN_RULE } from './build.ts';
import { PASSWORD, SCENES, TOKEN } from './scenes.ts';

/** The schema of draft 4 as the package ships it; its identifiers and regular expressions are not for today's ajv. */
const SCHEMA_FILE = createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json');
const { $schema: _draft, id: _id, ...schema } = JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')) as Record<string, unknown>;
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
addFormats.default(ajv);
const validate = ajv.compile(schema);

function render(result: ScanResult, changes: Parameters<typeof aContext>[0] = {}): Run {
  const log = JSON.parse(sarifReporter.render(result, aContext(changes))) as Log;
  assert.ok(validate(log), ajv.errorsText(validate.errors, { separator: '\n' }));
  return log.runs[0] as Run;
}

function resultOf(finding: Finding): Result {
  return (render(aResult({ findings: [finding] })).results ?? [])[0] as Result;
}

test('the reports validate against the SARIF schema', () => {
  for (const result of Object.values(SCENES)) {
    render(result);
    render(result, { includeSuppressed: true });
    render(result, { rules: [] });
  }
});

test('the check against the schema can fail', () => {
  const log = JSON.parse(sarifReporter.render(SCENES.leaks, aContext())) as Log;
  assert.equal(validate({ ...log, version: '2.0.0' }), false);
  assert.equal(validate({ ...log, runs: [{ ...log.runs[0], columnKind: 'bytes' }] }), false);
});

test('no required text is empty, no path is absolute, no time is given', () => {
  const text = sarifReporter.render(SCENES.leaks, aContext({ includeSuppressed: true }));
  assert.doesNotMatch(text, /: ""/);
  assert.doesNotMatch(text, /file:\/\/|"\/|Utc"/);
});

test('every rule has what code scanning shows', () => {
  const { rules = [] } = render(SCENES.clean).tool.driver;
  assert.deepEqual(
    rules.map(({ id }) => id),
    RULES.map(({ id }) => id),
  );
  for (const rule of rules) {
    assert.match(rule.name ?? '', /^[A-Z][A-Za-z0-9]+$/);
    assert.ok(rule.shortDescription?.text && rule.fullDescription?.text && rule.help?.text && rule.help.markdown && rule.helpUri);
    assert.ok(rule.properties?.tags?.includes('security'));
    assert.match(rule.properties?.['security-severity'] as string, /^\d\.\d$/);
  }
  const tls = rules.find(({ id }) => id === TLS_RULE.id);
  assert.deepEqual(tls?.properties, {
    category: 'tls-verification',
    tags: ['security', 'external/cwe/cwe-295', 'tls-verification'],
    precision: 'high',
    'security-severity': '5.5',
    'problem.severity': 'warning',
  });
  assert.equal(tls?.defaultConfiguration?.level, 'warning');
});

test("severities fall into GitHub's ranges", () => {
  const least = { low: 0.1, medium: 4, high: 7, critical: 9.01 };
  const most = { low: 3.9, medium: 6.9, high: 8.9, critical: 10 };
  for (const severity of SEVERITIES) {
    const { rules = [] } = render(SCENES.clean, { rules: [{ ...TOKEN_RULE, severity }] }).tool.driver;
    const number = Number(rules[0]?.properties?.['security-severity']);
    assert.ok(number >= least[severity] && number <= most[severity], `${severity} ${number}`);
  }
});

test('long descriptions are cut to 1024, names to 255', () => {
  const rule = { ...TOKEN_RULE, id: `a${'-b'.repeat(400)}`, description: 'word '.repeat(400), title: 'x'.repeat(3000) };
  const described = render(SCENES.clean, { rules: [rule] }).tool.driver.rules?.[0];
  assert.ok((described?.fullDescription?.text.length ?? 0) <= 1024);
  assert.ok((described?.shortDescription?.text.length ?? 0) <= 1024);
  assert.equal(described?.name?.length, 255);
});

test('a reference that is no address is not made the help page', () => {
  const rule = { ...TOKEN_RULE, references: ['see the wiki', 'https://acme.example/'] as const };
  assert.equal(render(SCENES.clean, { rules: [rule] }).tool.driver.rules?.[0]?.helpUri, 'https://acme.example/');
  const none = { ...TOKEN_RULE, references: ['see the wiki'] as const };
  assert.equal(render(SCENES.clean, { rules: [none] }).tool.driver.rules?.[0]?.helpUri, undefined);
});

test('a result says where, what and how sure, and refers to its rule', () => {
  const run = render(SCENES.leaks);
  const [result] = run.results ?? [];
  assert.equal(run.tool.driver.rules?.[result?.ruleIndex as number]?.id, result?.ruleId);
  assert.equal(result?.level, 'error');
  assert.equal(
    result?.message.text,
    'Acme live token: acme_live_****. Certain confidence: its checksum is right; assigned to `key`.',
  );
  const place = result?.locations?.[0]?.physicalLocation;
  assert.deepEqual(place?.artifactLocation, { uri: 'src/config.ts', uriBaseId: '%SRCROOT%' });
  assert.deepEqual(place?.region, {
    startLine: 2,
    startColumn: 15,
    endLine: 2,
    endColumn: 49,
    snippet: { text: 'acme_live_****' },
  });
  assert.equal(place?.contextRegion?.snippet?.text, '    const key = "acme_live_****"; // live');
  assert.equal(run.columnKind, 'utf16CodeUnits');
});

test('fingerprints: ours always, the line hash where it is safe', () => {
  const [withHash, without] = render(SCENES.leaks).results ?? [];
  assert.deepEqual(Object.keys(withHash?.partialFingerprints ?? {}), ['primaryLocationLineHash', 'tightlip/v1']);
  assert.deepEqual(Object.keys(without?.partialFingerprints ?? {}), ['tightlip/v1']);
});

test('paths are percent-encoded, with the root as their base', () => {
  const uri = (path: string): string | undefined =>
    resultOf(aFinding({ location: { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } })).locations?.[0]
      ?.physicalLocation?.artifactLocation?.uri;
  assert.equal(uri('a b/ü#%?.ts'), 'a%20b/%C3%BC%23%25%3F.ts');
  assert.equal(uri('c:x/(1)[id]*!.ts'), 'c%3Ax/%281%29%5Bid%5D%2A%21.ts');
  assert.equal(uri('../out/side.ts'), '../out/side.ts');
  assert.equal(uri('<stdin>'), '%3Cstdin%3E');
  assert.equal(uri('a\\b\ud800'), 'a%5Cb%EF%BF%BD');
});

test('the context of a region is never smaller than the region', () => {
  const [, , , result] = render(SCENES.leaks).results ?? [];
  const place = result?.locations?.[0]?.physicalLocation;
  assert.deepEqual([place?.region?.startLine, place?.region?.endLine], [99, 101]);
  assert.deepEqual([place?.contextRegion?.startLine, place?.contextRegion?.endLine], [99, 101]);
  assert.equal(place?.region?.snippet, undefined);
});

test('a finding on a blank line has no empty snippet', () => {
  const result = resultOf(aFinding({ snippet: { line: 7, lines: ['  '], mark: { start: 0, end: 0 } } }));
  assert.equal(result.locations?.[0]?.physicalLocation?.contextRegion, undefined);
  assert.equal(result.message.text, 'Certificate verification switched off. High confidence.');
});

test('related locations have the ids that the message links to', () => {
  const result = render(SCENES.leaks).results?.[2];
  assert.match(result?.message.text ?? '', /See \[the call around it\]\(1\), \[set up\]\(2\)\.$/);
  assert.deepEqual(
    result?.relatedLocations?.map(({ id }) => id),
    [1, 2],
  );
});

test('at most 100 related locations', () => {
  const place = aFinding().location;
  const result = resultOf(
    aFinding({ related: Array.from({ length: 1500 }, () => ({ role: 'assigned-here', location: place })) }),
  );
  assert.equal(result.relatedLocations?.length, 100);
});

test('source text cannot put a link into the message', () => {
  const line = 'x = [a](http://example.com)';
  const result = resultOf(aFinding({ snippet: { line: 1, lines: [line], mark: { start: 0, end: line.length } } }));
  assert.doesNotMatch(result.message.text ?? '', /\]\(/);
});

test('suppressed findings are left out, or marked as suppressed when asked for', () => {
  assert.equal(render(SCENES.leaks).results?.length, 5);
  const all = render(SCENES.leaks, { includeSuppressed: true }).results ?? [];
  assert.deepEqual(
    all.map(({ suppressions }) => suppressions?.map(({ kind, justification }) => [kind, justification])),
    [
      ...Array.from({ length: 5 }, () => undefined),
      [['inSource', 'local database only']],
      [['external', 'accepted on first run']],
    ],
  );
});

test('errors make the run unsuccessful and are told; skipped files are told by reason', () => {
  const [broken] = render(SCENES.incomplete).invocations ?? [];
  assert.equal(broken?.executionSuccessful, false);
  assert.deepEqual(
    broken?.toolExecutionNotifications?.map(({ descriptor, level }) => [descriptor?.id, level]),
    [
      ['error-unreadable', 'error'],
      ['error-timeout', 'error'],
      ['error-git', 'error'],
    ],
  );
  const [skipped] = render(SCENES.leaks).invocations ?? [];
  assert.equal(skipped?.executionSuccessful, true);
  assert.deepEqual(
    skipped?.toolExecutionNotifications?.map(({ message }) => message.text),
    ['2 paths skipped (binary): logo.png, sound.mp3.', '1 path skipped (too large): dump.sql.'],
  );
});

test('thousands of skipped files make one notification', () => {
  const skipped = Array.from({ length: 5000 }, (_, at) => ({ path: `f${at}.png`, reason: 'binary' as const }));
  const notifications = render(aResult({ skipped })).invocations?.[0]?.toolExecutionNotifications ?? [];
  assert.equal(notifications.length, 1);
  assert.match(notifications[0]?.message.text ?? '', /^5,000 paths skipped .* and 4990 more\.$/);
  assert.equal(notifications[0]?.locations?.length, 10);
});

test('descriptors of notifications are those in use, and referred to by index', () => {
  const run = render(SCENES.incomplete);
  for (const { descriptor } of run.invocations?.[0]?.toolExecutionNotifications ?? []) {
    assert.equal(run.tool.driver.notifications?.[descriptor?.index as number]?.id, descriptor?.id);
  }
  assert.equal(render(SCENES.clean).tool.driver.notifications, undefined);
});

test('automationDetails.id ends in a slash, so that the category is whole', () => {
  assert.equal(render(SCENES.clean).automationDetails?.id, 'tightlip/');
  assert.equal(render(SCENES.clean, { automationId: 'tightlip/api/' }).automationDetails?.id, 'tightlip/api/');
});

function manyFindings(count: number): Finding[] {
  return Array.from({ length: count }, (_, at) =>
    aFinding({ severity: at % 3 === 0 ? 'critical' : 'low', location: { ...aFinding().location, path: `f${at}.ts` } }),
  );
}

const noticesOf = (run: Run): string[] =>
  (run.invocations?.[0]?.toolExecutionNotifications ?? []).map(({ message }) => message.text ?? '');

test('6,000 findings are all there, and a notification says that GitHub shows 5,000', () => {
  const run = render(aResult({ findings: manyFindings(6000) }));
  assert.equal(run.results?.length, 6000);
  assert.deepEqual(noticesOf(run), ['This report has 6,000 results; GitHub code scanning shows the 5,000 most severe.']);
});

test('with a limit the most severe stay, in their order, and a notification says how many went', () => {
  const run = render(aResult({ findings: manyFindings(6000) }), { maxResults: 5000 });
  const results = run.results ?? [];
  assert.equal(results.length, 5000);
  assert.equal(results.filter(({ level }) => level === 'error').length, 2000);
  const paths = results.map(({ locations }) =>
    Number(/\d+/.exec(locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '')?.[0]),
  );
  assert.deepEqual(
    paths,
    [...paths].sort((a, b) => a - b),
  );
  assert.match(noticesOf(run).join(), /^1,000 of 6,000 findings are left out of this report, the least severe\./);
});

test('never more results than GitHub accepts', () => {
  const { findings, notices } = limitFindings(manyFindings(25_002));
  assert.equal(findings.length, 25_000);
  assert.match(notices.join(' '), /^2 of 25,002 findings are left out .* GitHub code scanning shows the 5,000 most severe\.$/);
});

test('places of one secret share a group', () => {
  const leak = (path: string, value: string): Finding => aLeak(PASSWORD_RULE, path, `"${value}"`, value);
  const run = render(aResult({ findings: [leak('a', TOKEN), leak('b', PASSWORD), leak('c', TOKEN), aFinding()] }));
  assert.deepEqual(
    run.results?.map(({ properties }) => properties?.['secretGroup'] as unknown),
    [1, 2, 1, undefined],
  );
});
