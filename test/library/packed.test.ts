import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import ts from 'typescript';
import { pack } from '../../scripts/build/pack.ts';
import { ROOT } from '../../scripts/root.ts';
import { parseArguments } from '../../src/cli/parse-arguments.ts';
import { expandExample } from '../../src/detect/examples.ts';

const folder = realpathSync(mkdtempSync(join(tmpdir(), 'tightlip-packed-')));
const app = join(folder, 'app');
const KEY = expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'packed').text;

function run(command: string, args: readonly string[], cwd: string): string {
  const { status, stdout, stderr } = spawnSync(command, args, {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  assert.equal(status, 0, stdout + stderr);
  return stdout;
}

/** Runs a module in the folder that has nothing but the packed tightlip; what it prints is JSON. */
function inApp(source: string): unknown {
  writeFileSync(join(app, 'app.mjs'), source);
  return JSON.parse(run(process.execPath, ['app.mjs'], app));
}

let tarball = '';

before(async () => {
  tarball = await pack(folder);
  const installed = join(app, 'node_modules/tightlip');
  mkdirSync(installed, { recursive: true });
  run('tar', ['-xzf', tarball, '--strip-components=1', '-C', installed], folder);
  writeFileSync(join(app, 'package.json'), '{ "type": "module" }');
});
after(() => rmSync(folder, { recursive: true, force: true }));

test('the package holds these files and no other', () => {
  const packed = run('tar', ['-tzf', tarball], folder).trim().split('\n').sort();
  const golden = readFileSync(new URL('packed-files.txt', import.meta.url), 'utf8')
    .trim()
    .split('\n');
  assert.deepEqual(
    packed.map((name) => name.replace(/^package\//, '')),
    golden,
  );
});

test('a text and a folder are scanned, findings come one by one, secrets print masked', () => {
  writeFileSync(join(app, 'prod.env'), `STRIPE_KEY=${KEY}\n`);
  const said = inApp(`
    import { scan, scanText, reporters } from 'tightlip';
    import { readFileSync } from 'node:fs';
    const found = [];
    for await (const { ruleId, location, secret } of scanText(readFileSync('prod.env', 'utf8'), 'unsaved.env'))
      found.push([ruleId, location.path, location.start, secret]);
    const files = scan(['prod.env', 'package.json']);
    const result = await files.result();
    const report = JSON.parse(await reporters.render('json', result));
    const text = await reporters.render('text', result);
    console.log(JSON.stringify({ found, files: result.stats.files, paths: report.findings.map(({ location }) => location.path),
      explained: text.includes('fix ') && report.rules.every(({ remediation }) => remediation !== ''), text }));
  `) as { found: [string, string, object, string][]; files: number; paths: string[]; explained: boolean };
  assert.equal(said.found.length, 1);
  const [ruleId, path, start, secret] = said.found[0] ?? [];
  assert.deepEqual([ruleId?.startsWith('stripe'), path, start], [true, 'unsaved.env', { line: 1, column: 12 }]);
  assert.match(secret ?? '', /\*{4}$/);
  assert.deepEqual([said.files, said.paths, said.explained], [2, ['prod.env'], true]);
  assert.ok(!JSON.stringify(said).includes(KEY));
});

test('rules of one’s own run, a signal ends a scan, nothing else is exported', () => {
  const said = inApp(`
    import * as tightlip from 'tightlip';
    const rule = tightlip.defineRule({ id: 'acme', title: 'Acme', category: 'secret', description: 'd', remediation: 'r', references: ['https://example.com'],
      severity: 'high', confidence: 'high', since: '1.0.0', keywords: ['acme_'], pattern: /acme_[0-9a-z]{20}/, examples: { match: [], noMatch: [] } });
    const { findings } = await tightlip.scanText('x = "acme_' + 'k3v9q7w2x8z4m6n1p5r0' + '"', 'a.txt', { rules: [rule], only: ['acme'] }).result();
    const stop = AbortSignal.abort(new Error('stopped'));
    const stopped = await tightlip.scan(['.'], { signal: stop }).result().catch((error) => error.message);
    const closed = await import('tightlip/dist/main.cjs').catch((error) => error.code);
    const names = Object.keys(tightlip).filter((name) => name !== 'default' && name !== 'module.exports').sort();
    console.log(JSON.stringify({ found: findings.map(({ ruleId }) => ruleId), stopped, closed, names }));
  `);
  assert.deepEqual(said, {
    found: ['acme'],
    stopped: 'stopped',
    closed: 'ERR_PACKAGE_PATH_NOT_EXPORTED',
    names: ['defineRule', 'reporters', 'scan', 'scanText'],
  });
});

test('the types stand by themselves and say what they should', () => {
  mkdirSync(join(app, 'node_modules/@types'), { recursive: true });
  symlinkSync(join(realpathSync(join(ROOT, 'node_modules')), '@types/node'), join(app, 'node_modules/@types/node'));
  writeFileSync(
    join(app, 'typed.ts'),
    `import { scan, scanText, reporters, defineRule, type Finding, type ScanResult } from 'tightlip';
     const findings: AsyncIterable<Finding> = scan(['.'], { signal: new AbortController().signal });
     const result: Promise<ScanResult> = scanText('', 'a.ts').result();
     const report: Promise<string> = result.then((done) => reporters.render('sarif', done));
     // @ts-expect-error a severity that there is not
     const wrong: Finding['severity'] = 'dire';
     // @ts-expect-error a rule needs more than an id
     defineRule({ id: 'x' });
     export { findings, report, wrong };\n`,
  );
  const program = ts.createProgram([join(app, 'typed.ts')], {
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    moduleResolution: ts.ModuleResolutionKind.NodeNext,
    strict: true,
    noEmit: true,
    types: ['node'],
    typeRoots: [join(app, 'node_modules/@types')],
  });
  const ours = program.getSourceFiles().filter(({ fileName }) => /typed\.ts$|tightlip\/dist\/index\.d\.cts$/.test(fileName));
  assert.equal(ours.length, 2);
  const problems = ours.flatMap((file) => [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)]);
  assert.deepEqual(
    problems.map(
      ({ messageText, file, start }) => `${file?.fileName}:${start} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`,
    ),
    [],
  );
});

test('the guide’s examples run: files, an editor, a bot, lint-staged', () => {
  const guide = readFileSync(join(ROOT, 'docs/library.md'), 'utf8');
  const [imports = '', files = '', editor = '', bot = '', lintStaged = '', ...others] = [
    ...guide.matchAll(/^```js\n([^]*?)^```$/gm),
  ].map(([, block = '']) => block);
  assert.deepEqual(others, []);
  for (const name of ['src', 'deploy']) mkdirSync(join(app, name), { recursive: true });
  writeFileSync(join(app, 'deploy/prod.env'), `STRIPE_KEY=${KEY}\n`);
  writeFileSync(join(app, 'lint-staged.config.js'), lintStaged);
  const said = inApp(`
    ${imports}
    import config from './lint-staged.config.js';
    const reported = [];
    const report = (...words) => reported.push(words);
    ${files.replace('const result', 'const scanned').replace('result.errors', 'scanned.errors')}
    ${editor}
    const checkout = process.cwd() + '/deploy';
    const comments = [];
    const comment = async (text) => comments.push(text);
    ${bot}
    const document = { getText: () => 'a = 1\\nSTRIPE_KEY=${KEY}\\n', fileName: 'unsaved.env' };
    const diagnostics = await diagnose(document, new AbortController().signal);
    const stopped = await diagnose(document, AbortSignal.abort(new Error('closed'))).catch(({ message }) => message);
    console.log(JSON.stringify({ reported: reported.map(([severity, id, { path }]) => [severity, id, path]),
      diagnostics: diagnostics.map(({ ruleId, path, start }) => [ruleId, path, start.line]), stopped, comments, staged: config['*'](['a.js']) }));
  `) as { reported: unknown; diagnostics: unknown; stopped: string; comments: string[]; staged: string };
  assert.deepEqual(said.reported, [['critical', 'stripe-secret-key', 'deploy/prod.env']]);
  assert.deepEqual(said.diagnostics, [['stripe-secret-key', 'unsaved.env', 2]]);
  assert.equal(said.stopped, 'closed');
  assert.match(said.comments.join(''), /prod\.env/);
  assert.ok(!JSON.stringify(said).includes(KEY));
  assert.equal(parseArguments(said.staged.replace('npx --no-install tightlip ', '').split(' ')).options.staged, true);
});
