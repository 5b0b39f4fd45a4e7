import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { expandExample } from '../../src/detect/examples.ts';
import { bundledPrograms } from '../support/bundled.ts';
import { Workflow } from './workflow.ts';

const program = bundledPrograms();

const KEY = expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'alert').text;
// Longer than the hundred units that GitHub's hash looks at.
const AFTER = Array.from({ length: 12 }, (_, at) => `  step${at}('what comes after it');`);
const BLOCK = ['function pay() {', `  const key = '${KEY}';`, ...AFTER, '}'];
const OTHER = ['function other() {', '  return 42;', '}'];

interface Alert {
  readonly line: number;
  readonly fingerprints: Readonly<Record<string, string>>;
}

/** Of the one alert that code scanning would show. */
function alertOf(lines: readonly string[]): Alert {
  using workflow = new Workflow(program('action'));
  workflow.write('src/pay.js', `${lines.join('\n')}\n`);
  workflow.commit();
  const run = workflow.run();
  const { runs } = JSON.parse(readFileSync(run.outputs['sarif-file'] ?? '', 'utf8')) as {
    runs: {
      results: {
        locations: { physicalLocation: { region: { startLine: number } } }[];
        partialFingerprints: Record<string, string>;
      }[];
    }[];
  };
  const results = runs[0]?.results ?? [];
  assert.equal(results.length, 1, run.log);
  const [result] = results;
  return {
    line: result?.locations[0]?.physicalLocation.region.startLine ?? 0,
    fingerprints: result?.partialFingerprints ?? {},
  };
}

test('an edit above, a reindent and a moved block keep the alert', () => {
  const before = alertOf([...BLOCK, ...OTHER]);
  assert.deepEqual(Object.keys(before.fingerprints).sort(), ['primaryLocationLineHash', 'tightlip/v1']);
  const edited = alertOf(["import x from 'y';", '', ...BLOCK, ...OTHER]);
  const indented = alertOf([...BLOCK.map((line) => `\t${line.replace(/^ {2}/, '\t')}`), ...OTHER]);
  const moved = alertOf([...OTHER, ...BLOCK]);
  assert.deepEqual([before.line, edited.line, indented.line, moved.line], [2, 4, 2, 5]);
  for (const after of [edited, indented, moved]) assert.deepEqual(after.fingerprints, before.fingerprints);
});

test('an edit of the line itself is another alert', () => {
  const before = alertOf([...BLOCK, ...OTHER]);
  const renamed = alertOf([...BLOCK.map((line) => line.replace('const key', 'const liveKey')), ...OTHER]);
  assert.notDeepEqual(renamed.fingerprints, before.fingerprints);
});
