import assert from 'node:assert/strict';
import { test } from 'node:test';
import { InlineIgnores, type InlinePolicy, type InlineSubject } from '../../../src/suppress/inline/inline-ignores.ts';

const NAMES = ['jwt', 'private-key', 'secret', 'tls-verification'];
const POLICY: InlinePolicy = {
  today: '2026-06-15',
  knows: (name) => NAMES.includes(name),
  runs: () => true,
  nearest: (name) => (name === 'jwtt' ? 'jwt' : undefined),
};

function ignores(text: string, policy = POLICY): InlineIgnores {
  const made = new InlineIgnores('a.py', policy);
  made.collect(text, 'python', (offset) => text.slice(0, offset).split('\n').length);
  return made;
}

const at = (first: number, changes: Partial<InlineSubject> = {}): InlineSubject => ({
  ruleId: 'jwt',
  category: 'secret',
  first,
  last: first,
  enclosing: [],
  ...changes,
});

/** Lines of 1 to `most` that are suppressed. */
const covered = (text: string, most = 8): number[] => {
  const made = ignores(text);
  return Array.from({ length: most }, (_, index) => index + 1).filter((line) => made.reasonFor(at(line)) !== undefined);
};

const kinds = (made: InlineIgnores): string[] => made.notices().map(({ kind, line }) => `${line} ${kind}`);

test('same line, next line and block', () => {
  assert.deepEqual(covered('\nx # tightlip-ignore\n'), [2]);
  assert.deepEqual(covered('# tightlip-ignore-next-line\nx\ny'), [2]);
  assert.deepEqual(covered('\n# tightlip-ignore-start\nx\ny\n# tightlip-ignore-end\nz'), [2, 3, 4, 5]);
});

test('several may stand above one line', () => {
  const text = '# tightlip-ignore-next-line jwt\n# tightlip-ignore-next-line private-key\nx';
  const made = ignores(text);
  assert.ok(made.reasonFor(at(3)));
  assert.ok(made.reasonFor(at(3, { ruleId: 'private-key' })));
  assert.deepEqual(made.notices(), []);
});

test('only the rules and categories that are named', () => {
  const made = ignores('x # tightlip-ignore private-key, tls-verification -- why');
  assert.equal(made.reasonFor(at(1)), undefined);
  assert.equal(made.reasonFor(at(1, { ruleId: 'private-key' })), 'why');
  assert.equal(made.reasonFor(at(1, { ruleId: 'go-tls', category: 'tls-verification' })), 'why');
});

test('any line of what is reported, and the first line of the call around it', () => {
  const text = 'call( # tightlip-ignore\n  a,\n  verify=False)';
  assert.ok(ignores(text).reasonFor(at(3, { enclosing: [1] })));
  assert.equal(ignores(text).reasonFor(at(3)), undefined);
  assert.ok(ignores('a\nb # tightlip-ignore\nc').reasonFor(at(1, { last: 3 })));
  assert.ok(ignores('# tightlip-ignore-next-line\ncall(\n  verify=False)').reasonFor(at(3, { enclosing: [2] })));
  assert.equal(ignores('a\n# tightlip-ignore-next-line\nc').reasonFor(at(1, { last: 3 })), undefined, 'begins above');
});

test('nested blocks end by their names, or the last one first', () => {
  const text = [
    '# tightlip-ignore-start jwt',
    '# tightlip-ignore-start private-key',
    'x',
    '# tightlip-ignore-end jwt',
    'y',
    '# tightlip-ignore-end',
    'z',
  ].join('\n');
  const made = ignores(text);
  const lines = (ruleId: string): number[] => [1, 2, 3, 4, 5, 6, 7].filter((line) => made.reasonFor(at(line, { ruleId })));
  assert.deepEqual(lines('jwt'), [1, 2, 3, 4]);
  assert.deepEqual(lines('private-key'), [2, 3, 4, 5, 6]);
});

test('a block without its other half suppresses nothing, and is told', () => {
  assert.deepEqual(covered('# tightlip-ignore-start\nx\ny'), []);
  assert.deepEqual(kinds(ignores('# tightlip-ignore-start\nx\ny')), ['1 unpaired-ignore']);
  assert.deepEqual(kinds(ignores('x\n# tightlip-ignore-end')), ['2 unpaired-ignore']);
});

test('an end date counts through its day', () => {
  assert.deepEqual(covered('x # tightlip-ignore until=2026-06-15'), [1]);
  assert.deepEqual(covered('x # tightlip-ignore until=2026-06-14'), []);
  assert.deepEqual(ignores('x # tightlip-ignore until=2026-06-14').notices(), [
    { kind: 'expired-ignore', path: 'a.py', line: 1, args: { until: '2026-06-14' } },
  ]);
});

test('what is no date, and what is no rule, suppresses nothing', () => {
  for (const date of ['tomorrow', '2026-13-01', '2026-6-1', '31.01.2027', '']) {
    const text = `x # tightlip-ignore until=${date}`;
    assert.deepEqual([covered(text), kinds(ignores(text))], [[], ['1 wrong-date']], date);
  }
  const text = 'x # tightlip-ignore jwtt';
  assert.deepEqual(covered(text), []);
  assert.deepEqual(ignores(text).notices(), [{ kind: 'unknown-rule', path: 'a.py', line: 1, args: { nearest: 'jwt' } }]);
  assert.deepEqual(kinds(ignores('x # tightlip-ignore jwt because it is a test')), ['1 unknown-rule']);
  assert.deepEqual(covered('x # tightlip-ignore jwt because it is a test'), []);
});

test('what suppresses nothing is told, unless its rule does not run', () => {
  const made = ignores('x # tightlip-ignore\ny # tightlip-ignore jwt\nz # tightlip-ignore');
  made.reasonFor(at(1));
  assert.deepEqual(kinds(made), ['2 unused-ignore', '3 unused-ignore']);
  const narrow = { ...POLICY, runs: (name?: string) => name === 'private-key' };
  assert.deepEqual(kinds(ignores('x # tightlip-ignore\ny # tightlip-ignore jwt', narrow)), []);
  assert.deepEqual(kinds(ignores('y # tightlip-ignore jwt, private-key', narrow)), ['1 unused-ignore']);
});

test('a mention amid prose is neither unused nor wrong', () => {
  assert.deepEqual(kinds(ignores('x # put a tightlip-ignore comment there\ny # or use tightlip-ignore')), []);
});
