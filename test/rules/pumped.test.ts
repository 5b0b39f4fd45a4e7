import assert from 'node:assert/strict';
import { test } from 'node:test';
import { runInNewContext } from 'node:vm';
import { RULES } from '../../rules/index.ts';
import { Budget } from '../../src/core/budget.ts';
import { isFlawRule, type AssignmentRule, type PatternRule } from '../../src/core/rule.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { Inspector } from '../../src/pipeline/inspector.ts';
import { noTimes } from '../../src/pipeline/stage-times.ts';
import { aRule } from '../detect/build.ts';

/** Milliseconds for one rule: some hundred times what it should take, so that no busy machine fails the test. */
const PATIENCE = 20_000;
/** UTF-16 units of each run. */
const LENGTH = 2000;
const FILLERS = ['a', '0', ' ', '\n', '-', '=', '"', 'aA0', 'a.', '/', '= "', '%3d'];

function pumped(piece: string): string {
  return piece.repeat(LENGTH / Math.max(1, piece.length));
}

/** Texts that lead an expression as far as it goes and then deny it the end: keywords and examples, pumped up. */
function* hostileTexts(rule: PatternRule | AssignmentRule): Generator<string> {
  for (const keyword of rule.keywords) {
    for (const filler of FILLERS) yield keyword + pumped(filler);
    for (const value of ['x', 'aA0']) yield `${keyword} = "${pumped(value)}`;
    yield pumped(keyword);
  }
  for (const [index, example] of rule.examples.match.slice(0, 2).entries()) {
    const { text } = expandExample(example, `${rule.id}#${index}`);
    for (const at of [Math.floor(text.length / 2), text.length - 2]) {
      yield text.slice(0, at) + pumped(text.charAt(at - 1)) + text.slice(at);
      yield `${text.slice(0, at)}${pumped(text.slice(Math.max(0, at - 7), at))}!`;
    }
  }
}

/** Inspects every hostile text with one rule; V8 ends it, in the middle of an expression if need be, and it throws. */
function attack(rule: PatternRule | AssignmentRule, timeout: number): void {
  const inspector = new Inspector([rule], { ...DEFAULT_SETTINGS, fileBudget: Infinity });
  const path = rule.examples.path ?? 'a.txt';
  const run = (): void => {
    for (const text of hostileTexts(rule)) {
      const bytes = Buffer.from(text);
      const content = { path, language: 'text', bytes, ascii: bytes.length === text.length } as const;
      inspector.inspect(content, new Budget(Infinity), inspector.open(path), noTimes());
    }
  };
  runInNewContext('run()', { run }, { timeout });
}

for (const rule of RULES) {
  if (isFlawRule(rule)) continue;
  test(`${rule.id} is through with hostile texts`, () => attack(rule, PATIENCE));
}

test('an expression that hangs would be noticed', () => {
  const code = 'ERR_SCRIPT_EXECUTION_TIMEOUT';
  assert.throws(() => attack(aRule({ pattern: /acme_(?:a|aa){1,2000}!/ }), 500), { code });
  assert.throws(() => attack(aRule({ keywords: ['key'], pattern: /key(?:(?:a.|x|\W){1,9}){1,99}$/ }), 500), { code });
});
