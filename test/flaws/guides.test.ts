import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { LineIndex } from '../../src/core/line-index.ts';
import { detectLanguage } from '../../src/syntax/detect-language.ts';
import { find } from './find.ts';
import { flawRules } from './rules.ts';

const FOLDER = fileURLToPath(new URL('../../fixtures/flaws/guides/', import.meta.url));
const rules = await flawRules();

/** What a fixture promises: each `BAD <category>` names its own line. */
function promised(text: string): string[] {
  return text.split('\n').flatMap((line, index) => {
    const category = /\bBAD ([a-z-]+)/.exec(line)?.[1];
    return category === undefined ? [] : [`${index + 1} ${category}`];
  });
}

for (const name of readdirSync(FOLDER).sort()) {
  test(`${name}: exactly the lines marked BAD are found`, () => {
    const text = readFileSync(join(FOLDER, name), 'utf8');
    const lines = new LineIndex(text);
    const found = find(rules, detectLanguage(name, Buffer.from(text)), text).map(
      ({ span, rule }) => `${lines.lineAt(span.start)} ${rule.category}`,
    );
    assert.deepEqual([...new Set(found)].sort(), promised(text).sort());
    assert.equal(promised(text).length > 0, /^bad/i.test(name), 'a bad fixture marks its lines, a good one has none');
  });
}
