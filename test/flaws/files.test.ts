import assert from 'node:assert/strict';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CATEGORIES } from '../../src/core/category.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import { detectLanguage } from '../../src/syntax/detect-language.ts';
import { find } from './find.ts';
import { flawRules } from './rules.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/flaws/files/', import.meta.url));
const rules = await flawRules();

/** What a fixture promises: `BAD <rule>…` names its own line, `BAD-BELOW <rule>…` the next one. */
function promised(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const [, below, ids] = /\bBAD(-BELOW)? ([a-z]+(?:-[a-z0-9]+)+(?: [a-z]+(?:-[a-z0-9]+)+)*)/.exec(line) ?? [];
    return (ids?.split(' ') ?? []).map((id) => `${index + (below ? 2 : 1)} ${id}`);
  });
}

function found(path: string, text: string): string[] {
  const lines = new LineIndex(text);
  const places = find(rules, detectLanguage(path, Buffer.from(text)), text, true, path).map(
    ({ span, rule }) => `${lines.lineAt(span.start)} ${rule.id}`,
  );
  return [...new Set(places)];
}

const byNumber = (a: string, b: string): number => Number.parseInt(a, 10) - Number.parseInt(b, 10) || (a < b ? -1 : 1);

for (const category of CATEGORIES.filter((each) => existsSync(join(FOLDER, each)))) {
  describe(category, () => {
    for (const entry of readdirSync(join(FOLDER, category), { recursive: true, withFileTypes: true })) {
      if (!entry.isFile()) continue;
      const file = join(entry.parentPath, entry.name);
      const path = file.slice(join(FOLDER, category).length + 1);
      test(`${path}: exactly the lines marked BAD are found`, () => {
        const text = readFileSync(file, 'utf8');
        assert.deepEqual(found(path, text).sort(byNumber), promised(text).sort(byNumber));
      });
      test(`${path} holds at least three bad and three good snippets`, () => {
        const text = readFileSync(file, 'utf8');
        assert.ok(promised(text).length >= 3, 'three lines marked BAD');
        assert.ok((text.match(/\bGOOD\b/g) ?? []).length >= 3, 'three snippets marked GOOD');
      });
    }
  });
}
