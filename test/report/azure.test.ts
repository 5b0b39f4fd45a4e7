import assert from 'node:assert/strict';
import { test } from 'node:test';
import { azureReporter } from '../../src/report/azure.ts';
import { aContext, aFinding, aResult } from './build.ts';
import { SCENES } from './scenes.ts';

const lines = (report: string): string[] => report.trimEnd().split('\n');
const commands = (report: string): string[] => lines(report).filter((line) => line.includes('##vso['));

test('the worst first, ten of a type as issues, every other as a line', () => {
  const findings = Array.from({ length: 40 }, (_, at) =>
    aFinding({
      severity: at < 20 ? 'medium' : at === 39 ? 'critical' : 'high',
      location: { path: `src/${at}.ts`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } },
    }),
  );
  const report = azureReporter.render(aResult({ findings }), aContext());
  const types = commands(report).map((line) => /type=(\w+);sourcepath=([^;]*)/.exec(line)?.slice(1));
  assert.deepEqual(types[0], ['error', 'src/39.ts']);
  assert.deepEqual(
    ['error', 'warning'].map((type) => types.filter((found) => found?.[0] === type).length),
    [10, 10],
  );
  assert.equal(lines(report).length, 41);
  assert.equal(lines(report).at(-1), 'tightlip: 40 findings (1 critical, 19 high, 20 medium, 0 low)');
});

test('an incomplete scan is the first issue and keeps its place', () => {
  const report = azureReporter.render({ ...SCENES.leaks, errors: SCENES.incomplete.errors }, aContext());
  assert.match(commands(report)[0] ?? '', /code=scan-incomplete;\]The scan is incomplete: src\/key\.pem .*and 2 more errors/);
});

test('a name cannot end its property, its command or its line, nor begin a command', () => {
  const path = 'a;b]c%d\r\n##vso[task.setvariable variable=x]y';
  const finding = aFinding({ location: { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } });
  const report = azureReporter.render(
    aResult({ findings: [finding], errors: [{ kind: 'unreadable', path, cause: path }] }),
    aContext(),
  );
  assert.equal(lines(report).length, 3);
  for (const line of commands(report)) {
    assert.equal(line.lastIndexOf('##vso['), 0);
    assert.match(line, /^##vso\[task\.logissue type=error;[^\]]*\]|^##vso\[task\.logissue type=warning;[^\]]*\]/);
  }
  assert.match(report, /sourcepath=a%3Bb%5Dc%AZP25d\\u\{d\}\\u\{a\}#\\u\{23\}vso\[task/);
});
