import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { cli, scratchFolder, writeTree, type CliRun } from './run-cli.ts';
import { REPORTS, SCENE, SECRET } from './scene.ts';

const GOLDEN = fileURLToPath(new URL('golden/', import.meta.url));
const UPDATE = process.env['UPDATE'] === '1';

interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly env?: Readonly<Record<string, string>>;
}

const CASES: Readonly<Record<string, Case>> = {
  help: { args: ['--help'] },
  'help-of-a-command': { args: ['rules', 'show', '--help'] },
  'help-of-a-family': { args: ['config', '--help'] },
  'scan-findings': { args: [] },
  'scan-verbose': { args: ['--verbose'] },
  'scan-quiet': { args: ['--quiet'] },
  'scan-color': { args: ['src', '--color', 'always'] },
  'scan-clean': { args: ['clean'] },
  'scan-fail-on-never': { args: ['src', '--fail-on', 'never'] },
  'scan-fail-on-critical': { args: ['src', '--fail-on=critical'] },
  'scan-two-paths': { args: ['src/clean.ts', 'sandbox'] },
  'scan-glob': { args: ['s*/*.ts'] },
  'scan-exclude-and-include': { args: ['--exclude', 'deploy.*', '--include', '*.ts'] },
  'scan-folder-named-as-a-command': { args: ['./rules'] },
  'scan-folder-after-dashes': { args: ['--', 'rules'] },
  'scan-include-suppressed': { args: ['sandbox', '--include-suppressed'] },
  'scan-no-config': { args: ['clean', '--no-config', '--rule', 'tls-version'] },
  'scan-json': { args: ['src', '-f', 'json'] },
  'scan-sarif-on-stdout': { args: ['clean', '-o', 'sarif=-'] },
  'scan-nothing-there': { args: ['empty'] },
  'scan-allow-empty': { args: ['empty', '--allow-empty'] },
  'scan-all-excluded': { args: ['build.log'] },
  'scan-ignored': { args: ['ignored'] },
  'scan-ignored-include-suppressed': { args: ['ignored', '--include-suppressed'] },
  'scan-ignored-json': { args: ['ignored', '--include-suppressed', '-f', 'json'] },
  'scan-ignored-sarif': { args: ['ignored', '--include-suppressed', '-f', 'sarif'] },
  'scan-own-ignores-only': { args: ['ignored', '--inline-ignores', 'own'] },
  'scan-no-inline-ignores': { args: ['ignored', '--inline-ignores', 'none'] },
  'scan-fail-on-unused-ignore': { args: ['ignored', '--fail-on', 'never', '--fail-on-unused-ignore'] },
  'baseline-missing': { args: ['--baseline', 'nowhere'] },
  'baseline-broken': { args: ['--baseline', 'bad/conflict.baseline'] },
  'baseline-without-second-word': { args: ['baseline'] },
  'baseline-update-without-one': { args: ['baseline', 'update'] },
  'stdin-without-name': { args: ['--stdin'], input: `KEY=${SECRET}\n` },
  'stdin-with-name': { args: ['--stdin', '--stdin-filename', 'src/new.ts'], input: `const key = '${SECRET}';\n` },
  'stdin-empty': { args: ['--stdin'], input: '' },
  'files-from-list': { args: ['--files-from', 'lists/two.txt', '--jobs', '1'] },
  'files-from-stdin': { args: ['--files-from', '-'], input: 'src/clean.ts\0' },
  'files-from-list-with-a-file-that-is-gone': { args: ['--files-from', 'lists/gone.txt'] },
  'incomplete-json': { args: ['--files-from', 'lists/gone.txt', '-f', 'json'] },
  'gate-with-staged': { args: ['--staged', '--gate', 'main..HEAD'] },
  'wrong-category': { args: ['--sarif-category', 'a//b'] },
  'wrong-option': { args: ['--forma', 'json'] },
  'wrong-option-with-value': { args: [`--zzz=${SECRET}`] },
  'wrong-choice': { args: ['--format', 'jsn'] },
  'wrong-choice-that-is-a-secret': { args: ['--fail-on', SECRET] },
  'missing-value': { args: ['--format'] },
  'missing-value-before-an-option': { args: ['--output', '--quiet'] },
  'switch-with-value': { args: ['--quiet=yes'] },
  'wrong-size': { args: ['--max-file-size', '3 potatoes'] },
  'wrong-time': { args: ['--timeout', '0'] },
  'wrong-jobs': { args: ['-j', '0'] },
  'wrong-glob': { args: ['--exclude', '[a'] },
  'wrong-rule': { args: ['--rule', 'tls-verfication'] },
  'wrong-output': { args: ['--output', 'sarif'] },
  'wrong-output-format': { args: ['--output', 'srif=x'] },
  'output-is-a-folder': { args: ['--output', 'json=src'] },
  'two-reports-on-stdout': { args: ['-f', 'json', '-o', 'sarif=-'] },
  'two-reports-in-one-file': { args: ['-o', 'json=x', '-o', 'sarif=./x'] },
  'two-sources': { args: ['--stdin', 'src'] },
  'stdin-filename-alone': { args: ['--stdin-filename', 'a.py'] },
  'show-secrets-into-a-pipe': { args: ['src', '--show-secrets'] },
  'show-secrets-and-redact': { args: ['src', '--show-secrets', '--redact'] },
  'missing-path': { args: ['nowhere'] },
  'missing-path-near-a-command': { args: ['rule', 'list'] },
  'glob-without-match': { args: ['*.zzz'] },
  'command-without-second-word': { args: ['rules'] },
  'command-with-wrong-second-word': { args: ['rules', 'chek'] },
  'command-with-foreign-option': { args: ['rules', 'list', '--fail-on', 'low'] },
  'command-without-operand': { args: ['explain'] },
  'command-with-too-many-operands': { args: ['config', 'schema', 'x'] },
  'config-missing': { args: ['--config', 'nowhere.yml'] },
  'config-wrong-key': { args: ['--config', 'bad/key.yml'] },
  'explain-reported': { args: ['explain', 'src/deploy.ts:3'] },
  'explain-untouched': { args: ['explain', 'src/clean.ts:1'] },
  'explain-suppressed': { args: ['explain', 'sandbox/deploy.env:1:4'] },
  'explain-excluded': { args: ['explain', 'build.log:1'] },
  'explain-binary': { args: ['explain', 'logo.bin:1'] },
  'explain-below-confidence': { args: ['explain', 'src/deploy.ts:3', '--min-confidence', 'certain'] },
  'explain-no-line': { args: ['explain', 'src/clean.ts'] },
  'explain-line-beyond-the-end': { args: ['explain', 'src/clean.ts:99'] },
  'explain-missing-file': { args: ['explain', 'src/gone.ts:1'] },
  'report-convert': { args: ['report', 'convert', 'reports/old.json', '--color', 'never'] },
  'report-convert-no-report': { args: ['report', 'convert', 'src/deploy.ts'] },
  'report-convert-missing': { args: ['report', 'convert', 'nowhere.json'] },
  'report-diff': { args: ['report', 'diff', 'reports/old.json', 'reports/new.json'] },
  'report-diff-fail-on': { args: ['report', 'diff', 'reports/new.json', 'reports/old.json', '--fail-on', 'high'] },
  'report-diff-json': { args: ['report', 'diff', 'reports/old.json', 'reports/new.json', '-f', 'json'] },
  'report-trend': { args: ['report', 'trend', 'reports/old.json', 'reports/new.json'] },
  'report-trend-svg': { args: ['report', 'trend', 'reports/old.json', 'reports/new.json', '-o', 'svg=-'] },
  'report-trend-wrong-output': { args: ['report', 'trend', 'reports/old.json', '-o', 'sarif=a.sarif'] },
  'report-without-second-word': { args: ['report'] },
  'rules-show-own': { args: ['rules', 'show', 'acme-deploy-key'] },
  'rules-show-own-json': { args: ['rules', 'show', 'acme-deploy-key', '-f', 'json'] },
  'rules-show-unknown': { args: ['rules', 'show', 'acme-deploy'] },
  'rules-list-sarif': { args: ['rules', 'list', '-f', 'sarif'] },
  'rules-check-good': { args: ['rules', 'check', '.tightlip.yml'] },
  'rules-check-bad': { args: ['rules', 'check', 'bad/rule.yml'] },
  'rules-check-none': { args: ['rules', 'check', 'bad/none.yml'] },
  completion: { args: ['completion'], env: { SHELL: '/bin/bash', ZSH_NAME: '' } },
};

