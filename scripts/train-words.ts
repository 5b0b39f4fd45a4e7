/**
 * Makes src/detect/model/common-words.ts: words that many files of the locked development dependencies use, so `npm ci` and this script give the
 * same list again.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';

const MOST = 7000;
/** Of one file, so that a bundle does not decide alone. UTF-16 units. */
const LENGTH = 300_000;

const files = readdirSync(join(ROOT, 'node_modules'), { recursive: true })
  .map(String)
  .filter((file) => /\.(?:d\.ts|md|ya?ml)$|(?<!\.min)\.m?js$/.test(file))
  .sort();
const counts = new Map<string, number>();
for (const file of files) {
  let text: string;
  try {
    text = readFileSync(join(ROOT, 'node_modules', file), 'utf8').slice(0, LENGTH);
  } catch {
    continue; // a folder with a file's name
  }
  const words = text
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1 $2')
    .toLowerCase()
    .match(/[a-z]+/g);
  for (const word of new Set(words)) {
    // A word without a vowel is an abbreviation that random text holds by chance.
    if (word.length >= 4 && word.length <= 12 && /[aeiouy]/.test(word)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
}
const words = [...counts]
  .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
  .slice(0, MOST)
  .map(([word]) => word)
  .sort();
const lines = words.join(' ').match(/.{1,280}(?: |$)/g) as string[];
writeFileSync(
  join(ROOT, 'src/detect/model/common-words.ts'),
  `// Made by scripts/train-words.ts from the development dependencies. Do not edit.

/** Words of four letters and more that occur in many source files, in lower case, in order. */
export const COMMON_WORDS =
${lines.map((line) => `  ${JSON.stringify(line).replaceAll('"', "'")}`).join(' +\n')};
`,
);
