import assert from 'node:assert/strict';
import { test } from 'node:test';
import { inspect } from 'node:util';
import { RULES } from '../../rules/index.ts';
import { isFlawRule } from '../../src/core/rule.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { fromWire, toWire, type Outcome } from '../../src/pipeline/wire.ts';
import { noTimes } from '../../src/pipeline/stage-times.ts';
import { contents, inFull, scanItems, type Tree } from './tree.ts';

/** Every example of every rule for secrets, each in a file of its own; some again inside other encodings and on shared lines. */
function exampleTree(): Tree {
  const files: [string, string][] = [];
  for (const rule of RULES) {
    if (isFlawRule(rule)) continue;
    rule.examples.match.slice(0, 2).forEach((example, index) => {
      const { text } = expandExample(example, `${rule.id}#${index}`);
      files.push([rule.path ? (rule.examples.path ?? '') : `${rule.id}/${index}.txt`, text]);
      if (index > 0) return;
      files.push([`${rule.id}/base64.txt`, `data: ${Buffer.from(text).toString('base64')}`]);
      files.push([`${rule.id}/twice.js`, `call(${text}, ${text}); // ${text}`]);
    });
  }
  return Object.fromEntries(files);
}

const tree = exampleTree();
const result = await scanItems(contents(tree), {
  allowlists: [{ reason: 'every second', paths: ['**/1.txt'] }],
});

/** Pieces of a secret that must stand nowhere: all of it, and its inside without the public front. */
function partsOf(value: string, publicPrefix: number): string[] {
  const lines = value.split('\n').filter((line) => line.length >= 24 && !/^-----|^\w+-?\w*: /.test(line));
  const body = value.slice(publicPrefix);
  return [value, ...lines, ...(body.length >= 16 ? [body.slice(-12), body.slice(4, 16)] : [])];
}

test('no print of a result holds a secret, nor a telling part of one', () => {
  const { findings, suppressed } = result;
  const all = [...findings, ...suppressed.map(({ finding }) => finding)];
  assert.ok(findings.length > RULES.length && suppressed.length > 0);
  for (const finding of all) {
    assert.ok(finding.secret, finding.ruleId);
    const parts = partsOf(finding.secret.reveal(), finding.secret.publicPrefix);
    const prints = [
      JSON.stringify(finding),
      inspect(finding, { depth: 20, showHidden: true }),
      `${finding.secret}`,
      String(finding.secret),
    ];
    // The name that a value is assigned to may stand in the value, too.
    for (const print of prints)
      assert.ok(!parts.some((part) => print.includes(part)), `${finding.ruleId} in ${finding.location.path} shows its secret`);
  }
});

test('nor do the findings of a file together, where lines and secrets are shared', () => {
  for (const path of new Set(result.findings.map(({ location }) => location.path))) {
    const findings = result.findings.filter(({ location }) => location.path === path);
    const print = JSON.stringify(findings) + inspect(findings, { depth: 20, maxArrayLength: null });
    const shown = findings.filter(({ secret }) => secret && secret.reveal().length >= 8 && print.includes(secret.reveal()));
    assert.deepEqual(
      shown.map(({ ruleId }) => ruleId),
      [],
      path,
    );
  }
});

test('the same scan twice gives the same', async () => {
  const again = await scanItems(contents(tree), { allowlists: [{ reason: 'every second', paths: ['**/1.txt'] }] });
  assert.deepEqual(inFull(again), inFull(result));
});

test('what a worker sends arrives as it was, secrets closed', () => {
  const outcome: Outcome = {
    ...result,
    findings: [...result.findings],
    suppressed: [...result.suppressed],
    errors: [],
    skipped: [],
    notices: [],
    allowedBy: new Set(),
    clean: [],
    files: 1,
    bytes: 2,
    times: noTimes(),
  };
  const arrived = fromWire(structuredClone(toWire(outcome)));
  assert.deepEqual(inFull({ ...result, findings: arrived.findings, suppressed: arrived.suppressed }), inFull(result));
  assert.equal(JSON.stringify(arrived.findings), JSON.stringify(result.findings));
});
