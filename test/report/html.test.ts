import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { test } from 'node:test';
import { Script } from 'node:vm';
import type { ScanResult } from '../../src/core/result.ts';
import { htmlReporter } from '../../src/report/html/index.ts';
import { aContext, aFinding, aResult, TLS_RULE } from './build.ts';
import { withoutProgram } from './html-page.ts';
import { SCENES } from './scenes.ts';

interface Data {
  readonly rules: readonly { readonly id: string; readonly references: readonly string[] }[];
  readonly findings: readonly {
    readonly path: string;
    readonly group?: number;
    readonly suppressed?: string;
    readonly notes: readonly string[];
    readonly lines: readonly string[];
    readonly mark: readonly [number, number];
  }[];
}

const page = (result: ScanResult, changes: Parameters<typeof aContext>[0] = {}): string =>
  htmlReporter.render(result, aContext(changes));

function part(html: string, tag: string): string {
  const found = new RegExp(`<${tag}>([^]*?)</${tag}>`).exec(html)?.[1];
  assert.ok(found !== undefined && found.trim() !== '', `there is no ${tag}`);
  return found;
}

function dataText(html: string): string {
  const [, after = ''] = html.split('<script type="application/json" id="data">');
  return after.split('</script>')[0] as string;
}

const data = (html: string): Data => JSON.parse(dataText(html)) as Data;
const sha256 = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

const HOSTILE = '</script><script>alert(1)</script><!--"><img src=x onerror=alert(1)>&lt;';

function everywhere(text: string): ScanResult {
  const location = { path: text, start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };
  const finding = aFinding({
    location,
    snippet: { line: 1, lines: [text], mark: { start: 2, end: 5 } },
    evidence: [{ code: 'assigned-to', args: { name: text } }],
    related: [{ role: text, location }],
  });
  return aResult({
    findings: [finding, aFinding({ location: { ...location, path: `${text}/${text}/a` } })],
    suppressed: [{ finding, by: 'inline', reason: text }],
    errors: [{ kind: 'unreadable', path: text, cause: text }],
    notices: [{ kind: 'unused-ignore', path: text, line: 1 }],
  });
}

test('the policy allows this page its own script and style, by their hashes, and nothing else', () => {
  const html = page(SCENES.leaks);
  const policy = /Content-Security-Policy" content="([^"]*)"/.exec(html)?.[1]?.split('; ') ?? [];
  assert.ok(policy.includes("default-src 'none'"));
  assert.ok(policy.includes(`script-src ${sha256(part(html, 'script'))}`));
  assert.ok(policy.includes(`style-src ${sha256(part(html, 'style'))}`));
  assert.ok(policy.includes("require-trusted-types-for 'script'"));
  assert.ok(!policy.some((directive) => /unsafe|http|\*/.test(directive)));
});

test('the page asks for nothing: no address is loaded, and no handler or style stands in an attribute', () => {
  const html = page(SCENES.leaks);
  const markup = html.replace(dataText(html), '');
  assert.doesNotMatch(markup, /\ssrc=|@import|url\(|<(?:img|iframe|object|embed|base)\b|\son\w+=|\sstyle=/i);
  assert.deepEqual(
    [...markup.matchAll(/<(\w+)[^>]*\shref="([^"]*)"/g)].map(([, tag, href]) => `${tag} ${href}`),
    ['link data:,', 'a #findings'],
  );
});

test('the script is JavaScript, and does without what makes markup or code of text', () => {
  const script = part(page(SCENES.clean), 'script');
  assert.ok(new Script(script));
  assert.doesNotMatch(script, /innerHTML|outerHTML|insertAdjacentHTML|document\.write|\beval\b|\bFunction\(|<\//);
});

test('hostile names and lines are text wherever they stand', () => {
  const html = page(everywhere(HOSTILE), { includeSuppressed: true });
  assert.doesNotMatch(dataText(html), /[<>&]/);
  assert.doesNotMatch(withoutProgram(html), /<img|alert\(1\)<|<!--/);
  assert.equal(html.match(/<script/g)?.length, 2);
  assert.equal(html.match(/<\/script>/g)?.length, 2);
  const [first] = data(html).findings;
  assert.deepEqual([first?.path, first?.lines, first?.mark], [HOSTILE, [HOSTILE], [2, 5]]);
});

test('only web addresses become links', () => {
  const references = ['javascript:alert(1)', 'data:text/html,x', 'https://example.com/a', 'HTTPS:evil'];
  const rules = [{ ...TLS_RULE, references }];
  assert.deepEqual(data(page(aResult({ findings: [aFinding()] }), { rules })).rules[0]?.references, ['https://example.com/a']);
});

test('equal secrets share a group; suppressed findings say why, and are there only when asked for', () => {
  const all = data(page(SCENES.leaks, { includeSuppressed: true })).findings;
  assert.deepEqual(
    all.map(({ group }) => group),
    [1, 2, undefined, undefined, 1, 2, undefined],
  );
  const suppressed = all.filter((finding) => finding.suppressed !== undefined);
  assert.deepEqual(
    suppressed.map(({ notes }) => notes.at(-1)),
    ['suppressed (inline): local database only', 'suppressed (baseline): accepted on first run'],
  );
  const without = page(SCENES.leaks);
  assert.equal(data(without).findings.length, SCENES.leaks.findings.length);
  assert.ok(!without.includes('id="standing"'));
});

test('charts say in words what they draw, and many folders become one bar', () => {
  const findings = Array.from({ length: 30 }, (_, at) => {
    const start = { line: 1, column: 1 };
    return aFinding({ location: { path: `folder${String(at).padStart(2, '0')}/deep/er/a.ts`, start, end: start } });
  });
  const html = page(aResult({ findings }));
  assert.match(html, /aria-label="By category\. Certificate verification off: 30 \(30 medium\)\."/);
  assert.match(html, /aria-label="By folder\. folder00\/deep\/: 1 \(1 medium\); [^"]*; 20 other folders: 20 \(20 medium\)\."/);
  assert.ok(!page(SCENES.clean).includes('<svg'));
});

test('every field has a label, and no id is there twice', () => {
  const html = page(SCENES.leaks, { includeSuppressed: true });
  const fields = [...html.matchAll(/<(?:select|input) id="(\w+)"/g)].map(([, id]) => id);
  assert.deepEqual(fields, ['category', 'rule', 'path', 'text', 'standing', 'grouping']);
  for (const id of fields) assert.ok(html.includes(`<label for="${id}">`), `${id} has no label`);
  const ids = [...html.matchAll(/ id="(\w+)"/g)].map(([, id]) => id);
  assert.deepEqual(ids, [...new Set(ids)]);
});
