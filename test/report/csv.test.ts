import assert from 'node:assert/strict';
import { test } from 'node:test';
import { csvReporter } from '../../src/report/csv.ts';
import { aContext, aFinding, aResult } from './build.ts';
import { SCENES } from './scenes.ts';

/** RFC 4180, strictly: rows of cells. */
function parse(text: string): string[][] {
  const rows: string[][] = [];
  const row: string[] = [];
  let at = 0;
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/y;
  while (at < text.length) {
    cell.lastIndex = at;
    const match = cell.exec(text);
    assert.ok(match, `not CSV: ${text.slice(at, at + 60)}`);
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '');
    if (match[3] !== ',') rows.push(row.splice(0));
    at = cell.lastIndex;
  }
  assert.deepEqual(row, []);
  return rows;
}

const pathsOf = (paths: readonly string[]): (string | undefined)[] => {
  const findings = paths.map((path) =>
    aFinding({ location: { path, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }),
  );
  const [head = [], ...rows] = parse(csvReporter.render(aResult({ findings }), aContext()));
  return rows.map((row) => row[head.indexOf('path')]);
};

test('a heading and a row for each finding, all of one length', () => {
  const rows = parse(csvReporter.render(SCENES.leaks, aContext()));
  assert.equal(rows.length, 1 + SCENES.leaks.findings.length);
  assert.equal(new Set(rows.map(({ length }) => length)).size, 1);
});

test('suppressed findings say by what and why, and are there only when asked for', () => {
  const [head = [], ...rows] = parse(csvReporter.render(SCENES.leaks, aContext({ includeSuppressed: true })));
  const suppressed = rows.filter((row) => row[head.indexOf('suppressed')] !== '');
  assert.deepEqual(
    suppressed.map((row) => [row[head.indexOf('suppressed')], row[head.indexOf('reason')]]),
    [
      ['inline', 'local database only'],
      ['baseline', 'accepted on first run'],
    ],
  );
});

test('quotes, commas and line ends stay within their cell', () => {
  assert.deepEqual(pathsOf(['a"b', 'a,b', 'a\r\nb', '";=1+1;"']), ['a"b', 'a,b', 'a\\u{d}\\u{a}b', '";=1+1;"']);
});

test('nothing is a formula to a spreadsheet', () => {
  const hostile = ['=HYPERLINK("http://evil.example")', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '\uff1d1+1'];
  for (const path of pathsOf(hostile)) assert.match(path ?? '', /^(?:'|\\u)/);
  assert.deepEqual(pathsOf(['src/=a.ts']), ['src/=a.ts']);
});

test('whether a change brought it, and the repository of many, have columns of their own', () => {
  const findings = [aFinding({ standing: 'existing', repository: 'acme/api' }), aFinding()];
  const [head = [], ...rows] = parse(csvReporter.render(aResult({ findings }), aContext()));
  assert.deepEqual(
    rows.map((row) => [row[head.indexOf('standing')], row[head.indexOf('repository')]]),
    [
      ['existing', 'acme/api'],
      ['', ''],
    ],
  );
});
