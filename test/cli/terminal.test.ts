import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PLAIN, styleFor, usesColor, width } from '../../src/cli/terminal.ts';

const TERMINAL = { isTTY: true, columns: 132 };
const PIPE = { isTTY: false, columns: 0 };

const CASES: readonly (readonly [string, Parameters<typeof usesColor>, boolean])[] = [
  ['a terminal has colour', ['auto', TERMINAL, {}], true],
  ['a pipe has none', ['auto', PIPE, {}], false],
  ['a dumb terminal has none', ['auto', TERMINAL, { TERM: 'dumb' }], false],
  ['NO_COLOR takes it away', ['auto', TERMINAL, { NO_COLOR: '1' }], false],
  ['an empty NO_COLOR does not', ['auto', TERMINAL, { NO_COLOR: '' }], true],
  ['FORCE_COLOR gives it to a pipe', ['auto', PIPE, { FORCE_COLOR: '1' }], true],
  ['FORCE_COLOR=0 takes it away', ['auto', TERMINAL, { FORCE_COLOR: '0' }], false],
  ['FORCE_COLOR outranks NO_COLOR', ['auto', PIPE, { FORCE_COLOR: '1', NO_COLOR: '1' }], true],
  ['--color always outranks the environment', ['always', PIPE, { NO_COLOR: '1' }], true],
  ['--color never outranks the environment', ['never', TERMINAL, { FORCE_COLOR: '1' }], false],
];

for (const [name, args, color] of CASES) test(name, () => assert.equal(usesColor(...args), color));

test('style is the identity without colour', () => {
  assert.equal(styleFor(false), PLAIN);
  assert.equal(PLAIN('red', 'text'), 'text');
  assert.equal(styleFor(true)(['bold', 'red'], 'text').replaceAll('\u001b', ''), '[1m[31mtext[39m[22m');
});

test('the width is the terminal’s, and the same for every pipe', () => {
  assert.equal(width(TERMINAL), 132);
  assert.equal(width(PIPE), 100);
  assert.equal(width({ isTTY: true, columns: 0 }), 100);
});
