import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { BUILT_IN_IDS, parseConfig } from '../../src/config/config.ts';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What people read first; docs/rules is generated and has its own check. */
const GUIDES = [
  ...readdirSync(ROOT).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(ROOT, 'docs'))
    .filter((name) => name.endsWith('.md'))
    .map((name) => `docs/${name}`),
].map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));

/** Fenced YAML, its indentation within a list taken off. */
function yamlBlocks(text: string): readonly string[] {
  return [...text.matchAll(/^( *)```yaml\n([^]*?)^\1```$/gm)].map(([, indent = '', block = '']) =>
    block.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
  );
}

const BLOCKS = GUIDES.flatMap(({ path, text }) => yamlBlocks(text).map((block) => ({ path, block })));

interface StepLike {
  readonly uses?: string;
  readonly with?: object;
}

/** Every step of a workflow, of a part of one, or of a single step. */
function stepsOf(document: unknown): readonly StepLike[] {
  if (Array.isArray(document)) return document.flatMap(stepsOf);
  if (typeof document !== 'object' || document === null) return [];
  return 'uses' in document ? [document as StepLike] : Object.values(document).flatMap(stepsOf);
}

test('links lead to files that exist', () => {
  const broken = GUIDES.flatMap(({ path, text }) =>
    [...text.matchAll(/\]\(([^)#:]+)(?:#[^)]*)?\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !existsSync(join(ROOT, dirname(path), target)))
      .map((target) => `${path}: ${target}`),
  );
  assert.deepEqual(broken, []);
});

test('every YAML example parses', () => {
  assert.ok(BLOCKS.length >= 6);
  for (const { path, block } of BLOCKS) assert.doesNotThrow(() => parse(block), `${path}:\n${block}`);
});

test('configuration examples are taken by the configuration reader', () => {
  const examples = BLOCKS.filter(({ block }) => /^(?:exclude|rules|allowlists|failOn):/m.test(block));
  assert.ok(examples.some(({ path }) => path === 'README.md'));
  for (const { path, block } of examples) assert.doesNotThrow(() => parseConfig(block, path));
});

test('workflow examples use inputs and outputs that the Action has', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object; outputs: object };
  const steps = BLOCKS.flatMap(({ block }) => stepsOf(parse(block)));
  const ours = steps.filter(({ uses }) => uses?.startsWith('tightlip/tightlip@'));
  assert.ok(ours.length >= 3);
  for (const step of ours) for (const name of Object.keys(step.with ?? {})) assert.ok(name in action.inputs, name);
  const used = GUIDES.flatMap(({ text }) =>
    [...text.matchAll(/steps\.tightlip\.outputs\.([a-z-]+)/g)].map(([, name = '']) => name),
  );
  assert.ok(used.length > 0);
  for (const name of used) assert.ok(name in action.outputs, name);
});

test('actions of others are pinned to a commit, here and in our own workflow', () => {
  const workflow = parse(readFileSync(join(ROOT, '.github/workflows/ci.yml'), 'utf8')) as unknown;
  const steps = [...BLOCKS.flatMap(({ block }) => stepsOf(parse(block))), ...stepsOf(workflow)];
  const others = steps.map(({ uses = '' }) => uses).filter((uses) => uses !== './' && !uses.startsWith('tightlip/'));
  assert.ok(others.length > 5);
  for (const uses of others) assert.match(uses, /@[0-9a-f]{40}$/);
});

test('the guides document every input and output of the Action', () => {
  const action = parse(readFileSync(join(ROOT, 'action.yml'), 'utf8')) as { inputs: object; outputs: object };
  const guide = GUIDES.find(({ path }) => path === 'docs/github-action.md')?.text ?? '';
  for (const name of [...Object.keys(action.inputs), ...Object.keys(action.outputs)]) {
    assert.ok(guide.includes(`| \`${name}\` |`), name);
  }
});

test('rules that the guides show exist', () => {
  const shown = GUIDES.flatMap(({ text }) => [...text.matchAll(/tightlip rules show ([a-z0-9-]+)/g)].map(([, id = '']) => id));
  assert.ok(shown.length > 0);
  for (const id of shown) assert.ok(BUILT_IN_IDS.has(id), id);
});
