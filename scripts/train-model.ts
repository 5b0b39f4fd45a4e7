/**
 * `npx tsx scripts/train-model.ts FOLDER` makes src/detect/model/weights.ts from the unpacked development corpus (../shared/corpus/README.md), whose
 * `secrets` folder is given. Uses no chance and no network: the same corpus and sources give the same file again.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './root.ts';
import { boost } from './train-model/boost.ts';
import { readCorpus } from './train-model/corpus.ts';
import { samplesIn, trainingSet } from './train-model/dataset.ts';

const folder = process.argv[2];
if (folder === undefined) throw new Error('Give the unpacked secrets folder of the development corpus.');
const samples = readCorpus(folder).flatMap((file) => samplesIn(file, folder));
const { features, bias, first, trees } = boost(trainingSet(samples));
const positive = samples.filter(({ label }) => label === 1).length;
const groups = new Set(samples.map(({ group }) => group)).size;
const used = features.map((name, number) =>
  trees.includes(` ${number}<`) || trees.includes(`;${number}<`) || trees.startsWith(`${number}<`) ? name : '',
);
writeFileSync(
  join(ROOT, 'src/detect/model/weights.ts'),
  `// Made by scripts/train-model.ts from ${samples.length} candidates (${positive} secrets) of ${groups} repositories and sets of cases. Do not edit.
import type { Ensemble } from './trees.ts';

export const WEIGHTS: Ensemble = {
  features: ${JSON.stringify(used.join(' '))}.split(' '),
  bias: ${bias},
  first: ${first},
  trees: [
${trees
  .split(';')
  .map((tree) => `    '${tree}',`)
  .join('\n')}
  ].join(';'),
};
`,
);
console.log(`${samples.length} candidates, ${positive} secrets, ${groups} groups`);
