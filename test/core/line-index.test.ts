import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from 'fast-check';
import { LineIndex } from '../../src/core/line-index.ts';

test('lines end at LF and CRLF; a lone CR is part of its line', () => {
  const text = 'one\r\ntwo\rstill two\n\nfour';
  const index = new LineIndex(text);
  const line = (number: number): string => text.slice(index.lineSpan(number).start, index.lineSpan(number).end);
  assert.equal(index.lineCount, 4);
  assert.deepEqual([1, 2, 3, 4].map(line), ['one', 'two\rstill two', '', 'four']);
});

test('a line end belongs to the line it ends', () => {
  const index = new LineIndex('ab\ncd\n');
  assert.deepEqual(index.positionAt(2), { line: 1, column: 3 });
  assert.deepEqual(index.positionAt(3), { line: 2, column: 1 });
  assert.deepEqual(index.positionAt(6), { line: 3, column: 1 });
});

test('columns count UTF-16 units', () => {
  assert.deepEqual(new LineIndex('\u{1f511}x').positionAt(2), { line: 1, column: 3 });
});

test('an empty text has one empty line, a line past the end is empty', () => {
  const index = new LineIndex('');
  assert.equal(index.lineCount, 1);
  assert.deepEqual(index.positionAt(0), { line: 1, column: 1 });
  assert.deepEqual(index.lineSpan(7), { start: 0, end: 0 });
});

test('every offset lies on the line the line ends before it say', () => {
  const text = fc.array(fc.constantFrom('a', '\n', '\r\n', '\r', 'é'), { maxLength: 60 }).map((parts) => parts.join(''));
  fc.assert(
    fc.property(text, (content) => {
      const index = new LineIndex(content);
      for (let offset = 0; offset <= content.length; offset++) {
        const before = content.slice(0, offset).split('\n');
        assert.deepEqual(index.positionAt(offset), { line: before.length, column: (before.at(-1) as string).length + 1 });
      }
    }),
  );
});
