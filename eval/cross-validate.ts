import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { RULES } from '../rules/index.ts';
import type { Finding } from '../src/core/finding.ts';
import { DEFAULT_SETTINGS } from '../src/core/settings.ts';
import { useWeights } from '../src/detect/model/judge-candidate.ts';
import { Inspector } from '../src/pipeline/inspector.ts';
import { FileScanner } from '../src/pipeline/scan-files.ts';
import { boost } from '../scripts/train-model/boost.ts';
import { foldsOf, readCorpus } from '../scripts/train-model/corpus.ts';
import { samplesIn, trainingSet } from '../scripts/train-model/dataset.ts';

const FOLDS = 5;

/**
 * Scans every file of the secrets corpus with a model that was trained without its repository, and writes what score.py reads of a SARIF report.
 * Rules are not cross-validated: they hold nothing of the corpus.
 */
export function crossValidate(folder: string, report: string): void {
  const files = readCorpus(folder);
  const folds = foldsOf(files, FOLDS);
  const samples = files.flatMap((file) => samplesIn(file, folder));
  const scanner = new FileScanner(new Inspector(RULES, { ...DEFAULT_SETTINGS, fileBudget: Infinity }));
  for (let fold = 0; fold < FOLDS; fold++) {
    useWeights(boost(trainingSet(samples.filter(({ group }) => folds.get(group) !== fold))));
    for (const { file, group } of files) {
      if (folds.get(group) === fold) scanner.scanContent(`files/${file}`, readFileSync(join(folder, 'files', file)));
    }
  }
  const rules = RULES.map(({ id, category }) => ({ id, properties: { category } }));
  const run = { tool: { driver: { rules } }, results: scanner.take().findings.map(result) };
  writeFileSync(report, JSON.stringify({ runs: [run] }));
}

function result({ ruleId, location }: Finding): object {
  const region = {
    startLine: location.start.line,
    endLine: location.end.line,
    endColumn: location.end.column,
  };
  return { ruleId, locations: [{ physicalLocation: { artifactLocation: { uri: encodeURI(location.path) }, region } }] };
}
