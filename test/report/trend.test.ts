import assert from 'node:assert/strict';
import { test } from 'node:test';
import { trendSvg } from '../../src/report/trend-svg.ts';
import { trendJson, trendOf, trendText } from '../../src/report/trend.ts';
import { aFinding, aResult } from './build.ts';
import { matchesGolden } from './golden.ts';
import { HIDDEN, SCENES } from './scenes.ts';

const { findings } = SCENES.leaks;
const POINTS = trendOf([
  { name: 'january', result: aResult({ findings: findings.slice(0, 3) }) },
  { name: 'february', result: SCENES.leaks },
  { name: 'march', result: aResult({ findings: findings.slice(3), errors: SCENES.incomplete.errors }) },
]);

test('as the goldens have it, without a part of a secret', () => {
  const texts = { 'trend.text': trendText(POINTS), 'trend.json': trendJson(POINTS), 'trend.svg': trendSvg(POINTS) };
  for (const [name, text] of Object.entries(texts)) {
    matchesGolden(name, text);
    for (const hidden of HIDDEN) assert.ok(!text.includes(hidden));
  }
});

test('each report is compared with the one before it', () => {
  assert.deepEqual(
    POINTS.map(({ findings: count, added, fixed, complete }) => [count, added, fixed, complete]),
    [
      [3, undefined, undefined, true],
      [5, 2, 0, true],
      [2, 0, 3, false],
    ],
  );
});

test('bars end below the top of the drawing, however many findings there are', () => {
  for (const count of [0, 1, 4, 5, 81, 999, 20_000]) {
    const points = trendOf([{ name: 'a', result: aResult({ findings: Array.from({ length: count }, () => aFinding()) }) }]);
    const tops = [...trendSvg(points).matchAll(/<rect x="[\d.]+" y="([\d.]+)"/g)].map(([, y]) => Number(y));
    assert.equal(tops.length, 4 + Math.min(1, count));
    for (const y of tops) assert.ok(y >= 10, `a bar reaches to ${y}`);
  }
});

test('hostile names do no harm', () => {
  const points = trendOf([{ name: '::error::"><script>\u001b[2J\n##vso[x]', result: aResult() }]);
  for (const text of [trendText(points), trendJson(points), trendSvg(points)]) {
    assert.doesNotMatch(text, /\u001b|##vso\[|^\s*::/m);
  }
  assert.doesNotMatch(trendSvg(points), /<script/);
});
