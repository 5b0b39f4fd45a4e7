import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ProgressLine, progressText } from '../../src/cli/progress-line.ts';

const STATE = { filesDone: 1200, filesListed: 5000, bytesDone: 10_000_000, bytesListed: 50_000_000, listed: true };

function stream(isTTY: boolean) {
  const written: string[] = [];
  return { isTTY, columns: 80, written, write: (text: string) => written.push(text) > 0 };
}

test('files, MB and the time left', () => {
  assert.equal(progressText(STATE, 2000), '1,200 of 5,000 files, 10.0 of 50.0 MB, 8 s left');
  assert.equal(progressText({ ...STATE, bytesDone: 500_000 }, 2000), '1,200 of 5,000 files, 0.5 of 50.0 MB, 3:18 left');
});

test('no guess before everything is listed, or anything is done', () => {
  assert.equal(progressText({ ...STATE, listed: false }, 2000), '1,200 of 5,000+ files, 10.0 of 50.0 MB');
  assert.equal(progressText({ ...STATE, bytesDone: 0 }, 2000), '1,200 of 5,000 files, 0.0 of 50.0 MB');
});

test('only a person at a terminal sees it', () => {
  assert.ok(ProgressLine.for(stream(true), {}, false));
  assert.equal(ProgressLine.for(stream(false), {}, false), undefined);
  assert.equal(ProgressLine.for(stream(true), {}, true), undefined);
  assert.equal(ProgressLine.for(stream(true), { CI: 'true' }, false), undefined);
});

test('a short scan shows nothing, and clears nothing', () => {
  const terminal = stream(true);
  const line = new ProgressLine(terminal, () => 50);
  line.update(STATE);
  line.clear();
  assert.deepEqual(terminal.written, []);
});

test('a long scan draws over itself and clears the line once', () => {
  const terminal = stream(true);
  let now = 0;
  const line = new ProgressLine(terminal, () => now);
  for (now = 0; now <= 250; now += 10) line.update(STATE);
  line.clear();
  line.clear();
  assert.equal(terminal.written.length, 3, 'two drawings and one clearing');
  assert.ok(terminal.written.every((text) => text.startsWith('\r\u001b[K')));
  assert.equal(terminal.written.at(-1), '\r\u001b[K');
});

test('the line never wraps', () => {
  const terminal = { ...stream(true), columns: 30 };
  let now = 0;
  const line = new ProgressLine(terminal, () => now);
  now = 200;
  line.update(STATE);
  assert.ok((terminal.written[0] as string).length <= 30 + '\r\u001b[K'.length - 1);
});
