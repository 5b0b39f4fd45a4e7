import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { parseConfig } from '../../src/config/config.ts';
import { ConfigError } from '../../src/core/errors.ts';
import { runs } from '../support/runs.ts';

function refused(text: string): ConfigError {
  try {
    parseConfig(text, 'f.yml');
  } catch (error) {
    assert.ok(error instanceof ConfigError, String(error));
    return error;
  }
  return assert.fail('was taken');
}

// Depth beyond the stack: V8 ends the process when it compiles a regular expression there, so it must not come to that.
for (const [name, text] of [
  ['flow lists', '['.repeat(50_000)],
  ['flow maps', '{a: '.repeat(20_000)],
  ['block lists', '- '.repeat(20_000)],
  ['explicit keys', '? '.repeat(20_000)],
  ['block maps', Array.from({ length: 300 }, (_, depth) => `${' '.repeat(depth)}a:\n`).join('')],
] as const) {
  test(`${name}, nested without end`, () => assert.match(refused(text).message, /nested more than 32 levels/));
}

test('aliases that multiply', () => {
  const lines = Array.from({ length: 9 }, (_, level) => {
    const before = level === 0 ? 'x' : `*a${level - 1}`;
    return `a${level}: &a${level} [${Array.from({ length: 10 }, () => before).join(', ')}]`;
  });
  assert.match(refused(lines.join('\n')).message, /more than 100000 values/);
});

test('whatever is written gives a configuration or a ConfigError', () => {
  const pieces = fc.constantFrom(
    ...[
      'exclude',
      'rules',
      'failOn',
      'allowlists',
      'reason',
      'low',
      ':',
      ': ',
      '- ',
      '\n',
      '\n  ',
      '\t',
      '[',
      ']',
      '{',
      '}',
      ',',
      "'",
      '"',
    ],
    ...['&a ', '*a', '!!x ', '|', '>', '#', '?', '%', '---\n', '<<: ', '\\', '\0', '\u2028', '\ud800', '1', 'null'],
  );
  fc.assert(
    fc.property(fc.array(pieces, { maxLength: 40 }), (parts) => {
      try {
        parseConfig(parts.join(''), 'f.yml');
      } catch (error) {
        assert.ok(error instanceof ConfigError, String(error));
        assert.ok((error.line ?? 0) >= 1);
      }
    }),
    { numRuns: runs(500) },
  );
});
