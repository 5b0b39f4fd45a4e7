/**
 * Makes src/detect/letter-pairs.ts: how likely one letter follows another in readable words. Words come from the documentation and
 * declarations of the locked development dependencies, so `npm ci` and this script give the same table again.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const SOURCES = ['typescript/lib', 'yargs', 'yaml', 'esbuild', 'eslint', 'fast-check', 'ajv', 'prettier', '@types/node'];
/** 26 letters and the word boundary. */
const SYMBOLS = 27;

const counts = new Float64Array(SYMBOLS * SYMBOLS).fill(0.5);
const seen = new Set<string>();

function addWord(word: string): void {
  if (word.length < 3 || seen.has(word)) return;
  seen.add(word);
  let last = 26;
  for (const letter of word) {
    const code = letter.charCodeAt(0) - 97;
    counts[last * SYMBOLS + code] = (counts[last * SYMBOLS + code] as number) + 1;
    last = code;
  }
  counts[last * SYMBOLS + 26] = (counts[last * SYMBOLS + 26] as number) + 1;
}

for (const source of SOURCES) {
  const folder = join(root, 'node_modules', source);
  const files = readdirSync(folder, { recursive: true })
    .map(String)
    .filter((file) => /\.d\.ts$|\.md$/.test(file))
    .sort();
  for (const file of files) {
    const text = readFileSync(join(folder, file), 'utf8').replace(/([a-z])([A-Z])/g, '$1 $2');
    for (const [word] of text.matchAll(/\b[A-Za-z]{3,20}\b/g)) addWord(word.toLowerCase());
  }
}

// Bits of surprise of each pair, in quarters, as one base-36 digit (0 to 8.75 bits).
let table = '';
for (let first = 0; first < SYMBOLS; first++) {
  const row = counts.subarray(first * SYMBOLS, (first + 1) * SYMBOLS);
  const total = row.reduce((sum, count) => sum + count, 0);
  for (const count of row) table += Math.min(35, Math.round(-Math.log2(count / total) * 4)).toString(36);
}
const rows = table.match(/.{27}/g) as string[];
writeFileSync(
  join(root, 'src/detect/letter-pairs.ts'),
  `// Made by scripts/train-letter-pairs.ts from ${seen.size} words. Do not edit.

/**
 * Surprise of a letter after another, in quarters of a bit as base-36 digits: row by first letter (a to z, then the word's start), column by second
 * (a to z, then the word's end).
 */
export const LETTER_PAIRS =
${rows.map((row) => `  '${row}'`).join(' +\n')};
`,
);
