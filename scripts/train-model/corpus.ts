import { readFileSync } from 'node:fs';
import { join } from 'node:path';

export interface Label {
  readonly source: string;
  readonly file: string;
  readonly line_start: number;
  readonly line_end: number;
  readonly expect: boolean;
  readonly value: string | null;
  readonly tier: string;
}

export interface CorpusFile {
  readonly file: string;
  readonly source: string;
  readonly complete: boolean;
  readonly labels: readonly Label[];
  /** what cross-validation keeps together: a repository of creddata, a rule's cases elsewhere */
  readonly group: string;
}

function jsonLines<T>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

/** @param folder the unpacked `secrets` folder, see ../shared/corpus/README.md */
export function readCorpus(folder: string): CorpusFile[] {
  const labels = new Map<string, Label[]>();
  for (const label of jsonLines<Label>(join(folder, 'labels.jsonl'))) {
    const others = labels.get(label.file);
    if (others) others.push(label);
    else labels.set(label.file, [label]);
  }
  return jsonLines<Omit<CorpusFile, 'labels' | 'group'>>(join(folder, 'files.jsonl')).map((file) => ({
    ...file,
    labels: labels.get(file.file) ?? [],
    group: file.file.split('/').slice(0, 2).join('/'),
  }));
}

/** Deterministic folds of about equal size in labels: the largest group first into the emptiest fold. */
export function foldsOf(files: readonly CorpusFile[], count: number): ReadonlyMap<string, number> {
  const sizes = new Map<string, number>();
  for (const { group, labels } of files) sizes.set(group, (sizes.get(group) ?? 0) + labels.length + 1);
  const loads = new Array<number>(count).fill(0);
  const folds = new Map<string, number>();
  for (const [group, size] of [...sizes].sort(([a, first], [b, second]) => second - first || (a < b ? -1 : 1))) {
    const fold = loads.indexOf(Math.min(...loads));
    folds.set(group, fold);
    loads[fold] = (loads[fold] as number) + size;
  }
  return folds;
}
