import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Finding } from '../../src/core/finding.ts';
import { expandExample } from '../../src/detect/examples.ts';
import { markdownReporter } from '../../src/report/markdown.ts';
import { aContext, aFinding, aLeak, aResult, TLS_RULE, TOKEN_RULE } from './build.ts';

const TOKEN = expandExample('acme_live_{alnum:24}', 'markdown').text;

function render(changes: Parameters<typeof aResult>[0]): string {
  return markdownReporter.render(aResult(changes), aContext());
}

test('a clean scan says so, and what was looked at', () => {
  assert.equal(
    render({ skipped: [{ path: 'a.png', reason: 'binary' }] }),
    '## tightlip: no findings\n\nScanned 3 files, 4,096 bytes; 1 skipped (1 binary).\n',
  );
});

test('findings are counted by category and listed worst first, masked, with what to do', () => {
  const text = render({ findings: [aFinding(), aLeak(TOKEN_RULE, 'src/pay.ts', `key = "${TOKEN}"`, TOKEN)] });
  assert.ok(!text.includes(TOKEN));
  assert.deepEqual(text.split('\n\n').slice(2), [
    [
      '|  | critical | high | medium | low |',
      '| --- | --- | --- | --- | --- |',
      '| Hardcoded secrets | 1 | 0 | 0 | 0 |',
      '| Certificate verification off | 0 | 0 | 1 | 0 |',
    ].join('\n'),
    '### Acme live token (critical)',
    TOKEN_RULE.description,
    `**What to do:** ${TOKEN_RULE.remediation} <https://acme.example/docs/tokens>`,
    '`src/pay.ts:1:8`\n```\nkey = "acme_live_****"\n```',
    '### Certificate verification switched off (medium)',
    TLS_RULE.description,
    `**What to do:** ${TLS_RULE.remediation} <https://nodejs.org/api/tls.html> <https://cwe.mitre.org/data/definitions/295.html>`,
    '`src/http.ts:7:3`\n```\n  rejectUnauthorized: false,\n```\n',
  ]);
});

test('backticks, HTML and control characters of a file stay inside their code', () => {
  const text = render({
    findings: [
      aFinding({
        location: { ...aFinding().location, path: 'a`b\n# <script>' },
        snippet: { line: 1, lines: ['```', '<img onerror=x>\u001b[31m'], mark: { start: 0, end: 1 } },
      }),
    ],
  });
  assert.ok(text.endsWith('`` a`b\\u{a}# <script>:7:3 ``\n````\n```\n<img onerror=x>\\u{1b}[31m\n````\n'), text);
});

test('what could not be scanned is named', () => {
  const text = render({ errors: [{ kind: 'unreadable', path: 'secret.env', cause: 'EACCES' }] });
  assert.ok(text.startsWith('## tightlip: no findings, the scan is incomplete\n'));
  assert.ok(text.includes('- `secret.env` cannot be read (EACCES). '), text);
});

test('a long list stays under 900 kB and says what it leaves out', () => {
  const findings = Array.from({ length: 20_000 }, (_, index) =>
    aFinding({ location: { path: `src/é-${index}.ts`, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } } }),
  );
  const text = render({ findings });
  assert.ok(Buffer.byteLength(text) < 900_000);
  const shown = text.match(/^`src\//gm)?.length ?? 0;
  assert.ok(shown > 1000);
  assert.ok(
    text.endsWith(`**${(findings.length - shown).toLocaleString('en-US')} more findings** in the other reports.\n`),
    text.slice(-200),
  );
});

test('what a change brought comes first and is counted apart from what was there', () => {
  const old = aLeak(TOKEN_RULE, 'old.ts', `key = "${TOKEN}"`, TOKEN, { standing: 'existing' });
  const text = render({ findings: [old, aFinding({ standing: 'new' })] });
  assert.ok(text.startsWith('## tightlip: 1 new finding (1 medium), 1 existing\n'), text);
  assert.ok(text.includes('|  | critical | high | medium | low | existing |'), text);
  assert.ok(text.includes('| Hardcoded secrets | 0 | 0 | 0 | 0 | 1 |'), text);
  const order = ['`src/http.ts:7:3`', '## Existing findings', '`old.ts:1:8`'].map((part) => text.indexOf(part));
  assert.deepEqual(
    order.toSorted((a, b) => a - b),
    order,
  );
  assert.ok(!order.includes(-1));
});

test('places are links where there is a page', () => {
  const linkTo = ({ path, start }: Finding['location']) => `https://example.com/${path}#L${start.line}`;
  const text = markdownReporter.render(aResult({ findings: [aFinding()] }), aContext({ linkTo }));
  assert.ok(text.includes('[`src/http.ts:7:3`](https://example.com/src/http.ts#L7)\n```\n'), text);
});

test('long names of what could not be scanned count towards the size', () => {
  const errors = Array.from({ length: 50 }, (_, at) => ({
    kind: 'unreadable' as const,
    path: `${at}${'é'.repeat(4000)}`,
    cause: 'EACCES',
  }));
  const findings = Array.from({ length: 20_000 }, (_, at) => aFinding({ standing: at % 2 === 0 ? 'new' : 'existing' }));
  const text = render({ errors, findings });
  assert.ok(Buffer.byteLength(text) < 900_000);
  assert.match(text, /\*\*[\d,]+ more findings\*\* in the other reports\.\n$/);
});