const { run } = cli();
const folder = scratchFolder();
writeTree(folder, { ...SCENE, ...REPORTS });

/** What differs from run to run: the seconds, and where the scene lies. */
function steady(text: string): string {
  return text
    .replaceAll(folder, '<scene>')
    .replace(/ in \d+\.\d+ s/g, ' in N s')
    .replaceAll('\u001b', '<esc>');
}

function written(args: readonly string[], { status, stdout, stderr }: CliRun): string {
  const words = args.map((word) => (/[\s*[]/.test(word) ? `'${word}'` : word).replaceAll(SECRET, '<secret>'));
  const line = ['tightlip', ...words].join(' ');
  return steady(`$ ${line}\nexit code ${status}\n--- standard output\n${stdout}--- standard error\n${stderr}`);
}

function compare(name: string, text: string): void {
  const file = join(GOLDEN, `${name}.txt`);
  if (UPDATE) {
    mkdirSync(GOLDEN, { recursive: true });
    writeFileSync(file, text);
  }
  assert.ok(existsSync(file), `There is no golden ${name}; run with UPDATE=1 and read what it wrote.`);
  assert.equal(text, readFileSync(file, 'utf8'), `${name} differs; run with UPDATE=1 if the change is meant.`);
}

describe('status, standard output and standard error of', { concurrency: 3 }, () => {
  for (const [name, { args, ...given }] of Object.entries(CASES)) {
    test(name, async () => {
      const result = await run(args, { cwd: folder, ...given });
      assert.ok(!`${result.stdout}${result.stderr}`.includes(SECRET.slice(10)), 'holds the secret');
      compare(name, written(args, result));
    });
  }
});

test('every golden has its case', () => {
  const names = Object.keys(CASES).map((name) => `${name}.txt`);
  assert.deepEqual(readdirSync(GOLDEN).sort(), names.sort());
});
