import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { pathToFileURL } from 'node:url';
import { expandExample } from '../../src/detect/examples.ts';
import { bundledPrograms } from '../support/bundled.ts';
import { Workflow } from './workflow.ts';

const program = bundledPrograms();

const KEY = expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'action').text;
const LEAK = `STRIPE_KEY=${KEY}\n`;

interface Sarif {
  readonly runs: readonly [
    { readonly results: readonly { locations: [{ physicalLocation: { artifactLocation: { uri: string } } }] }[] },
  ];
}

function sarifPaths(file: string | undefined): readonly string[] {
  const { runs } = JSON.parse(readFileSync(file ?? '', 'utf8')) as Sarif;
  return runs[0].results.map(({ locations }) => locations[0].physicalLocation.artifactLocation.uri);
}

test('a leak fails the step and reaches annotations, summary, SARIF and outputs, masked everywhere', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('deploy/prod.env', LEAK);
  workflow.commit();
  const run = workflow.run();
  assert.equal(run.status, 1, run.log);
  assert.equal(run.commands.length, 1);
  assert.match(run.commands[0] ?? '', /^::error file=deploy\/prod\.env,line=1,endLine=1,col=12,/);
  assert.equal(run.outputs['findings'], '1');
  assert.equal(run.outputs['exit-code'], '1');
  assert.deepEqual(sarifPaths(run.outputs['sarif-file']), ['deploy/prod.env']);
  assert.match(run.summary, /^## tightlip: 1 finding \(1 (?:critical|high)\)/);
  assert.equal(readFileSync(run.outputs['summary-file'] ?? '', 'utf8'), run.summary);
  for (const text of [run.log, run.summary, readFileSync(run.outputs['sarif-file'] ?? '', 'utf8')])
    assert.ok(!text.includes(KEY));
});

test('a clean workspace passes', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('src/a.ts', 'export const answer = 42;\n');
  workflow.commit();
  const run = workflow.run();
  assert.equal(run.status, 0, run.log);
  assert.deepEqual(run.commands, []);
  assert.equal(run.outputs['findings'], '0');
  assert.match(run.summary, /^## tightlip: no findings/);
});

test('fail-on decides, annotations and summary can be switched off', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('prod.env', LEAK);
  workflow.commit();
  const run = workflow.run({ 'fail-on': 'never', annotations: 'false', summary: 'false' });
  assert.equal(run.status, 0, run.log);
  assert.equal(run.outputs['findings'], '1');
  assert.deepEqual(run.commands, []);
  assert.equal(run.summary, '');
});

test('a working directory, several paths and more arguments: files are named from the root of the repository', () => {
  using workflow = new Workflow(program('action'));
  for (const path of ['left.env', 'app/src/a.env', 'app/deploy/b.env', 'app/deploy/skip me/c.env', 'app/docs/d.env']) {
    workflow.write(path, LEAK);
  }
  workflow.commit();
  const run = workflow.run({
    'working-directory': 'app',
    path: 'src\ndeploy',
    'sarif-file': 'out/report.sarif',
    args: '--exclude "**/skip me/**"',
  });
  assert.equal(run.status, 1, run.log);
  assert.equal(run.outputs['sarif-file'], join(workflow.workspace, 'app/out/report.sarif'));
  assert.deepEqual(sarifPaths(run.outputs['sarif-file']), ['app/deploy/b.env', 'app/src/a.env']);
});

test('a configuration file is taken', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('prod.env', LEAK);
  workflow.write('ci/own.yml', 'exclude: [prod.env]\n');
  workflow.commit();
  const run = workflow.run({ config: 'ci/own.yml' });
  assert.equal(run.status, 0, run.log);
  assert.equal(run.outputs['findings'], '0');
});

test('names and lines that read like commands are not obeyed', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('##[error]b.env', `::error::pwned ##[error]pwned ${LEAK}`);
  workflow.commit();
  const run = workflow.run();
  assert.equal(run.status, 1, run.log);
  assert.equal(run.commands.length, 1);
  assert.match(run.commands[0] ?? '', /^::error file=#\\u\{23\}\[error\]b\.env,line=1,/);
});

test('a shallow clone is scanned whole', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('first.env', LEAK);
  workflow.commit();
  const shallow = join(workflow.workspace, 'shallow');
  workflow.git(['clone', '--quiet', '--depth=1', pathToFileURL(workflow.workspace).href, shallow], workflow.folder);
  const run = workflow.run({ 'working-directory': 'shallow' });
  assert.equal(run.status, 1, run.log);
  assert.deepEqual(sarifPaths(run.outputs['sarif-file']), ['first.env']);
});

test('nothing to scan fails the step', () => {
  using workflow = new Workflow(program('action'));
  const run = workflow.run();
  assert.equal(run.status, 2, run.log);
  assert.equal(run.outputs['exit-code'], '2');
});

test('a missing working directory and a wrong option fail the step and say why', () => {
  using workflow = new Workflow(program('action'));
  const missing = workflow.run({ 'working-directory': 'gone' });
  assert.equal(missing.status, 2, missing.log);
  assert.deepEqual(missing.commands, [
    '::error title=tightlip::The working-directory gone does not exist. Is the checkout step missing?',
  ]);
  workflow.write('app.py', 'x = 1\n');
  const file = workflow.run({ 'working-directory': 'app.py' });
  assert.deepEqual([file.status, file.commands], [2, ['::error title=tightlip::The working-directory app.py is no folder.']]);
  const wrong = workflow.run({ 'fail-on': 'sometimes' });
  assert.equal(wrong.status, 2, wrong.log);
  assert.deepEqual(wrong.commands, ['::error title=tightlip::The scan did not run to its end; the log of this step says why.']);
  assert.match(wrong.log, /fail-on/);
  assert.equal(wrong.outputs['exit-code'], '2');
  assert.equal(wrong.outputs['findings'], '');
});

test('without files for outputs and summary the step still scans', () => {
  using workflow = new Workflow(program('action'));
  workflow.write('prod.env', LEAK);
  workflow.commit();
  const run = workflow.run({}, { GITHUB_OUTPUT: '', GITHUB_STEP_SUMMARY: '' });
  assert.equal(run.status, 1, run.log);
  assert.equal(run.commands.length, 1);
});
