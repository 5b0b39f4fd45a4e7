import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { CATEGORIES, type Category } from '../../src/core/category.ts';
import { LineIndex } from '../../src/core/line-index.ts';
import { detectLanguage } from '../../src/syntax/detect-language.ts';
import { find } from './find.ts';
import { flawRules } from './rules.ts';
import { countOf, readSnippets, type Snippet } from './snippets.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/flaws/', import.meta.url));
const rules = await flawRules();

/** What is found, written as the snippet's marks are: with the severity where the mark names it. */
function found({ path, text, promised }: Snippet): string[] {
  const lines = new LineIndex(text);
  const places = find(rules, detectLanguage(path, Buffer.from(text)), text, true, path).map(({ span, rule, severity }) => {
    const place = `${lines.lineAt(span.start)} ${rule.id}`;
    const graded = `${place} (${severity})`;
    return promised.includes(graded) || promised.some((each) => each.startsWith(`${place} (`)) ? graded : place;
  });
  return [...new Set(places)].sort();
}

function categoriesOf({ promised }: Snippet): (Category | undefined)[] {
  return promised.map((each) => rules.find(({ id }) => id === each.split(' ')[1])?.category);
}

const folders = readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory() && entry.name !== 'guides');

test('folders are categories', () => {
  for (const { name } of folders) assert.ok((CATEGORIES as readonly string[]).includes(name), name);
});

for (const { name: category } of folders) {
  for (const file of readdirSync(join(FOLDER, category)).sort()) {
    const snippets = readSnippets(readFileSync(join(FOLDER, category, file), 'utf8'));
    describe(`${category}/${file}`, () => {
      test('holds at least three bad and three good snippets', () => {
        for (const kind of ['bad', 'good'] as const)
          assert.ok(snippets.reduce((sum, each) => sum + countOf(each, kind), 0) >= 3, kind);
      });
      for (const snippet of snippets) {
        test(`${snippet.verdict} ${snippet.path}: ${snippet.title}`, () => {
          assert.deepEqual(found(snippet), [...snippet.promised].sort());
          assert.equal(
            categoriesOf(snippet).includes(category as Category),
            snippet.verdict !== 'good',
            'a bad snippet marks a line',
          );
        });
      }
    });
  }
}
