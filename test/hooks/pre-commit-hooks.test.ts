import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { parse } from 'yaml';
import { expandExample } from '../../src/detect/examples.ts';
import { bundledPrograms } from '../support/bundled.ts';

const program = bundledPrograms();
const KEY = expandExample(['sk', 'live', '{alnum:24}'].join('_'), 'hooks').text;

interface Hook {
  readonly id: string;
  readonly entry: string;
  readonly args: readonly string[];
  readonly language: string;
  readonly pass_filenames: boolean;
  readonly require_serial: boolean;
}

const root = new URL('../../', import.meta.url);
const [hook] = parse(readFileSync(new URL('.pre-commit-hooks.yaml', root), 'utf8')) as [Hook];

/** As pre-commit calls a node hook: entry, then args, then the file names, in the repository's root. */
function runHook(files: Readonly<Record<string, string>>): { status: number | null; output: string } {
  const folder = mkdtempSync(join(tmpdir(), 'tightlip-hook-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const args = [...hook.entry.split(' ').slice(1), ...hook.args, ...Object.keys(files)];
    const { status, stdout, stderr } = spawnSync(process.execPath, [program('tightlip'), ...args], {
      cwd: folder,
      encoding: 'utf8',
    });
    return { status, output: stdout + stderr };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

test('the entry is the command that the package installs', () => {
  const { bin, scripts, dependencies } = JSON.parse(readFileSync(new URL('package.json', root), 'utf8')) as {
    bin: Record<string, string>;
    scripts: Record<string, string>;
    dependencies?: object;
  };
  assert.deepEqual(Object.keys(bin), [hook.entry.split(' ')[0]]);
  // Any of these makes npm prepare a git install (pacote git.js): with all development dependencies from a registry, or, with `-g`, as a dangling link.
  for (const name of ['prepare', 'preinstall', 'install', 'postinstall', 'prepack', 'build'])
    assert.equal(scripts[name], undefined, name);
  assert.equal(dependencies, undefined);
});

test('file names are taken as file names, whatever they look like', () => {
  for (const name of ['-leak.env', '--version', 'rules', '[a] (b) {c}.env', 'with space.env']) {
    const { status, output } = runHook({ [name]: `STRIPE_KEY=${KEY}\n` });
    assert.equal(status, 1, `${name}: ${output}`);
    assert.ok(output.includes(name), output);
    assert.ok(!output.includes(KEY));
  }
});

test('every file that is named is scanned', () => {
  const { status, output } = runHook({ 'a.txt': 'nothing\n', 'b.env': `STRIPE_KEY=${KEY}\n`, 'c.txt': 'nothing\n' });
  assert.equal(status, 1, output);
  assert.match(output, /Scanned 3 files /);
});

test('a commit of empty files is a good one', () => {
  const { status, output } = runHook({ '__init__.py': '' });
  assert.equal(status, 0, output);
});
