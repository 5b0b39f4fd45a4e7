import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SEVERITIES } from '../../src/core/severity.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { githubReporter } from '../../src/report/github.ts';
import { aContext, aFinding, aLeak, aResult, TOKEN_RULE } from './build.ts';

const TOKEN = expandExample('acme_live_{alnum:24}', 'github').text;

function render(changes: Parameters<typeof aResult>[0]): readonly string[] {
  return githubReporter.render(aResult(changes), aContext()).split('\n').slice(0, -1);
}

test('a finding is one command with its place, its level and what to do, the secret masked', () => {
  const [line, ...rest] = render({ findings: [aLeak(TOKEN_RULE, 'src/pay.ts', `\nkey = "${TOKEN}"`, TOKEN)] });
  assert.deepEqual(rest, []);
  assert.equal(
    line,
    '::error file=src/pay.ts,line=2,endLine=2,col=8,endColumn=42,title=Acme live token (critical)::' +
      'acme_live_**** Lets its holder charge cards of the live account. Whoever reads the file can use it.' +
      '%0ARevoke the token in the Acme console, then read the new one from the environment.',
  );
});

test('severities map to levels, the worst come first', () => {
  const levels = render({ findings: SEVERITIES.map((severity) => aFinding({ severity })) }).map((line) => line.split(' ')[0]);
  assert.deepEqual(levels, ['::error', '::error', '::warning', '::notice']);
});

test('at most ten of a level are printed and the rest is counted', () => {
  const many = (severity: 'low' | 'medium' | 'high', count: number) =>
    Array.from({ length: count }, () => aFinding({ severity }));
  const lines = render({ findings: [...many('low', 12), ...many('medium', 11), ...many('high', 10)] });
  const count = (level: string) => lines.filter((line) => line.startsWith(`::${level} `)).length;
  // One notice is left for the Action's own.
  assert.deepEqual([count('error'), count('warning'), count('notice')], [10, 10, 9]);
  assert.equal(lines.at(-1), '::notice title=tightlip::5 more findings in the summary and the reports.');
});

test('names cannot end a property, a command or a line', () => {
  const path = 'a,line=1::\n::error::b%\u202e##[error]c.ts';
  const [line, ...rest] = render({ findings: [aFinding({ location: { ...aFinding().location, path } })] });
  assert.deepEqual(rest, []);
  assert.ok(
    line?.startsWith('::warning file=a%2Cline=1%3A%3A\\u{a}%3A%3Aerror%3A%3Ab%25\\u{202e}#\\u{23}[error]c.ts,line=7,'),
    line,
  );
});

test('columns are left out where the lines differ', () => {
  const [line] = render({
    findings: [aFinding({ location: { path: 'k', start: { line: 1, column: 4 }, end: { line: 3, column: 2 } } })],
  });
  assert.ok(line?.startsWith('::warning file=k,line=1,endLine=3,title='), line);
});

test('an incomplete scan is the first error', () => {
  const errors = [
    { kind: 'unreadable', path: 'a', cause: 'EACCES' } as const,
    { kind: 'vanished', path: 'b', cause: 'ENOENT' } as const,
  ];
  const lines = render({ errors, findings: Array.from({ length: 20 }, () => aFinding({ severity: 'critical' })) });
  assert.ok(lines[0]?.includes('The scan is incomplete: a cannot be read (EACCES) (and 1 more error)'), lines[0]);
  assert.equal(lines.filter((line) => line.startsWith('::error ')).length, 10);
});

test('nothing to say is nothing printed', () => {
  assert.deepEqual(render({}), []);
});

test('what a change did not bring is counted, not marked', () => {
  const findings = [aFinding({ standing: 'existing', severity: 'critical' }), aFinding({ standing: 'new' })];
  const lines = render({ findings });
  assert.deepEqual(
    lines.map((line) => line.split(' ')[0]),
    ['::warning', '::notice'],
  );
  assert.match(lines[1] ?? '', /::1 existing finding, which this change did not bring, in the summary and the reports\.$/);
});
