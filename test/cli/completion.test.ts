import assert from 'node:assert/strict';
import { test } from 'node:test';
import { COMMANDS } from '../../src/cli/commands/index.ts';
import { candidates } from '../../src/cli/completion-words.ts';

/** Words that may replace the last one of a line. */
function words(line: string): readonly string[] {
  const all = line.split(' ');
  const begun = all.at(-1) ?? '';
  return candidates(all.slice(0, -1), begun.startsWith('-')).filter((word) => word.startsWith(begun));
}

test('commands stand first', () => {
  const families = new Set(COMMANDS.map(({ name }) => name.split(' ')[0]));
  families.delete('');
  assert.deepEqual(words(''), [...families]);
  assert.ok(words('').includes('rules'));
  assert.deepEqual(words('ru'), ['rules']);
  assert.deepEqual(words('rules '), ['list', 'show', 'check']);
  assert.deepEqual(words('src '), [], 'the shell completes paths');
});

test('options are those of the command', () => {
  assert.ok(words('--fo').includes('--format'));
  assert.ok(!words('rules list --f').includes('--fail-on'));
  assert.deepEqual(words('explain --min'), ['--min-confidence']);
});

test('values of options', () => {
  assert.ok(words('--format ').includes('sarif'));
  assert.ok(words('-f sa').includes('sarif'));
  assert.deepEqual(words('--fail-on n'), ['never']);
  assert.deepEqual(words('--config '), [], 'the shell completes files');
});

test('rules', () => {
  assert.ok(words('--rule tls').includes('tls-verification'));
  assert.ok(words('rules show private').length > 0);
});
