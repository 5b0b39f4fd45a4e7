import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CATEGORIES } from '../../src/core/category.ts';
import { CELLS, type FlawCategory } from './cells.ts';
import { countOf, readSnippets } from './snippets.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/flaws/', import.meta.url));
const categories = CATEGORIES.filter((each): each is FlawCategory => each !== 'secret');

/** Bad and good places of a cell; its snippets themselves are checked in snippets.test.ts. */
function counts(file: string): { bad: number; good: number } {
  const snippets = existsSync(file) ? readSnippets(readFileSync(file, 'utf8')) : [];
  const count = (kind: 'bad' | 'good'): number => snippets.reduce((sum, each) => sum + countOf(each, kind), 0);
  return { bad: count('bad'), good: count('good') };
}

for (const [language, exempt] of Object.entries(CELLS)) {
  describe(language, () => {
    for (const category of categories) {
      if (exempt[category] !== undefined) continue;
      test(`${category}: three bad and three good snippets at least`, () => {
        const { bad, good } = counts(join(FOLDER, category, `${language}.txt`));
        assert.ok(bad >= 3 && good >= 3, `${bad} bad, ${good} good`);
      });
    }
    test('applies to something', () => {
      assert.ok(categories.some((category) => exempt[category] === undefined));
    });
  });
}
