/**
 * Makes src/detect/common-trigrams.ts: the three-character strings that stand most often in source trees, most frequent first. The text comes from the
 * locked development dependencies, so `npm ci` and this script give the same list again.
 */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const MOST = 3000;
/** Of one file, so that no large one decides alone. */
const BYTES = 400_000;
/** Of one kind of file. */
const KINDS: Readonly<Record<string, number>> = { js: 1, ts: 1, json: 1, md: 1, map: 1, mjs: 0.3, yml: 1 };

const counts = new Map<string, number>();
const files = readdirSync(join(root, 'node_modules'), { recursive: true }).map(String).sort();
for (const file of files) {
  const weight = KINDS[/\.(\w+)$/.exec(file)?.[1] ?? ''];
  if (weight === undefined) continue;
  let text: string;
  try {
    text = readFileSync(join(root, 'node_modules', file), 'latin1')
      .slice(0, BYTES)
      .toLowerCase();
  } catch {
    continue; // a folder with a file's name
  }
  for (let at = 0; at + 3 <= text.length; at++) {
    const trigram = text.slice(at, at + 3);
    counts.set(trigram, (counts.get(trigram) ?? 0) + weight);
  }
}
const common = [...counts]
  .filter(([trigram]) => /^[\x20-\x7e]{3}$/.test(trigram))
  .sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))
  .slice(0, MOST)
  .map(([trigram]) => trigram)
  .join('');
writeFileSync(
  join(root, 'src/detect/common-trigrams.ts'),
  `// Made by scripts/train-trigrams.ts. Do not edit.

/** Three-character strings of source trees in lower case, most frequent first, one after the other. */
export const COMMON_TRIGRAMS =
${(common.match(/.{1,120}/g) as string[]).map((part) => `  ${JSON.stringify(part)}`).join(' +\n')};
`,
);
