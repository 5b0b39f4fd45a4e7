import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { parse } from 'yaml';
import { readInputs, splitArguments } from '../../src/action/inputs.ts';

test('every input of action.yml is read, and no other', () => {
  const asked = new Set<string>();
  const env = new Proxy({} as Record<string, string>, {
    get: (_target, name) => {
      asked.add(String(name));
      return undefined;
    },
  });
  readInputs(env);
  const { inputs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as { inputs: object };
  const named = Object.keys(inputs).map((name) => `INPUT_${name.toUpperCase()}`);
  assert.deepEqual([...asked].sort(), named.sort());
});

test('the defaults of action.yml mean what a missing input means', () => {
  const { inputs } = parse(readFileSync(new URL('../../action.yml', import.meta.url), 'utf8')) as {
    inputs: Record<string, { default: string }>;
  };
  const env = Object.fromEntries(Object.entries(inputs).map(([name, input]) => [`INPUT_${name.toUpperCase()}`, input.default]));
  assert.deepEqual(readInputs(env), readInputs({}));
});

test('paths are one a line', () => {
  assert.deepEqual(readInputs({ INPUT_PATH: ' src \n\n my docs\n' }).paths, ['src', 'my docs']);
});

test('a switch that is neither true nor false is refused, and a mode that there is not', () => {
  assert.equal(readInputs({ INPUT_ANNOTATIONS: 'False' }).annotations, false);
  assert.throws(() => readInputs({ INPUT_MODE: 'some' }), /The input mode is one of auto, diff, full, not "some"/);
  assert.throws(() => readInputs({ INPUT_SUMMARY: 'yes' }), /The input summary is true or false, not "yes"/);
});

test('arguments split at white space outside quotes', () => {
  assert.deepEqual(splitArguments(`--exclude "a b/**" --rule='x y'\n-v ''`), ['--exclude', 'a b/**', '--rule=x y', '-v', '']);
  assert.deepEqual(splitArguments(''), []);
});
